import { addDays, addMonths, addYears, type Day } from './plain-date.ts'
import type { Result } from './refusal.ts'
import { addWorkDays, nextWorkDay, type WorkCalendar } from './work-calendar.ts'

/** The length of a period of time as a clause gives it. */
export type Period = { readonly unit: 'work-days' | 'days' | 'months' | 'years'; readonly count: number }

/**
 * The last day of a period that a receipt or event begins. The day of receipt is not counted; months and years end on the
 * corresponding day, the month's end where there is none; a last day on a holiday moves to the next working day.
 * Received 2025-09-04, one month: 2025-10-04 is a holiday, so 2025-10-09. Source: Civil Code arts 201–203.
 * Refuses calendar.year-not-loaded and calendar.negative-count.
 */
export function deadline(calendar: WorkCalendar, received: Day, { unit, count }: Period): Result<Day> {
  if (unit === 'work-days' || !Number.isSafeInteger(count) || count < 0) return addWorkDays(calendar, received, count)
  return nextWorkDay(calendar, corresponding(received, unit, count))
}

function corresponding(received: Day, unit: 'days' | 'months' | 'years', count: number): Day {
  if (unit === 'days') return addDays(received, count)
  return unit === 'months' ? addMonths(received, count) : addYears(received, count)
}
