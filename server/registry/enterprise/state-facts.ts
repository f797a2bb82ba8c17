import { readFacts, readIdentity } from '../../../core/policy/index.ts'
import {
  amend,
  notADivision,
  olderStatement,
  otherEnterprise,
  pathOf,
  readPlace,
  type Said,
  splitDocument,
  statedInFuture,
  titlesAreGranted,
  unknownPath,
  unknownSource,
} from '../../../core/registry/index.ts'
import {
  collectResults,
  parseDay,
  placeRefusal,
  type Refusal,
  type Result,
  refuse,
} from '../../../core/values/index.ts'
import type { Transaction } from '../../db/index.ts'
import { today } from './answers.ts'
import { note } from './audit.ts'
import { type Ground, plain } from './ground.ts'
import { lockHeads } from './read-enterprise.ts'
import { type Conviction, rebelieve } from './rebelieve.ts'
import { readSources } from './source-store.ts'
import { type NewStatement, readStanding, recordStatements, type StatementRow } from './statement-store.ts'

/** What a source says of one enterprise, as a facts document of what it says. */
export type FirmSaid = {
  readonly enterprise: string
  readonly document: unknown
  /** Paths of what the source no longer says: facts, or items such as `loans[L1]`. */
  readonly withdraw?: readonly string[]
}

/** Who says it, when, and whether the document is all that the source says of the items that it names. */
export type Saying = { readonly source: string; readonly statedOn: string; readonly isWhole?: boolean }

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
  const all = firms.length === 1 ? collectResults(read) : collectResults(read.map(placeFirm))
  if (!all.ok) return all
  const statements = all.value.flat()
  const changed = new Set(statements.map(({ enterprise }) => enterprise))
  if (changed.size === 0) return { ok: true, value: new Map() }
  await recordStatements(tx, statements)
  const aboutSelf = statements.filter(({ part }) => part === '').map(({ enterprise }) => enterprise)
  const those = heads.filter(({ id }) => changed.has(id))
  const convictions = await rebelieve(tx, ground, those, aboutSelf)
  await note(tx, ...[...changed].map((id) => noteOf(ground, saying, id, statements)))
  const outcomes = [...changed].map((id) => {
    const own = statements.filter(({ enterprise }) => enterprise === id)
    return [id, { statements: own.length, conviction: convictions.get(id) ?? null }] as const
  })
  return { ok: true, value: new Map(outcomes) }
}

async function checkFrame(tx: Transaction, { source, statedOn }: Saying): Promise<Refusal[]> {
  const isKnown = (await readSources(tx)).some(({ id }) => id === source)
  const faults = isKnown ? [] : [unknownSource(source)]
  const day = parseDay(statedOn)
  if (!day.ok) return [...faults, ...day.refusals.map((each) => placeRefusal(each, 'statedOn'))]
  const now = await today(tx)
  return statedOn > now ? [...faults, statedInFuture(statedOn, now)] : faults
}

function placeFirm<T>(result: Result<T>, index: number): Result<T> {
  if (result.ok) return result
  const refusals = result.refusals.map((each) => ({ ...each, path: `[${index}]${each.path ? `.${each.path}` : ''}` }))
  return { ok: false, refusals }
}

type Firm = {
  readonly ground: Ground
  readonly saying: Saying
  readonly creditCode: string
  readonly standing: readonly StatementRow[]
}

/** What is to be recorded of one firm: one statement for each item of which the source says something new. */
function readFirm(firm: Firm, { enterprise, document, withdraw = [] }: FirmSaid): Result<NewStatement[]> {
  const { ground, saying } = firm
  const facts = readFacts(ground.vocabulary, document)
  if (!facts.ok) return facts
  const withdrawn = collectResults(withdraw.map((path) => placeWithdrawn(ground, path)))
  if (!withdrawn.ok) return withdrawn
  const faults = ownFaults(firm.creditCode, document)
  if (faults.length > 0) return refuse(...faults)
  const said = splitDocument(ground.layout, document, plain).map(withoutCode)
  const own = firm.standing.filter(({ source }) => source === saying.source)
  const items = distinctItems([...said, ...withdrawn.value])
  const results = items.map(({ part, item }): Result<NewStatement | null> => {
    const earlier = own.find((each) => each.part === part && each.item === item) ?? null
    const taken = withdrawn.value.filter((each) => each.part === part && each.item === item)
    const now = said.find((each) => each.part === part && each.item === item)
    if (earlier !== null && saying.statedOn < earlier.statedOn)
      return refuse(
        olderStatement(pathOf(ground.layout, { part, item, fact: null }), saying.statedOn, earlier.statedOn),
      )
    const amended = amendItem(earlier, now ?? null, taken, saying)
    const replaces = earlier?.id ?? null
    return { ok: true, value: amended && { ...amended, enterprise, part, item, source: saying.source, replaces } }
  })
  const all = collectResults(results)
  return all.ok ? { ok: true, value: all.value.filter((each) => each !== null) } : all
}

type Withdrawal = { readonly part: string; readonly item: string; readonly fact: string | null }

function amendItem(
  earlier: StatementRow | null,
  now: Said | null,
  taken: readonly Withdrawal[],
  { statedOn, isWhole = false }: Saying,
): Pick<NewStatement, 'facts' | 'statedOn' | 'carried'> | null {
  const isGone = now === null && taken.some(({ fact }) => fact === null)
  if (isGone) return (earlier?.facts ?? null) === null ? null : { facts: null, statedOn, carried: {} }
  const withdrawn = taken.flatMap(({ fact }) => (fact === null ? [] : [fact]))
  if (now === null && earlier === null) return null
  return amend(earlier, { facts: now?.facts ?? {}, statedOn, withdrawn, isWhole: isWhole && now !== null })
}

function placeWithdrawn({ layout }: Ground, path: string): Result<Withdrawal> {
  const place = readPlace(layout, path)
  return place === null ? refuse(unknownPath(path)) : { ok: true, value: place }
}

function distinctItems(places: readonly { part: string; item: string }[]): { part: string; item: string }[] {
  return [...new Map(places.map(({ part, item }) => [JSON.stringify([part, item]), { part, item }])).values()]
}

/** The code is that of the record itself: no source states it. */
function withoutCode(said: Said): Said {
  if (said.part !== '') return said
  const { creditCode: _, ...facts } = said.facts
  return { ...said, facts }
}

function ownFaults(creditCode: string, document: unknown): Refusal[] {
  const own = (document as { readonly enterprise?: Readonly<Record<string, unknown>> | null } | null)?.enterprise ?? {}
  const given = readIdentity(own['creditCode'])
  const division = own['division']
  return [
    ...(given.ok && given.value !== creditCode ? [otherEnterprise(given.value, creditCode)] : []),
    ...(own['titles'] === undefined || own['titles'] === null ? [] : [titlesAreGranted()]),
    ...(typeof division === 'string' && !/^[0-9]{6,12}$/.test(plain(division)) ? [notADivision(division)] : []),
  ]
}

function noteOf(
  { layout }: Ground,
  { source, statedOn }: Saying,
  enterprise: string,
  statements: readonly NewStatement[],
) {
  const places = statements
    .filter((each) => each.enterprise === enterprise)
    .map(({ part, item, facts }) => ({
      path: pathOf(layout, { part, item, fact: null }),
      facts: Object.keys(facts ?? {}),
    }))
  const detail = { source, statedOn, places: places.slice(0, 100), total: places.length }
  return { action: 'enterprise:stated', kind: 'enterprise', id: enterprise, enterprise, detail }
}
