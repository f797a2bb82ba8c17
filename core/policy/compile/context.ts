import type { Span } from '../parse/ast.ts'
import { type ParseResult, parseFeel } from '../parse/feel.ts'
import type { SourceReader, Words } from '../source/index.ts'
import type { TypedNumber } from './arithmetic.ts'
import { compileExpression } from './expression.ts'
import type { ValueShape } from './ir.ts'
import type { Binding, ExpressionFault, Scope } from './scope.ts'
import { formatUnit, nameOf, sameUnit, type Type, type Typed, type Unit } from './type.ts'

/** What compiling a programme keeps at hand: the scope, and how faults find their line. */
export type Context = {
  readonly scope: Omit<Scope, 'text' | 'report' | 'proved' | 'elements' | 'asOf' | 'names' | 'zeroDivisors'>
  readonly names: Map<string, Binding>
  /** What the names are called. */
  readonly labels: Map<string, Words>
  /** Titles of the pack's programmes by id. */
  readonly titles: ReadonlyMap<string, Words>
  /** What has been read already: the same text is compiled and spoken, each in its turn. */
  readonly parsed: Map<string, ParseResult>
  readonly on: Binding
  readonly day: Binding | null
  /** Levels: 0 subject, 1… loops, then the range of an accrual. */
  readonly levels: { readonly item: number; readonly range: number }
}

/** Whether a name stands for something already: a value of this programme, a root of the facts, or a day of an accrual. */
export function isTaken(context: Context, name: string): boolean {
  return context.names.has(name) || RESERVED.has(name) || Object.hasOwn(context.scope.vocabulary.roots, name)
}

const RESERVED: ReadonlySet<string> = new Set(['on', 'governed', 'day', 'from', 'to', 'days', 'year'])

const NAMES = ['round half up', 'round half down', 'round up', 'round down']

/** The tree of a FEEL text, read once for each programme. */
export function parsedOnce(
  context: Context,
  text: string,
  dialect: 'expression' | 'unary-tests' = 'expression',
): ParseResult {
  const key = `${dialect} ${text}`
  const known = context.parsed.get(key) ?? parseFeel(text, { names: NAMES, dialect })
  context.parsed.set(key, known)
  return known
}

/** Compiles the FEEL text at a place; faults become diagnostics there. */
export function feelAt(
  context: Context,
  place: SourceReader,
  asOf: Binding | null = context.on,
  zeroDivisors: TypedNumber[] | null = null,
): Typed {
  const text = place.ownText()
  const faulty: Span[] = []
  const report = (fault: ExpressionFault): void => {
    // What stands around a fault is faulty because of it: the innermost is told, once.
    if (faulty.some(({ from, to }) => fault.span.from <= from && to <= fault.span.to)) return
    const severity = fault.code === 'decided' ? 'warning' : 'error'
    const where = text.slice(fault.span.from, fault.span.to)
    place.fault(fault.code, `${fault.zh}（${where}）`, `${fault.en} (${where})`, severity)
    if (severity === 'error') faulty.push(fault.span)
  }
  if (text === '') return { ir: { op: 'none' }, type: { kind: 'none' }, level: 0 }
  const parsed = parsedOnce(context, text)
  if (!parsed.ok) {
    for (const fault of parsed.faults) place.fault('syntax', fault.zh, fault.en)
    return { ir: { op: 'none' }, type: { kind: 'none' }, level: 0 }
  }
  const scope: Scope = {
    ...context.scope,
    names: context.names,
    text,
    report,
    proved: new Set(),
    elements: [],
    asOf,
    zeroDivisors,
  }
  if (parsed.value.kind === 'null') place.fault('no-value', '此处不能是 null。', 'null says nothing here.')
  return compileExpression(scope, parsed.value)
}

/** The condition at a place. */
export function truthAt(context: Context, place: SourceReader, asOf: Binding | null = context.on): Typed {
  const typed = feelAt(context, place, asOf)
  if (typed.type.kind !== 'boolean' && typed.type.kind !== 'none')
    place.fault(
      'not-a-condition',
      `应为条件，实为${nameOf(typed.type)}。`,
      `A condition is due here, this is ${nameOf(typed.type)}.`,
    )
  return typed
}

