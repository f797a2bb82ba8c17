import { addMonths, type Day, dateOf, yearOf } from '../../values/index.ts'
import { type Comparator, type Ir, walk } from '../compile/ir.ts'
import { isAssumed } from '../intake/assumed.ts'
import { type FactRecord, type FactValue, NONE } from '../intake/facts.ts'
import type { Field } from '../vocabulary/index.ts'
import { add, type Exact, multiply, negate, round, subtract } from './exact.ts'
import { type Computed, type Frame, frameAt, lookUp, traced } from './frame.ts'
import { asOf, entry, fold, listOf, quantified, where } from './lists.ts'
import { factAt, isOpen, merge, newTrace, noteComparison, noteFact } from './trace.ts'
import { type Entry, isUnknown, type Known, Unknown, unite, type Value } from './value.ts'

/** The value of an expression in a frame. Unknown facts taint; nothing throws on data. */
export function read(ir: Ir, frame: Frame): Value {
  switch (ir.op) {
    case 'number':
    case 'truth':
    case 'date':
    case 'text':
      return ir.value
    case 'none':
      return NONE
    case 'root':
      return readRoot(ir.name, frame)
    case 'variable':
      return readVariable(ir.name, frame)
    case 'definition':
      return readDefinition(ir.id, frame)
    case 'field':
      return readField(ir.name, read(ir.of, frame), frame)
    case 'parameter':
      return readParameter(ir.id, frame)
    case 'quantified':
      return quantified(ir, frame)
    case 'fold':
      return fold(ir, frame)
    case 'where':
      return where(ir, frame)
    case 'as-of':
      return asOf(ir, frame)
    case 'entry':
      return entry(ir, frame)
    default:
      return compute(ir, frame)
  }
}

type Leaf = 'number' | 'truth' | 'date' | 'text' | 'none' | 'root' | 'variable' | 'definition' | 'field' | 'parameter'
type Listed = 'quantified' | 'fold' | 'where' | 'as-of' | 'entry'

/** The value of an operation on values. */
function compute(ir: Exclude<Ir, { op: Leaf | Listed }>, frame: Frame): Value {
  switch (ir.op) {
    case 'add':
    case 'subtract':
    case 'multiply':
      return arithmetic(ir.op, read(ir.left, frame), read(ir.right, frame))
    case 'negate':
      return mapNumber(read(ir.of, frame), negate)
    case 'absolute':
      return mapNumber(read(ir.of, frame), (value) => (value < 0 ? negate(value) : value))
    case 'round':
      return readRound(ir, frame)
    case 'least':
    case 'greatest':
      return extreme(ir.op, ir.items, frame)
    case 'compare':
      return readComparison(ir, frame)
    case 'all':
    case 'any': {
      const parts = ir.items.map((item) => read(item, frame))
      return junction(ir.op === 'all' ? 0 : 1, parts)
    }
    case 'not':
      return mapNumber(read(ir.of, frame), (truth) => (truth === 1 ? 0 : 1))
    case 'if':
      return choose(read(ir.test, frame), ir.then, ir.otherwise, frame)
    case 'is-none':
      return mapKnown(read(ir.of, frame), (value) => (value === NONE || value === '' ? 1 : 0))
    case 'starts-with':
      return startsWith(read(ir.text, frame), read(ir.prefix, frame))
    case 'add-months':
      return later(read(ir.date, frame), read(ir.months, frame))
    case 'date-part':
      return mapNumber(read(ir.of, frame), (day) => partOf(Number(day) as Day, ir.part))
    case 'first':
      return firstRow(ir.rows, frame)
  }
}

function choose(test: Value, then: Ir, otherwise: Ir, frame: Frame): Value {
  return isUnknown(test) ? test : read(test === 1 ? then : otherwise, frame)
}

function mapKnown(value: Value, change: (value: Known) => Known): Value {
  return isUnknown(value) ? value : change(value)
}

function startsWith(text: Value, prefix: Value): Value {
  if (isUnknown(text) || isUnknown(prefix)) return unite(text, prefix)
  return (text as string).startsWith(prefix as string) ? 1 : 0
}

