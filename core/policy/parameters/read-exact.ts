import {
  compareDecimals,
  type Day,
  type DayInterval,
  type Decimal,
  parseDay,
  parseDecimal,
  type Refusal,
  toInterval,
} from '../../values/index.ts'
import type { SourceReader } from '../source/index.ts'

/** Least and greatest value, both included, decimal text. */
export type Bound = { readonly min: string; readonly max: string }

/** The day under `key`; a fault and null where it is missing or no real day. */
export function readDay(place: SourceReader, key: string): Day | null {
  const text = place.text(key)
  if (text === '') return null
  const day = parseDay(text)
  if (!day.ok) report(place.at(key), 'bad-day', day.refusals)
  return day.ok ? day.value : null
}

/** The days `[from, to)` under the keys of a place, `to` absent for open; a fault and null where they are no interval. */
export function readDays(place: SourceReader): DayInterval | null {
  const from = readDay(place, 'from')
  const to = place.has('to') ? readDay(place, 'to') : null
  if (from === null || (to === null && place.has('to'))) return null
  const interval = toInterval(from, to)
  if (!interval.ok) report(place, 'empty-interval', interval.refusals)
  return interval.ok ? interval.value : null
}

/** The exact number under `key`, at most `decimals` fine; a fault and null otherwise. */
export function readDecimal(place: SourceReader, key: string, decimals: number): string | null {
  const text = place.text(key)
  if (text === '') return null
  const number = parseDecimal(text)
  if (!number.ok) report(place.at(key), 'bad-decimal', number.refusals)
  else if (number.value.scale > decimals)
    place
      .at(key)
      .fault(
        'too-fine',
        `“${text}”太细，最多 ${decimals} 位小数。`,
        `"${text}" is too fine; at most ${decimals} decimals.`,
      )
  else return text
  return null
}

/** The bound under `key`, both ends exact and in order; a fault and null otherwise. */
export function readBound(place: SourceReader, key: string, decimals: number): Bound | null {
  const at = place.at(key)
  at.only('min', 'max')
  const [min, max] = [readDecimal(at, 'min', decimals), readDecimal(at, 'max', decimals)]
  if (min === null || max === null) return null
  if (compareDecimals(decimal(min), decimal(max)) > 0)
    at.fault('bound-reversed', `下限 ${min} 大于上限 ${max}。`, `The least value ${min} is above the greatest ${max}.`)
  return { min, max }
}

/** Whether a number, already read as exact, lies within a bound. */
export function isWithin(text: string, { min, max }: Bound): boolean {
  const value = decimal(text)
  return compareDecimals(value, decimal(min)) >= 0 && compareDecimals(value, decimal(max)) <= 0
}

function decimal(text: string): Decimal {
  const read = parseDecimal(text)
  return read.ok ? read.value : { digits: 0n, scale: 0 }
}

function report(place: SourceReader, code: string, refusals: readonly Refusal[]): void {
  for (const { messageZh, messageEn, remedyZh, remedyEn } of refusals)
    place.fault(code, `${messageZh}${remedyZh ?? ''}`, remedyEn ? `${messageEn} ${remedyEn}` : messageEn)
}
