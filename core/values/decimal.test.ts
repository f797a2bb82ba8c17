import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareDecimals, formatDecimal, formatScaled, parseDecimal, toScaled, trimDecimal } from './decimal.ts'
import { accept, refusalsOf, valueOrThrow } from './refusal.ts'
import { codesOf } from './values.fixture.ts'

test('reads decimal text digit for digit', () => {
  expect(parseDecimal('-3.850')).toEqual(accept({ digits: -3850n, scale: 3 }))
  expect(parseDecimal('12345678901234567890.12345')).toEqual(accept({ digits: 1234567890123456789012345n, scale: 5 }))
  expect(parseDecimal('0')).toEqual(accept({ digits: 0n, scale: 0 }))
})

test('writes what it reads', () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.integer({ min: 0, max: 30 }), (digits, scale) => {
      expect(parseDecimal(formatDecimal({ digits, scale }))).toEqual(accept({ digits, scale }))
    }),
  )
  expect(formatDecimal({ digits: -5n, scale: 2 })).toBe('-0.05')
})

test('compares by value, not by digits written', () => {
  const [short, long, less] = ['3.85', '3.850', '3.849999'].map((text) => valueOrThrow(parseDecimal(text)))
  if (!short || !long || !less) throw new Error('three decimals')
  expect(compareDecimals(short, long)).toBe(0)
  expect(compareDecimals(less, short)).toBe(-1)
  expect(trimDecimal(long)).toEqual(short)
  expect(trimDecimal({ digits: 0n, scale: 4 })).toEqual({ digits: 0n, scale: 0 })
})

test('scales exactly and back', () => {
  expect(toScaled('3.85', 4)).toEqual(accept(38500))
  expect(toScaled('-0.0', 2)).toEqual(accept(0))
  expect(toScaled('9007199254740991', 0)).toEqual(accept(9007199254740991))
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 15 }), (value, scale) => {
      expect(toScaled(formatScaled(value, scale), scale)).toEqual(accept(value + 0))
    }),
  )
})

test('refuses more decimals than the scale and rounds nothing', () => {
  expect(codesOf(toScaled('3.85001', 4))).toEqual(['decimal.too-many-decimals'])
  const [needless] = refusalsOf(toScaled('3.850000', 4))
  expect(needless?.remedyEn).toBe('Write: 3.85')
  expect(codesOf(toScaled('0.12345678901234567890', 2))).toEqual(['decimal.too-many-decimals'])
})

test('refuses what passes the bound, and lets the bound itself pass', () => {
  expect(codesOf(toScaled('9007199254740992', 0))).toEqual(['decimal.beyond-bound'])
  expect(codesOf(toScaled('9007199254740991', 1))).toEqual(['decimal.beyond-bound'])
  expect(codesOf(toScaled('99999999999999999999999999', 2))).toEqual(['decimal.beyond-bound'])
  expect(toScaled('100', 2, { max: 10_000 })).toEqual(accept(10_000))
  expect(codesOf(toScaled('100.01', 2, { max: 10_000 }))).toEqual(['decimal.beyond-bound'])
})

test('gives every reason at once', () => {
  const options = { negative: false, max: 10_000, subject: { area: 'share', zh: '份额', en: 'Share' } }
  expect(codesOf(toScaled('-1000.001', 2, options))).toEqual([
    'share.negative',
    'share.too-many-decimals',
    'share.beyond-bound',
  ])
})
