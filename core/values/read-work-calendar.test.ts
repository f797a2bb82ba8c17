import { expect, test } from 'vitest'
import { table2025 } from './calendar.fixture.ts'
import { formatDay } from './plain-date.ts'
import { readCalendarYear, readWorkCalendar } from './read-work-calendar.ts'
import { refusalsOf, valueOrThrow } from './refusal.ts'
import { yearsLoaded } from './work-calendar.ts'

const faultsOf = (change: object): (string | undefined)[][] =>
  refusalsOf(readWorkCalendar([{ ...table2025, ...change }])).map(({ code, path }) => [code, path])

test('reads both ends of each holiday as days off', () => {
  const year = valueOrThrow(readCalendarYear(table2025))
  expect(year.holidays.length).toBe(1 + 8 + 3 + 5 + 3 + 8)
  expect(year.makeUpDays.map(formatDay)).toEqual(table2025.makeUpDays)
  expect(yearsLoaded(valueOrThrow(readWorkCalendar([table2025])))).toEqual([2025])
})

test('refuses each fault of a table in its place', () => {
  expect(faultsOf({ holidays: [{ first: '2025-02-30', last: '2025/3/1' }] })).toEqual([
    ['day.does-not-exist', '[0].holidays[0].first'],
    ['day.other-form', '[0].holidays[0].last'],
  ])
  expect(faultsOf({ holidays: [{ first: '2025-10-08', last: '2025-10-01' }] })).toEqual([
    ['calendar.holiday-reversed', '[0].holidays[0]'],
  ])
  expect(faultsOf({ holidays: [{ first: '2023-10-01', last: '2023-10-08' }] })).toEqual([
    ['calendar.other-year', '[0].holidays[0]'],
  ])
  expect(faultsOf({ makeUpDays: ['2025-02-08', '2025-03-05', '2025-10-04'] })).toEqual([
    ['calendar.make-up-not-weekend', '[0].makeUpDays[1]'],
    ['calendar.make-up-on-holiday', '[0].makeUpDays[2]'],
  ])
})

test('refuses a table of another shape and a year given twice', () => {
  expect(faultsOf({ year: 'soon' })).toEqual([['calendar.shape', '[0].year']])
  expect(faultsOf({ holidays: null })).toEqual([['calendar.shape', '[0].holidays']])
  expect(faultsOf({ holidays: ['2025-01-01'] })).toEqual([['calendar.shape', '[0].holidays[0]']])
  expect(faultsOf({ makeUpDays: '2025-01-26' })).toEqual([['calendar.shape', '[0].makeUpDays']])
  expect(refusalsOf(readWorkCalendar({})).map(({ code }) => code)).toEqual(['calendar.shape'])
  expect(refusalsOf(readWorkCalendar([null])).map(({ code }) => code)).toEqual(['calendar.shape'])
  expect(refusalsOf(readWorkCalendar([table2025, table2025])).map(({ code }) => code)).toEqual(['calendar.year-twice'])
})
