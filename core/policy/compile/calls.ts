import type { RoundingMode } from '../../values/index.ts'
import type { Expression } from '../parse/ast.ts'
import { findNamed } from '../vocabulary/index.ts'
import { aligned, asNumber, checkUnits, rounded, type TypedNumber } from './arithmetic.ts'
import { junction } from './comparison.ts'
import { addMonths, dateLiteral } from './dates.ts'
import type { Compile } from './expression.ts'
import type { Ir } from './ir.ts'
import { count, entryOf, fold, truthOf } from './lists.ts'
import { refuse, type Scope } from './scope.ts'
import { number, type Typed } from './type.ts'

type Call = Expression & { kind: 'call' }

const ROUNDINGS: Readonly<Record<string, RoundingMode>> = {
  'round half up': 'half up',
  'round half down': 'half down',
  'round up': 'up',
  'round down': 'down',
  decimal: 'half even',
  floor: 'floor',
  ceiling: 'ceiling',
}

/** How many arguments a function takes: at least, at most. */
const ARITIES: Readonly<Record<string, readonly [number, number]>> = {
  all: [1, Number.POSITIVE_INFINITY],
  any: [1, Number.POSITIVE_INFINITY],
  min: [1, Number.POSITIVE_INFINITY],
  max: [1, Number.POSITIVE_INFINITY],
  'starts with': [2, 2],
  at: [2, 2],
  addMonths: [2, 2],
}

/** Most decimals that a number is rounded to. */
const PLACES_MAX = 8

type Builtin = (compile: Compile, scope: Scope, call: Call, first: Expression, second: Expression | undefined) => Typed

/** The functions that the subset knows: those of FEEL, and the few that policies add. */
const BUILTINS: Readonly<Record<string, Builtin>> = {
  parameter: (_compile, scope, call, first) => parameter(scope, call, first),
  reading: (_compile, scope, call, first) => reading(scope, call, first),
  not: (compile, scope, _call, first) => negation(truthOf(compile, scope, first)),
  all: (compile, scope, { args }) => junction('all', truths(compile, scope, args)),
  any: (compile, scope, { args }) => junction('any', truths(compile, scope, args)),
  count: (compile, scope, _call, first) => count(compile, scope, first),
  sum: (compile, scope, call, first) => fold(compile, scope, call, 'sum', first),
  min: (compile, scope, call) => extreme(compile, scope, call, 'least'),
  max: (compile, scope, call) => extreme(compile, scope, call, 'greatest'),
  abs: (compile, scope, _call, first) => absolute(asNumber(scope, first, compile(scope, first))),
  date: (_compile, scope, call, first) =>
    (first.kind === 'string' ? dateLiteral(first.value) : null) ?? unknown(scope, call, 'date'),
  'starts with': (compile, scope, call, first, second) =>
    second ? startsWith(compile, scope, call, first, second) : unknown(scope, call, 'starts with'),
  at: (compile, scope, call, first, second) =>
    second ? entryOf(compile, scope, call, first, second) : unknown(scope, call, 'at'),
  addMonths: (compile, scope, call, first, second) =>
    second
      ? addMonths(scope, call, compile(scope, first), compile(scope, second), second)
      : unknown(scope, call, 'addMonths'),
}

/** A function call. Refuses what the subset does not know, by name. */
export function call(compile: Compile, scope: Scope, expression: Call): Typed {
  const name = expression.callee.kind === 'name' ? expression.callee.name : ''
  const [first, second] = expression.args
  if (!fitsArguments(name, expression)) return unknown(scope, expression, name)
  const rounding = Object.hasOwn(ROUNDINGS, name) ? ROUNDINGS[name] : undefined
  const builtin = Object.hasOwn(BUILTINS, name) ? BUILTINS[name] : undefined
  if (first && rounding) return round(compile, scope, expression, rounding)
  return first && builtin ? builtin(compile, scope, expression, first, second) : unknown(scope, expression, name)
}

function fitsArguments(name: string, { args, names }: Call): boolean {
  const [least, most] = Object.hasOwn(ROUNDINGS, name) ? [1, 2] : (findNamed(ARITIES, name) ?? [1, 1])
  return names === null && args.length >= least && args.length <= most
}

function negation(truth: Typed): Typed {
  const ir: Ir =
    truth.ir.op === 'truth' ? { op: 'truth', value: truth.ir.value === 1 ? 0 : 1 } : { op: 'not', of: truth.ir }
  return { ...truth, ir }
}

