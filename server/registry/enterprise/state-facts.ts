import { statedInFuture, unknownSource } from '../../../core/registry/index.ts'
import { parseDay, placeRefusal, type Refusal, type Result, refuse } from '../../../core/values/index.ts'
import type { Transaction } from '../../db/index.ts'
import { today } from './answers.ts'
import { note } from './audit.ts'
import type { Conviction } from './convince.ts'
import type { Ground } from './ground.ts'
import { lockHeads } from './read-enterprise.ts'
import { collectFirms, type FirmSaid, noteOf, readFirm, type Saying } from './read-saying.ts'
import { rebelieve } from './rebelieve.ts'
import { readSources } from './source-store.ts'
import { readStanding, recordStatements } from './statement-store.ts'

/** What came of it: statements recorded, and what is believed now; everything that is wrong, and nothing is taken. */
export type StateOutcome = { readonly statements: number; readonly conviction: Conviction | null }

/** Records what a source says of one enterprise. Refuses as `stateAll` does. */
export async function stateFacts(
  tx: Transaction,
  ground: Ground,
  saying: Saying,
  firm: FirmSaid,
): Promise<Result<StateOutcome>> {
  const outcome = await stateAll(tx, ground, saying, [firm])
  if (!outcome.ok) return outcome
  return { ok: true, value: outcome.value.get(firm.enterprise) ?? { statements: 0, conviction: null } }
}

/**
 * Records what a source says of several enterprises, part by part and item by item, and writes what is believed, in the transaction
 * that is given. A later statement of a source ends its earlier one; facts that it does not name stay. The enterprises must exist and
 * be the person's to write. Refuses by path as `readFacts` does, and statement.source, .in-future, .older, .other-enterprise, .titles,
 * .division, .path; where several enterprises are given, each path begins with the place of its firm, e.g. `[3].enterprise.name`.
 */
export async function stateAll(
  tx: Transaction,
  ground: Ground,
  saying: Saying,
  firms: readonly FirmSaid[],
): Promise<Result<ReadonlyMap<string, StateOutcome>>> {
  const frame = await checkFrame(tx, saying)
  if (frame.length > 0) return refuse(...(frame as [Refusal]))
  const heads = await lockHeads(
    tx,
    firms.map(({ enterprise }) => enterprise),
  )
  const codes = new Map(heads.map(({ id, creditCode }) => [id, creditCode]))
  const standing = Map.groupBy(await readStanding(tx, [...codes.keys()]), ({ enterprise }) => enterprise)
  const read = firms.map((firm) => {
    const creditCode = codes.get(firm.enterprise)
    if (creditCode === undefined) throw new RangeError(`There is no enterprise ${firm.enterprise}`)
    return readFirm({ ground, saying, creditCode, standing: standing.get(firm.enterprise) ?? [] }, firm)
  })
  const all = collectFirms(read)
  if (!all.ok) return all
  const statements = all.value.flat()
  if (statements.length === 0) return { ok: true, value: new Map() }
  const changed = Map.groupBy(statements, ({ enterprise }) => enterprise)
  await recordStatements(tx, statements)
  const aboutSelf = statements.filter(({ part }) => part === '').map(({ enterprise }) => enterprise)
  const those = heads.filter(({ id }) => changed.has(id))
  const convictions = await rebelieve(tx, ground, those, aboutSelf)
  await note(tx, ...[...changed].map(([id, own]) => noteOf(ground, saying, id, own)))
  const outcomes = [...changed].map(
    ([id, own]) => [id, { statements: own.length, conviction: convictions.get(id) ?? null }] as const,
  )
  return { ok: true, value: new Map(outcomes) }
}

/** What is wrong with who speaks and when. */
export async function checkFrame(tx: Transaction, { source, statedOn }: Saying): Promise<Refusal[]> {
  const isKnown = (await readSources(tx)).some(({ id }) => id === source)
  const faults = isKnown ? [] : [unknownSource(source)]
  const day = parseDay(statedOn)
  if (!day.ok) return [...faults, ...day.refusals.map((each) => placeRefusal(each, 'statedOn'))]
  const now = await today(tx)
  return statedOn > now ? [...faults, statedInFuture(statedOn, now)] : faults
}
