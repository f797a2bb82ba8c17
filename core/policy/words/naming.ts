import type { Expression } from '../parse/ast.ts'
import type { Words } from '../source/index.ts'
import { type Field, findField, findNamed, type Vocabulary } from '../vocabulary/index.ts'

/** What a name in an expression stands for. */
export type Named = {
  readonly words: Words
  /** Entity that it is or lists, or the choice list of its values. */
  readonly of: string | null
  /** Kind of value: a fact kind, a unit, or null where there is no word for it. */
  readonly kind: string | null
  /** How it is spoken of: by its words, as one of its kind (`the loan`), or as a fact of the entry that a filter looks at. */
  readonly manner: 'words' | 'thing' | 'fact'
}

/** How a number of the plan is spoken of. */
export type ParameterWords = {
  readonly label: Words
  /** Its value as the plan prints it; null where none is set. */
  readonly value: Words | null
  readonly unit: string
  /** What it becomes on a later day, no value where it ends; null where nothing is known to change. */
  readonly becomes: { readonly from: string; readonly value: Words | null } | null
}

/** What the names in an expression are called. */
export type Naming = {
  readonly vocabulary: Vocabulary
  readonly names: ReadonlyMap<string, Named>
  readonly parameter: (id: string) => ParameterWords
  readonly reading: (id: string) => string
  /** Titles of the pack's programmes by id. */
  readonly titles: ReadonlyMap<string, Words>
}

const VARIABLE_KINDS: Readonly<Record<string, string>> = {
  on: 'date',
  day: 'date',
  from: 'date',
  to: 'date',
  governed: 'date',
  days: 'days',
  year: 'year',
}

/** The entity that an expression stands for or is a list of. */
export function entityOf(naming: Naming, expression: Expression): string | null {
  switch (expression.kind) {
    case 'name':
      return naming.names.get(expression.name)?.of ?? findNamed(naming.vocabulary.roots, expression.name)?.of ?? null
    case 'path':
      return fieldOf(naming, expression)?.of ?? null
    case 'filter':
      return entityOf(naming, expression.target)
    case 'call':
      return expression.args[0] ? entityOf(naming, expression.args[0]) : null
    default:
      return null
  }
}

/** The fact that a path names. */
export function fieldOf(naming: Naming, { target, name }: Expression & { kind: 'path' }): Field | undefined {
  return findField(naming.vocabulary, entityOf(naming, target), name)
}

/** The choice list whose codes an expression takes. */
export function choiceOf(naming: Naming, expression: Expression): string | null {
  return kindOf(naming, expression) === 'choice' ? entityOf(naming, expression) : null
}

/** The kind of an expression's value: a fact kind or a unit; null where it has no word. */
export function kindOf(naming: Naming, expression: Expression): string | null {
  switch (expression.kind) {
    case 'name':
      return naming.names.get(expression.name)?.kind ?? findNamed(VARIABLE_KINDS, expression.name) ?? null
    case 'path':
      return fieldOf(naming, expression)?.kind ?? PART_KINDS[expression.name] ?? null
    case 'at':
      return 'date'
    case 'negate':
      return kindOf(naming, expression.operand)
    case 'if':
      return kindOf(naming, expression.then) ?? kindOf(naming, expression.otherwise)
    case 'binary':
      return kindOfSum(naming, expression)
    case 'call':
      return kindOfCall(naming, expression)
    default:
      return null
  }
}

const PART_KINDS: Readonly<Record<string, string>> = { year: 'year', days: 'days' }

function kindOfSum(naming: Naming, { operator, left, right }: Expression & { kind: 'binary' }): string | null {
  const [a, b] = [kindOf(naming, left), kindOf(naming, right)]
  if (operator === '/') return right.kind === 'number' ? a : null
  // The difference of two days is a span, which has no word of its own.
  if (operator === '-' && a === 'date' && b === 'date') return null
  if (operator !== '*') return a ?? b
  const isMoney = [a, b].includes('CNY') && a !== b
  return isMoney ? 'CNY' : a === null || b === null ? (a ?? b) : null
}

function kindOfCall(naming: Naming, { callee, args }: Expression & { kind: 'call' }): string | null {
  const name = callee.kind === 'name' ? callee.name : ''
  const [first] = args
  if (name === 'parameter') return first?.kind === 'string' ? naming.parameter(first.value).unit : null
  if (name === 'addMonths' || name === 'date') return 'date'
  if (name === 'count') return 'count'
  const isFirst = ['sum', 'min', 'max', 'abs'].includes(name) || name.startsWith('round') || name === 'decimal'
  return isFirst && first ? kindOf(naming, first.kind === 'for' ? first.body : first) : null
}

/** Whether an expression is a condition. */
export function isTruth(naming: Naming, expression: Expression): boolean {
  switch (expression.kind) {
    case 'boolean':
    case 'in':
    case 'between':
    case 'quantified':
      return true
    case 'binary':
      return !['+', '-', '*', '/', '**'].includes(expression.operator)
    case 'if':
      return isTruth(naming, expression.then)
    case 'call':
      return expression.callee.kind === 'name' && ['not', 'all', 'any', 'starts with'].includes(expression.callee.name)
    default:
      return kindOf(naming, expression) === 'boolean'
  }
}
