import type { ObjectionAnswer } from '../../../../contract/index.ts'
import { documentAt, readPlace, stillStated, unknownPath } from '../../../../core/registry/index.ts'
import { type Refusal, type Result, refuse } from '../../../../core/values/index.ts'
import type { Transaction } from '../../../db/index.ts'
import { today } from '../answers.ts'
import { note } from '../audit.ts'
import type { Ground } from '../ground.ts'
import { stateFacts } from '../state-facts.ts'
import { readStanding } from '../statement-store.ts'
import { closeObjection, type ObjectionRow, readObjection } from './objection-store.ts'

/** What became of an answer. */
export type Answered =
  | { readonly is: 'done' }
  | { readonly is: 'unknown' }
  | { readonly is: 'changed'; readonly now: ObjectionRow }
  | { readonly is: 'refused'; readonly refusals: readonly Refusal[] }

/** Source by which a department corrects what others said; it outranks them. */
const CORRECTION = 'correction'

/**
 * Answers an objection. Accepted, what the enterprise claims is stated as a correction, which outranks other sources; a claim that
 * the fact does not hold takes back an earlier correction, and waits (objection.still-stated) while other sources say it. A title is corrected by its own register: accept it there, then here.
 */
export async function answerObjection(
  tx: Transaction,
  ground: Ground,
  id: string,
  { version, decision, answer }: ObjectionAnswer,
): Promise<Answered> {
  const row = await readObjection(tx, id, true)
  if (row === null) return { is: 'unknown' }
  if (row.version !== version || row.state !== 'OPEN') return { is: 'changed', now: row }
  if (decision === 'ACCEPTED') {
    const corrected = await correct(tx, ground, row)
    if (!corrected.ok) return { is: 'refused', refusals: corrected.refusals }
  }
  await closeObjection(tx, { id, state: decision, answer })
  const detail = { path: row.path, decision }
  await note(tx, { action: 'objection:answered', kind: 'objection', id, enterprise: row.enterprise, detail })
  return { is: 'done' }
}

async function correct(tx: Transaction, ground: Ground, row: ObjectionRow): Promise<Result<unknown>> {
  const { path, claimed, enterprise } = row
  const place = readPlace(ground.layout, path)
  if (place === null) return refuse(unknownPath(path))
  if (place.fact === 'titles') return { ok: true, value: null }
  const saying = { source: CORRECTION, statedOn: await today(tx) }
  const { fact, part, item } = place
  if (claimed === null || fact === null) {
    const standing = await readStanding(tx, [enterprise])
    const voices = standing.filter(
      (each) => each.part === part && each.item === item && each.source !== CORRECTION && says(each.facts, fact),
    )
    if (voices.length > 0) return refuse(stillStated(path, voices.map(({ source }) => source).sort()))
  }
  if (claimed === null || fact === null)
    return stateFacts(tx, ground, saying, { enterprise, document: {}, withdraw: [path] })
  return stateFacts(tx, ground, saying, { enterprise, document: documentAt(ground.layout, place, claimed) })
}

function says(facts: Readonly<Record<string, unknown>> | null, fact: string | null): boolean {
  return facts !== null && (fact === null || Object.hasOwn(facts, fact))
}

/** Takes an objection back; only the enterprise that raised it does. */
export async function withdrawObjection(tx: Transaction, id: string, version: number): Promise<Answered> {
  const row = await readObjection(tx, id, true)
  if (row === null) return { is: 'unknown' }
  if (row.version !== version || row.state !== 'OPEN') return { is: 'changed', now: row }
  await closeObjection(tx, { id, state: 'WITHDRAWN', answer: null })
  const { enterprise } = row
  await note(tx, { action: 'objection:withdrawn', kind: 'objection', id, enterprise, detail: { path: row.path } })
  return { is: 'done' }
}
