/** A day without time or zone: whole days since 1970-01-01. */
export type Day = number & { readonly __unit: 'day' }

/** Year, month (1–12) and day of the month (1–31) of a day. */
export type CalendarDate = { readonly year: number; readonly month: number; readonly dayOfMonth: number }

/** First day that is accepted from outside. */
export const dayMin = dayOf(1900, 1, 1)

/** Last day that is accepted from outside. */
export const dayMax = dayOf(2199, 12, 31)

/** The day of a date known to exist, e.g. `dayOf(2024, 2, 29)`; throws where it does not. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  if (!isDate(year, month, dayOfMonth)) throw new RangeError(`${year}-${month}-${dayOfMonth} is no date`)
  return daysFromCivil(year, month, dayOfMonth)
}

/** Whether such a date stands in the calendar (years 0 to 9999). */
export function isDate(year: number, month: number, dayOfMonth: number): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(dayOfMonth)) return false
  if (year < 0 || year > 9999 || month < 1 || month > 12) return false
  return dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)
}

/** Year, month and day of the month. */
export function dateOf(day: Day): CalendarDate {
  // Civil from days, by eras of 400 years that begin on 1 March (H. Hinnant, chrono-compatible date algorithms).
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, dayOfMonth: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 }
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return dateOf(day).year
}

/** The month of a day, 1 to 12. */
export function monthOf(day: Day): number {
  return dateOf(day).month
}

/** The day of the month, 1 to 31. */
export function dayOfMonth(day: Day): number {
  return dateOf(day).dayOfMonth
}

/** The day of the week, 1 Monday to 7 Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** The day `days` later, or earlier where negative. */
export function addDays(day: Day, days: number): Day {
  return (day + days) as Day
}

/**
 * The corresponding day `months` later, or the month's end where there is none. Source: Civil Code arts 201–202.
 * 2024-01-31 + 1 month: 2024-02-29; 2023-01-31 + 1 month: 2023-02-28; 2024-02-29 + 12 months: 2025-02-28.
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth: wanted } = dateOf(day)
  const count = year * 12 + (month - 1) + months
  const newYear = Math.floor(count / 12)
  const newMonth = count - newYear * 12 + 1
  return daysFromCivil(newYear, newMonth, Math.min(wanted, daysInMonth(newYear, newMonth)))
}

/** The corresponding day `years` later; 29 February becomes 28 February in a common year. */
export function addYears(day: Day, years: number): Day {
  return addMonths(day, years * 12)
}

/** Days from `from` to `to`, the first counted, the last not: 2022-12-21 to 2023-03-21 is 90. */
export function daysBetween(from: Day, to: Day): number {
  return to - from
}

/** Number of days in a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether a year has 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** 1 January of a year. */
export function firstDayOfYear(year: number): Day {
  return daysFromCivil(year, 1, 1)
}

/** 31 December of a year: what "by year X" means in a plan (到X年). */
export function lastDayOfYear(year: number): Day {
  return daysFromCivil(year, 12, 31)
}

/** The last day of the month in which a day lies. */
export function lastDayOfMonth(day: Day): Day {
  const { year, month } = dateOf(day)
  return daysFromCivil(year, month, daysInMonth(year, month))
}

/** The day as `2024-02-29`; throws outside the years 0 to 9999. */
export function formatDay(day: Day): string {
  const { year, month, dayOfMonth: last } = dateOf(day)
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`Day ${day} is outside the years 0 to 9999`)
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${last < 10 ? '0' : ''}${last}`
}

function daysFromCivil(year: number, month: number, dayOfMonth: number): Day {
  const shiftedYear = month <= 2 ? year - 1 : year
  const era = Math.floor(shiftedYear / 400)
  const yearOfEra = shiftedYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * 146_097 + dayOfEra - 719_468) as Day
}
