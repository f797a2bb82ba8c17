import { type FeelDateTime, type FeelTime, type FeelValue, isKind, isNumber } from './value.ts'
import { instantOf, timeOffsetOf, type ZoneRules } from './zone.ts'

/** Negative, zero or positive as `a` stands before, at or after `b`; null where they have no order. */
export function compare(a: FeelValue, b: FeelValue, rules: ZoneRules | null): number | null {
  if (isNumber(a) && isNumber(b)) return a.comparedTo(b)
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b)
  if (isKind(a, 'date') && isKind(b, 'date')) return a.day - b.day
  if (isKind(a, 'days and time duration') && isKind(b, 'days and time duration')) return sign(a.nanos - b.nanos)
  if (isKind(a, 'years and months duration') && isKind(b, 'years and months duration')) return a.months - b.months
  if (isKind(a, 'time') && isKind(b, 'time')) return compareTimes(a, b, rules)
  if (isKind(a, 'date and time') && isKind(b, 'date and time')) return compareMoments(a, b, rules)
  return null
}

/** Answers `a < b` and its kin; null where the values have no order. */
export function isOrdered(
  operator: '<' | '<=' | '>' | '>=',
  a: FeelValue,
  b: FeelValue,
  rules: ZoneRules | null,
): boolean | null {
  const order = compare(a, b, rules)
  if (order === null) return null
  if (operator === '<') return order < 0
  if (operator === '<=') return order <= 0
  return operator === '>' ? order > 0 : order >= 0
}

// Strings compare by code point, which UTF-16 order is not.
function compareText(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)]
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const order = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0)
    if (order !== 0) return order
  }
  return left.length - right.length
}

function compareTimes(a: FeelTime, b: FeelTime, rules: ZoneRules | null): number | null {
  const [left, right] = [timeOffsetOf(a, rules), timeOffsetOf(b, rules)]
  if ((left === null) !== (right === null)) return null
  return a.nanos - (left ?? 0) * 1e9 - (b.nanos - (right ?? 0) * 1e9)
}

function compareMoments(a: FeelDateTime, b: FeelDateTime, rules: ZoneRules | null): number | null {
  if ((a.zone === null) !== (b.zone === null)) return null
  return sign(instantOf(a, rules) - instantOf(b, rules))
}

function sign(value: bigint): number {
  return value < 0n ? -1 : value > 0n ? 1 : 0
}
