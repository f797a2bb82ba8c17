import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareProducts, compareRatios, ratioOf } from './ratio.ts'

test('tells ratios apart that floats confuse', () => {
  expect(compareRatios(ratioOf(1, 3), ratioOf(33, 100))).toBe(1)
  expect(compareRatios(ratioOf(480_000_000, 16_000_000_000), ratioOf(3, 100))).toBe(0)
  expect(compareRatios(ratioOf(480_000_001, 16_000_000_000), ratioOf(3, 100))).toBe(1)
  expect(
    compareRatios(ratioOf(10_000_000_000_000, 9_999_999_999_999), ratioOf(9_999_999_999_999, 9_999_999_999_998)),
  ).toBe(-1)
})

test('agrees with cross multiplication in BigInt whatever the signs', () => {
  const nonZero = fc.maxSafeInteger().filter((value) => value !== 0)
  fc.assert(
    fc.property(fc.maxSafeInteger(), nonZero, fc.maxSafeInteger(), nonZero, (a, b, c, d) => {
      const scale = BigInt(b) * BigInt(d)
      const difference = (BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b)) * (scale < 0n ? -1n : 1n)
      expect(compareRatios({ num: a, den: b }, { num: c, den: d })).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0)
      expect(compareRatios({ num: BigInt(a), den: b }, { num: a, den: BigInt(b) })).toBe(0)
    }),
  )
})

test('compares products beyond the safe integers', () => {
  expect(compareProducts(9_007_199_254_740_991, 3, 9_007_199_254_740_990, 3)).toBe(1)
  expect(compareProducts(94_906_267, 94_906_267, 94_906_266, 94_906_268)).toBe(1)
})

test('throws on a zero divisor', () => {
  expect(() => ratioOf(1, 0)).toThrow(RangeError)
  expect(() => ratioOf(1, 0n)).toThrow(RangeError)
})