/** The number at a place, in the wanted unit. */
export function numberAt(
  context: Context,
  place: SourceReader,
  unit: Unit,
  asOf: Binding | null = context.on,
): TypedNumber {
  return numberOf(place, feelAt(context, place, asOf), unit)
}

/** The value as a number in the wanted unit; a fault and zero where it is none. */
export function numberOf(place: SourceReader, typed: Typed, unit: Unit): TypedNumber {
  const zero: TypedNumber = {
    ir: { op: 'number', value: 0 },
    type: { kind: 'number', unit, scale: 0, low: 0, high: 0, denominator: null, none: false },
    level: 0,
  }
  if (typed.type.kind === 'none') return zero
  if (typed.type.kind !== 'number') {
    place.fault(
      'not-a-number',
      `应为数值，实为${nameOf(typed.type)}。`,
      `A number is due here, this is ${nameOf(typed.type)}.`,
    )
    return zero
  }
  if (!sameUnit(typed.type.unit, unit)) {
    const [a, b] = [formatUnit(typed.type.unit), formatUnit(unit)]
    place.fault('unit-mismatch', `单位应为${b}，实为${a}。`, `The unit must be ${b}, this is ${a}.`)
  }
  refuseNoneAt(place, typed.type)
  return { ...(typed as TypedNumber), type: { ...typed.type, none: false } }
}

/** The number at a place that must be no unrounded quotient. */
export function roundedAt(context: Context, place: SourceReader, unit: Unit): TypedNumber {
  const value = numberAt(context, place, unit)
  if (value.type.denominator !== null)
    place.fault('unrounded-branch', '此处的商应先取整。', 'Round the quotient that stands here.')
  return value
}

/** The whole number at a place: months, days. */
export function wholeAt(context: Context, place: SourceReader, unit: Unit): TypedNumber {
  const value = roundedAt(context, place, unit)
  if (value.type.scale > 0) place.fault('not-whole', '应为整数。', 'A whole number is due here.')
  return value
}

/** A word at `key`, or the option chosen by the reading named there. */
export function chosenAt<const T extends readonly [string, ...string[]]>(
  context: Context,
  place: SourceReader,
  key: string,
  options: T,
): T[number] {
  const text = place.textOrNull(key)
  const read = text === null ? null : (context.scope.readings.get(text) ?? text)
  if (read !== null && (options as readonly string[]).includes(read)) return read
  place
    .at(key)
    .fault(
      'not-an-option',
      `应为：${options.join('、')}，或一个读法。`,
      `Must be one of ${options.join(', ')}, or a reading.`,
    )
  return options[0]
}

/** Reports a value that may be none where there must be one. */
export function refuseNoneAt(place: SourceReader, type: Type): void {
  if ('none' in type && type.none)
    place.fault(
      'may-be-none',
      '此值可能没有，请先用 if … = null 判断。',
      'This may be none; guard it with if … = null.',
    )
}

/** The date at a place, which is never none. */
export function dateAt(context: Context, place: SourceReader, asOf: Binding | null = context.on): Typed {
  const typed = dateOrNoneAt(context, place, asOf)
  refuseNoneAt(place, typed.type)
  return typed
}

/** The date at a place, or none. */
export function dateOrNoneAt(context: Context, place: SourceReader, asOf: Binding | null = context.on): Typed {
  const typed = feelAt(context, place, asOf)
  if (typed.type.kind !== 'date' && typed.type.kind !== 'none')
    place.fault(
      'not-a-date',
      `应为日期，实为${nameOf(typed.type)}。`,
      `A date is due here, this is ${nameOf(typed.type)}.`,
    )
  return typed
}

/** Kind, unit and decimals of a value. */
export function shapeOf(type: Type): ValueShape {
  if (type.kind === 'number') return { kind: 'number', unit: formatUnit(type.unit), scale: type.scale, choice: null }
  if (type.kind === 'text') return { kind: 'text', unit: '', scale: 0, choice: type.choice }
  if (type.kind === 'date' || type.kind === 'boolean') return { kind: type.kind, unit: '', scale: 0, choice: null }
  return { kind: 'text', unit: '', scale: 0, choice: null }
}
