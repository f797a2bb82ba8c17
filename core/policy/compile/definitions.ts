import type { SourceReader, Words } from '../source/index.ts'
import { aligned, constant, type TypedNumber } from './arithmetic.ts'
import { compare, junction } from './comparison.ts'
import { type Context, dateAt, feelAt, isTaken, numberOf, parsedOnce, refuseNoneAt, shapeOf } from './context.ts'
import { unaryTest } from './expression.ts'
import type { Comparator, Ir } from './ir.ts'
import type { CompiledDefinition } from './programme.ts'
import type { Binding, Scope } from './scope.ts'
import { bandSentences, kindOfType, tableSentences, valueSentence } from './sentences.ts'
import { formatUnit, nameOf, number, sameUnit, type Type, type Typed, unitOf } from './type.ts'

/** Compiles the `define` list in order; each name is usable by the ones after it. */
export function compileDefinitions(context: Context, places: readonly SourceReader[]): CompiledDefinition[] {
  return places.flatMap((place) => {
    place.only('id', 'label', 'clause', 'feel', 'bands', 'table', 'on', 'asOf', 'unit')
    const id = place.text('id')
    if (isTaken(context, id)) place.fault('duplicate', `“${id}”已有所指。`, `"${id}" stands for something already.`)
    const daily = place.choice('on', ['once', 'each day'], 'once') === 'each day'
    if (daily && context.day === null)
      place.fault('no-accrual', '“each day”只用于逐日计算的项目。', '"each day" needs an accrual.')
    const asOf = daily ? context.day : place.has('asOf') ? dateAt(context, place.at('asOf')) : context.on
    const typed = withUnit(place, definedValue(context, place, asOf))
    const level = daily ? context.levels.range : typed.level
    const label = place.words('label')
    const sentence = sentencesOf(context, place, id, kindOfType(typed.type))
    context.labels.set(id, label)
    const shape = shapeOf(typed.type)
    if (typed.type.kind === 'number' && typed.type.denominator !== null) {
      context.names.set(id, typed)
      return []
    }
    context.names.set(id, { ir: { op: 'definition', id }, type: typed.type, level })
    return [{ id, label, clause: place.text('clause'), level, ir: typed.ir, shape, daily, sentence }]
  })
}

/** How a definition reads: its expression, or its bands and rows one by one. */
function sentencesOf(context: Context, place: SourceReader, id: string, kind: string | null): Words[] {
  if (place.has('bands')) return bandSentences(context, place.at('bands'), 'value', kind)
  if (place.has('table')) return tableSentences(context, place.at('table'), id, kind)
  return [valueSentence(context, place.at('feel'), kind)]
}

/** The number with the unit that its definition states, where it has none of its own. */
function withUnit(place: SourceReader, typed: Typed): Typed {
  if (!place.has('unit') || typed.type.kind !== 'number') return typed
  const unit = unitOf(place.choice('unit', UNITS))
  const bare = typed.type.unit === 'free' || Object.keys(typed.type.unit).length === 0
  return bare ? { ...typed, type: { ...typed.type, unit } } : numberOf(place.at('unit'), typed, unit)
}

const UNITS = [
  'CNY',
  'percent',
  'percentPoints',
  'points',
  'people',
  'count',
  'days',
  'months',
  'years',
  'year',
] as const

function definedValue(context: Context, place: SourceReader, asOf: Binding | null): Typed {
  if (place.has('bands')) return bandsAt(context, place.at('bands'), asOf, 'value')
  if (place.has('table')) return tableAt(context, place.at('table'), asOf)
  return feelAt(context, place.at('feel'), asOf)
}

/** One band: the test on `by` that selects it and the typed value it gives. */
export type Band = {
  readonly test: Typed
  readonly value: Typed
  readonly place: SourceReader
  readonly limit: TypedNumber | null
  readonly side: BandSide
}

/** Which bound a band row prints. */
export type BandSide = 'upTo' | 'below' | 'atLeast' | 'above' | 'rest'

const SIDES: readonly (readonly [Exclude<BandSide, 'rest'>, Comparator])[] = [
  ['upTo', '<='],
  ['below', '<'],
  ['atLeast', '>='],
  ['above', '>'],
]

