/** Half up in doubles, by the idiom that programmers commonly use. */
export function roundHalfUp([value = 0, places = 0]: readonly number[]): number {
  const factor = 10 ** places
  return Math.round((value + Number.EPSILON) * factor) / factor
}
