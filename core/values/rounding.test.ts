import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ceilingDiv,
  floorDiv,
  type RoundingMode,
  roundDiv,
  roundDownDiv,
  roundHalfDownDiv,
  roundHalfEvenDiv,
  roundHalfUpDiv,
  roundingModes,
  roundMulDiv,
  roundUpDiv,
} from './rounding.ts'

const halves = [-7, -5, -3, -1, 1, 3, 5, 7]
const expected: Record<RoundingMode, number[]> = {
  'half up': [-4, -3, -2, -1, 1, 2, 3, 4],
  'half down': [-3, -2, -1, 0, 0, 1, 2, 3],
  'half even': [-4, -2, -2, 0, 0, 2, 2, 4],
  up: [-4, -3, -2, -1, 1, 2, 3, 4],
  down: [-3, -2, -1, 0, 0, 1, 2, 3],
  floor: [-4, -3, -2, -1, 0, 1, 2, 3],
  ceiling: [-3, -2, -1, 0, 1, 2, 3, 4],
}

describe.each(roundingModes)('%s', (mode) => {
  test('decides ties of either sign, in numbers and in BigInt', () => {
    expect(halves.map((num) => roundDiv(mode, num, 2))).toEqual(expected[mode])
    expect(halves.map((num) => roundDiv(mode, -num, -2))).toEqual(expected[mode])
    expect(halves.map((num) => Number(roundDiv(mode, BigInt(num), 2n)))).toEqual(expected[mode])
  })

  test('agrees with BigInt on every safe ratio and never gives a negative zero', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (num, den) => {
        fc.pre(den !== 0)
        const fast = roundDiv(mode, num, den)
        expect(BigInt(fast)).toBe(roundDiv(mode, BigInt(num), BigInt(den)))
        expect(Object.is(fast, -0)).toBe(false)
      }),
    )
  })

  test('is off by less than one, and by one half at most where it goes to the nearest', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(-1000n, 1000n), (num, den) => {
        fc.pre(den !== 0n)
        const off = roundDiv(mode, num, den) * den - num
        const size = off < 0n ? -off : off
        const whole = den < 0n ? -den : den
        expect(mode.startsWith('half') ? size * 2n <= whole : size < whole).toBe(true)
      }),
    )
  })
})

test('stays exact at the edge of the safe integers', () => {
  expect(roundDiv('down', 9_007_199_254_740_991, 4_503_599_627_370_496)).toBe(1)
  expect(roundDiv('half up', 9_007_199_254_740_991, 2)).toBe(4_503_599_627_370_496)
  expect(roundDiv('half up', 4_503_599_627_370_495, 9_007_199_254_740_991)).toBe(0)
  expect(roundDiv('half up', 4_503_599_627_370_496, 9_007_199_254_740_991)).toBe(1)
  expect(roundDiv('floor', -9_007_199_254_740_991, 9_007_199_254_740_990)).toBe(-2)
})

test('each named function is its mode', () => {
  const named = [roundHalfUpDiv, roundHalfDownDiv, roundHalfEvenDiv, roundUpDiv, roundDownDiv, floorDiv, ceilingDiv]
  for (const num of [-8, -5, -1, 0, 1, 5, 8]) {
    expect(named.map((divide) => divide(num, 2))).toEqual(roundingModes.map((mode) => roundDiv(mode, num, 2)))
    expect(named.map((divide) => divide(BigInt(num), 3n))).toEqual(
      roundingModes.map((mode) => roundDiv(mode, BigInt(num), 3n)),
    )
  }
})

test('multiplies before it divides and rounds once, beyond the safe product too', () => {
  // 6,000,000.00 yuan at 3.85 % for 90 of 360 days: 57,750.00; 20 % of it: 11,550.00.
  expect(roundMulDiv('half up', 600_000_000 * 385, 90, 10_000 * 360)).toBe(5_775_000)
  expect(roundMulDiv('half up', 5_775_000, 20, 100)).toBe(1_155_000)
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer(), fc.constantFrom(...roundingModes), (left, right, mode) => {
      const den = 4_294_967_296
      expect(BigInt(roundMulDiv(mode, left, right, den))).toBe(
        roundDiv(mode, BigInt(left) * BigInt(right), BigInt(den)),
      )
    }),
  )
  expect(() => roundMulDiv('half up', 2 ** 52, 2 ** 52, 1)).toThrow(RangeError)
})

test('throws on a zero divisor and on what is no safe integer', () => {
  expect(() => roundDiv('half up', 1, 0)).toThrow(RangeError)
  expect(() => roundDiv('half up', 1n, 0n)).toThrow(RangeError)
  expect(() => roundDiv('half up', 0.5, 2)).toThrow(RangeError)
  expect(() => roundDiv('half up', 2 ** 53, 2)).toThrow(RangeError)
})
