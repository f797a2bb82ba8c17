import { dayMax, dayMin } from '../../values/index.ts'
import type { Determination } from '../evaluate/determination.ts'
import { NONE } from '../intake/facts.ts'
import type { Edit } from './edit.ts'
import type { Obstacle } from './obstacle.ts'
import type { Place } from './place.ts'
import { type Found, outcomeOf, type Search, tryEdit } from './probe.ts'
import { thresholdsOf } from './threshold.ts'

type Reached = { readonly value: number; readonly after: Determination }

/**
 * The nearest values, below and above, at which a number or a day meets the goal. Each is verified on both sides: at the
 * value the goal is met, one unit nearer to the present value it is not.
 */
export function moveNumber(search: Search, obstacle: Obstacle, place: Place): Found[] {
  const value = Number(place.value)
  if (place.value === NONE || Number.isNaN(value)) return []
  const hints = hintsOf(search, obstacle, place)
  const [low, high] = boundsOf(place)
  const ends = search.aim === 'flip' && !isDaily(place, obstacle) ? [low, high] : []
  const candidates = [...new Set([...hints, ...ends])].filter((each) => each >= low && each <= high)
  const below = candidates.filter((each) => each < value).sort((a, b) => b - a)
  const above = candidates.filter((each) => each > value).sort((a, b) => a - b)
  const found = [below, above].flatMap((side) => {
    const reached = reach(search, obstacle, place, side)
    return reached === null || isCreep(search, value, reached.value, hints) ? [] : [reached]
  })
  if (found.length > 0 || !place.field.none) return found.map((tried) => foundOf(place, tried.value, tried.after))
  const none = tryEdit(search, setTo(place, NONE))
  return none?.isMet ? [foundOf(place, NONE, none.after)] : []
}

/** Values worth trying: where comparisons turn, and the days that the obstacle is about. */
function hintsOf(search: Search, obstacle: Obstacle, place: Place): number[] {
  const { span, days } = obstacle
  if (place.isValidity && span !== null) return [place.field.name === 'to' ? span.to : span.from]
  const thresholds = thresholdsOf(search, obstacle, place)
  return place.field.kind === 'date' ? [...thresholds, ...days, ...days.map((day) => day + 1)] : thresholds
}

/** Goes away from the present value until the goal is met, then back to the very threshold. */
function reach(search: Search, obstacle: Obstacle, place: Place, side: readonly number[]): Reached | null {
  let failed = Number(place.value)
  for (const value of side) {
    const tried = tryEdit(search, setTo(place, value))
    if (tried === null) return null
    if (!tried.isMet) failed = value
    else return nearest(search, place, { failed, met: { value, after: tried.after } }, isDaily(place, obstacle))
  }
  return null
}

/** Halves the way between a value that fails and one that meets, until they are neighbours; or all but the same outcome fails. */
function nearest(
  search: Search,
  place: Place,
  start: { failed: number; met: Reached },
  isSameWanted: boolean,
): Reached | null {
  let { failed, met } = start
  const wanted = outcomeOf(met.after)
  while (Math.abs(met.value - failed) > 1) {
    const value = Math.trunc((met.value + failed) / 2)
    const tried = tryEdit(search, setTo(place, value))
    if (tried === null) return null
    if (isSameWanted ? outcomeOf(tried.after) === wanted : tried.isMet) met = { value, after: tried.after }
    else failed = value
  }
  return met
}

/** Money that grows with every unit is no threshold: one unit more, and no comparison turns there. */
function isCreep({ aim }: Search, from: number, to: number, hints: readonly number[]): boolean {
  return aim === 'raise' && Math.abs(to - from) === 1 && !hints.includes(to)
}

/** Dated entries of a rule judged day by day: every day counts, so the whole range is wanted and not its first day. */
function isDaily(place: Place, obstacle: Obstacle): boolean {
  return place.isValidity && obstacle.span !== null
}

/** Least and greatest value; a period keeps a day. 2024-01-01 to 2024-06-30: the end may move to 2024-01-02, no further. */
function boundsOf({ field, otherEnd }: Place): [number, number] {
  if (field.kind !== 'date') return [field.min, field.max]
  if (otherEnd === null) return [dayMin, dayMax]
  return field.name === 'to' ? [otherEnd + 1, dayMax] : [dayMin, otherEnd - 1]
}

function setTo(place: Place, value: number): Edit {
  return { kind: 'set', place, value }
}

function foundOf(place: Place, value: number, after: Determination): Found {
  return { move: { edits: [setTo(place, value)], on: null }, after, alternatives: [] }
}
