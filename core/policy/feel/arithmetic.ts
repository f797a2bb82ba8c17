import { finite, Wide } from './number.ts'
import {
  type Duration,
  difference,
  divided,
  durationSum,
  negated,
  plusDuration,
  quotientOf,
  scaled,
  timeDifference,
} from './temporal-arithmetic.ts'
import { type FeelDate, type FeelDateTime, type FeelTime, type FeelValue, isKind, isNumber, kindOf } from './value.ts'
import type { ZoneRules } from './zone.ts'

/** `a + b - * / ** b`; null where the operator does not fit the values. Source: DMN 1.5, tables 52 to 56. */
export function calculate(
  operator: '+' | '-' | '*' | '/' | '**',
  a: FeelValue,
  b: FeelValue,
  rules: ZoneRules | null,
): FeelValue {
  if (operator === '+') return plus(a, b, rules)
  if (operator === '-') return minus(a, b, rules)
  if (operator === '*') return times(a, b)
  return operator === '/' ? over(a, b) : power(a, b)
}

/** `-a`; null where it is neither number nor duration. */
export function negative(a: FeelValue): FeelValue {
  if (isNumber(a)) return finite(a.neg())
  return isDuration(a) ? negated(a) : null
}

function plus(a: FeelValue, b: FeelValue, rules: ZoneRules | null): FeelValue {
  if (isNumber(a) && isNumber(b)) return finite(a.plus(b))
  if (typeof a === 'string' && typeof b === 'string') return a + b
  if (isDuration(a) && isDuration(b)) return durationSum(a, b, 1)
  if (isPointInTime(a) && isDuration(b)) return plusDuration(a, b, rules)
  return isDuration(a) && isPointInTime(b) ? plusDuration(b, a, rules) : null
}

function minus(a: FeelValue, b: FeelValue, rules: ZoneRules | null): FeelValue {
  if (isNumber(a) && isNumber(b)) return finite(a.minus(b))
  if (isDuration(a) && isDuration(b)) return durationSum(a, b, -1)
  if (isPointInTime(a) && isDuration(b)) return plusDuration(a, negated(b), rules)
  if (isKind(a, 'time') && isKind(b, 'time')) return timeDifference(a, b, rules)
  return isDay(a) && isDay(b) ? difference(a, b, rules) : null
}

function times(a: FeelValue, b: FeelValue): FeelValue {
  if (isNumber(a) && isNumber(b)) return finite(a.times(b))
  if (isDuration(a) && isNumber(b)) return scaled(a, b)
  return isNumber(a) && isDuration(b) ? scaled(b, a) : null
}

function over(a: FeelValue, b: FeelValue): FeelValue {
  if (isNumber(a) && isNumber(b)) return b.isZero() ? null : finite(a.div(b))
  if (isDuration(a) && isNumber(b)) return divided(a, b)
  return isDuration(a) && isDuration(b) ? quotientOf(a, b) : null
}

function power(a: FeelValue, b: FeelValue): FeelValue {
  return isNumber(a) && isNumber(b) ? finite(new Wide(a).pow(b)) : null
}

function isDuration(value: FeelValue): value is Duration {
  return kindOf(value) === 'days and time duration' || kindOf(value) === 'years and months duration'
}

function isPointInTime(value: FeelValue): value is FeelDate | FeelTime | FeelDateTime {
  return isDay(value) || kindOf(value) === 'time'
}

function isDay(value: FeelValue): value is FeelDate | FeelDateTime {
  return kindOf(value) === 'date' || kindOf(value) === 'date and time'
}
