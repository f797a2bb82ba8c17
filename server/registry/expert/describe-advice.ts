import type { Advice } from '../../../contract/index.ts'
import { parseDay, valueOrThrow, type WorkCalendar, workDaysBetween } from '../../../core/values/index.ts'
import type { AdviceRow } from './expert-table.ts'

/** A question as it stands on a day: its state, the working days that it took, and whether its answer is late. */
export function describeAdvice(row: AdviceRow, on: string, calendar: WorkCalendar): Advice {
  const state =
    row.rating !== null ? 'RATED' : row.answeredOn !== null ? 'ANSWERED' : row.expert !== null ? 'ACCEPTED' : 'OPEN'
  const taken = row.answeredOn === null ? null : workingDays(calendar, row.askedOn, row.answeredOn)
  return { ...row, state, workingDaysTaken: taken, isLate: (row.answeredOn ?? on) > row.dueOn }
}

/** Working days after one day up to another; null where the calendar does not reach so far. */
export function workingDays(calendar: WorkCalendar, from: string, to: string): number | null {
  const count = workDaysBetween(calendar, valueOrThrow(parseDay(from)), valueOrThrow(parseDay(to)))
  return count.ok ? count.value : null
}
