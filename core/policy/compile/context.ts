import { parseFeel } from '../parse/feel.ts'
import type { SourceReader, Words } from '../source/index.ts'
import { notSet, verbalise } from '../words/index.ts'
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
  readonly on: Binding
  readonly day: Binding | null
  /** Levels: 0 subject, 1… loops, then the range of an accrual. */
  readonly levels: { readonly item: number; readonly range: number }
}

const NAMES = ['round half up', 'round half down', 'round up', 'round down']

/** Compiles the FEEL text at a place; faults become diagnostics there. */
export function feelAt(
  context: Context,
  place: SourceReader,
  asOf: Binding | null = context.on,
  zeroDivisors: TypedNumber[] | null = null,
): Typed {
  const text = typeof place.value === 'string' ? place.value : ''
  const report = (fault: ExpressionFault): void => {
    const severity = fault.code === 'decided' ? 'warning' : 'error'
    const where = text.slice(fault.span.from, fault.span.to)
    place.fault(fault.code, `${fault.zh}（${where}）`, `${fault.en} (${where})`, severity)
  }
  if (text === '') place.fault('missing', '此处应为表达式。', 'An expression is due here.')
  const parsed = parseFeel(text, { names: NAMES })
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
  return compileExpression(scope, parsed.value)
}

/** The FEEL text at a place as a sentence. */
export function sentenceAt(context: Context, place: SourceReader): Words {
  const parsed = parseFeel(typeof place.value === 'string' ? place.value : '', { names: NAMES })
  if (!parsed.ok) return { zh: '', en: '' }
  const names = new Map(
    [...context.names].flatMap(([name, { type }]) => {
      const words = context.labels.get(name)
      const entity =
        type.kind === 'entity' || type.kind === 'list' ? type.of : type.kind === 'text' ? type.choice : null
      return words ? [[name, { words, entity }] as const] : []
    }),
  )
  return verbalise(parsed.value, {
    vocabulary: context.scope.vocabulary,
    names,
    parameter: (id) => context.scope.parameters.get(id)?.words ?? { label: { zh: id, en: id }, value: notSet },
    reading: (id) => context.scope.readings.get(id) ?? id,
  })
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
  return typed as TypedNumber
}

/** The date at a place. */
export function dateAt(context: Context, place: SourceReader, asOf: Binding | null = context.on): Typed {
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

/** The words under `key`, or the given ones where it is absent. */
export function wordsOr(place: SourceReader, key: string, otherwise: Words): Words {
  return place.has(key) ? place.words(key) : otherwise
}
