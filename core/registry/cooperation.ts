import { addDays, addMonths, type Day, daysBetween } from '../values/index.ts'

/** A cooperation as its record says: days `[from, to)`, and whether each side has confirmed it. */
export type CooperationTerms = {
  readonly from: Day
  readonly to: Day
  readonly isConfirmed: boolean
}

/** How a cooperation stands: waiting for a side, not begun, in force, ended. */
export type CooperationState = 'PROPOSED' | 'NOT_BEGUN' | 'IN_FORCE' | 'EXPIRED'

/** How a cooperation stands on a day. Last day 2025-06-30: in force on that day, expired on 2025-07-01. */
export function cooperationOn({ from, to, isConfirmed }: CooperationTerms, day: Day): CooperationState {
  if (day >= to) return 'EXPIRED'
  if (!isConfirmed) return 'PROPOSED'
  return day < from ? 'NOT_BEGUN' : 'IN_FORCE'
}

/**
 * The reminder that has become due last on a day, of those that stand so many days before the last day; null where none has, or the
 * cooperation is not in force. Last day 2025-12-31, 60 days: due from 2025-11-01.
 */
export function reminderOn(terms: CooperationTerms, daysBefore: readonly number[], day: Day): number | null {
  if (cooperationOn(terms, day) !== 'IN_FORCE') return null
  const left = daysLeft(terms, day)
  const due = daysBefore.filter((days) => left <= days)
  return due.length === 0 ? null : Math.min(...due)
}

/** Days from a day to the last day. */
export function daysLeft({ to }: CooperationTerms, day: Day): number {
  return daysBetween(day, addDays(to, -1))
}

/** Whether a cooperation in force was not used for so many months; counted from its beginning where it never was. */
export function isIdleOn(
  terms: CooperationTerms,
  { lastUsedOn, months }: { readonly lastUsedOn: Day | null; readonly months: number },
  day: Day,
): boolean {
  const quietSince = lastUsedOn !== null && lastUsedOn > terms.from ? lastUsedOn : terms.from
  return cooperationOn(terms, day) === 'IN_FORCE' && addMonths(quietSince, months) <= day
}
