import { compareDecimals, parseDecimal, valueOrThrow } from '../values/index.ts'

/** A band that a score opens; the least score is part of it. Exact decimal text. */
export type ScoreBand = { readonly scoreMin: string }

/** The band with the highest least score that a score reaches; null below the lowest. 80 opens the band of 80, 79.99 the one below. */
export function bandFor<Band extends ScoreBand>(bands: readonly Band[], score: string): Band | null {
  const exact = (text: string) => valueOrThrow(parseDecimal(text))
  const reached = bands.filter(({ scoreMin }) => compareDecimals(exact(score), exact(scoreMin)) >= 0)
  return reached.toSorted((a, b) => compareDecimals(exact(b.scoreMin), exact(a.scoreMin)))[0] ?? null
}
