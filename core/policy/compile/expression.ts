import type { Expression, Span } from '../parse/ast.ts'
import { findEntity, findField, findNamed } from '../vocabulary/index.ts'
import {
  addition,
  aligned,
  asNumber,
  checkUnits,
  fineEnough,
  literal,
  product,
  quotient,
  type TypedNumber,
} from './arithmetic.ts'
import { call } from './calls.ts'
import { compare, junction, proofs } from './comparison.ts'
import { dateLiteral, dateSum, durationLiteral, pathOfDate } from './dates.ts'
import type { Comparator, Ir } from './ir.ts'
import { asList, quantified, truthOf } from './lists.ts'
import { isProved, prove, refuse, type Scope } from './scope.ts'
import { nameOf, number, type Typed, typeOfField } from './type.ts'

/** Turns a FEEL tree into the typed form; faults go to the scope. */
export type Compile = (scope: Scope, expression: Expression) => Typed

/** Types and translates one expression. */
export function compileExpression(scope: Scope, expression: Expression): Typed {
  const { kind } = expression
  switch (kind) {
    case 'number':
      return literal(scope, expression, expression.text)
    case 'string':
      return {
        ir: { op: 'text', value: expression.value },
        type: { kind: 'text', choice: null, none: false },
        level: 0,
      }
    case 'boolean':
      return { ir: { op: 'truth', value: expression.value ? 1 : 0 }, type: { kind: 'boolean' }, level: 0 }
    case 'null':
      return { ir: { op: 'none' }, type: { kind: 'none' }, level: 0 }
    case 'at':
      return dateLiteral(expression.text) ?? durationLiteral(expression.text) ?? unsupported(scope, expression)
    case 'name':
      return known(scope, expression, nameRead(scope, expression, expression.name))
    case 'path':
      return known(scope, expression, pathRead(scope, expression))
    case 'call':
      return call(compileExpression, scope, expression)
    case 'negate': {
      const value = asNumber(scope, expression.operand, compileExpression(scope, expression.operand))
      const type = { ...value.type, low: -value.type.high, high: -value.type.low }
      const ir: Ir =
        value.ir.op === 'number' ? { op: 'number', value: -value.ir.value } : { op: 'negate', of: value.ir }
      return { ...value, ir, type }
    }
    case 'binary':
      return binary(scope, expression)
    case 'between': {
      const { value, low, high } = expression
      return junction('all', [
        comparison(scope, expression, '>=', value, low),
        comparison(scope, expression, '<=', value, high),
      ])
    }
    case 'in':
      return junction(
        'any',
        expression.tests.map((test) => unaryTest(scope, expression.value, test)),
      )
    case 'if':
      return conditional(scope, expression)
    case 'filter': {
      const list = asList(compileExpression, scope, expression)
      return list
        ? { ir: list.ir, type: { kind: 'list', of: list.entity }, level: list.level }
        : { ir: { op: 'none' }, type: { kind: 'none' }, level: 0 }
    }
    case 'quantified':
      return quantified(compileExpression, scope, expression)
    default:
      return unsupported(scope, expression)
  }
}

/** A decision-table or `in` test of a value: a value, a range, a comparison, or any of a list. */
export function unaryTest(scope: Scope, value: Expression, test: Expression): Typed {
  switch (test.kind) {
    case 'any':
      return { ir: { op: 'truth', value: 1 }, type: { kind: 'boolean' }, level: 0 }
    case 'unary':
      return comparison(scope, test, test.operator, value, test.right)
    case 'not-tests': {
      const any = junction(
        'any',
        test.tests.map((item) => unaryTest(scope, value, item)),
      )
      return { ...any, ir: { op: 'not', of: any.ir } }
    }
    case 'list':
      return junction(
        'any',
        test.items.map((item) => unaryTest(scope, value, item)),
      )
    case 'range': {
      const { low, high, lowIncluded, highIncluded } = test
      return junction('all', [
        ...(low ? [comparison(scope, test, lowIncluded ? '>=' : '>', value, low)] : []),
        ...(high ? [comparison(scope, test, highIncluded ? '<=' : '<', value, high)] : []),
      ])
    }
    default: {
      const members = groupMembers(scope, test)
      if (members === null) return comparison(scope, test, '=', value, test)
      return junction(
        'any',
        members.map((member) => comparison(scope, test, '=', value, { ...test, kind: 'string', value: member })),
      )
    }
  }
}

