import {
  ANY,
  coerce,
  conjunction,
  contextOf,
  disjunction,
  evaluate,
  externalFunction,
  type FeelType,
  type FeelValue,
  functionOf,
  innerScope,
  isKind,
  itemScope,
  itemsOf,
  listOf,
  type Scope,
  withPartial,
} from '../feel/index.ts'
import { evaluateTable } from './evaluate-table.ts'
import type { Boxed, BoxedFunction } from './model.ts'

type Of<K extends Boxed['kind']> = Extract<Boxed, { kind: K }>

/** The type that a name means where an expression stands; null for no name. */
export type TypeOf = (name: string | null) => FeelType | null

/** The value of a boxed expression, coerced to its type. Null where it has none. Throws `Refused`. */
export function evaluateBoxed(boxed: Boxed | null, scope: Scope, typeOf: TypeOf): FeelValue {
  if (boxed === null) return null
  const value = evaluateKind(boxed, scope, typeOf)
  return boxed.kind === 'function' ? value : coerce(value, typeOf(boxed.type) ?? ANY)
}

function evaluateKind(boxed: Boxed, scope: Scope, typeOf: TypeOf): FeelValue {
  const inner = (part: Boxed, at = scope): FeelValue => evaluateBoxed(part, at, typeOf)
  switch (boxed.kind) {
    case 'literal':
      return evaluate(boxed.expression, scope)
    case 'table':
      return evaluateTable(boxed, scope, typeOf)
    case 'context':
      return evaluateContext(boxed, scope, typeOf)
    case 'function':
      return functionValue(boxed, scope, typeOf, null)
    case 'invocation':
      return evaluateInvocation(boxed, scope, typeOf)
    case 'list':
      return boxed.items.map((item) => inner(item))
    case 'relation':
      return boxed.rows.map((row) =>
        contextOf(boxed.columns.map((column, index) => [column, evaluateBoxed(row[index] ?? null, scope, typeOf)])),
      )
    case 'conditional':
      return evaluateConditional(boxed, scope, typeOf)
    case 'filter':
      return evaluateFilter(boxed, scope, typeOf)
    case 'for':
      return evaluateFor(boxed, scope, typeOf)
    case 'quantified':
      return evaluateQuantified(boxed, scope, typeOf)
  }
}

/** The function that a boxed function means; called, code of another language is refused. */
export function functionValue(boxed: BoxedFunction, scope: Scope, typeOf: TypeOf, result: FeelType | null): FeelValue {
  const parameters = boxed.parameters.map(({ name, type }) => ({ name, type: typeOf(type) ?? ANY }))
  return functionOf(parameters, result ?? ANY, scope.runtime, (bound) => {
    if (boxed.language !== 'FEEL') throw externalFunction()
    return evaluateBoxed(boxed.body, innerScope(scope, bound), typeOf)
  })
}

function evaluateContext(boxed: Of<'context'>, scope: Scope, typeOf: TypeOf): FeelValue {
  const entries = new Map<string, FeelValue>()
  const inner = innerScope(scope, entries)
  for (const { name, type, value } of boxed.entries)
    entries.set(name, coerce(evaluateBoxed(value, inner, typeOf), typeOf(type) ?? ANY))
  return boxed.result === null ? contextOf(entries) : evaluateBoxed(boxed.result, inner, typeOf)
}

function evaluateInvocation(boxed: Of<'invocation'>, scope: Scope, typeOf: TypeOf): FeelValue {
  const callee = evaluateBoxed(boxed.callee, scope, typeOf)
  if (!isKind(callee, 'function')) return null
  const args = boxed.bindings.map(({ value }) => evaluateBoxed(value, scope, typeOf))
  return callee.invoke(
    args,
    boxed.bindings.map(({ name }) => name),
  )
}

// Unlike `if` in text, a box answers null to what is neither true, false nor null.
function evaluateConditional(boxed: Of<'conditional'>, scope: Scope, typeOf: TypeOf): FeelValue {
  const test = evaluateBoxed(boxed.test, scope, typeOf)
  if (test !== null && typeof test !== 'boolean') return null
  return evaluateBoxed(test === true ? boxed.then : boxed.otherwise, scope, typeOf)
}

function evaluateFilter(boxed: Of<'filter'>, scope: Scope, typeOf: TypeOf): FeelValue {
  const list = listOf(evaluateBoxed(boxed.in, scope, typeOf))
  const answers = list.map((item) => evaluateBoxed(boxed.match, itemScope(item, scope), typeOf))
  if (answers.some((answer) => typeof answer !== 'boolean')) return null
  return list.filter((_, index) => answers[index] === true)
}

function evaluateFor(boxed: Of<'for'>, scope: Scope, typeOf: TypeOf): FeelValue {
  const items = itemsOf(evaluateBoxed(boxed.in, scope, typeOf))
  if (items === null) return null
  const results: FeelValue[] = []
  for (const item of items) {
    const inner = innerScope(scope, new Map([[boxed.name, item]]))
    results.push(evaluateBoxed(boxed.body, withPartial(boxed.body, results, inner), typeOf))
  }
  return results
}

function evaluateQuantified(boxed: Of<'quantified'>, scope: Scope, typeOf: TypeOf): FeelValue {
  const items = itemsOf(evaluateBoxed(boxed.in, scope, typeOf))
  if (items === null) return null
  const answers: FeelValue[] = []
  for (const item of items)
    answers.push(evaluateBoxed(boxed.satisfies, innerScope(scope, new Map([[boxed.name, item]])), typeOf))
  if (answers.some((answer) => answer !== null && typeof answer !== 'boolean')) return null
  return boxed.quantifier === 'some' ? disjunction(answers) : conjunction(answers)
}
