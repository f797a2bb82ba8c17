/** A seeded source of chance: the same seed gives the same records on every machine. */
export type Chance = {
  /** A whole number from 0 to below `bound` (at most 2^53). */
  readonly below: (bound: number) => number
  /** True once in `n` times on average. */
  readonly oneIn: (n: number) => boolean
  /** −1, 0 or +1. */
  readonly nudge: () => number
  readonly pick: <T>(items: readonly T[]) => T
}

/** Mulberry32, two draws where the bound asks for more than 32 bits. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const draw = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (bound: number): number =>
    bound <= 0x1_0000_0000 ? draw() % bound : ((draw() % 0x20_0000) * 0x1_0000_0000 + draw()) % bound
  return {
    below,
    oneIn: (n) => below(n) === 0,
    nudge: () => below(3) - 1,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
  }
}
