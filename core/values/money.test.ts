import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fen, fenMax, formatYuan, formatYuanGrouped, parseYuan, sumFen, toFen } from './money.ts'
import { accept, refusalsOf } from './refusal.ts'
import { anyFen, codesOf } from './values.fixture.ts'

test('reads yuan to the fen', () => {
  expect(parseYuan('74013.89')).toEqual(accept(7_401_389))
  expect(parseYuan('10000000.01')).toEqual(accept(1_000_000_001))
  expect(parseYuan('0.1')).toEqual(accept(10))
  expect(parseYuan('0')).toEqual(accept(0))
})

test('reads what it writes, for every amount', () => {
  fc.assert(
    fc.property(anyFen, (amount) => {
      expect(parseYuan(formatYuan(amount), { negative: true })).toEqual(accept(amount))
    }),
  )
})

test.each([
  ['１２３４．５', 'money.full-width', '1234.5'],
  ['370,069.44', 'money.thousands-separators', '370069.44'],
])('refuses %s with the form to type', (text, code, form) => {
  const [refusal] = refusalsOf(parseYuan(text))
  expect(refusal?.code).toBe(code)
  expect(refusal?.remedyZh).toContain(form)
  expect(refusal?.remedyEn).toContain(form)
})

test.each([
  ['-1', ['money.negative']],
  ['1e6', ['money.exponent']],
  ['', ['money.empty']],
  ['0.125', ['money.too-many-decimals']],
  ['100万元', ['money.unit-written']],
  ['一百', ['money.not-a-number']],
  ['100000000000.01', ['money.beyond-bound']],
  ['99999999999999999999', ['money.beyond-bound']],
])('refuses %s by its own code', (text, codes) => {
  expect(codesOf(parseYuan(text))).toEqual(codes)
})

test('takes the bound itself, and a negative amount where one is allowed', () => {
  expect(parseYuan('100000000000.00')).toEqual(accept(fenMax))
  expect(parseYuan('-0.01', { negative: true })).toEqual(accept(-1))
  expect(codesOf(parseYuan('-100000000000.01', { negative: true }))).toEqual(['money.beyond-bound'])
})

test('a negative zero is zero', () => {
  const read = parseYuan('-0.00')
  expect(read.ok && Object.is(read.value, 0)).toBe(true)
  expect(Object.is(fen(-0), 0)).toBe(true)
})

test('writes yuan exactly, grouped for reading', () => {
  expect(formatYuan(fen(7_401_389))).toBe('74013.89')
  expect(formatYuan(fen(-5))).toBe('-0.05')
  expect(formatYuanGrouped(fen(37_006_944))).toBe('370,069.44')
  expect(formatYuanGrouped(fen(-100_000))).toBe('-1,000.00')
  expect(formatYuanGrouped(fen(99_999))).toBe('999.99')
  expect(formatYuanGrouped(fenMax)).toBe('100,000,000,000.00')
})

test('numbers from outside must be whole fen within the bound', () => {
  expect(toFen(12)).toEqual(accept(12))
  for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY, '12', null])
    expect(codesOf(toFen(wrong))).toEqual(['money.not-whole-fen'])
  expect(codesOf(toFen(fenMax + 1))).toEqual(['money.beyond-bound'])
  expect(() => fen(fenMax + 1)).toThrow(RangeError)
})

test('sums exactly and refuses a sum beyond the bound', () => {
  expect(sumFen([fen(1), fen(-3), fen(5)])).toEqual(accept(3))
  expect(codesOf(sumFen([fenMax, fen(1)]))).toEqual(['money.beyond-bound'])
})