/** Reads band rows: each with one bound, the last without. */
export function bandRows(
  context: Context,
  place: SourceReader,
  asOf: Binding | null,
  valueKey: string,
  zeroDivisors: TypedNumber[] | null = null,
): Band[] {
  const by = feelAt(context, place.at('by'), asOf, zeroDivisors)
  return place.items('rows').map((row, index, rows) => {
    row.only('upTo', 'below', 'atLeast', 'above', valueKey)
    const value = feelAt(context, row.at(valueKey), asOf)
    const given = SIDES.filter(([side]) => row.has(side))
    const [side, operator] = given[0] ?? (['rest', '='] as const)
    if (given.length > 1) row.fault('two-bounds', '每档只写一个界。', 'Write one bound a band.')
    if (side === 'rest') {
      if (index < rows.length - 1)
        row.fault('unreachable', '其后的档永远用不到。', 'The bands after this one can never apply.')
      return {
        test: { ir: { op: 'truth', value: 1 }, type: { kind: 'boolean' }, level: 0 },
        value,
        place: row,
        limit: null,
        side,
      }
    }
    if (index === rows.length - 1)
      row.fault(
        'gap',
        '最后一档应不写界，以覆盖其余。',
        'The last band must have no bound, so that nothing is left out.',
      )
    const limit = feelAt(context, row.at(side), asOf)
    const report = (fault: { code: string; zh: string; en: string }): void =>
      row.fault(fault.code, fault.zh, fault.en, fault.code === 'decided' ? 'warning' : 'error')
    const scope: Scope = {
      ...context.scope,
      names: context.names,
      text: '',
      report,
      proved: new Set(),
      elements: [],
      asOf,
      zeroDivisors: null,
    }
    const nowhere = { from: 0, to: 0 }
    const test = compare(scope, nowhere, operator, by, limit, { left: nowhere, right: nowhere })
    return { test, value, place: row, limit: limit.type.kind === 'number' ? (limit as TypedNumber) : null, side }
  })
}

function bandsAt(context: Context, place: SourceReader, asOf: Binding | null, valueKey: string): Typed {
  place.only('by', 'rows', 'whenZero')
  const divisors: TypedNumber[] | null = place.has('whenZero') ? [] : null
  const bands = bandRows(context, place, asOf, valueKey, divisors)
  checkBandOrder(bands)
  const rows = bands.map(({ test, value }) => ({ test, value }))
  if (divisors === null) return firstOf(place, rows)
  const zero = { test: junction('any', divisors.map(isZero)), value: feelAt(context, place.at('whenZero'), asOf) }
  return firstOf(place, [zero, ...rows])
}

function isZero(divisor: TypedNumber): Typed {
  const shown = { unit: formatUnit(divisor.type.unit), scale: divisor.type.scale }
  const ir: Ir = {
    op: 'compare',
    operator: '=',
    left: divisor.ir,
    right: { op: 'number', value: 0 },
    shown,
    over: null,
  }
  return { ir, type: { kind: 'boolean' }, level: divisor.level }
}

/** Whether a band is bounded from above, so that the bands after it are higher. */
export function isUpward({ side }: Band): boolean {
  return side === 'upTo' || side === 'below'
}

/** Reports bands out of order: a constant bound that the rows before it already cover. */
export function checkBandOrder(bands: readonly Band[]): void {
  bands.forEach((band, index) => {
    const before = bands[index - 1]
    if (!before?.limit || !band.limit) return
    const upward = isUpward(band)
    if (upward !== isUpward(before))
      band.place.fault('mixed-bands', '各档应同为由低到高，或同为由高到低。', 'Bands must all rise or all fall.')
    if (before.limit.ir.op !== 'number' || band.limit.ir.op !== 'number') return
    const [a, b] = aligned(before.limit, band.limit).map((item) => (item.ir.op === 'number' ? item.ir.value : 0)) as [
      number,
      number,
    ]
    if (upward === isUpward(before) && (upward ? b <= a : b >= a))
      band.place.fault('overlap', '此档已被前一档包含。', 'This band is already covered by the one before.')
  })
}

