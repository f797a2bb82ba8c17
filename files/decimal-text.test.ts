import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalTextOf, shiftPoint } from './decimal-text.ts'

test('a number of a workbook becomes the shortest decimal text that names it', () => {
  const rows = [
    ['1234567.8899999999', '1234567.89'],
    ['0.30000000000000004', '0.30000000000000004'],
    ['1E+16', '10000000000000000'],
    ['1.5e-7', '0.00000015'],
    ['1e21', '1000000000000000000000'],
    ['-2.50', '-2.5'],
    ['-0', '0'],
    [' 7 ', '7'],
    ['1,000', null],
    ['Infinity', null],
    ['1e999', null],
    ['', null],
  ] as const
  for (const [written, exact] of rows) expect(decimalTextOf(written), written).toBe(exact)
})

test('money of two decimals comes back as it was stored', () => {
  const fen = fc.integer({ min: 0, max: 10_000_000_000_000 })
  fc.assert(
    fc.property(fen, (value) => {
      const text = `${Math.trunc(value / 100)}.${String(value % 100).padStart(2, '0')}`
      const short = text.replace(/\.?0+$/, '')
      expect(decimalTextOf(String(Number(text)))).toBe(short === '' ? '0' : short)
      expect(decimalTextOf(Number(text).toPrecision(17))).toBe(short === '' ? '0' : short)
    }),
  )
})

test('moving the point there and back changes nothing', () => {
  expect(['0.0385', '1', '0.5', '-0.001'].map((text) => shiftPoint(text, 2))).toEqual(['3.85', '100', '50', '-0.1'])
  expect(shiftPoint('123', -5)).toBe('0.00123')
  const number = fc.tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 8 }))
  fc.assert(
    fc.property(number, fc.integer({ min: 0, max: 6 }), ([digits, scale], places) => {
      const text = shiftPoint(String(digits), -scale)
      expect(shiftPoint(shiftPoint(text, places), -places)).toBe(text)
    }),
  )
})
