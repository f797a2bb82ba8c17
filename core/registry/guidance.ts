import { isWithinDays, type TextDays } from './recognition.ts'

/** A benefit of one kind that a grade of stars opens. */
export type StarMeasure = TextDays & { readonly kind: string; readonly starsMin: number }

/** Stars over a time; null `from` is since ever. */
export type Stars = { readonly stars: number; readonly from: string | null; readonly to: string | null }

/** The stars of a unit on a day, null where it has none. */
export function starsOn(ratings: readonly Stars[], day: string): number | null {
  return ratings.find((rating) => isWithinDays(rating, day))?.stars ?? null
}

/**
 * The benefits for business that began on a day: of each kind the one for the highest grade that the unit held that day. A later
 * grade changes nothing for it: a loan of a four-star year keeps its measure when stars are lost.
 */
export function measuresFor<Measure extends StarMeasure>(
  measures: readonly Measure[],
  ratings: readonly Stars[],
  startedOn: string,
): Measure[] {
  const stars = starsOn(ratings, startedOn) ?? 0
  const best = new Map<string, Measure>()
  for (const measure of measures) {
    if (measure.starsMin > stars || !isWithinDays(measure, startedOn)) continue
    const known = best.get(measure.kind)
    if (known === undefined || measure.starsMin > known.starsMin) best.set(measure.kind, measure)
  }
  return [...best.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1))
}