/** The first row that holds; rows of numbers are brought to one scale. */
export function firstOf(place: SourceReader, rows: readonly { test: Typed; value: Typed }[]): Typed {
  const [first] = rows
  if (!first) {
    place.fault('missing', '没有任何一行。', 'There are no rows.')
    return constant(0, 0)
  }
  const level = Math.max(...rows.flatMap((row) => [row.test.level, row.value.level]))
  const kind = first.value.type.kind
  const odd = rows.find((row) => row.value.type.kind !== kind)
  if (odd) {
    const [a, b] = [nameOf(first.value.type), nameOf(odd.value.type)]
    place.fault('branches-differ', `各行的值类型不同：${a} 与 ${b}。`, `Row values differ in type: ${a} and ${b}.`)
    return first.value
  }
  if (kind !== 'number') return { ir: { op: 'first', rows: rows.map(rowOf) }, type: first.value.type, level }
  const values = rows.map((row) => row.value as TypedNumber)
  checkRows(place, values)
  const widest = values.reduce((most, value) => (value.type.scale > most.type.scale ? value : most))
  const lifted = values.map((value) => aligned(value, widest)[0])
  const unit = values.find((value) => value.type.unit !== 'free')?.type.unit ?? 'free'
  const low = Math.min(...lifted.map((value) => value.type.low))
  const high = Math.max(...lifted.map((value) => value.type.high))
  const ir: Ir = {
    op: 'first',
    rows: rows.map((row, index) => ({ test: row.test.ir, value: lifted[index]?.ir ?? row.value.ir })),
  }
  const type: Type = number(unit, widest.type.scale, low, high)
  return { ir, type, level }
}

/** Numbers of rows must be of one unit, rounded, and never none. */
function checkRows(place: SourceReader, values: readonly TypedNumber[]): void {
  const units = values.map(({ type }) => type.unit).filter((unit) => unit !== 'free')
  const odd = units.find((unit) => units[0] && !sameUnit(units[0], unit))
  if (units[0] && odd) {
    const [a, b] = [formatUnit(units[0]), formatUnit(odd)]
    place.fault('unit-mismatch', `各行单位不同：${a} 与 ${b}。`, `The units of the rows differ: ${a} and ${b}.`)
  }
  if (values.some(({ type }) => type.denominator !== null))
    place.fault('unrounded-branch', '各行中的商应先取整。', 'Round a quotient before it leaves a row.')
  for (const { type } of values) refuseNoneAt(place, type)
}

function rowOf(row: { test: Typed; value: Typed }): { test: Ir; value: Ir } {
  return { test: row.test.ir, value: row.value.ir }
}

function tableAt(context: Context, place: SourceReader, asOf: Binding | null): Typed {
  place.only('hit', 'inputs', 'rows')
  place.choice('hit', ['FIRST'], 'FIRST')
  const inputs = place.items('inputs')
  const rows = place.items('rows').map((row) => {
    row.only('when', 'then')
    const cells = row.items('when')
    if (cells.length !== inputs.length)
      row.fault('cells', `应有${inputs.length}格。`, `There must be ${inputs.length} cells.`)
    const tests = cells.map((cell, index) => cellTest(context, inputs[index] ?? cell, cell, asOf))
    return { test: junction('all', tests), value: feelAt(context, row.at('then'), asOf) }
  })
  return firstOf(place, rows)
}

function cellTest(context: Context, input: SourceReader, cell: SourceReader, asOf: Binding | null): Typed {
  const inputText = typeof input.value === 'string' ? input.value : ''
  const text = typeof cell.value === 'string' ? cell.value : ''
  const value = parsedOnce(context, inputText)
  const tests = parsedOnce(context, text, 'unary-tests')
  if (!value.ok || !tests.ok) {
    for (const parsed of [value, tests])
      if (!parsed.ok) for (const fault of parsed.faults) cell.fault('syntax', fault.zh, fault.en)
    return { ir: { op: 'truth', value: 0 }, type: { kind: 'boolean' }, level: 0 }
  }
  const report = (fault: { code: string; zh: string; en: string }): void =>
    cell.fault(fault.code, fault.zh, fault.en, fault.code === 'decided' ? 'warning' : 'error')
  const scope: Scope = {
    ...context.scope,
    names: context.names,
    text: inputText,
    report,
    proved: new Set(),
    elements: [],
    asOf,
    zeroDivisors: null,
  }
  const cellTests = tests.value.kind === 'in' ? tests.value.tests : [tests.value]
  return junction(
    'any',
    cellTests.map((test) => unaryTest(scope, value.value, test)),
  )
}
