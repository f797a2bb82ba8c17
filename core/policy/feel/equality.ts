import { NANOS_PER_SECOND } from './calendar.ts'
import {
  type FeelContext,
  type FeelDateTime,
  type FeelList,
  type FeelRange,
  type FeelTime,
  type FeelValue,
  isKind,
  isList,
  isNumber,
  kindOf,
} from './value.ts'
import { floorDivide, instantOf, timeOffsetOf, type ZoneRules } from './zone.ts'

/** `a = b`: null where the kinds cannot be compared. Null equals only null. Source: DMN 1.5, table 50. */
export function areEqual(a: FeelValue, b: FeelValue, rules: ZoneRules | null): boolean | null {
  if (a === null || b === null) return a === b
  if (kindOf(a) !== kindOf(b)) return null
  if (isNumber(a) && isNumber(b)) return a.eq(b)
  if (isList(a) && isList(b)) return areListsEqual(a, b, rules)
  if (typeof a !== 'object') return a === b
  if (isKind(a, 'context') && isKind(b, 'context')) return areContextsEqual(a, b, rules)
  if (isKind(a, 'range') && isKind(b, 'range')) return areRangesEqual(a, b, rules)
  if (isKind(a, 'function')) return a === b
  return areTemporalsEqual(a, b, rules)
}

/** True where two values are equal; values that cannot be compared are not. */
export function isSame(a: FeelValue, b: FeelValue, rules: ZoneRules | null): boolean {
  return areEqual(a, b, rules) === true
}

function areListsEqual(a: FeelList, b: FeelList, rules: ZoneRules | null): boolean {
  return a.length === b.length && a.every((item, index) => isSame(item, b[index] ?? null, rules))
}

function areContextsEqual(a: FeelContext, b: FeelContext, rules: ZoneRules | null): boolean {
  if (a.entries.size !== b.entries.size) return false
  return [...a.entries].every(([key, value]) => b.entries.has(key) && isSame(value, b.entries.get(key) ?? null, rules))
}

function areRangesEqual(a: FeelRange, b: FeelRange, rules: ZoneRules | null): boolean {
  const bounds = a.lowIncluded === b.lowIncluded && a.highIncluded === b.highIncluded && a.operator === b.operator
  return bounds && isSame(a.low, b.low, rules) && isSame(a.high, b.high, rules)
}

function areTemporalsEqual(a: FeelValue, b: FeelValue, rules: ZoneRules | null): boolean | null {
  if (isKind(a, 'date') && isKind(b, 'date')) return a.day === b.day
  if (isKind(a, 'days and time duration') && isKind(b, 'days and time duration')) return a.nanos === b.nanos
  if (isKind(a, 'years and months duration') && isKind(b, 'years and months duration')) return a.months === b.months
  if (isKind(a, 'time') && isKind(b, 'time')) return secondsOf(a, rules) === secondsOf(b, rules) && bothZoned(a, b)
  if (!isKind(a, 'date and time') || !isKind(b, 'date and time')) return null
  return momentOf(a, rules) === momentOf(b, rules) && bothZoned(a, b)
}

// The standard compares hours, minutes and seconds: fractions of a second do not tell times apart.
function secondsOf(time: FeelTime, rules: ZoneRules | null): number {
  const seconds = Math.floor(time.nanos / NANOS_PER_SECOND) - (timeOffsetOf(time, rules) ?? 0)
  return ((seconds % 86_400) + 86_400) % 86_400
}

function momentOf(at: FeelDateTime, rules: ZoneRules | null): bigint {
  return floorDivide(instantOf(at, rules), BigInt(NANOS_PER_SECOND))
}

function bothZoned(a: FeelTime | FeelDateTime, b: FeelTime | FeelDateTime): boolean {
  return (a.zone === null) === (b.zone === null)
}
