import type { Expression } from '../parse/ast.ts'
import { areEqual, isSame } from './equality.ts'
import { disjunction } from './logic.ts'
import type { Evaluate } from './loop.ts'
import { mentions } from './mentions.ts'
import { isWithin } from './range.ts'
import { innerScope, type Scope } from './scope.ts'
import { type FeelValue, isKind, isList } from './value.ts'
import type { ZoneRules } from './zone.ts'

/** True where the value meets one of the tests; null where none is met and one cannot be answered. */
export function isTestMet(
  tests: readonly Expression[],
  value: FeelValue,
  scope: Scope,
  evaluate: Evaluate,
): boolean | null {
  const inner = innerScope(scope, new Map([['?', value]]))
  return disjunction(tests.map((test) => meets(test, value, inner, evaluate)))
}

/** `not(…)` over tests. */
export function isNoTestMet(
  tests: readonly Expression[],
  value: FeelValue,
  scope: Scope,
  evaluate: Evaluate,
): boolean | null {
  const met = isTestMet(tests, value, scope, evaluate)
  return met === null ? null : !met
}

function meets(test: Expression, value: FeelValue, scope: Scope, evaluate: Evaluate): boolean | null {
  const result = evaluate(test, scope)
  if (typeof result === 'boolean' && (mentions(test, '?') || typeof value !== 'boolean')) return result
  // A test that has no value answers nothing; only the literal null asks for null.
  if (result === null && value !== null && test.kind !== 'null') return null
  return matches(value, result, scope.runtime.zones)
}

function matches(value: FeelValue, wanted: FeelValue, rules: ZoneRules | null): boolean | null {
  if (isKind(wanted, 'range'))
    return isKind(value, 'range') ? isSame(value, wanted, rules) : isWithin(value, wanted, rules)
  if (!isList(wanted)) return areEqual(value, wanted, rules)
  return isSame(value, wanted, rules) || wanted.some((item) => matches(value, item, rules) === true)
}
