/** How long something took, in milliseconds, over several times. */
export type Spread = { readonly times: number; readonly median: number; readonly p95: number; readonly longest: number }

/** The spread of durations in milliseconds. */
export function spreadOf(durations: readonly number[]): Spread {
  const sorted = durations.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0
  return { times: sorted.length, median: at(0.5), p95: at(0.95), longest: at(1) }
}
