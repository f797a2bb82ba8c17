import { areEqual } from './equality.ts'
import { compare, isOrdered } from './order.ts'
import type { FeelRange, FeelValue } from './value.ts'
import type { ZoneRules } from './zone.ts'

/** A range between two bounds; null where a bound is missing, where they have no order or stand the wrong way round. */
export function rangeBetween(bounds: Omit<FeelRange, 'kind' | 'operator'>, rules: ZoneRules | null): FeelRange | null {
  const order = compare(bounds.low, bounds.high, rules)
  return order === null || order > 0 ? null : { kind: 'range', ...bounds, operator: null }
}

/** The range that a test such as `< 10` describes. */
export function rangeOfTest(operator: NonNullable<FeelRange['operator']>, value: FeelValue): FeelRange | null {
  if (value === null) return null
  const upward = operator === '>' || operator === '>='
  const downward = operator === '<' || operator === '<='
  return {
    kind: 'range',
    low: downward ? null : value,
    high: upward ? null : value,
    lowIncluded: operator === '>=' || operator === '=',
    highIncluded: operator === '<=' || operator === '=',
    operator,
  }
}

/** True where the value lies in the range; null where they cannot be compared. */
export function isWithin(value: FeelValue, range: FeelRange, rules: ZoneRules | null): boolean | null {
  if (range.operator === '=') return areEqual(value, range.low, rules)
  if (range.operator === '!=') {
    const equal = areEqual(value, range.low, rules)
    return equal === null ? null : !equal
  }
  const above = range.low === null ? true : isOrdered(range.lowIncluded ? '>=' : '>', value, range.low, rules)
  const below = range.high === null ? true : isOrdered(range.highIncluded ? '<=' : '<', value, range.high, rules)
  return above === null || below === null ? null : above && below
}
