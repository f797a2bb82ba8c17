import { dayOf, dayWithin, NANOS_PER_DAY, NANOS_PER_SECOND } from './calendar.ts'
import { readDuration } from './duration.ts'
import type { DayDuration, FeelDate, FeelDateTime, FeelTime, MonthDuration } from './value.ts'
import { readZone, type ZoneRules } from './zone.ts'

/** Reads `2024-02-29`; null where there is no such day. Years beyond 9999 carry no leading zero. */
export function readDate(text: string): FeelDate | null {
  const match = /^(-?)(\d{4}|[1-9]\d{4,8})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return null
  const year = Number(match[2]) * (match[1] === '-' ? -1 : 1)
  const day = dayOf({ year, month: Number(match[3]), day: Number(match[4]) })
  return day === null ? null : { kind: 'date', day }
}

/** Reads `10:30:00.5+08:00`; null where malformed. `24:00:00` is midnight. */
export function readTime(text: string, rules: ZoneRules | null): FeelTime | null {
  const time = readClock(text, rules)
  return time === null ? null : { ...time, nanos: time.nanos % NANOS_PER_DAY }
}

function readClock(text: string, rules: ZoneRules | null): FeelTime | null {
  const match = /^(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(.*)$/.exec(text)
  if (match === null) return null
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const fraction = Number((match[4] ?? '').slice(0, 9).padEnd(9, '0'))
  const nanos = (hour * 3600 + minute * 60 + second) * NANOS_PER_SECOND + fraction
  if (minute > 59 || second > 59 || nanos > NANOS_PER_DAY) return null
  const zone = readZone(match[5] ?? '', rules)
  return zone === undefined ? null : { kind: 'time', nanos, zone }
}

/** Reads `2024-02-29T10:30:00`, or a day alone as its midnight; null where malformed. */
export function readDateTime(text: string, rules: ZoneRules | null): FeelDateTime | null {
  const at = text.indexOf('T')
  const date = readDate(at < 0 ? text : text.slice(0, at))
  const time = at < 0 ? { nanos: 0, zone: null } : readClock(text.slice(at + 1), rules)
  if (date === null || time === null) return null
  const day = dayWithin(date.day + Math.floor(time.nanos / NANOS_PER_DAY))
  return day === null ? null : { kind: 'date and time', day, nanos: time.nanos % NANOS_PER_DAY, zone: time.zone }
}

/** Reads a temporal literal `@"…"`; null where it is none. */
export function readTemporal(
  text: string,
  rules: ZoneRules | null,
): FeelDate | FeelTime | FeelDateTime | DayDuration | MonthDuration | null {
  if (/^-?P/.test(text)) return readDuration(text)
  if (/^-?\d+-/.test(text)) return text.includes('T') ? readDateTime(text, rules) : readDate(text)
  return readTime(text, rules)
}
