import type { Ir } from '../compile/ir.ts'
import type { FactRecord, FactValue } from '../intake/facts.ts'
import type { Entity } from '../vocabulary/index.ts'
import { add, type Exact } from './exact.ts'
import { junction, read } from './expression.ts'
import { type Case, type Frame, lookAtEntry, overEntries, traced } from './frame.ts'
import { merge, newTrace, noteFact, type Trace } from './trace.ts'
import { type Entry, isUnknown, settled, Unknown, unite, uniteAll, type Value } from './value.ts'

/** Entries shown for a "no" at the most. */
const SHOWN_MAX = 20

/** A list of the facts document, each entry with its place; unknown where the list is. */
export function listOf(value: FactValue, path: string, entity: Entity | undefined, { lists }: Case): Value {
  if (!Array.isArray(value) || !entity) return new Unknown([path])
  const known = lists.get(value) ?? entriesOf(value, path, entity)
  lists.set(value, known)
  return known
}

function entriesOf(list: readonly FactRecord[], path: string, entity: Entity): Entry[] {
  return list.map((record, index): Entry => {
    const key = entity.key === null ? undefined : record[entity.key]
    const name = typeof key === 'string' || (typeof key === 'number' && Number.isFinite(key)) ? key : index
    return { record, path: `${path}[${name}]`, entity: entity.name }
  })
}

/** `some` and `every`: the facts of the deciding entry are noted, or of all where none decides. */
export function quantified(ir: Ir & { op: 'quantified' }, frame: Frame): Value {
  const list = read(ir.list, frame)
  if (isUnknown(list)) return list
  const decided = ir.quantifier === 'some' ? 1 : 0
  const looked: Trace[] = []
  const results: Value[] = []
  for (const item of list as readonly Entry[]) {
    const own = newTrace()
    const result = testOf(ir, item, decided, traced(frame, frame.trace && own))
    if (result === decided) {
      merge(frame.trace, own)
      return decided
    }
    results.push(result)
    looked.push(own)
  }
  for (const own of looked.slice(0, SHOWN_MAX)) merge(frame.trace, own)
  if (ir.quantifier === 'some' && frame.trace) noteAll(ir.list, frame)
  return junction(decided, results)
}

/** The test of one entry; one that may not belong to the list decides nothing. */
function testOf(ir: Ir & { op: 'quantified' }, item: Entry, decided: 0 | 1, frame: Frame): Value {
  noteValidity(frame.trace, item, frame)
  const test = read(ir.test, lookAtEntry(frame, ir.variable, item))
  return item.doubt && test !== 1 - decided ? unite(test, new Unknown(item.doubt)) : test
}

/** Where no entry holds: shows those that were out of time. */
function noteAll(list: Ir, frame: Frame): void {
  if (list.op !== 'as-of') return
  const all = read(list.list, traced(frame, null))
  if (isUnknown(all)) return
  for (const item of (all as readonly Entry[]).slice(0, SHOWN_MAX)) {
    const entity = frame.case.vocabulary.entities[item.entity]
    for (const field of Object.values(entity?.fields ?? {}))
      noteFact(frame.trace, `${item.path}.${field.name}`, field, item.record[field.name] ?? null, frame.case.vocabulary)
  }
}

function noteValidity(trace: Trace | null, item: Entry, frame: Frame): void {
  const entity = frame.case.vocabulary.entities[item.entity]
  if (!entity?.validity) return
  for (const name of ['from', 'to']) {
    const field = entity.fields[name]
    if (field) noteFact(trace, `${item.path}.${name}`, field, item.record[name] ?? null, frame.case.vocabulary)
  }
}

/** count, sum, least, greatest over a list. The least of nothing is unknown. */
export function fold(ir: Ir & { op: 'fold' }, frame: Frame): Value {
  const entries = settled(read(ir.list, frame))
  if (isUnknown(entries)) return entries
  if (ir.value === null) return entries.length
  const { value } = ir
  const at = overEntries(frame, ir.variable)
  const values = entries.map((item) => read(value, at(item)))
  if (values.some(isUnknown)) return uniteAll(values)
  const numbers = values as Exact[]
  if (ir.fold === 'sum') return numbers.reduce(add, 0)
  const [first] = numbers
  if (first === undefined) return new Unknown([pathOf(ir.list, frame)])
  return numbers.reduce((best, each) => ((ir.fold === 'least' ? each < best : each > best) ? each : best), first)
}

/** The entries that pass a test; one that cannot be told stays in doubt. */
export function where(ir: Ir & { op: 'where' }, frame: Frame): Value {
  const list = read(ir.list, frame)
  if (isUnknown(list)) return list
  const at = overEntries(frame, ir.variable)
  const kept: Entry[] = []
  for (const item of list as readonly Entry[]) {
    const test = read(ir.test, at(item))
    if (isUnknown(test)) kept.push(doubted(item, test))
    else if (test === 1) kept.push(item)
  }
  return kept
}

function doubted(item: Entry, { needs }: Unknown): Entry {
  return { ...item, doubt: [...(item.doubt ?? []), ...needs] }
}

/** The entries that hold on a day, `from` included and `to` not. */
export function asOf(ir: Ir & { op: 'as-of' }, frame: Frame): Value {
  const [list, day] = [read(ir.list, frame), read(ir.day, frame)]
  if (isUnknown(list)) return list
  if (isUnknown(day)) return (list as readonly Entry[]).map((item) => doubted(item, day))
  const on = Number(day)
  const kept: Entry[] = []
  for (const item of list as readonly Entry[]) {
    const [from, to] = [item.record['from'] as number, item.record['to'] as number]
    if (from > on || to <= on) continue
    if (from <= on && on < to) kept.push(item)
    else kept.push(doubted(item, new Unknown([`${item.path}.${Number.isNaN(from) ? 'from' : 'to'}`])))
  }
  return kept
}

/** The entry with a key; where there is none, it is not known. */
export function entry(ir: Ir & { op: 'entry' }, frame: Frame): Value {
  const [list, key] = [read(ir.list, frame), read(ir.key, frame)]
  if (isUnknown(list) || isUnknown(key)) return unite(list, key)
  const found = (list as readonly Entry[]).find(({ record }) => record[ir.keyField] === key)
  if (found?.doubt) return new Unknown(found.doubt)
  return found ?? new Unknown([`${pathOf(ir.list, frame)}[${key as string | number}]`], true)
}

/** Where a list stands in the facts document. */
function pathOf(list: Ir, frame: Frame): string {
  switch (list.op) {
    case 'root':
      return list.name
    case 'field':
      return `${pathOf(list.of, frame)}.${list.name}`
    case 'as-of':
    case 'where':
      return pathOf(list.list, frame)
    case 'definition': {
      const definition = frame.case.programme.definitions.find(({ id }) => id === list.id)
      return definition ? pathOf(definition.ir, frame) : list.id
    }
    case 'variable':
    case 'entry': {
      const owner = read(list, traced(frame, null))
      return isUnknown(owner) ? owner.needs.join() : (owner as Entry).path
    }
    default:
      return list.op
  }
}
