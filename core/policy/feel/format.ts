import { civilOf, NANOS_PER_SECOND } from './calendar.ts'
import { formatDuration } from './duration.ts'
import { formatNumber } from './number.ts'
import { type FeelRange, type FeelValue, isKind, isList, isNumber } from './value.ts'
import { formatZone } from './zone.ts'

/** The text that `string(value)` yields; strings inside lists and contexts stand in quotes. */
export function formatValue(value: FeelValue): string {
  return typeof value === 'string' ? value : formatInner(value)
}

function formatInner(value: FeelValue): string {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
  if (isNumber(value)) return formatNumber(value)
  if (isList(value)) return `[${value.map(formatInner).join(', ')}]`
  if (isKind(value, 'context')) return formatContext(value.entries)
  if (isKind(value, 'range')) return formatRange(value)
  if (isKind(value, 'function')) return `function(${value.parameters.map(({ name }) => name).join(', ')})`
  if (isKind(value, 'date')) return formatDay(value.day)
  if (isKind(value, 'time')) return `${formatClock(value.nanos)}${formatZone(value.zone)}`
  if (isKind(value, 'date and time'))
    return `${formatDay(value.day)}T${formatClock(value.nanos)}${formatZone(value.zone)}`
  return formatDuration(value)
}

function formatContext(entries: ReadonlyMap<string, FeelValue>): string {
  return `{${[...entries].map(([key, value]) => `${formatKey(key)}: ${formatInner(value)}`).join(', ')}}`
}

function formatKey(key: string): string {
  return /^[\p{L}_?][\p{L}\p{N}_ ]*$/u.test(key) ? key : formatInner(key)
}

function formatRange(range: FeelRange): string {
  if (range.operator !== null) return `${range.operator} ${formatInner(range.low ?? range.high)}`
  const [open, close] = [range.lowIncluded ? '[' : '(', range.highIncluded ? ']' : ')']
  return `${open}${formatInner(range.low)}..${formatInner(range.high)}${close}`
}

function formatDay(epochDay: number): string {
  const { year, month, day } = civilOf(epochDay)
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${pad(month)}-${pad(day)}`
}

function formatClock(nanos: number): string {
  const seconds = Math.floor(nanos / NANOS_PER_SECOND)
  const rest = nanos % NANOS_PER_SECOND
  const fraction = rest === 0 ? '' : `.${String(rest).padStart(9, '0').replace(/0+$/, '')}`
  return `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}${fraction}`
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
