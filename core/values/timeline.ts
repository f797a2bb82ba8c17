import { type DayInterval, formatInterval, unionIntervals } from './day-interval.ts'
import type { Day } from './plain-date.ts'
import { accept, mapResult, type Refusal, type Result, refuse } from './refusal.ts'
import { isSameValue } from './same-value.ts'

/**
 * A value for every day. `values[0]` holds before `breaks[0]`, `values[i]` from `breaks[i − 1]` on and before `breaks[i]`.
 * Breaks ascend; neighbouring values differ, so equal timelines have equal data.
 */
export type Timeline<T> = { readonly breaks: readonly Day[]; readonly values: readonly T[] }

/** A stretch of days with one value; `to` null is open. */
export type Segment<T> = { readonly from: Day; readonly to: Day | null; readonly value: T }

/** The same value on every day. */
export function constantTimeline<T>(value: T): Timeline<T> {
  return { breaks: [], values: [value] }
}

/** One value per interval and `otherwise` on all other days. Refuses `timeline.overlap` where two values meet on a day. */
export function timelineFromIntervals<T>(segments: Iterable<Segment<T>>, otherwise: T): Result<Timeline<T>> {
  return mapResult(joinSegments(segments), (joined) => {
    const breaks: Day[] = []
    const values: T[] = [otherwise]
    for (const { from, to, value } of joined) {
      if (breaks.at(-1) === from) values[values.length - 1] = value
      else {
        breaks.push(from)
        values.push(value)
      }
      if (to === null) break
      breaks.push(to)
      values.push(otherwise)
    }
    return coalesce(breaks, values)
  })
}

/** True on the days that any of the intervals holds, false on the others. */
export function timelineOfPresence(intervals: Iterable<DayInterval>): Timeline<boolean> {
  const breaks: Day[] = []
  const values = [false]
  for (const { from, to } of unionIntervals(intervals)) {
    breaks.push(from)
    values.push(true)
    if (to === null) break
    breaks.push(to)
    values.push(false)
  }
  return { breaks, values }
}

/** The list of all values in force on each day, in the order given. */
export function timelineOfAll<T>(segments: Iterable<Segment<T>>): Timeline<readonly T[]> {
  const all = Array.from(segments)
  const ends = all.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))
  const breaks = Array.from(new Set(ends)).sort((a, b) => a - b)
  const none: readonly T[] = []
  const values = breaks.map((day) =>
    all.filter((s) => day >= s.from && (s.to === null || day < s.to)).map((s) => s.value),
  )
  return coalesce(breaks, [none, ...values])
}

/** The value on a day. */
export function valueAt<T>(timeline: Timeline<T>, day: Day): T {
  return timeline.values[indexAt(timeline.breaks, day)] as T
}

/** The timeline of `change` applied to each value. */
export function mapTimeline<T, U>(timeline: Timeline<T>, change: (value: T) => U): Timeline<U> {
  return coalesce(timeline.breaks, timeline.values.map(change))
}

/** The timeline whose value on each day is `join` of both values on that day. */
export function combineTimelines<A, B, C>(left: Timeline<A>, right: Timeline<B>, join: (a: A, b: B) => C): Timeline<C> {
  const breaks: Day[] = []
  const values: C[] = [join(left.values[0] as A, right.values[0] as B)]
  let i = 0
  let j = 0
  while (i < left.breaks.length || j < right.breaks.length) {
    const a = left.breaks[i] ?? Number.POSITIVE_INFINITY
    const b = right.breaks[j] ?? Number.POSITIVE_INFINITY
    if (a <= b) i += 1
    if (b <= a) j += 1
    breaks.push(Math.min(a, b) as Day)
    values.push(join(left.values[i] as A, right.values[j] as B))
  }
  return coalesce(breaks, values)
}

/** The timeline whose value on each day is the list of all values on that day, in order. */
export function combineAllTimelines<T>(timelines: readonly Timeline<T>[]): Timeline<readonly T[]> {
  const start: Timeline<readonly T[]> = constantTimeline([])
  return timelines.reduce((lists, next) => combineTimelines(lists, next, (list, value) => [...list, value]), start)
}

/** The segments of a timeline within an interval, in order; they fill it without a gap. */
export function segmentsWithin<T>(timeline: Timeline<T>, { from, to }: DayInterval): Segment<T>[] {
  const segments: Segment<T>[] = []
  const end = to ?? Number.POSITIVE_INFINITY
  let start = from
  for (let index = indexAt(timeline.breaks, from); start < end; index += 1) {
    const next = timeline.breaks[index] ?? Number.POSITIVE_INFINITY
    const stop = Math.min(next, end)
    segments.push({
      from: start,
      to: stop === Number.POSITIVE_INFINITY ? null : (stop as Day),
      value: timeline.values[index] as T,
    })
    if (next >= end) break
    start = next as Day
  }
  return segments
}

/** The intervals within `span` on which `holds` is true of the value; touching ones are joined. */
export function intervalsWhere<T>(
  timeline: Timeline<T>,
  span: DayInterval,
  holds: (value: T) => boolean,
): DayInterval[] {
  return unionIntervals(segmentsWithin(timeline, span).filter((segment) => holds(segment.value)))
}

/** Whether two timelines have equal values on every day. */
export function isSameTimeline<T>(left: Timeline<T>, right: Timeline<T>): boolean {
  return isSameValue(left.breaks, right.breaks) && isSameValue(left.values, right.values)
}

/** The segments in order, overlapping ones of one value joined. */
function joinSegments<T>(segments: Iterable<Segment<T>>): Result<Segment<T>[]> {
  const joined: Segment<T>[] = []
  for (const next of Array.from(segments).sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last === undefined || (last.to !== null && last.to <= next.from)) {
      joined.push(next)
      continue
    }
    if (!isSameValue(last.value, next.value)) return refuse(refuseOverlap(last, next))
    if (last.to !== null && (next.to === null || next.to > last.to))
      joined[joined.length - 1] = { ...last, to: next.to }
  }
  return accept(joined)
}

/** Index of the value that holds on a day: the number of breaks on or before it. */
function indexAt(breaks: readonly Day[], day: Day): number {
  let low = 0
  let high = breaks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((breaks[middle] as Day) <= day) low = middle + 1
    else high = middle
  }
  return low
}

function coalesce<T>(breaks: readonly Day[], values: readonly T[]): Timeline<T> {
  const keptBreaks: Day[] = []
  const keptValues: T[] = [values[0] as T]
  breaks.forEach((day, index) => {
    const value = values[index + 1] as T
    if (isSameValue(value, keptValues.at(-1))) return
    keptBreaks.push(day)
    keptValues.push(value)
  })
  return { breaks: keptBreaks, values: keptValues }
}

function refuseOverlap<T>(left: Segment<T>, right: Segment<T>): Refusal {
  const [first, second] = [formatInterval(left), formatInterval(right)]
  return {
    code: 'timeline.overlap',
    messageZh: `期间 ${first} 与 ${second} 重叠，而取值不同。`,
    messageEn: `Periods ${first} and ${second} overlap with different values.`,
    remedyZh: '请使前一期间在后一期间开始之日结束（结束日不计入）。',
    remedyEn: 'End the first period on the day on which the second begins (the end day is not part of it).',
    values: { first, second },
  }
}
