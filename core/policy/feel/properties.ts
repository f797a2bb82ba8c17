import { civilOf, NANOS_PER_SECOND, weekdayOf } from './calendar.ts'
import { dayDuration, partsOf } from './duration.ts'
import { numberOf } from './number.ts'
import {
  type DayDuration,
  type FeelDateTime,
  type FeelRange,
  type FeelTime,
  type FeelValue,
  isKind,
  isList,
  type MonthDuration,
} from './value.ts'
import { offsetOf, type ZoneRules } from './zone.ts'

/** `target.name`: an entry of a context, a part of a time or a range; on a list, of each item. Null where there is none. */
export function propertyOf(target: FeelValue, name: string, rules: ZoneRules | null): FeelValue {
  if (isList(target)) return target.map((item) => propertyOf(item, name, rules))
  if (isKind(target, 'context')) return target.entries.get(name) ?? null
  if (isKind(target, 'date')) return dayPart(target.day, name)
  if (isKind(target, 'time')) return timePart(target, name, rules)
  if (isKind(target, 'date and time')) return dayPart(target.day, name) ?? timePart(target, name, rules)
  if (isKind(target, 'days and time duration')) return dayDurationPart(target, name)
  if (isKind(target, 'years and months duration')) return monthDurationPart(target, name)
  return isKind(target, 'range') ? rangePart(target, name) : null
}

function dayPart(epochDay: number, name: string): FeelValue {
  const { year, month, day } = civilOf(epochDay)
  const parts: Readonly<Record<string, number>> = { year, month, day, weekday: weekdayOf(epochDay) }
  return Object.hasOwn(parts, name) ? numberOf(parts[name] ?? 0) : null
}

function timePart(time: FeelTime | FeelDateTime, name: string, rules: ZoneRules | null): FeelValue {
  const seconds = Math.floor(time.nanos / NANOS_PER_SECOND)
  if (name === 'hour') return numberOf(Math.floor(seconds / 3600))
  if (name === 'minute') return numberOf(Math.floor(seconds / 60) % 60)
  if (name === 'second') return numberOf(seconds % 60)
  if (name === 'timezone') return time.zone !== null && 'id' in time.zone ? time.zone.id : null
  if (name !== 'time offset') return null
  const offset = offsetOf({ day: 0, ...time, kind: 'date and time' }, rules)
  return offset === null ? null : dayDuration(BigInt(offset) * BigInt(NANOS_PER_SECOND))
}

function dayDurationPart(duration: DayDuration, name: string): FeelValue {
  const { days, hours, minutes, seconds } = partsOf(duration)
  const parts: Readonly<Record<string, bigint>> = { days, hours, minutes, seconds }
  return Object.hasOwn(parts, name) ? numberOf(parts[name] ?? 0n) : null
}

function monthDurationPart(duration: MonthDuration, name: string): FeelValue {
  if (name === 'years') return numberOf(Math.trunc(duration.months / 12))
  return name === 'months' ? numberOf(duration.months % 12) : null
}

function rangePart(range: FeelRange, name: string): FeelValue {
  if (name === 'start') return range.low
  if (name === 'end') return range.high
  if (name === 'start included') return range.lowIncluded
  return name === 'end included' ? range.highIncluded : null
}
