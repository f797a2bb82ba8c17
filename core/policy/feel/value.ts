import { Decimal } from 'decimal.js'
import type { FeelType } from './type.ts'

/** A time zone: a fixed offset from UTC in seconds, or a named zone of the IANA table. */
export type Zone = { readonly offset: number } | { readonly id: string }

/** A day: days since 1970-01-01. */
export type FeelDate = { readonly kind: 'date'; readonly day: number }

/** A time of day: nanoseconds since midnight. */
export type FeelTime = { readonly kind: 'time'; readonly nanos: number; readonly zone: Zone | null }

/** A local date and time, with its zone where it has one. */
export type FeelDateTime = {
  readonly kind: 'date and time'
  readonly day: number
  readonly nanos: number
  readonly zone: Zone | null
}

/** A duration of days and time, in nanoseconds. */
export type DayDuration = { readonly kind: 'days and time duration'; readonly nanos: bigint }

/** A duration of years and months, in months. */
export type MonthDuration = { readonly kind: 'years and months duration'; readonly months: number }

/** Values that stand in time. */
export type Temporal = FeelDate | FeelTime | FeelDateTime

/** A range; `operator` is set where it was written as a test, such as `(< 10)`. */
export type FeelRange = {
  readonly kind: 'range'
  readonly low: FeelValue
  readonly high: FeelValue
  readonly lowIncluded: boolean
  readonly highIncluded: boolean
  readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>=' | null
}

/** A list. */
export type FeelList = readonly FeelValue[]

/** A context: entries in the order of their definition. */
export type FeelContext = { readonly kind: 'context'; readonly entries: ReadonlyMap<string, FeelValue> }

/** A function value; `invoke` yields null where the arguments do not fit. */
export type FeelFunction = {
  readonly kind: 'function'
  readonly parameters: readonly { readonly name: string; readonly type: FeelType }[]
  readonly result: FeelType
  readonly invoke: (args: readonly FeelValue[], names: readonly string[] | null) => FeelValue
}

/** Any value of FEEL. */
export type FeelValue = null | boolean | string | Decimal | FeelList | Composite

/** Values that carry their kind. */
export type Composite =
  | FeelDate
  | FeelTime
  | FeelDateTime
  | DayDuration
  | MonthDuration
  | FeelRange
  | FeelContext
  | FeelFunction

/** What a value is, by the words of FEEL. */
export type Kind = 'null' | 'boolean' | 'string' | 'number' | 'list' | Composite['kind']

/** The kind of a value. */
export function kindOf(value: FeelValue): Kind {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'string') return 'string'
  if (isNumber(value)) return 'number'
  return isList(value) ? 'list' : value.kind
}

/** True for a number. */
export function isNumber(value: FeelValue): value is Decimal {
  return Decimal.isDecimal(value)
}

/** True for a list. */
export function isList(value: FeelValue): value is FeelList {
  return Array.isArray(value)
}

/** True for a value of the given composite kind. */
export function isKind<K extends Composite['kind']>(
  value: FeelValue,
  kind: K,
): value is Extract<Composite, { kind: K }> {
  return kindOf(value) === kind
}

/** A context from entries. */
export function contextOf(entries: Iterable<readonly [string, FeelValue]>): FeelContext {
  return { kind: 'context', entries: new Map(entries) }
}

/** The value as a list: itself where it is one, none for null, else the list of it alone. */
export function listOf(value: FeelValue): FeelList {
  if (value === null) return []
  return isList(value) ? value : [value]
}
