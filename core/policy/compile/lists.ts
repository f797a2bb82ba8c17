import type { Expression, Span } from '../parse/ast.ts'
import { ENTRIES_MAX, findEntity, findField } from '../vocabulary/index.ts'
import { asNumber, isSafe } from './arithmetic.ts'
import type { Compile } from './expression.ts'
import type { Ir } from './ir.ts'
import { bind, forget, refuse, type Scope } from './scope.ts'
import { nameOf, number, type Type, type Typed, typeOfField } from './type.ts'

/** A list of entities, already read as of the scope's day where it is dated. */
export type TypedList = { readonly ir: Ir; readonly entity: string; readonly level: number }

/** The list that an expression names; dated lists are cut to the entries that hold on the day. */
export function asList(compile: Compile, scope: Scope, expression: Expression): TypedList | null {
  if (expression.kind === 'filter') return filtered(compile, scope, expression.target, expression.by)
  const whole = wholeList(expression)
  if (whole) return asList(compile, { ...scope, asOf: null }, whole)
  const typed = compile(scope, expression)
  if (typed.type.kind !== 'list') {
    refuse(
      scope,
      expression,
      'not-a-list',
      `应为列表，实为${nameOf(typed.type)}。`,
      `A list is due here, this is ${nameOf(typed.type)}.`,
    )
    return null
  }
  const dated = findEntity(scope.vocabulary, typed.type.of)?.validity === true
  if (!dated || scope.asOf === null || typed.ir.op === 'as-of')
    return { ir: typed.ir, entity: typed.type.of, level: typed.level }
  const ir: Ir = { op: 'as-of', list: typed.ir, day: scope.asOf.ir }
  return { ir, entity: typed.type.of, level: Math.max(typed.level, scope.asOf.level) }
}

/** The list inside `ever(list)`: all entries of all times. */
function wholeList(expression: Expression): Expression | null {
  const isEver = expression.kind === 'call' && expression.callee.kind === 'name' && expression.callee.name === 'ever'
  return isEver ? (expression.args[0] ?? null) : null
}

function filtered(compile: Compile, scope: Scope, target: Expression, by: Expression): TypedList | null {
  const list = asList(compile, scope, target)
  if (list === null) return null
  const { inner, variable } = entering(scope, list, 'item')
  const test = truthOf(compile, inner, by)
  const ir: Ir = { op: 'where', list: list.ir, variable, test: test.ir }
  return { ir, entity: list.entity, level: Math.max(list.level, test.level) }
}

/** Scope inside a list: its fields by bare name, the entry by `name`. */
export function entering(scope: Scope, list: TypedList, name: string): { inner: Scope; variable: string } {
  const variable = scope.fresh(name)
  const type: Type = { kind: 'entity', of: list.entity }
  const fields = Object.keys(findEntity(scope.vocabulary, list.entity)?.fields ?? {})
  const bound = bind(forget(scope, fields), name, { ir: { op: 'variable', name: variable }, type, level: 0 })
  return { inner: { ...bound, elements: [...scope.elements, { variable, entity: list.entity }] }, variable }
}

/** A truth; anything else is a fault. */
export function truthOf(compile: Compile, scope: Scope, expression: Expression): Typed {
  const typed = compile(scope, expression)
  if (typed.type.kind === 'boolean') return typed
  return refuse(
    scope,
    expression,
    'not-a-condition',
    `此处应为条件（是或否），实为${nameOf(typed.type)}。`,
    `A condition is due here, this is ${nameOf(typed.type)}.`,
  )
}