function truths(compile: Compile, scope: Scope, args: readonly Expression[]): Typed[] {
  return args.map((item) => truthOf(compile, scope, item))
}

function absolute(value: TypedNumber): Typed {
  const high = Math.max(Math.abs(value.type.low), Math.abs(value.type.high))
  return { ...value, ir: { op: 'absolute', of: value.ir }, type: { ...value.type, low: 0, high } }
}

function round(compile: Compile, scope: Scope, expression: Call, mode: RoundingMode): Typed {
  const [first, second] = expression.args
  if (!first) return unknown(scope, expression, mode)
  const places = second === undefined ? 0 : second.kind === 'number' ? Number(second.text) : Number.NaN
  if (!Number.isInteger(places) || places > PLACES_MAX)
    return refuse(
      scope,
      expression,
      'bad-places',
      `小数位数应写成 0 至 ${PLACES_MAX} 的数字。`,
      `Write the number of decimals as a number from 0 to ${PLACES_MAX}.`,
    )
  return rounded(mode, asNumber(scope, first, compile(scope, first)), places)
}

function startsWith(compile: Compile, scope: Scope, expression: Call, text: Expression, prefix: Expression): Typed {
  const [whole, start] = [compile(scope, text), compile(scope, prefix)]
  if (whole.type.kind !== 'text' || start.type.kind !== 'text') return unknown(scope, expression, 'starts with')
  const ir: Ir = { op: 'starts-with', text: whole.ir, prefix: start.ir }
  return { ir, type: { kind: 'boolean' }, level: Math.max(whole.level, start.level) }
}

function parameter(scope: Scope, expression: Call, argument: Expression): Typed {
  const id = argument.kind === 'string' ? argument.value : ''
  const binding = scope.parameters.get(id)
  if (!binding)
    return refuse(scope, expression, 'unknown-parameter', `没有参数“${id}”。`, `There is no parameter "${id}".`)
  scope.uses.parameters.add(id)
  return { ir: { op: 'parameter', id }, type: binding.type, level: scope.governedLevel }
}

function reading(scope: Scope, expression: Call, argument: Expression): Typed {
  const id = argument.kind === 'string' ? argument.value : ''
  const chosen = scope.readings.get(id)
  if (chosen === undefined)
    return refuse(
      scope,
      expression,
      'unknown-reading',
      `没有登记读法“${id}”。`,
      `There is no registered reading "${id}".`,
    )
  return { ir: { op: 'text', value: chosen }, type: { kind: 'text', choice: null, none: false }, level: 0 }
}

function extreme(compile: Compile, scope: Scope, expression: Call, op: 'least' | 'greatest'): Typed {
  const { args } = expression
  const [only] = args
  if (args.length === 1 && only && only.kind !== 'list') return fold(compile, scope, expression, op, only)
  const items = args.length === 1 && only?.kind === 'list' ? only.items : args
  const numbers = items.map((item) => asNumber(scope, item, compile(scope, item)))
  return extremeOf(scope, expression, op, numbers)
}

/** The least or greatest of numbers of one unit. */
export function extremeOf(
  scope: Scope,
  span: Expression,
  op: 'least' | 'greatest',
  numbers: readonly TypedNumber[],
): Typed {
  const [first, ...rest] = numbers
  if (!first) return refuse(scope, span, 'no-values', '没有可比较的值。', 'There is nothing to compare.')
  if (numbers.some((item) => item.type.denominator !== null))
    return refuse(scope, span, 'unrounded-branch', '参与比较的商应先取整。', 'Round a quotient before min or max.')
  for (const item of rest) checkUnits(scope, span, first.type.unit, item.type.unit)
  const widest = numbers.reduce((most, item) => (item.type.scale > most.type.scale ? item : most), first)
  const lifted = numbers.map((item) => aligned(item, widest)[0])
  const pick = op === 'least' ? Math.min : Math.max
  const unit = numbers.find((item) => item.type.unit !== 'free')?.type.unit ?? 'free'
  const low = pick(...lifted.map((item) => item.type.low))
  const high = pick(...lifted.map((item) => item.type.high))
  const level = Math.max(...numbers.map((item) => item.level))
  return { ir: { op, items: lifted.map((item) => item.ir) }, type: number(unit, widest.type.scale, low, high), level }
}

function unknown(scope: Scope, expression: Call, name: string): Typed {
  return refuse(
    scope,
    expression,
    'unknown-function',
    `政策语言没有函数“${name}”，或参数不对。`,
    `The policy language has no function "${name}", or its arguments do not fit.`,
  )
}
