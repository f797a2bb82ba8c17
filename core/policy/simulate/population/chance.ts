/** Chance from a seed: equal seeds give equal draws, everywhere. */
export type Chance = {
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number
  /** True in so many of a hundred draws. */
  readonly percent: (of100: number) => boolean
  /** One of the items, of which there must be one. */
  readonly pick: <T>(items: readonly T[]) => T
}

/** Draws for one of many things, independent of the draws for the others. The generator is SplitMix32. */
export function chanceFrom(seed: number, index: number): Chance {
  let state = mix(seed ^ mix(index + 0x9e3779b9))
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0
    return mix(state) >>> 0
  }
  const between = (low: number, high: number): number => low + (next() % (high - low + 1))
  return {
    between,
    percent: (of100) => between(1, 100) <= of100,
    pick: <T>(items: readonly T[]) => items[between(0, items.length - 1)] as T,
  }
}

function mix(value: number): number {
  let mixed = value | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
  return mixed ^ (mixed >>> 15)
}
