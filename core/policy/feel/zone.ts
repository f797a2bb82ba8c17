import { NANOS_PER_DAY, NANOS_PER_SECOND } from './calendar.ts'
import { Refused } from './refused.ts'
import type { FeelDateTime, FeelTime, Zone } from './value.ts'

/** Seconds from UTC of a named zone at a moment (seconds since 1970), or null for a name that is no zone. */
export type ZoneRules = (id: string, atSeconds: number) => number | null

const OFFSET_MAX = 14 * 3600

/** Reads the end of a time: '' is no zone, `Z`, `+08:00`, `+08:00:30` or `@Asia/Shanghai`. Undefined where malformed. */
export function readZone(text: string, rules: ZoneRules | null): Zone | null | undefined {
  if (text === '') return null
  if (text.toUpperCase() === 'Z') return { offset: 0 }
  if (text.startsWith('@')) return readNamedZone(text.slice(1), rules)
  const match = /^([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text)
  if (match === null) return undefined
  const [hours, minutes, seconds] = [Number(match[2]), Number(match[3]), Number(match[4] ?? 0)]
  const offset = (hours * 3600 + minutes * 60 + seconds) * (match[1] === '-' ? -1 : 1)
  return minutes < 60 && seconds < 60 && Math.abs(offset) <= OFFSET_MAX ? { offset: offset + 0 } : undefined
}

function readNamedZone(id: string, rules: ZoneRules | null): Zone | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(id)) return undefined
  return offsetAt(id, 0, rules) === null ? undefined : { id }
}

/** Writes a zone as it ends a time. */
export function formatZone(zone: Zone | null): string {
  if (zone === null) return ''
  if ('id' in zone) return `@${zone.id}`
  if (zone.offset === 0) return 'Z'
  const total = Math.abs(zone.offset)
  const parts = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60]
  const shown = parts[2] === 0 ? parts.slice(0, 2) : parts
  return `${zone.offset < 0 ? '-' : '+'}${shown.map((part) => String(part).padStart(2, '0')).join(':')}`
}

function offsetAt(id: string, atSeconds: number, rules: ZoneRules | null): number | null {
  if (rules !== null) return rules(id, atSeconds)
  throw new Refused(
    'feel.named-zone',
    `没有时区表，不能使用时区“${id}”。`,
    `The zone "${id}" needs a table of zones; none is given.`,
    {
      zh: '请改写为与 UTC 的时差，例如 +08:00。',
      en: 'Write the offset from UTC instead, e.g. +08:00.',
    },
  )
}

/** Seconds from UTC that hold at a local date and time; null without a zone. */
export function offsetOf(at: FeelDateTime, rules: ZoneRules | null): number | null {
  const { zone } = at
  if (zone === null) return null
  if ('offset' in zone) return zone.offset
  const local = at.day * 86_400 + Math.floor(at.nanos / NANOS_PER_SECOND)
  const first = offsetAt(zone.id, local, rules) ?? 0
  const second = offsetAt(zone.id, local - first, rules) ?? 0
  if (first === second) return first
  // Around a change of clocks: the offset that maps back to this local time, else (in a gap) the earlier one.
  const third = offsetAt(zone.id, local - second, rules) ?? 0
  return third === second ? second : Math.min(first, second)
}

/** Seconds from UTC of a time of day; null without a zone. A named zone is read as on 1970-01-01. */
export function timeOffsetOf(time: FeelTime, rules: ZoneRules | null): number | null {
  return offsetOf({ kind: 'date and time', day: 0, nanos: time.nanos, zone: time.zone }, rules)
}

/** Nanoseconds since 1970 in UTC; local time is taken as UTC where there is no zone. */
export function instantOf(at: FeelDateTime, rules: ZoneRules | null): bigint {
  const offset = offsetOf(at, rules) ?? 0
  return BigInt(at.day) * BigInt(NANOS_PER_DAY) + BigInt(at.nanos) - BigInt(offset) * BigInt(NANOS_PER_SECOND)
}

/** The local date and time at a moment in a zone. */
export function localOf(instant: bigint, zone: Zone | null, rules: ZoneRules | null): FeelDateTime {
  const seconds = Number(floorDivide(instant, BigInt(NANOS_PER_SECOND)))
  const offset = zone === null ? 0 : 'offset' in zone ? zone.offset : (offsetAt(zone.id, seconds, rules) ?? 0)
  const local = instant + BigInt(offset) * BigInt(NANOS_PER_SECOND)
  const day = floorDivide(local, BigInt(NANOS_PER_DAY))
  return { kind: 'date and time', day: Number(day), nanos: Number(local - day * BigInt(NANOS_PER_DAY)), zone }
}

/** Quotient rounded down. */
export function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient
}
