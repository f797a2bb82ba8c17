import type { Day } from '../../values/index.ts'
import type { Ir } from '../compile/ir.ts'
import { walkDeep } from '../compile/walk-deep.ts'
import { read } from '../evaluate/expression.ts'
import type { Frame } from '../evaluate/frame.ts'
import { type Entry, isUnknown } from '../evaluate/value.ts'
import { type FactRecord, NONE } from '../intake/facts.ts'
import type { Entity, Vocabulary } from '../vocabulary/index.ts'
import { type Edit, newEntry } from './edit.ts'
import type { Obstacle } from './obstacle.ts'
import { frameFor, type Opened } from './opened.ts'
import { type Place, placeAt } from './place.ts'
import { type Found, gather, outcomeOf, type Search, tryMove } from './probe.ts'
import { combineWays, waysToSatisfy } from './satisfy.ts'

/** Like entries added together at the most, e.g. four utility models. */
const TOGETHER_MAX = 6

/** A list that a rule asks for an entry of: its place, and the entries that would do. */
type Wanted = {
  readonly place: Place
  readonly entity: Entity
  readonly ways: readonly FactRecord[]
  readonly day: number | null
}

/** Entries that, added to a list, meet the goal: a title obtained, a right granted, a bank taken into the list. */
export function addEntries(search: Search, opened: Opened, obstacle: Obstacle): Found[] {
  return wantedIn(opened, obstacle).flatMap(({ wanted, isCounted }) => addTo(search, wanted, isCounted))
}

/** The entries themselves, from today on, whether or not one of them is enough. */
export function entriesWanted(search: Search, opened: Opened, obstacle: Obstacle): Edit[] {
  return wantedIn(opened, obstacle).flatMap(({ wanted }) => entriesFrom(search, wanted, search.standing.on))
}

function wantedIn(opened: Opened, obstacle: Obstacle): { wanted: Wanted; isCounted: boolean }[] {
  const frame = frameFor(opened, obstacle.item, obstacle.span)
  if (frame === null) return []
  const found = walkDeep(opened.programme, obstacle.irs).flatMap((ir) => {
    const wanted = wantedBy(ir, opened, frame)
    return wanted === null ? [] : [{ wanted, isCounted: ir.op === 'fold' }]
  })
  return [
    ...new Map(
      found.map((each) => [JSON.stringify([each.wanted.place.path, each.wanted.ways, each.wanted.day]), each]),
    ).values(),
  ]
}

/** An entry for each loop of the programme that has nothing to go through. */
export function addItems(search: Search, opened: Opened): Found[] {
  const { programme, vocabulary, subject } = opened
  const outer = programme.each.slice(0, -1).map(({ variable }) => variable)
  return programme.each.flatMap(({ list, entity: name }) => {
    const entity = vocabulary.entities[name]
    const isOuter = outer.every((variable) => !usesVariable(list, variable))
    if (!entity || !isOuter) return []
    const entries = read(list, subject)
    if (isUnknown(entries) || (entries as readonly Entry[]).length > 0) return []
    const wanted = wantedOf(list, [{}], opened, subject)
    return wanted === null ? [] : addTo(search, wanted, false)
  })
}

function usesVariable(list: Ir, variable: string): boolean {
  return list.op === 'variable' ? list.name === variable : list.op === 'field' && usesVariable(list.of, variable)
}

function wantedBy(ir: Ir, opened: Opened, frame: Frame): Wanted | null {
  if (ir.op === 'quantified' && ir.quantifier === 'some')
    return wantedOf(ir.list, waysToSatisfy(ir.test, ir.variable, frame), opened, frame)
  return ir.op === 'fold' && ir.fold === 'count' ? wantedOf(ir.list, [{}], opened, frame) : null
}

