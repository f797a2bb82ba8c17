import { expect, test } from 'vitest'
import { calendar2025 } from './calendar.fixture.ts'
import { deadline, type Period } from './deadline.ts'
import { parseDay } from './parse-day.ts'
import { formatDay } from './plain-date.ts'
import { accept, mapResult, valueOrThrow } from './refusal.ts'
import { codesOf } from './values.fixture.ts'

const due = (received: string, unit: Period['unit'], count: number): unknown =>
  mapResult(deadline(calendar2025, valueOrThrow(parseDay(received)), { unit, count }), formatDay)

test.each<[string, Period['unit'], number, string, string]>([
  ['2025-03-03', 'days', 4, '2025-03-07', 'four days after a Monday'],
  ['2025-03-03', 'days', 5, '2025-03-10', 'the last day is a Saturday'],
  ['2025-04-22', 'days', 5, '2025-04-27', 'the last day is a Sunday that is worked'],
  ['2025-01-31', 'months', 1, '2025-02-28', 'no corresponding day: the month end'],
  ['2025-09-04', 'months', 1, '2025-10-09', 'the corresponding day lies in the October holiday'],
  ['2024-05-31', 'years', 1, '2025-06-03', 'the corresponding day lies in the Dragon Boat holiday'],
  ['2024-02-29', 'years', 1, '2025-02-28', 'no leap day in the year of the deadline'],
  ['2025-09-30', 'work-days', 1, '2025-10-09', 'the day before a long holiday'],
  ['2025-01-24', 'work-days', 3, '2025-02-05', 'a make-up Sunday before the Spring Festival counts'],
])('received %s, %s %d: due %s (%s)', (received, unit, count, expected) => {
  expect(due(received, unit, count)).toEqual(accept(expected))
})

test('refuses a last day in a year that is not loaded, and a period below zero', () => {
  const day = valueOrThrow(parseDay('2025-12-15'))
  expect(codesOf(deadline(calendar2025, day, { unit: 'months', count: 1 }))).toEqual(['calendar.year-not-loaded'])
  expect(codesOf(deadline(calendar2025, day, { unit: 'months', count: -1 }))).toEqual(['calendar.negative-count'])
  expect(codesOf(deadline(calendar2025, day, { unit: 'days', count: 1.5 }))).toEqual(['calendar.negative-count'])
})
