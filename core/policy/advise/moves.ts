import type { FactValue } from '../intake/facts.ts'
import { moveChoice } from './choice-moves.ts'
import type { Edit } from './edit.ts'
import { addEntries, addItems } from './entry-moves.ts'
import { moveNumber } from './number-moves.ts'
import { lookAt, type Obstacle } from './obstacle.ts'
import { datedEndsOf, frameFor, type Opened } from './opened.ts'
import { type Place, placeAt } from './place.ts'
import type { Found, Search } from './probe.ts'
import { waitFor } from './waiting.ts'

const NUMBERS = new Set([
  'CNY',
  'percent',
  'percentPoints',
  'points',
  'people',
  'count',
  'days',
  'months',
  'year',
  'date',
])

/** Every single move that meets the goal: a fact changed, entries added, or only waiting. Each fact is tried once. */
export function singleMoves(search: Search, opened: Opened, obstacles: readonly Obstacle[]): Found[] {
  const tried = new Set<string>()
  const found = obstacles.flatMap((obstacle) => {
    const changed = changeablePlaces(search, opened, obstacle)
      .filter(({ place }) => isNew(tried, place.path))
      .flatMap(({ place, days }) => movesOf(search, { ...obstacle, days: [...obstacle.days, ...days] }, place))
    return [...changed, ...addEntries(search, opened, obstacle)].map((each) => ({ ...each, clause: obstacle.clause }))
  })
  const added = search.aim === 'flip' ? addItems(search, opened) : []
  return withoutRepeats([...found, ...added, ...waitFor(search, obstacles)])
}

function isNew(tried: Set<string>, path: string): boolean {
  if (tried.has(path)) return false
  tried.add(path)
  return true
}

function movesOf(search: Search, obstacle: Obstacle, place: Place): Found[] {
  return NUMBERS.has(place.field.kind) ? moveNumber(search, obstacle, place) : moveChoice(search, place)
}

/** Facts that an obstacle reads and that may be changed, in the order they are read; dated entries' days with them. */
export function changeablePlaces(
  search: Search,
  opened: Opened,
  obstacle: Obstacle,
): { place: Place; days: number[] }[] {
  const { vocabulary } = opened
  const { facts } = search.standing
  const frame = frameFor(opened, obstacle.item, obstacle.span)
  const ends = frame === null ? [] : datedEndsOf(opened, obstacle.irs, frame)
  const paths = new Set([...lookAt(opened, obstacle).paths, ...ends.map(({ path }) => path)])
  return [...paths].flatMap((path) => {
    const place = placeAt(vocabulary, facts, path)
    if (place === null || !isChangeable(place)) return []
    return [{ place, days: ends.filter((end) => end.path === path).map(({ day }) => day) }]
  })
}

/** Names of entries stay; a day that moves with time is waited for; what a dated entry is stays, a new one is added. */
function isChangeable({ isKey, steps, field, power, since }: Place): boolean {
  const isKind = field.kind === 'choice' && since !== null
  return !isKey && steps !== null && !isKind && !(field.kind === 'date' && power === 'wait')
}

/** The same edits on the same day are one move. */
function withoutRepeats(found: readonly Found[]): Found[] {
  return [...new Map(found.map((each) => [keyOf(each.move), each])).values()]
}

/** The moves without those that hold another move and more, which is not needed then; equal moves once. */
export function withoutNeedless(found: readonly Found[]): Found[] {
  const keyed = [...new Map(found.map((each) => [keyOf(each.move), each])).values()].map((each) => ({
    each,
    keys: new Set(each.move.edits.map(editKey)),
  }))
  const holds = (more: (typeof keyed)[number], less: (typeof keyed)[number]): boolean => {
    const day = less.each.move.on
    return (
      more !== less && [...less.keys].every((key) => more.keys.has(key)) && (day === null || day === more.each.move.on)
    )
  }
  return keyed.filter((more) => !keyed.some((less) => holds(more, less))).map(({ each }) => each)
}

/** A text that is equal for equal moves. */
export function keyOf({ edits, on }: { readonly edits: readonly Edit[]; readonly on: number | null }): string {
  return `${edits.map(editKey).toSorted().join('&')}@${on ?? ''}`
}

function editKey(edit: Edit): string {
  return `${edit.place.path}=${textOf(edit.kind === 'set' ? edit.value : edit.record)}`
}

/** None and not known stay apart, which JSON would write alike. */
function textOf(value: FactValue): string {
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'number' ? String(inner) : inner))
}