function wantedOf(list: Ir, ways: readonly FactRecord[], opened: Opened, frame: Frame): Wanted | null {
  let [at, found, day] = [list, ways, null as number | null]
  while (at.op === 'where' || at.op === 'as-of') {
    if (at.op === 'where') found = combineWays(found, waysToSatisfy(at.test, at.variable, frame))
    else {
      const asked = read(at.day, frame)
      day = isUnknown(asked) ? day : Number(asked)
    }
    at = at.list
  }
  const path = pathOf(at, frame)
  const place = path === null ? null : placeAt(opened.vocabulary, frame.case.facts, path)
  const entity = opened.vocabulary.entities[place?.field.of ?? '']
  return place === null || !entity || place.value === null ? null : { place, entity, ways: found, day }
}

function pathOf(list: Ir, frame: Frame): string | null {
  if (list.op === 'root') return list.name
  if (list.op !== 'field') return null
  const owner = read(list.of, frame)
  return isUnknown(owner) || typeof owner !== 'object' || !('path' in owner) ? null : `${owner.path}.${list.name}`
}

/** From today on where that is early enough, else from the day that was asked for; then several of a kind. */
function addTo(search: Search, wanted: Wanted, isCounted: boolean): Found[] {
  const { on } = search.standing
  const early = wanted.day === null ? on : Math.min(on, wanted.day)
  for (const from of new Set([on, early])) {
    const found = gather(search, entriesFrom(search, wanted, from as Day))
    if (found.length > 0) return found.map((each) => withoutRepeats(wanted.entity, each))
  }
  return isCounted ? addSeveral(search, wanted) : []
}

function entriesFrom({ probe }: Search, { place, entity, ways }: Wanted, from: Day, count = 1): Edit[] {
  const dated: FactRecord = entity.validity ? { from, to: NONE } : {}
  const key = entity.key === null || entity.fields[entity.key]?.kind !== 'text' ? {} : { [entity.key]: `+${count}` }
  return ways
    .filter((way) => isWritable(probe.pack.vocabulary, entity, way))
    .map((way) => ({ kind: 'add', place, record: newEntry(entity, { ...dated, ...key, ...way }) }))
}

/** Whether every code is one of its choice list. */
function isWritable(vocabulary: Vocabulary, entity: Entity, way: FactRecord): boolean {
  return Object.entries(way).every(([name, value]) => {
    const field = entity.fields[name]
    if (field?.kind !== 'choice' || value === '') return true
    return typeof value === 'string' && Object.hasOwn(vocabulary.choices[field.of ?? ''] ?? {}, value)
  })
}

/** Of entries of one kind only the first is kept as a way. */
function withoutRepeats({ fields }: Entity, found: Found): Found {
  const kindOf = (edit: Edit): string => {
    const record = edit.kind === 'add' ? edit.record : {}
    const kinds = Object.values(fields).filter(({ kind }) => kind === 'choice')
    return JSON.stringify(kinds.map(({ name }) => record[name] ?? null))
  }
  const seen = new Set(found.move.edits.map(kindOf))
  const alternatives = found.alternatives.filter((edit) => {
    const isNew = !seen.has(kindOf(edit))
    seen.add(kindOf(edit))
    return isNew
  })
  return { ...found, alternatives }
}

/** Two, three … of the first kind that suffices; the fewest. */
function addSeveral(search: Search, wanted: Wanted): Found[] {
  const { on } = search.standing
  const kinds = entriesFrom(search, wanted, on).length
  for (let count = 2; count <= TOGETHER_MAX; count += 1) {
    const rows = Array.from({ length: count }, (_, index) => entriesFrom(search, wanted, on, index + 1))
    const found: Found[] = []
    for (let kind = 0; kind < kinds; kind += 1) {
      const edits = rows.flatMap((row) => row[kind] ?? [])
      const tried = tryMove(search, { edits, on: null })
      if (!tried?.isMet || found.some((each) => outcomeOf(each.after) === outcomeOf(tried.after))) continue
      found.push({ move: { edits, on: null }, after: tried.after, alternatives: [] })
    }
    if (found.length > 0) return found
  }
  return []
}