/** The members of `group("name")`, a named part of a choice list; null for any other expression. */
function groupMembers(scope: Scope, test: Expression): readonly string[] | null {
  if (test.kind !== 'call' || test.callee.kind !== 'name' || test.callee.name !== 'group') return null
  const [name] = test.args
  const group = name?.kind === 'string' ? findNamed(scope.vocabulary.groups, name.value) : undefined
  if (group) return group.members
  refuse(scope, test, 'unknown-group', '没有这个分组。', 'There is no such group of choices.')
  return []
}

function comparison(scope: Scope, span: Span, operator: Comparator, left: Expression, right: Expression): Typed {
  const at = { left, right }
  return compare(scope, span, operator, compileExpression(scope, left), compileExpression(scope, right), at)
}

function binary(scope: Scope, expression: Expression & { kind: 'binary' }): Typed {
  const { operator, left, right } = expression
  if (operator === 'and' || operator === 'or') {
    const first = truthOf(compileExpression, scope, left)
    const inner = prove(scope, proofs(scope, left, operator === 'and'))
    const second = truthOf(compileExpression, inner, right)
    return junction(operator === 'and' ? 'all' : 'any', [
      ...partsOfJunction(operator, first),
      ...partsOfJunction(operator, second),
    ])
  }
  if (operator === '**') return unsupported(scope, expression)
  if (operator !== '+' && operator !== '-' && operator !== '*' && operator !== '/')
    return comparison(scope, expression, operator, left, right)
  const [l, r] = [compileExpression(scope, left), compileExpression(scope, right)]
  if (operator === '+' || operator === '-') {
    if (l.type.kind === 'date' || r.type.kind === 'date')
      return dateSum(scope, expression, operator, l, r, { left, right })
    return addition(scope, expression, operator === '+' ? 1 : -1, asNumber(scope, left, l), asNumber(scope, right, r))
  }
  const [a, b] = [asNumber(scope, left, l), asNumber(scope, right, r)]
  return fineEnough(scope, expression, operator === '*' ? product(a, b) : quotient(scope, a, b, right))
}

function partsOfJunction(operator: 'and' | 'or', typed: Typed): Typed[] {
  const { ir } = typed
  const op = operator === 'and' ? 'all' : 'any'
  return ir.op === op ? ir.items.map((item) => ({ ...typed, ir: item })) : [typed]
}

function conditional(scope: Scope, expression: Expression & { kind: 'if' }): Typed {
  const test = truthOf(compileExpression, scope, expression.test)
  const then = prove(scope, proofs(scope, expression.test, true))
  const otherwise = prove(scope, proofs(scope, expression.test, false))
  if (test.ir.op === 'truth')
    return test.ir.value === 1
      ? compileExpression(then, expression.then)
      : compileExpression(otherwise, expression.otherwise)
  const [a, b] = [compileExpression(then, expression.then), compileExpression(otherwise, expression.otherwise)]
  return choose(scope, expression, test, a, b)
}