function later(date: Value, months: Value): Value {
  if (isUnknown(date) || isUnknown(months)) return unite(date, months)
  return date === NONE ? NONE : addMonths(Number(date) as Day, Number(months))
}

/** 1, 0 or unknown. */
export function readTruth(ir: Ir, frame: Frame): 0 | 1 | Unknown {
  const value = read(ir, frame)
  return isUnknown(value) ? value : value === 1 ? 1 : 0
}

/** A whole number that fits plain numbers, or unknown. */
export function readNumber(ir: Ir, frame: Frame): number | Unknown {
  const value = read(ir, frame)
  return isUnknown(value) ? value : Number(value)
}

/** Kleene's all (decided by 0) and any (decided by 1): one decided part decides, else what is not known is needed. */
export function junction(decided: 0 | 1, parts: readonly Value[]): Value {
  if (parts.includes(decided)) return decided
  return parts.some(isUnknown) ? unite(...parts) : decided === 0 ? 1 : 0
}

function readRoot(name: string, frame: Frame): Value {
  const field = frame.case.vocabulary.roots[name]
  if (!field) return new Unknown([name])
  return readAs(frame.case.facts, field, name, frame)
}

/** The value of a field; one that is not given and stands for something is noted. */
function readAs(record: FactRecord, field: Field, path: string, frame: Frame): Value {
  const value = record[field.name] ?? null
  const { assumed, vocabulary } = frame.case
  if (field.absent !== undefined && isAssumed(record, field.name) && !assumed.has(path))
    assumed.set(path, factAt(path, field, value, vocabulary))
  return wrap(value, path, field, frame)
}

function wrap(value: FactValue, path: string, field: { kind: string; of: string | null }, frame: Frame): Value {
  if (field.kind === 'entity') return { record: value as FactRecord, path, entity: field.of ?? '' }
  if (field.kind === 'list') return listOf(value, path, frame.case.vocabulary.entities[field.of ?? ''], frame.case)
  return isKnown(value) ? (value as Known) : new Unknown([path])
}

function isKnown(value: FactValue): boolean {
  return value !== null && !Number.isNaN(value)
}

function readVariable(name: string, frame: Frame): Value {
  const value = lookUp(frame, name)
  if (value !== undefined) return value
  const { governedBy, governedLevel } = frame.case.programme
  if (name === 'governed') {
    const isInside = governedBy !== null && frame.level >= governedLevel
    return isInside ? read(governedBy, frame) : (lookUp(frame, 'on') ?? new Unknown(['on']))
  }
  return new Unknown([name])
}

function readDefinition(id: string, frame: Frame): Value {
  const definition = frame.case.programme.definitions.find((item) => item.id === id)
  if (!definition) return new Unknown([id])
  const home = frameAt(frame, definition.level)
  const known = home.computed.get(id) ?? computeOnce(definition.ir, home)
  home.computed.set(id, known)
  merge(frame.trace, known.trace)
  return known.value
}

/** A value with all that it was read from, so that neither is worked out twice. */
function computeOnce(ir: Ir, home: Frame): Computed {
  const trace = newTrace()
  return { value: read(ir, traced(home, trace)), trace }
}

function readField(name: string, owner: Value, frame: Frame): Value {
  if (isUnknown(owner)) return owner.isEntry ? new Unknown(owner.needs.map((need) => `${need}.${name}`)) : owner
  const { record, path, entity } = owner as Entry
  const field = frame.case.vocabulary.entities[entity]?.fields[name]
  if (!field) return new Unknown([`${path}.${name}`])
  const value = record[name] ?? null
  const isPlain = field.kind !== 'entity' && field.kind !== 'list'
  // A list that is searched for each of its entries reads millions of facts: only what is noted needs its place in words.
  if (isPlain && field.absent === undefined && isKnown(value) && !isOpen(frame.trace)) return value as Known
  const at = `${path}.${name}`
  if (isPlain) noteFact(frame.trace, at, field, value, frame.case.vocabulary)
  return readAs(record, field, at, frame)
}

