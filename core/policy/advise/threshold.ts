import { type Decimal, parseDecimal } from '../../values/index.ts'
import type { Comparison } from '../evaluate/determination.ts'
import { makeMove } from './edit.ts'
import { lookAt, type Obstacle } from './obstacle.ts'
import type { Place } from './place.ts'
import type { Search } from './probe.ts'

/** Thresholds kept for one fact. */
const THRESHOLDS_MAX = 48

/**
 * Values at which a comparison of the obstacle turns, found from its gap at two neighbouring values of the fact: exact
 * where the gap is linear in it. Line 10,000,000.01 against 10,000,000.00: gap 0.01, so the turn is one fen lower.
 */
export function thresholdsOf(search: Search, obstacle: Obstacle, place: Place): number[] {
  const value = Number(place.value)
  const here = gapsAt(search, obstacle, place, value)
  const coarse = Math.max(2, Math.floor(Math.abs(value) / 100))
  const found = new Set<number>()
  for (const step of [1, coarse]) {
    const beside = gapsAt(search, obstacle, place, value + step)
    if (here.length !== beside.length) continue
    here.forEach((gap, index) => {
      const next = beside[index]
      if (gap === null || !next) return
      for (const turn of turnsOf(gap, next, step)) found.add(value + turn)
    })
    if (found.size > 0) break
  }
  return [...found].sort((a, b) => Math.abs(a - value) - Math.abs(b - value) || a - b).slice(0, THRESHOLDS_MAX)
}

function gapsAt({ probe, standing }: Search, obstacle: Obstacle, place: Place, value: number): (Decimal | null)[] {
  const moved = makeMove(standing, { edits: [{ kind: 'set', place, value }], on: null })
  const opened = probe.open(moved)
  return opened === null ? [] : gapsOf(lookAt(opened, obstacle).comparisons)
}

/** The gaps of comparisons; null where there is none. */
export function gapsOf(comparisons: readonly Comparison[]): (Decimal | null)[] {
  return comparisons.map(({ gap }) => {
    const read = parseDecimal(gap)
    return read.ok ? read.value : null
  })
}

/** Steps from here to where a gap becomes zero, with their neighbours; none where the gap does not move. */
export function turnsOf(here: Decimal, beside: Decimal, step: number): number[] {
  const scale = Math.max(here.scale, beside.scale)
  const [a, b] = [raise(here, scale), raise(beside, scale)]
  if (a === b) return []
  // A gap shown after a division is cut to its last digit, so the turn lies within one digit either way.
  const cuts = step === 1 ? [0n] : [-1n, 0n, 1n]
  return cuts.flatMap((cut) => {
    const turn = Number(floorDivide((a + cut) * BigInt(step), a - b))
    return Number.isSafeInteger(turn) ? [turn - 1, turn, turn + 1] : []
  })
}

function raise({ digits, scale }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(to - scale)
}

function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator
  const isExact = quotient * denominator === numerator
  return isExact || numerator < 0n === denominator < 0n ? quotient : quotient - 1n
}