/** One of two values of one type, by a test. */
export function choose(scope: Scope, span: Span, test: Typed, a: Typed, b: Typed): Typed {
  const level = Math.max(test.level, a.level, b.level)
  if (a.type.kind === 'number' && b.type.kind === 'number') {
    const [x, y] = alignedBranches(scope, span, asNumber(scope, span, a), asNumber(scope, span, b))
    const unit = x.type.unit === 'free' ? y.type.unit : x.type.unit
    const [low, high] = [Math.min(x.type.low, y.type.low), Math.max(x.type.high, y.type.high)]
    return {
      ir: { op: 'if', test: test.ir, then: x.ir, otherwise: y.ir },
      type: number(unit, x.type.scale, low, high),
      level,
    }
  }
  const isWhole = a.type.kind === 'list' || a.type.kind === 'entity'
  if (a.type.kind !== b.type.kind || isWhole) {
    const [x, y] = [nameOf(a.type), nameOf(b.type)]
    return refuse(
      scope,
      span,
      'branches-differ',
      isWhole ? `分支不能是整个列表或对象：${x}。` : `两个分支类型不同：${x} 与 ${y}。`,
      isWhole ? `A branch cannot be a whole list or entity: ${x}.` : `The branches differ in type: ${x} and ${y}.`,
    )
  }
  return { ir: { op: 'if', test: test.ir, then: a.ir, otherwise: b.ir }, type: a.type, level }
}

/** The same value, never none where that is proved. */
function known(scope: Scope, span: Span, typed: Typed): Typed {
  const { type } = typed
  const isKnown = 'none' in type && type.none && isProved(scope, 'not none', span)
  return isKnown ? { ...typed, type: { ...type, none: false } } : typed
}

function nameRead(scope: Scope, span: Span, name: string): Typed {
  for (const element of scope.elements.toReversed()) {
    const field = findField(scope.vocabulary, element.entity, name)
    if (field)
      return {
        ir: { op: 'field', of: { op: 'variable', name: element.variable }, name, entity: element.entity },
        type: typeOfField(field),
        level: 0,
      }
  }
  const binding = scope.names.get(name)
  if (binding) {
    if (binding.ir.op === 'definition') scope.uses.definitions.add(binding.ir.id)
    return binding
  }
  const root = findNamed(scope.vocabulary.roots, name)
  if (root) return { ir: { op: 'root', name }, type: typeOfField(root), level: 0 }
  return refuse(scope, span, 'unknown-fact', `不认识的事实或名称“${name}”。`, `Unknown fact or name "${name}".`)
}

function pathRead(scope: Scope, expression: Expression & { kind: 'path' }): Typed {
  const target = compileExpression(scope, expression.target)
  const { type } = target
  if (type.kind === 'date' || type.kind === 'duration')
    return pathOfDate(scope, expression, target, expression.name, expression.target)
  if (type.kind !== 'entity')
    return refuse(
      scope,
      expression,
      'no-parts',
      `${nameOf(type)}没有“${expression.name}”。`,
      `${nameOf(type)} has no "${expression.name}".`,
    )
  const field = findField(scope.vocabulary, type.of, expression.name)
  if (!field) {
    const zh = `“${findEntity(scope.vocabulary, type.of)?.label.zh ?? type.of}”没有事实“${expression.name}”。`
    return refuse(scope, expression, 'unknown-fact', zh, `${type.of} has no fact "${expression.name}".`)
  }
  const ir: Ir = { op: 'field', of: target.ir, name: field.name, entity: type.of }
  return { ir, type: typeOfField(field), level: target.level }
}

function unsupported(scope: Scope, expression: Expression): Typed {
  return refuse(
    scope,
    expression,
    'outside-the-subset',
    `政策语言不使用此写法（${expression.kind}）。`,
    `The policy language does not use this form (${expression.kind}).`,
  )
}

function alignedBranches(scope: Scope, span: Span, a: TypedNumber, b: TypedNumber): [TypedNumber, TypedNumber] {
  checkUnits(scope, span, a.type.unit, b.type.unit)
  if (a.type.denominator ?? b.type.denominator)
    refuse(scope, span, 'unrounded-branch', '分支中的商应先取整。', 'Round a quotient before it leaves a branch.')
  return aligned(a, b)
}
