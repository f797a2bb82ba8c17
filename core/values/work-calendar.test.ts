import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendar2025, twoYears } from './calendar.fixture.ts'
import { parseDay } from './parse-day.ts'
import { addDays, type Day, dayOf, formatDay } from './plain-date.ts'
import { accept, mapResult, refusalsOf, valueOrThrow } from './refusal.ts'
import { codesOf } from './values.fixture.ts'
import {
  addWorkDays,
  isWorkDay,
  nextWorkDay,
  type WorkCalendar,
  workDaysBetween,
  yearsLoaded,
} from './work-calendar.ts'

const day = (text: string): Day => valueOrThrow(parseDay(text))
const works = (text: string): boolean => valueOrThrow(isWorkDay(calendar2025, day(text)))
const after = (text: string, count: number): unknown =>
  mapResult(addWorkDays(calendar2025, day(text), count), formatDay)

test('knows holidays, weekends and make-up days', () => {
  expect(['2025-01-02', '2025-01-26', '2025-02-08', '2025-10-09', '2025-10-11'].map(works)).toEqual([
    true,
    true,
    true,
    true,
    true,
  ])
  expect(['2025-01-01', '2025-02-04', '2025-10-08', '2025-10-12', '2025-03-01'].map(works)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ])
})

test('2025 has 365 − 104 days of weekends − 13 statutory holidays = 248 working days', () => {
  expect(workDaysBetween(calendar2025, day('2024-12-31'), day('2025-12-31'))).toEqual(accept(248))
})

test('the day of receipt is not counted', () => {
  expect(after('2025-09-30', 1)).toEqual(accept('2025-10-09'))
  expect(after('2025-09-26', 2)).toEqual(accept('2025-09-29'))
  expect(after('2025-10-01', 3)).toEqual(accept('2025-10-11'))
  expect(after('2025-03-07', 5)).toEqual(accept('2025-03-14'))
})

test('a count of zero is the day itself, or the next working day', () => {
  expect(after('2025-10-09', 0)).toEqual(accept('2025-10-09'))
  expect(after('2025-10-02', 0)).toEqual(accept('2025-10-09'))
  expect(mapResult(nextWorkDay(calendar2025, day('2025-01-28')), formatDay)).toEqual(accept('2025-02-05'))
})

test('refuses a year that is not loaded by name, and never guesses', () => {
  const answers = [
    isWorkDay(calendar2025, day('2026-01-05')),
    nextWorkDay(calendar2025, day('2024-12-31')),
    addWorkDays(calendar2025, day('2025-12-30'), 5),
    addWorkDays(calendar2025, day('2025-12-31'), 1),
    workDaysBetween(calendar2025, day('2025-12-01'), day('2026-01-01')),
    workDaysBetween(calendar2025, day('2026-01-01'), day('2025-12-01')),
  ]
  for (const answer of answers) expect(codesOf(answer)).toEqual(['calendar.year-not-loaded'])
  expect(refusalsOf(answers[2] ?? accept(0))[0]?.values).toEqual({ year: 2026 })
  expect(refusalsOf(answers[1] ?? accept(0))[0]?.values).toEqual({ year: 2024 })
  expect(yearsLoaded(twoYears)).toEqual([2025, 2026])
})

test('a holiday of the next notice that begins in December counts in the year before', () => {
  expect(valueOrThrow(isWorkDay(calendar2025, day('2025-12-31')))).toBe(true)
  expect(valueOrThrow(isWorkDay(twoYears, day('2025-12-31')))).toBe(false)
  expect(mapResult(addWorkDays(twoYears, day('2025-12-30'), 1), formatDay)).toEqual(accept('2026-01-04'))
})

test('refuses a count that is negative or no whole number', () => {
  for (const count of [-1, 0.5, Number.NaN])
    expect(codesOf(addWorkDays(calendar2025, day('2025-03-03'), count))).toEqual(['calendar.negative-count'])
})

test('counts as one would on the fingers, across the end of a year too', () => {
  const start = fc.integer({ min: 0, max: 500 }).map((days) => addDays(dayOf(2025, 1, 1), days))
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 120 }), (from, count) => {
      const to = valueOrThrow(addWorkDays(twoYears, from, count))
      expect(to).toBe(countByHand(twoYears, from, count))
      expect(workDaysBetween(twoYears, from, to)).toEqual(accept(count))
      expect(workDaysBetween(twoYears, to, from)).toEqual(accept(-count))
    }),
  )
})

function countByHand(calendar: WorkCalendar, from: Day, count: number): Day {
  let left = count
  let next = from
  while (left > 0) {
    next = addDays(next, 1)
    if (valueOrThrow(isWorkDay(calendar, next))) left -= 1
  }
  return next
}
