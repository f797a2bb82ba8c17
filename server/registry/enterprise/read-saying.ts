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
  titlesAreGranted,
  unknownPath,
} from '../../../core/registry/index.ts'
import { collectResults, type Refusal, type Result, refuse } from '../../../core/values/index.ts'
import type { Note } from './audit.ts'
import { type Ground, plain } from './ground.ts'
import type { NewStatement, StatementRow } from './statement-store.ts'

/** What a source says of one enterprise, as a facts document of what it says. */
export type FirmSaid = {
  readonly enterprise: string
  readonly document: unknown
  /** Paths of what the source no longer says: facts, or items such as `loans[L1]`. */
  readonly withdraw?: readonly string[]
}

/** Who says it, when, and whether the document is all that the source says of the items that it names. */
export type Saying = { readonly source: string; readonly statedOn: string; readonly isWhole?: boolean }

/** Who speaks of a firm with which code, and what stands of it so far. */
export type FirmHeard = {
  readonly ground: Ground
  readonly saying: Saying
  readonly creditCode: string
  readonly standing: readonly StatementRow[]
}

/** Results of several firms as one; each path begins with the place of its firm where there are several. */
export function collectFirms<T>(results: readonly Result<T>[]): Result<T[]> {
  return results.length === 1 ? collectResults(results) : collectResults(results.map(placeFirm))
}

function placeFirm<T>(result: Result<T>, index: number): Result<T> {
  if (result.ok) return result
  const refusals = result.refusals.map((each) => ({ ...each, path: `[${index}]${each.path ? `.${each.path}` : ''}` }))
  return { ok: false, refusals }
}

/**
 * What is to be recorded of one firm: one statement for each item of which the source says something new. Refuses by path as `readFacts`
 * does, and statement.older, .other-enterprise, .titles, .division, .path.
 */
export function readFirm(firm: FirmHeard, { enterprise, document, withdraw = [] }: FirmSaid): Result<NewStatement[]> {
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

/** The note of what was said of one enterprise. */
export function noteOf(
  { layout }: Ground,
  { source, statedOn }: Saying,
  enterprise: string,
  own: readonly NewStatement[],
): Note {
  const places = own.slice(0, 100).map(({ part, item, facts }) => ({
    path: pathOf(layout, { part, item, fact: null }),
    facts: Object.keys(facts ?? {}),
  }))
  const detail = { source, statedOn, places, total: own.length }
  return { action: 'enterprise:stated', kind: 'enterprise', id: enterprise, enterprise, detail }
}