function readParameter(id: string, frame: Frame): Value {
  const parameter = frame.case.programme.parameters[id]
  const unset = new Unknown([`parameters.${id}`])
  const [first] = parameter?.values ?? []
  if (!parameter || !first) return unset
  // The day only picks the number: what it comes from decides nothing here, and the reason tells it by itself.
  const governed = readVariable('governed', frame.trace === null ? frame : traced(frame, null))
  if (isUnknown(governed)) return governed
  const day = Number(governed)
  const found = parameter.values.find(({ from, to }) => from <= day && (to === null || day < to))
  return found ? found.value : unset
}

function arithmetic(op: 'add' | 'subtract' | 'multiply', left: Value, right: Value): Value {
  if (isUnknown(left) || isUnknown(right)) return unite(left, right)
  const [a, b] = [left as Exact, right as Exact]
  return op === 'add' ? add(a, b) : op === 'subtract' ? subtract(a, b) : multiply(a, b)
}

function mapNumber(value: Value, change: (value: Exact) => Exact): Value {
  return isUnknown(value) ? value : change(value as Exact)
}

function readRound(ir: Ir & { op: 'round' }, frame: Frame): Value {
  const numerator = read(ir.numerator, frame)
  const denominator = ir.denominator === null ? 1 : read(ir.denominator, frame)
  if (isUnknown(numerator) || isUnknown(denominator)) return unite(numerator, denominator)
  // A divisor is proved not zero where its value is used; elsewhere another condition has already decided.
  if (Number(denominator) === 0) return undetermined(ir.denominator ? [ir.denominator] : [], frame)
  return round(ir.mode, numerator as Exact, ir.power, denominator as Exact)
}

function extreme(op: 'least' | 'greatest', items: readonly Ir[], frame: Frame): Value {
  const values = items.map((item) => read(item, frame))
  if (values.some(isUnknown)) return unite(...values)
  const numbers = values as Exact[]
  return numbers.reduce((best, value) => ((op === 'least' ? value < best : value > best) ? value : best))
}

function readComparison(ir: Ir & { op: 'compare' }, frame: Frame): Value {
  const [left, right] = [read(ir.left, frame), read(ir.right, frame)]
  noteComparison(frame.trace, ir.operator, shownOver(left, ir, frame), shownOver(right, ir, frame), ir.shown)
  if (isUnknown(left) || isUnknown(right)) return unite(left, right)
  return compareKnown(ir.operator, left as Exact | string, right as Exact | string) ? 1 : 0
}

/** What people compare where the sides were multiplied by a divisor: the quotient, cut towards the failing side. */
function shownOver(side: Value, ir: Ir & { op: 'compare' }, frame: Frame): Value {
  if (ir.over === null || isUnknown(side)) return side
  const over = read(ir.over, frame)
  if (isUnknown(over) || Number(over) === 0) return over
  return round('floor', side as Exact, 0, over as Exact)
}

function compareKnown(operator: Comparator, left: Exact | string, right: Exact | string): boolean {
  switch (operator) {
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '>=':
      return left >= right
    case '=':
      return left === right
    case '!=':
      return left !== right
  }
}

function partOf(day: Day, part: 'year' | 'month' | 'day'): number {
  if (part === 'year') return yearOf(day)
  const { month, dayOfMonth } = dateOf(day)
  return part === 'month' ? month : dayOfMonth
}

function firstRow(rows: readonly { readonly test: Ir; readonly value: Ir }[], frame: Frame): Value {
  for (const row of rows) {
    const test = read(row.test, frame)
    if (isUnknown(test)) return test
    if (test === 1) return read(row.value, frame)
  }
  return undetermined(
    rows.map((row) => row.test),
    frame,
  )
}

/** No value, although everything is known: what was read is named, for one of it must be otherwise. */
function undetermined(expressions: readonly Ir[], frame: Frame): Unknown {
  const trace = newTrace()
  for (const ir of expressions) read(ir, traced(frame, trace))
  const parameters = expressions.flatMap((ir) =>
    [...walk(ir)].flatMap((part) => (part.op === 'parameter' ? [part.id] : [])),
  )
  const needs = [...trace.facts.keys(), ...parameters.map((id) => `parameters.${id}`)]
  return new Unknown(needs.length > 0 ? [...new Set(needs)] : ['on'])
}
