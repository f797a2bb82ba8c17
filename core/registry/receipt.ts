import { addWorkDays, type Day, type WorkCalendar } from '../values/index.ts'

/** How an edition that was sent stands: acknowledged, within its time, beyond it, or without a time that could be told. */
export type ReceiptState = 'ACKNOWLEDGED' | 'WAITING' | 'OVERDUE' | 'NOT_SET' | 'NO_CALENDAR'

/** What decides how a delivery stands; `workingDays` is null where the plan leaves the time open. */
export type SentEdition = {
  readonly deliveredOn: Day
  readonly isAcknowledged: boolean
  readonly today: Day
  readonly workingDays: number | null
}

/** How a delivery stands, and the last day of its time, null where none can be told. The day of delivery is not counted. */
export function judgeReceipt(
  { deliveredOn, isAcknowledged, today, workingDays }: SentEdition,
  calendar: WorkCalendar,
): { readonly state: ReceiptState; readonly due: Day | null } {
  const last = workingDays === null ? null : addWorkDays(calendar, deliveredOn, workingDays)
  const due = last?.ok ? last.value : null
  if (isAcknowledged) return { state: 'ACKNOWLEDGED', due }
  if (last === null) return { state: 'NOT_SET', due: null }
  if (due === null) return { state: 'NO_CALENDAR', due: null }
  return { state: today > due ? 'OVERDUE' : 'WAITING', due }
}
