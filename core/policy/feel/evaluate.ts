import type { Expression } from '../parse/ast.ts'
import { calculate, negative } from './arithmetic.ts'
import { builtinOf } from './builtins/index.ts'
import { evaluateCall } from './call.ts'
import { isInstance } from './coercion.ts'
import { areEqual } from './equality.ts'
import { evaluateFilter } from './filter.ts'
import { evaluateFunction } from './function.ts'
import { conjunction, disjunction } from './logic.ts'
import { evaluateFor, evaluateQuantified } from './loop.ts'
import { readNumber } from './number.ts'
import { isOrdered } from './order.ts'
import { propertyOf } from './properties.ts'
import { rangeBetween, rangeOfTest } from './range.ts'
import { readTemporal } from './read-temporal.ts'
import { find, innerScope, type Scope } from './scope.ts'
import { isNoTestMet, isTestMet } from './tests.ts'
import { readType } from './type.ts'
import { contextOf, type FeelValue } from './value.ts'

/** The value of an expression in a scope. What the standard leaves without value is null. Throws `Refused`. */
export function evaluate(node: Expression, scope: Scope): FeelValue {
  scope.runtime.step()
  switch (node.kind) {
    case 'null':
      return null
    case 'boolean':
    case 'string':
      return node.value
    case 'number':
      return readNumber(node.text)
    case 'at':
      return readTemporal(node.text, scope.runtime.zones)
    case 'any':
      return true
    case 'name':
      return find(scope, node.name) ?? builtinOf(node.name, scope.runtime)
    case 'negate':
      return negative(evaluate(node.operand, scope))
    case 'binary':
      return evaluateBinary(node, scope)
    case 'path':
      return propertyOf(evaluate(node.target, scope), node.name, scope.runtime.zones)
    case 'list':
      return node.items.map((item) => evaluate(item, scope))
    case 'context':
      return evaluateContext(node, scope)
    case 'range':
      return evaluateRange(node, scope)
    default:
      return evaluateLarger(node, scope)
  }
}

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>

type Larger = Exclude<
  Expression,
  Of<
    | 'null'
    | 'boolean'
    | 'string'
    | 'number'
    | 'at'
    | 'any'
    | 'name'
    | 'negate'
    | 'binary'
    | 'path'
    | 'list'
    | 'context'
    | 'range'
  >
>

function evaluateLarger(node: Larger, scope: Scope): FeelValue {
  switch (node.kind) {
    case 'if':
      return evaluate(evaluate(node.test, scope) === true ? node.then : node.otherwise, scope)
    case 'for':
      return evaluateFor(node, scope, evaluate)
    case 'quantified':
      return evaluateQuantified(node, scope, evaluate)
    case 'filter':
      return evaluateFilter(node, scope, evaluate)
    case 'call':
      return evaluateCall(node, scope, evaluate)
    case 'function':
      return evaluateFunction(node, scope, evaluate)
    case 'between':
      return evaluateBetween(node, scope)
    case 'in':
      return isTestMet(node.tests, evaluate(node.value, scope), scope, evaluate)
    case 'not-tests':
      return isNoTestMet(node.tests, find(scope, '?') ?? null, scope, evaluate)
    case 'unary':
      return rangeOfTest(node.operator, evaluate(node.right, scope))
    case 'instance-of':
      return evaluateInstance(node, scope)
  }
}

function evaluateBinary(node: Of<'binary'>, scope: Scope): FeelValue {
  const { operator } = node
  const left = evaluate(node.left, scope)
  if (operator === 'and' && left === false) return false
  if (operator === 'or' && left === true) return true
  const right = evaluate(node.right, scope)
  const rules = scope.runtime.zones
  switch (operator) {
    case 'and':
      return conjunction([left, right])
    case 'or':
      return disjunction([left, right])
    case '=':
      return areEqual(left, right, rules)
    case '!=': {
      const equal = areEqual(left, right, rules)
      return equal === null ? null : !equal
    }
    case '<':
    case '<=':
    case '>':
    case '>=':
      return isOrdered(operator, left, right, rules)
    default:
      return calculate(operator, left, right, rules)
  }
}

function evaluateContext(node: Of<'context'>, scope: Scope): FeelValue {
  const entries = new Map<string, FeelValue>()
  const inner = innerScope(scope, entries)
  for (const { key, value } of node.entries) {
    if (entries.has(key)) return null
    entries.set(key, evaluate(value, inner))
  }
  return contextOf(entries)
}

function evaluateRange(node: Of<'range'>, scope: Scope): FeelValue {
  const { lowIncluded, highIncluded } = node
  const low = node.low === null ? null : evaluate(node.low, scope)
  const high = node.high === null ? null : evaluate(node.high, scope)
  return rangeBetween({ low, high, lowIncluded, highIncluded }, scope.runtime.zones)
}

function evaluateBetween(node: Of<'between'>, scope: Scope): FeelValue {
  const [value, low, high] = [node.value, node.low, node.high].map((part) => evaluate(part, scope)) as [
    FeelValue,
    FeelValue,
    FeelValue,
  ]
  const rules = scope.runtime.zones
  return conjunction([isOrdered('>=', value, low, rules), isOrdered('<=', value, high, rules)])
}

function evaluateInstance(node: Of<'instance-of'>, scope: Scope): FeelValue {
  const type = readType(node.type, scope.runtime.types)
  return type === null ? null : isInstance(evaluate(node.value, scope), type)
}
