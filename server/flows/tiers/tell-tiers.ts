import type { EnterpriseTier } from '../../../contract/index.ts'
import { advise, type CompiledPack, evaluate, type Facts, programmeOn, readFacts } from '../../../core/policy/index.ts'
import { type Day, parseDay, type Result, valueOrThrow } from '../../../core/values/index.ts'
import type { Transaction } from '../../db/index.ts'
import { note, today } from '../../registry/enterprise/index.ts'
import { listTiers } from '../../registry/tier/index.ts'
import { factsOf } from '../programmes/facts-of.ts'
import type { TierRules } from './compute-tiers.ts'
import { classesOf, tierProgrammes } from './judge-tier.ts'

/** Evaluations that are spent on what leads to a higher class. */
const EVALUATIONS_MAX = 200

/** Ways to a higher class that are told of one scale. */
const STEPS_MAX = 3

/**
 * An enterprise on every scale of its region today: what is recorded, what the rule says, what a higher class asks, and the history.
 * Null where it is not the person's to see. Refuses facts as `readFacts` does. The reading is written into the record.
 */
export async function tellTiers(
  tx: Transaction,
  { pack, registers }: TierRules,
  enterprise: string,
): Promise<Result<EnterpriseTier[]> | null> {
  const on = await today(tx)
  const known = await factsOf(tx, registers, enterprise, on)
  if (known === null) return null
  const facts = readFacts(pack.vocabulary, known.document)
  if (!facts.ok) return facts
  await note(tx, { action: 'tier:read', kind: 'enterprise', id: enterprise, enterprise })
  const history = await listTiers(tx, enterprise)
  const day = valueOrThrow(parseDay(on))
  const value = tierProgrammes(pack, day).map((programme): EnterpriseTier => {
    const own = history.filter((each) => each.programme === programme)
    const holds = ({ from, to, recordedTo }: (typeof own)[number]): boolean =>
      recordedTo === null && from <= on && (to === null || on < to)
    const current = own.find(holds) ?? null
    return {
      programme,
      current,
      history: own,
      ...scaleOf(pack, programme, { facts: facts.value, day, stands: current?.class ?? null }),
    }
  })
  return { ok: true, value }
}

type Standing = { readonly facts: Facts; readonly day: Day; readonly stands: string | null }

function scaleOf(
  pack: CompiledPack,
  programme: string,
  { facts, day, stands }: Standing,
): Omit<EnterpriseTier, 'programme' | 'current' | 'history'> {
  const answer = evaluate(pack, programme, facts, day)
  const classes = classesOf(pack, programme, day)
  const own = answer.class?.id ?? stands
  const place = classes.findIndex(({ id }) => id === own)
  const labels = new Map(classes.map(({ id, label }) => [id, label]))
  const next = advise(pack, programme, facts, day, { evaluations: EVALUATIONS_MAX })
    .slice(0, STEPS_MAX)
    .map(({ words, when, on, classAfter, clauses }) => {
      const labelAfter = classAfter === null ? null : (labels.get(classAfter) ?? null)
      return { words, when, on, classAfter, labelAfter, clauses: [...clauses] }
    })
  return {
    title: programmeOn(pack, programme, day)?.title ?? answer.title,
    byRule: answer.class && { id: answer.class.id, label: answer.class.label },
    needs: [...answer.needs],
    gives: (answer.class?.gives ?? []).map(({ label, value, unit }) => ({ label, value, unit })),
    next,
    above: classes.slice(0, place < 0 ? classes.length : place).toReversed(),
    flags: answer.flags.map(({ label }) => label),
  }
}
