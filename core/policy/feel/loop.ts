import type { Expression } from '../parse/ast.ts'
import { conjunction, disjunction } from './logic.ts'
import { mentions } from './mentions.ts'
import { integerOf, numberOf } from './number.ts'
import { innerScope, type Scope } from './scope.ts'
import { type FeelList, type FeelValue, isKind, isNumber, listOf } from './value.ts'

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>

/** Evaluates a part of an expression. */
export type Evaluate = (node: Expression, scope: Scope) => FeelValue

/** `for … return …`: the results in order, `partial` being those so far; null where a source cannot be walked. */
export function evaluateFor(node: Of<'for'>, scope: Scope, evaluate: Evaluate): FeelValue {
  const results: FeelValue[] = []
  const walked = walk(node.iterators, scope, evaluate, (inner) => {
    results.push(evaluate(node.body, withPartial(node.body, results, inner)))
    return true
  })
  return walked ? results : null
}

/** The scope of a loop's body: `partial` holds the results so far, copied only where the body asks for them. */
export function withPartial(body: unknown, results: FeelList, scope: Scope): Scope {
  if (!mentions(body, 'partial')) return scope
  scope.runtime.step(1 + Math.floor(results.length / 16))
  return innerScope(scope, new Map([['partial', [...results]]]))
}

/** `some` and `every`, three-valued; null where a source cannot be walked. */
export function evaluateQuantified(node: Of<'quantified'>, scope: Scope, evaluate: Evaluate): FeelValue {
  const answers: FeelValue[] = []
  const decisive = node.quantifier === 'some'
  const walked = walk(node.iterators, scope, evaluate, (inner) => {
    const answer = evaluate(node.satisfies, inner)
    answers.push(answer)
    return answer !== decisive
  })
  if (!walked) return null
  return decisive ? disjunction(answers) : conjunction(answers)
}

// Visits every combination, later iterators fastest. `visit` answers whether to go on.
function walk(
  iterators: Of<'for'>['iterators'],
  scope: Scope,
  evaluate: Evaluate,
  visit: (scope: Scope) => boolean,
): boolean {
  let stopped = false
  const enter = (depth: number, at: Scope): boolean => {
    const iterator = iterators[depth]
    if (iterator === undefined) {
      stopped = !visit(at)
      return true
    }
    const items = sourceOf(iterator.in, at, evaluate)
    if (items === null) return false
    for (const item of items) {
      if (stopped) return true
      at.runtime.step()
      if (!enter(depth + 1, innerScope(at, new Map([[iterator.name, item]])))) return false
    }
    return true
  }
  return enter(0, scope)
}

function sourceOf(node: Expression, scope: Scope, evaluate: Evaluate): Iterable<FeelValue> | null {
  if (node.kind === 'range' && node.low?.from === node.from)
    return node.high === null ? null : stepsBetween(evaluate(node.low, scope), evaluate(node.high, scope), true, true)
  return itemsOf(evaluate(node, scope))
}

/** What a loop over a value visits: a list's items, a range's whole numbers or days, else the value alone; null for null. */
export function itemsOf(value: FeelValue): Iterable<FeelValue> | null {
  if (value === null) return null
  if (!isKind(value, 'range')) return listOf(value)
  return stepsBetween(value.low, value.high, value.lowIncluded, value.highIncluded)
}

function stepsBetween(low: FeelValue, high: FeelValue, first: boolean, last: boolean): Iterable<FeelValue> | null {
  if (isKind(low, 'date') && isKind(high, 'date'))
    return steps(low.day, high.day, first, last, (day) => ({ kind: 'date', day }))
  if (!isNumber(low) || !isNumber(high)) return null
  const [from, to] = [integerOf(low), integerOf(high)]
  return from === null || to === null ? null : steps(from, to, first, last, numberOf)
}

function* steps(
  from: number,
  to: number,
  first: boolean,
  last: boolean,
  make: (at: number) => FeelValue,
): Generator<FeelValue> {
  const step = from <= to ? 1 : -1
  for (let at = first ? from : from + step; step > 0 ? at <= to : at >= to; at += step) {
    if (at === to && !last) return
    yield make(at)
  }
}
