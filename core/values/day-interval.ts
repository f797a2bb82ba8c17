import { parseDay } from './parse-day.ts'
import { type Day, formatDay } from './plain-date.ts'
import { accept, collectResults, placeResult, type Refusal, type Result, refuse } from './refusal.ts'

/** Days from `from` on and before `to`; `to` null is open. Always at least one day. */
export type DayInterval = { readonly from: Day; readonly to: Day | null }

/** The interval of two days. Refuses `interval.empty` where `to` is not after `from`. */
export function toInterval(from: Day, to: Day | null): Result<DayInterval> {
  return to !== null && to <= from ? refuse(emptyInterval(from, to)) : accept({ from, to })
}

/** Reads the two ends as text, `to` null or absent for open. Refuses as parseDay does, and `interval.empty`. */
export function readInterval(ends: { readonly from: unknown; readonly to?: unknown }): Result<DayInterval> {
  const from = placeResult(parseDay(ends.from), 'from')
  const to = ends.to === null || ends.to === undefined ? accept(null) : placeResult(parseDay(ends.to), 'to')
  if (from.ok && to.ok) return toInterval(from.value, to.value)
  const both = collectResults<Day | null>([from, to])
  return both.ok ? refuse(notAnInterval('')) : both
}

/** Reads `[2022-09-01, 2025-09-01)` or, open, `[2022-09-01, )`. Refuses `interval.not-an-interval` and as readInterval does. */
export function parseInterval(text: string): Result<DayInterval> {
  const ends = /^\[([^,]*),\s*([^)]*)\)$/.exec(text)
  if (!ends) return refuse(notAnInterval(text))
  return readInterval({ from: ends[1], to: ends[2] === '' ? null : ends[2] })
}

/** The interval as `[2022-09-01, 2025-09-01)` or, open, `[2022-09-01, )`. */
export function formatInterval({ from, to }: DayInterval): string {
  return `[${formatDay(from)}, ${to === null ? '' : formatDay(to)})`
}

/** Whether the day lies in the interval. */
export function intervalContains({ from, to }: DayInterval, day: Day): boolean {
  return day >= from && (to === null || day < to)
}

/** Whether two intervals have a day in common; touching ones do not. */
export function intervalsOverlap(left: DayInterval, right: DayInterval): boolean {
  return endOf(left) > right.from && endOf(right) > left.from
}

/** The days that both have, or null where there are none. */
export function intersectIntervals(left: DayInterval, right: DayInterval): DayInterval | null {
  const from = Math.max(left.from, right.from) as Day
  const end = Math.min(endOf(left), endOf(right))
  return end > from ? { from, to: toOf(end) } : null
}

/** The days that any of them has, as the fewest intervals in order; touching ones are joined. */
export function unionIntervals(intervals: Iterable<DayInterval>): DayInterval[] {
  const sorted = Array.from(intervals).sort((a, b) => a.from - b.from)
  const union: DayInterval[] = []
  for (const next of sorted) {
    const last = union.at(-1)
    if (last === undefined || endOf(last) < next.from) union.push({ from: next.from, to: next.to })
    else if (endOf(next) > endOf(last)) union[union.length - 1] = { from: last.from, to: next.to }
  }
  return union
}

/** The days of `whole` that none of `taken` has, in order. */
export function subtractIntervals(whole: DayInterval, taken: Iterable<DayInterval>): DayInterval[] {
  const left: DayInterval[] = []
  let from: number = whole.from
  const end = endOf(whole)
  for (const gap of unionIntervals(taken)) {
    if (gap.from >= end) break
    if (gap.from > from) left.push({ from: from as Day, to: gap.from })
    from = Math.max(from, endOf(gap))
  }
  if (from < end) left.push({ from: from as Day, to: toOf(end) })
  return left
}

/** Number of days, or null where the interval is open. */
export function intervalLength({ from, to }: DayInterval): number | null {
  return to === null ? null : to - from
}

/** The last day that belongs to the interval, or null where it is open. First day 2022-09-01, three years: 2025-08-31. */
export function lastDayOf({ to }: DayInterval): Day | null {
  return to === null ? null : ((to - 1) as Day)
}

function endOf(interval: DayInterval): number {
  return interval.to ?? Number.POSITIVE_INFINITY
}

function toOf(end: number): Day | null {
  return end === Number.POSITIVE_INFINITY ? null : (end as Day)
}

function emptyInterval(from: Day, to: Day): Refusal {
  const values = { from: formatDay(from), to: formatDay(to) }
  return {
    code: 'interval.empty',
    messageZh: `期间从 ${values.from} 起、至 ${values.to} 前，一天也没有。`,
    messageEn: `The period from ${values.from} and before ${values.to} holds no day.`,
    remedyZh: '结束日不计入期间，须晚于开始日；长期有效请留空。',
    remedyEn: 'The end day is not part of the period and must come after its start; leave an open end empty.',
    values,
    path: 'to',
  }
}

function notAnInterval(text: string): Refusal {
  return {
    code: 'interval.not-an-interval',
    messageZh: `“${text.slice(0, 40)}”不是期间。`,
    messageEn: `"${text.slice(0, 40)}" is not a period.`,
    remedyZh: '请写成 [2022-09-01, 2025-09-01)，长期有效写成 [2022-09-01, )。',
    remedyEn: 'Write [2022-09-01, 2025-09-01), or [2022-09-01, ) where it is open.',
    values: { found: text.slice(0, 40) },
  }
}
