import type { DeterminationDetail, EnterpriseProgrammes, KeptDetermination } from '../../../contract/index.ts'
import { type CompiledPack, evaluate, type Facts, readFacts } from '../../../core/policy/index.ts'
import { type Day, parseDay, type Refusal, type Result } from '../../../core/values/index.ts'
import type { Transaction } from '../../db/index.ts'
import { note } from '../../registry/enterprise/index.ts'
import { keepDeterminations, readDetermination } from './determination-store.ts'
import { type FactsDocument, type FactsRegister, factsOf } from './facts-of.ts'
import { programmesOfEnterprises, sortProgrammes } from './sort-programmes.ts'

/** What programmes of a pack are asked of one enterprise on a day. */
export type Asked = { readonly enterprise: string; readonly on: string; readonly programmes?: readonly string[] }

/** Rules, and registers that know more than sources state. */
export type Rules = { readonly pack: CompiledPack; readonly registers: readonly FactsRegister[] }

/**
 * Every programme for an enterprise on a day, sorted into now, soon and not; null where the enterprise is not the person's to see.
 * Refuses days that are none, and facts as `readFacts` does. The reading is written into the record.
 */
export async function tellProgrammes(
  tx: Transaction,
  rules: Rules,
  asked: Asked,
): Promise<Result<EnterpriseProgrammes> | null> {
  const opened = await open(tx, rules, asked)
  if (opened === null || !opened.ok) return opened
  const { facts, day, known } = opened.value
  await note(tx, noteOf('determination:told', asked))
  const programmes = sortProgrammes(rules.pack, facts, day)
  const value = { on: asked.on, packVersion: rules.pack.version, factsDigest: known.digest, programmes }
  return { ok: true, value }
}

/**
 * Evaluates programmes for an enterprise on a day and keeps each answer with the facts that it was made from; null where the
 * enterprise is not the person's to see. Programmes that do not judge enterprises are left out. Refuses as `tellProgrammes` does.
 */
export async function determineEnterprise(
  tx: Transaction,
  rules: Rules,
  asked: Asked,
): Promise<Result<KeptDetermination[]> | null> {
  const opened = await open(tx, rules, asked)
  if (opened === null || !opened.ok) return opened
  const { facts, day, known } = opened.value
  const ids = programmesOfEnterprises(rules.pack, day).filter((id) => asked.programmes?.includes(id) ?? true)
  const answers = ids.map((id) => evaluate(rules.pack, id, facts, day))
  const value = await keepDeterminations(tx, asked.enterprise, known, answers)
  await note(tx, noteOf('determination:kept', asked))
  return { ok: true, value }
}

/**
 * A kept determination with its facts, and whether it computes again to the byte by the rules and numbers of the moment at which it
 * was made; null where it is not the person's to see.
 */
export async function recompute(
  tx: Transaction,
  packAt: (at: string) => CompiledPack | null | Promise<CompiledPack | null>,
  id: string,
): Promise<DeterminationDetail | null> {
  const stored = await readDetermination(tx, id)
  if (stored === null) return null
  const { kept, enterprise, document, answer } = stored
  await note(tx, { action: 'determination:read', kind: 'determination', id, enterprise })
  return {
    kept,
    facts: document,
    answer: JSON.parse(answer) as never,
    isReproduced: reproduce(await packAt(kept.recordedAt), stored),
  }
}

function reproduce(
  pack: CompiledPack | null,
  { kept, document, answer }: NonNullable<Awaited<ReturnType<typeof readDetermination>>>,
) {
  if (pack?.version !== kept.packVersion) return null
  const facts = readFacts(pack.vocabulary, document)
  const day = parseDay(kept.on)
  if (!facts.ok || !day.ok) return false
  return JSON.stringify(evaluate(pack, kept.programme, facts.value, day.value)) === answer
}

type Opened = { readonly facts: Facts; readonly day: Day; readonly known: FactsDocument }

async function open(
  tx: Transaction,
  { pack, registers }: Rules,
  { enterprise, on }: Asked,
): Promise<Result<Opened> | null> {
  const day = parseDay(on)
  if (!day.ok) return { ok: false, refusals: day.refusals.map((each): Refusal => ({ ...each, path: 'on' })) }
  const known = await factsOf(tx, registers, enterprise, on)
  if (known === null) return null
  const facts = readFacts(pack.vocabulary, known.document)
  return facts.ok ? { ok: true, value: { facts: facts.value, day: day.value, known } } : facts
}

function noteOf(action: string, { enterprise, on, programmes }: Asked) {
  return { action, kind: 'enterprise', id: enterprise, enterprise, detail: { on, programmes: programmes ?? null } }
}
