import { NANOS_PER_DAY, NANOS_PER_SECOND } from './calendar.ts'
import type { DayDuration, MonthDuration } from './value.ts'

const SECOND = BigInt(NANOS_PER_SECOND)
const DAY = BigInt(NANOS_PER_DAY)

/** A duration of days and time. */
export function dayDuration(nanos: bigint): DayDuration {
  return { kind: 'days and time duration', nanos }
}

/** A duration of years and months. */
export function monthDuration(months: number): MonthDuration {
  return { kind: 'years and months duration', months: months + 0 }
}

/** Reads `P1Y2M` or `-P1DT2H3M4.5S`; null where malformed or where both kinds are mixed. */
export function readDuration(text: string): DayDuration | MonthDuration | null {
  return readMonths(text) ?? readDays(text)
}

function readMonths(text: string): MonthDuration | null {
  const match = /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(text)
  if (match === null || (match[2] === undefined && match[3] === undefined)) return null
  const months = Number(match[2] ?? 0) * 12 + Number(match[3] ?? 0)
  return Number.isSafeInteger(months) ? monthDuration(match[1] === '-' ? -months : months) : null
}

function readDays(text: string): DayDuration | null {
  const match = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d*))?S)?)?$/.exec(text)
  if (match === null || text.endsWith('P') || text.endsWith('T')) return null
  const [days, hours, minutes, seconds] = [2, 3, 4, 5].map((index) => BigInt(match[index] ?? 0)) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ]
  const fraction = BigInt((match[6] ?? '').slice(0, 9).padEnd(9, '0'))
  const nanos = days * DAY + (hours * 3600n + minutes * 60n + seconds) * SECOND + fraction
  return dayDuration(match[1] === '-' ? -nanos : nanos)
}

/** Parts of a duration of days and time; each carries the sign. */
export function partsOf(duration: DayDuration): {
  readonly days: bigint
  readonly hours: bigint
  readonly minutes: bigint
  readonly seconds: bigint
  readonly nanos: bigint
} {
  const seconds = duration.nanos / SECOND
  return {
    days: seconds / 86_400n,
    hours: (seconds / 3600n) % 24n,
    minutes: (seconds / 60n) % 60n,
    seconds: seconds % 60n,
    nanos: duration.nanos % SECOND,
  }
}

/** Writes a duration in its shortest form, e.g. `P1DT2H`, `P1Y2M`. */
export function formatDuration(duration: DayDuration | MonthDuration): string {
  return duration.kind === 'years and months duration' ? formatMonths(duration.months) : formatDays(duration)
}

function formatMonths(months: number): string {
  const [years, rest] = [Math.floor(Math.abs(months) / 12), Math.abs(months) % 12]
  const text = `${years > 0 ? `${years}Y` : ''}${rest > 0 ? `${rest}M` : ''}`
  return `${months < 0 ? '-' : ''}P${text === '' ? '0M' : text}`
}

function formatDays(duration: DayDuration): string {
  const negative = duration.nanos < 0n
  const { days, hours, minutes, seconds, nanos } = partsOf(dayDuration(negative ? -duration.nanos : duration.nanos))
  const fraction = nanos === 0n ? '' : `.${String(nanos).padStart(9, '0').replace(/0+$/, '')}`
  const shown = [part(hours, 'H'), part(minutes, 'M'), seconds === 0n && nanos === 0n ? '' : `${seconds}${fraction}S`]
  const time = shown.join('')
  const text = `${part(days, 'D')}${time === '' ? '' : `T${time}`}`
  return `${negative ? '-' : ''}P${text === '' ? 'T0S' : text}`
}

function part(amount: bigint, unit: string): string {
  return amount === 0n ? '' : `${amount}${unit}`
}
