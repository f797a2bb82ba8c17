import { civilOf, dayWithin, NANOS_PER_DAY, NANOS_PER_SECOND, plusMonths } from './calendar.ts'
import { dayDuration, monthDuration } from './duration.ts'
import { type Decimal, finite, Wide } from './number.ts'
import type { DayDuration, FeelDate, FeelDateTime, FeelTime, FeelValue, MonthDuration } from './value.ts'
import { floorDivide, instantOf, localOf, timeOffsetOf, type ZoneRules } from './zone.ts'

const DAY = BigInt(NANOS_PER_DAY)

/** Any duration. */
export type Duration = DayDuration | MonthDuration

/** The time so much later; null beyond the calendar, or where months meet a time of day. */
export function plusDuration(
  at: FeelDate | FeelTime | FeelDateTime,
  duration: Duration,
  rules: ZoneRules | null,
): FeelValue {
  if (at.kind === 'time') return duration.kind === 'days and time duration' ? timePlus(at, duration.nanos) : null
  if (duration.kind === 'years and months duration') {
    const day = plusMonths(at.day, duration.months)
    return day === null ? null : { ...at, day }
  }
  if (at.kind === 'date') {
    const day = at.day + Number(floorDivide(duration.nanos, DAY))
    return dayWithin(day) === null ? null : { kind: 'date', day }
  }
  const moved = localOf(instantOf(at, rules) + duration.nanos, at.zone, rules)
  return dayWithin(moved.day) === null ? null : moved
}

function timePlus(time: FeelTime, nanos: bigint): FeelTime {
  const total = BigInt(time.nanos) + nanos
  return { ...time, nanos: Number(total - floorDivide(total, DAY) * DAY) }
}

/** A day as a moment: its midnight in UTC. */
export function midnightOf(date: FeelDate): FeelDateTime {
  return { kind: 'date and time', day: date.day, nanos: 0, zone: { offset: 0 } }
}

/** Time from `b` to `a`; null where only one of them has a zone. */
export function difference(a: FeelDate | FeelDateTime, b: FeelDate | FeelDateTime, rules: ZoneRules | null): FeelValue {
  const [left, right] = [a, b].map((at) => (at.kind === 'date' ? midnightOf(at) : at)) as [FeelDateTime, FeelDateTime]
  if ((left.zone === null) !== (right.zone === null)) return null
  return dayDuration(instantOf(left, rules) - instantOf(right, rules))
}

/** Time of day from `b` to `a`; null where only one of them has a zone. */
export function timeDifference(a: FeelTime, b: FeelTime, rules: ZoneRules | null): FeelValue {
  const [left, right] = [timeOffsetOf(a, rules), timeOffsetOf(b, rules)]
  if ((left === null) !== (right === null)) return null
  const offset = ((left ?? 0) - (right ?? 0)) * NANOS_PER_SECOND
  return dayDuration(BigInt(a.nanos - b.nanos - offset))
}

/** Sum of two durations of one kind, `b` taken `sign` times. */
export function durationSum(a: Duration, b: Duration, sign: 1 | -1): FeelValue {
  if (a.kind === 'days and time duration')
    return b.kind === a.kind ? dayDuration(a.nanos + BigInt(sign) * b.nanos) : null
  return b.kind === a.kind ? monthDuration(a.months + sign * b.months) : null
}

/** A duration times a number, cut to whole nanoseconds or months. */
export function scaled(duration: Duration, by: Decimal): FeelValue {
  return resized(duration, sizeOf(duration).times(by).trunc())
}

function resized(duration: Duration, size: Decimal): FeelValue {
  if (!size.isFinite()) return null
  if (duration.kind === 'days and time duration') return dayDuration(BigInt(size.toFixed()))
  return size.abs().gt(Number.MAX_SAFE_INTEGER) ? null : monthDuration(size.toNumber())
}

/** A duration divided by a number, cut to whole nanoseconds or months; null for zero. */
export function divided(duration: Duration, by: Decimal): FeelValue {
  return by.isZero() ? null : resized(duration, sizeOf(duration).div(by).trunc())
}

/** How many times `b` fits in `a`; null for zero or for durations of two kinds. */
export function quotientOf(a: Duration, b: Duration): FeelValue {
  const divisor = sizeOf(b)
  return a.kind !== b.kind || divisor.isZero() ? null : finite(sizeOf(a).div(divisor))
}

function sizeOf(duration: Duration): Decimal {
  return new Wide(duration.kind === 'days and time duration' ? duration.nanos.toString() : duration.months)
}

/** The opposite duration. */
export function negated(duration: Duration): Duration {
  return duration.kind === 'days and time duration' ? dayDuration(-duration.nanos) : monthDuration(-duration.months)
}

/** Whole months between two days, times of day left aside. */
export function monthsBetween(from: FeelDate | FeelDateTime, to: FeelDate | FeelDateTime): MonthDuration {
  return monthDuration(wholeMonths(from.day, to.day))
}

function wholeMonths(from: number, to: number): number {
  const [a, b] = [civilOf(from), civilOf(to)]
  const months = (b.year - a.year) * 12 + (b.month - a.month)
  if (months > 0 && b.day < a.day) return months - 1
  return months < 0 && b.day > a.day ? months + 1 : months
}
