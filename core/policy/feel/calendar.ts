/** A day by its parts; months from 1. */
export type Civil = { readonly year: number; readonly month: number; readonly day: number }

/** Nanoseconds of one day. */
export const NANOS_PER_DAY = 86_400_000_000_000

/** Nanoseconds of one second. */
export const NANOS_PER_SECOND = 1_000_000_000

/** Greatest year, either side of zero. Source: DMN 1.5, 10.3.2.3.5. */
export const YEAR_MAX = 999_999_999

/** Days since 1970-01-01 of a day of the proleptic Gregorian calendar, or null where there is no such day. */
export function dayOf({ year, month, day }: Civil): number | null {
  if (Math.abs(year) > YEAR_MAX || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The parts of a day given as days since 1970-01-01. */
export function civilOf(epochDay: number): Civil {
  const shifted = epochDay + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** Length of a month in days. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** The day so many months later, at the end of the month where it has no such day; null beyond the calendar. */
export function plusMonths(epochDay: number, months: number): number | null {
  const { year, month, day } = civilOf(epochDay)
  const total = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1]
  return dayOf({ year: toYear, month: toMonth, day: Math.min(day, daysInMonth(toYear, toMonth)) })
}

/** The day, or null where it lies beyond the calendar. */
export function dayWithin(epochDay: number): number | null {
  return Math.abs(civilOf(epochDay).year) > YEAR_MAX ? null : epochDay
}

/** Day of the week, Monday 1 to Sunday 7. */
export function weekdayOf(epochDay: number): number {
  return ((((epochDay + 3) % 7) + 7) % 7) + 1
}

/** Day of the year, from 1. */
export function dayOfYear(epochDay: number): number {
  return epochDay - firstDayOf(civilOf(epochDay).year) + 1
}

/** Week of the year after ISO 8601: week 1 holds the year's first Thursday. */
export function weekOfYear(epochDay: number): number {
  const thursday = epochDay - weekdayOf(epochDay) + 4
  return Math.floor((thursday - firstDayOf(civilOf(thursday).year)) / 7) + 1
}

function firstDayOf(year: number): number {
  return dayOf({ year, month: 1, day: 1 }) ?? 0
}