/** `some` and `every` over one or more lists. */
export function quantified(compile: Compile, scope: Scope, expression: Expression & { kind: 'quantified' }): Typed {
  const [first, ...rest] = expression.iterators
  if (!first) return truthOf(compile, scope, expression.satisfies)
  const list = asList(compile, scope, first.in)
  if (list === null) return { ir: { op: 'truth', value: 0 }, type: { kind: 'boolean' }, level: 0 }
  const variable = scope.fresh(first.name)
  const element: Type = { kind: 'entity', of: list.entity }
  const inner = bind(scope, first.name, { ir: { op: 'variable', name: variable }, type: element, level: 0 })
  const test = quantified(compile, inner, { ...expression, iterators: rest })
  const { quantifier } = expression
  const ir: Ir = { op: 'quantified', quantifier, variable, list: list.ir, test: test.ir }
  return { ir, type: { kind: 'boolean' }, level: Math.max(list.level, test.level) }
}

/** `count(list)`. */
export function count(compile: Compile, scope: Scope, argument: Expression): Typed {
  const list = asList(compile, scope, argument)
  const ir: Ir = {
    op: 'fold',
    fold: 'count',
    variable: scope.fresh('each'),
    list: list?.ir ?? { op: 'none' },
    value: null,
    safe: true,
  }
  return { ir, type: number({}, 0, 0, ENTRIES_MAX), level: list?.level ?? 0 }
}

/** `sum`, `min` and `max` of one field over a list, or of a `for … return`. */
export function fold(
  compile: Compile,
  scope: Scope,
  span: Span,
  kind: 'sum' | 'least' | 'greatest',
  argument: Expression,
): Typed {
  const column = asColumn(compile, scope, argument)
  if (column === null)
    return refuse(
      scope,
      span,
      'not-a-column',
      '此处应为列表中的一个数值字段，例如 loans.creditLineYuan。',
      'A numeric field of a list is due here, e.g. loans.creditLineYuan.',
    )
  const { list, variable, value } = column
  const times = kind === 'sum' ? ENTRIES_MAX : 1
  const [low, high] = [Math.min(0, value.type.low) * times, Math.max(0, value.type.high) * times]
  const safe = isSafe(low, high)
  const ir: Ir = { op: 'fold', fold: kind, variable, list: list.ir, value: value.ir, safe }
  return { ir, type: number(value.type.unit, value.type.scale, low, high), level: Math.max(list.level, value.level) }
}

function asColumn(compile: Compile, scope: Scope, argument: Expression) {
  if (argument.kind === 'path') {
    const list = asList(compile, scope, argument.target)
    if (list === null) return null
    const { inner, variable } = entering(scope, list, 'item')
    const field = compile(inner, { ...argument, kind: 'name', name: argument.name })
    return { list, variable, value: asNumber(inner, argument, field) }
  }
  const [iterator, ...more] = argument.kind === 'for' ? argument.iterators : []
  if (argument.kind !== 'for' || !iterator || more.length > 0) return null
  const list = asList(compile, scope, iterator.in)
  if (list === null) return null
  const { inner, variable } = entering(scope, list, iterator.name)
  const value = asNumber(inner, argument.body, compile(inner, argument.body))
  return value.type.denominator === null ? { list, variable, value } : null
}

/** `at(list, key)`: the entry of a keyed list. */
export function entryOf(compile: Compile, scope: Scope, span: Span, list: Expression, key: Expression): Typed {
  const found = asList(compile, scope, list)
  const at = compile(scope, key)
  const keyField = found && findEntity(scope.vocabulary, found.entity)?.key
  const field = found && keyField ? findField(scope.vocabulary, found.entity, keyField) : undefined
  if (!found || !keyField || !field)
    return refuse(scope, span, 'not-keyed', '此列表没有键，不能用 at()。', 'This list has no key; at() cannot be used.')
  const keyType = typeOfField(field)
  if (keyType.kind !== at.type.kind) {
    const [a, b] = [nameOf(at.type), nameOf(keyType)]
    return refuse(
      scope,
      key,
      'not-comparable',
      `此列表的键是${b}，不是${a}。`,
      `The key of this list is ${b}, not ${a}.`,
    )
  }
  const ir: Ir = { op: 'entry', list: found.ir, key: at.ir, keyField }
  return { ir, type: { kind: 'entity', of: found.entity }, level: Math.max(found.level, at.level) }
}
