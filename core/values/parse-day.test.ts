import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDay } from './parse-day.ts'
import { dayOf, formatDay } from './plain-date.ts'
import { accept, refusalsOf } from './refusal.ts'
import { anyDay, codesOf } from './values.fixture.ts'

test('reads what it writes, for every day of the range', () => {
  expect(parseDay('2024-02-29')).toEqual(accept(dayOf(2024, 2, 29)))
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(parseDay(formatDay(day))).toEqual(accept(day))
    }),
  )
})

test.each([
  ['２０２４－０２－２９', ['day.full-width'], '2024-02-29'],
  ['2024/02/29', ['day.other-form'], '2024-02-29'],
  ['2024/2/9', ['day.other-form'], '2024-02-09'],
  ['2024-2-9', ['day.other-form'], '2024-02-09'],
  ['2024.02.29', ['day.other-form'], '2024-02-29'],
  ['2024年2月29日', ['day.other-form'], '2024-02-29'],
  ['20240229', ['day.other-form'], '2024-02-29'],
  [' 2024-02-29', ['day.spaces'], '2024-02-29'],
  ['2024-02-29T08:00:00Z', ['day.with-time'], '2024-02-29'],
  ['2024-02-29 08:00', ['day.with-time'], '2024-02-29'],
  ['２０２４／２／９', ['day.full-width', 'day.other-form'], '2024-02-09'],
])('shows the form to type for %s', (text, codes, form) => {
  const refusals = refusalsOf(parseDay(text))
  expect(refusals.map((refusal) => refusal.code)).toEqual(codes)
  for (const refusal of refusals) {
    expect(refusal.remedyEn).toBe(`Write: ${form}`)
    expect(refusal.remedyZh).toBe(`请写成：${form}`)
  }
})

test.each([
  ['2023-02-29', ['day.does-not-exist'], '2023-02-28'],
  ['2024-04-31', ['day.does-not-exist'], '2024-04-30'],
  ['2100-02-29', ['day.does-not-exist'], '2100-02-28'],
])('says how many days the month of %s has', (text, codes, last) => {
  const [refusal] = refusalsOf(parseDay(text))
  expect(codesOf(parseDay(text))).toEqual(codes)
  expect(refusal?.remedyZh).toContain(last)
  expect(refusal?.messageEn).toContain(String(Number(last.slice(8))))
})

test.each([
  ['2024-13-01', ['day.does-not-exist']],
  ['2024-00-10', ['day.does-not-exist']],
  ['2024-01-00', ['day.does-not-exist']],
  ['2023/2/29', ['day.other-form', 'day.does-not-exist']],
  ['45352', ['day.serial-number']],
  ['45352.5', ['day.serial-number']],
  ['2024', ['day.serial-number']],
  ['1899-12-31', ['day.out-of-range']],
  ['2200-01-01', ['day.out-of-range']],
  ['', ['day.empty']],
  ['  ', ['day.empty']],
  ['29.02.2024', ['day.not-a-day']],
  ['02/29/2024', ['day.not-a-day']],
  ['2024-02', ['day.not-a-day']],
  ['tomorrow', ['day.not-a-day']],
  ['2024-02-29x', ['day.not-a-day']],
  ['-2024-02-29', ['day.not-a-day']],
])('refuses %s', (text, codes) => {
  expect(codesOf(parseDay(text))).toEqual(codes)
})

test('refuses what is no text, a spreadsheet serial number included', () => {
  for (const input of [45_352, null, undefined, {}, true]) expect(codesOf(parseDay(input))).toEqual(['day.not-text'])
})

test('answers any text quickly, with both languages', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('0129-/.年月日T: ２－')), maxLength: 14 }), (text) => {
      for (const refusal of refusalsOf(parseDay(text))) {
        expect(refusal.messageZh && refusal.messageEn && refusal.remedyZh && refusal.remedyEn).toBeTruthy()
      }
    }),
    { numRuns: 500 },
  )
  expect(codesOf(parseDay('9'.repeat(1_000_000)))).toEqual(['day.not-a-day'])
})
