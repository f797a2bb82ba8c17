import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  type Day,
  dateOf,
  dayMax,
  dayMin,
  dayOf,
  dayOfMonth,
  daysBetween,
  daysInMonth,
  firstDayOfYear,
  formatDay,
  isDate,
  lastDayOfMonth,
  lastDayOfYear,
  monthOf,
  weekdayOf,
  yearOf,
} from './plain-date.ts'
import { anyDay } from './values.fixture.ts'

const written = (day: Day): string => formatDay(day)

test('counts days from 1970-01-01', () => {
  expect(dayOf(1970, 1, 1)).toBe(0)
  expect(dayOf(1969, 12, 31)).toBe(-1)
  expect(dayOf(2000, 3, 1)).toBe(11_017)
  expect([written(dayMin), written(dayMax)]).toEqual(['1900-01-01', '2199-12-31'])
})

test('walks the whole range day by day without a gap, against the plain calendar', () => {
  let day = dayMin
  for (let year = 1900; year <= 2199; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
      for (let number = 1; number <= last; number += 1) {
        const date = dateOf(day)
        if (
          date.year !== year ||
          date.month !== month ||
          date.dayOfMonth !== number ||
          dayOf(year, month, number) !== day
        ) {
          throw new Error(`${year}-${month}-${number} is not day ${day}`)
        }
        day = addDays(day, 1)
      }
    }
  }
  expect(day).toBe(dayMax + 1)
})

test('agrees with the platform calendar on day, weekday and text', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const date = new Date(day * 86_400_000)
      expect(formatDay(day)).toBe(date.toISOString().slice(0, 10))
      expect([yearOf(day), monthOf(day), dayOfMonth(day)]).toEqual([
        date.getUTCFullYear(),
        date.getUTCMonth() + 1,
        date.getUTCDate(),
      ])
      expect(weekdayOf(day)).toBe(date.getUTCDay() === 0 ? 7 : date.getUTCDay())
    }),
  )
})

test('months end on the corresponding day, or the month end where there is none', () => {
  expect(written(addMonths(dayOf(2024, 1, 31), 1))).toBe('2024-02-29')
  expect(written(addMonths(dayOf(2023, 1, 31), 1))).toBe('2023-02-28')
  expect(written(addMonths(dayOf(2023, 1, 15), 13))).toBe('2024-02-15')
  expect(written(addMonths(dayOf(2024, 3, 31), -1))).toBe('2024-02-29')
  expect(written(addMonths(dayOf(2024, 1, 1), -1))).toBe('2023-12-01')
  expect(written(addYears(dayOf(2024, 2, 29), 1))).toBe('2025-02-28')
  expect(written(addYears(dayOf(2024, 2, 29), 4))).toBe('2028-02-29')
})

test('a cap of three years from the first day runs to the day before the corresponding one', () => {
  // First enjoyed day 2022-09-01: last day 2025-08-31.
  expect(written(addDays(addYears(dayOf(2022, 9, 1), 3), -1))).toBe('2025-08-31')
})

test('adding months keeps the day of the month or ends at the month end', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
      const [before, after] = [dateOf(day), dateOf(addMonths(day, months))]
      expect(after.year * 12 + after.month - (before.year * 12 + before.month)).toBe(months)
      expect(after.dayOfMonth).toBe(Math.min(before.dayOfMonth, daysInMonth(after.year, after.month)))
    }),
  )
})

test('counts the first day of a period and not the last', () => {
  expect(daysBetween(dayOf(2022, 12, 21), dayOf(2023, 3, 21))).toBe(90)
  expect(daysBetween(dayOf(2024, 2, 28), dayOf(2024, 3, 1))).toBe(2)
  expect(daysBetween(dayOf(2024, 1, 2), dayOf(2024, 1, 1))).toBe(-1)
})

test('knows the ends of years and months', () => {
  expect(written(lastDayOfYear(2025))).toBe('2025-12-31')
  expect(written(firstDayOfYear(2025))).toBe('2025-01-01')
  expect(written(lastDayOfMonth(dayOf(2100, 2, 5)))).toBe('2100-02-28')
  expect(written(lastDayOfMonth(dayOf(2000, 2, 5)))).toBe('2000-02-29')
})

test('tells dates that exist from dates that do not', () => {
  expect([isDate(2024, 2, 29), isDate(2000, 2, 29)]).toEqual([true, true])
  const none = [
    isDate(2023, 2, 29),
    isDate(2100, 2, 29),
    isDate(2024, 4, 31),
    isDate(2024, 13, 1),
    isDate(2024, 0, 1),
    isDate(2024, 1, 0),
  ]
  expect(none).toEqual(none.map(() => false))
  expect(() => dayOf(2023, 2, 29)).toThrow(RangeError)
  expect(() => dayOf(2023, 1.5, 1)).toThrow(RangeError)
  expect(() => formatDay((dayMax * 100) as Day)).toThrow(RangeError)
})
