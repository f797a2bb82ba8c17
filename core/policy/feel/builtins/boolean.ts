import { isSame } from '../equality.ts'
import type { Zone } from '../value.ts'
import { type FeelValue, isKind, kindOf } from '../value.ts'
import type { ZoneRules } from '../zone.ts'
import { type Family, takes } from './signature.ts'

/** Boolean and identity built-ins. Source: DMN 1.5, 10.3.4.2 and 10.3.4.6. */
export const BOOLEAN: Family = {
  not: [takes([['negand', 'boolean']], ([negand]) => !negand)],
  is: [
    takes(
      [
        ['value1', 'any?'],
        ['value2', 'any?'],
      ],
      ([value1, value2], { zones }) => isIdentical(value1, value2, zones),
    ),
  ],
}

// Equal, and the same in every part: a time in another zone is another value.
function isIdentical(a: FeelValue, b: FeelValue, rules: ZoneRules | null): boolean {
  if (kindOf(a) !== kindOf(b)) return false
  if (isKind(a, 'time') && isKind(b, 'time')) return a.nanos === b.nanos && isSameZone(a.zone, b.zone)
  if (isKind(a, 'date and time') && isKind(b, 'date and time'))
    return a.day === b.day && a.nanos === b.nanos && isSameZone(a.zone, b.zone)
  return isSame(a, b, rules)
}

function isSameZone(a: Zone | null, b: Zone | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
