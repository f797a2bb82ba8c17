import { compareDecimals, type Decimal } from '../../values/index.ts'
import { type Edit, makeMove } from './edit.ts'
import { entriesWanted } from './entry-moves.ts'
import { changeablePlaces } from './moves.ts'
import { lookAt, type Obstacle } from './obstacle.ts'
import type { Opened } from './opened.ts'
import type { Place } from './place.ts'
import type { Search } from './probe.ts'
import { gapsOf, thresholdsOf } from './threshold.ts'

/** Steps of one fact that are kept, and of all facts together. */
const STEPS_OF_ONE = 2
const STEPS_MAX = 6

/** Thresholds of one fact that are tried. */
const TRIED_MAX = 8

/**
 * Edits that bring the obstacle's deciding comparison nearer to its threshold without reaching it, e.g. points of a score:
 * each by the smallest change that counts.
 */
export function stepsTowards(search: Search, opened: Opened, obstacle: Obstacle): Edit[] {
  const here = decidingGap(opened, obstacle)
  if (here === null) return []
  const ofPlaces = changeablePlaces(search, opened, obstacle).map(({ place }) => editsOf(search, obstacle, place))
  const ofLists = entriesWanted(search, opened, obstacle).map((edit) => [edit])
  const steps = [...ofPlaces, ...ofLists].flatMap((edits) =>
    nearer(search, obstacle, edits, here).slice(0, STEPS_OF_ONE),
  )
  return steps.slice(0, STEPS_MAX)
}

/** The gap of the comparison that is read last, which is the outermost. */
function decidingGap(opened: Opened, obstacle: Obstacle): Decimal | null {
  return gapsOf(lookAt(opened, obstacle).comparisons).at(-1) ?? null
}

/** The edits that come nearer; of those that come equally near only the first, which is the smallest. */
function nearer({ probe, standing }: Search, obstacle: Obstacle, edits: readonly Edit[], here: Decimal): Edit[] {
  const reached: Decimal[] = []
  return edits.filter((edit) => {
    const opened = probe.open(makeMove(standing, { edits: [edit], on: null }))
    const gap = opened === null ? null : decidingGap(opened, obstacle)
    if (gap === null || compareDecimals(sizeOf(gap), sizeOf(here)) >= 0) return false
    if (reached.some((other) => compareDecimals(other, gap) === 0)) return false
    reached.push(gap)
    return true
  })
}

function editsOf(search: Search, obstacle: Obstacle, place: Place): Edit[] {
  const { field, value } = place
  const set = (to: number | string): Edit => ({ kind: 'set', place, value: to })
  if (field.kind === 'boolean') return value === 0 || value === 1 ? [set(1 - value)] : []
  if (typeof value !== 'number' || !Number.isFinite(value) || field.kind === 'date') return []
  const thresholds = thresholdsOf(search, obstacle, place).filter(
    (each) => each >= field.min && each <= field.max && each !== value,
  )
  return thresholds.slice(0, TRIED_MAX).map(set)
}

function sizeOf({ digits, scale }: Decimal): Decimal {
  return { digits: digits < 0n ? -digits : digits, scale }
}
