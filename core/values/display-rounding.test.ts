import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatPercent, roundForDisplay } from './display-rounding.ts'
import { compareRatios, type Ratio, ratioOf } from './ratio.ts'

test('rounds half up where no threshold is near', () => {
  expect(roundForDisplay(ratioOf(1, 3), 2)).toBe('0.33')
  expect(roundForDisplay(ratioOf(5, 1000), 2)).toBe('0.01')
  expect(roundForDisplay(ratioOf(-5, 1000), 2)).toBe('-0.01')
  expect(formatPercent(ratioOf(80, 210))).toBe('38.10%')
})

test('a share just below the threshold is cut down, one that reaches it is shown as reached', () => {
  const five = ratioOf(5, 100)
  expect(formatPercent(ratioOf(4996, 100_000), 2)).toBe('5.00%')
  expect(formatPercent(ratioOf(49_999, 1_000_000), 2, [five])).toBe('4.99%')
  expect(formatPercent(five, 2, [five])).toBe('5.00%')
  expect(formatPercent(ratioOf(50_001, 1_000_000), 2, [five])).toBe('5.00%')
})

test('a fall is never shown as no change where growth above zero is asked', () => {
  expect(formatPercent(ratioOf(-1, 1_000_000), 2, [ratioOf(0, 1)])).toBe('-0.01%')
})

test('shows more decimals where value and threshold would read alike', () => {
  expect(roundForDisplay(ratioOf(4999, 1000), 2, [ratioOf(49_991, 10_000)])).toBe('4.9990')
  expect(roundForDisplay(ratioOf(49_905, 10_000), 2, [ratioOf(49_910, 10_000)])).toBe('4.990')
})

test('keeps below every threshold above it, whatever the figures', () => {
  const ratio = fc
    .record({ num: fc.integer({ min: -100_000, max: 100_000 }), den: fc.integer({ min: 1, max: 10_000 }) })
    .map(({ num, den }): Ratio => ({ num, den }))
  fc.assert(
    fc.property(ratio, ratio, (value, threshold) => {
      fc.pre(compareRatios(value, threshold) < 0)
      const shown = roundForDisplay(value, 2, [threshold])
      const places = shown.length - shown.indexOf('.') - 1
      const digits = BigInt(shown.replace('.', ''))
      expect(compareRatios({ num: digits, den: 10n ** BigInt(places) }, threshold)).toBe(-1)
      expect(shown).not.toBe(roundForDisplay(threshold, places))
    }),
  )
})
