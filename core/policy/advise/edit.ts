import { type Day, toScaled, yearOf } from '../../values/index.ts'
import { writeFact } from '../evaluate/trace.ts'
import { type FactRecord, type Facts, type FactValue, NONE, UNKNOWN } from '../intake/facts.ts'
import type { Entity, Field, Vocabulary } from '../vocabulary/index.ts'
import type { AdviceTime } from './advice.ts'
import type { Place } from './place.ts'

/** A fact set to another value, or an entry added to a list. */
export type Edit =
  | { readonly kind: 'set'; readonly place: Place; readonly value: FactValue }
  | { readonly kind: 'add'; readonly place: Place; readonly record: FactRecord }

/** Facts and the day they are judged on. */
export type Standing = { readonly facts: Facts; readonly on: Day }

/** Edits made together, and the later day to judge on, if any. */
export type Move = { readonly edits: readonly Edit[]; readonly on: Day | null }

/** The standing after a move; the one before stays as it is. */
export function makeMove({ facts, on }: Standing, move: Move): Standing {
  return { facts: move.edits.reduce(applyEdit, facts), on: move.on ?? on }
}

function applyEdit(facts: Facts, edit: Edit): Facts {
  const { steps } = edit.place
  if (steps === null) return facts
  const change = (value: FactValue): FactValue =>
    edit.kind === 'set' ? edit.value : [...((value ?? []) as readonly FactRecord[]), edit.record]
  return replaceAt(facts, steps, change) as Facts
}

function replaceAt(
  owner: FactValue,
  steps: readonly (string | number)[],
  change: (value: FactValue) => FactValue,
): FactValue {
  const [step, ...rest] = steps
  if (step === undefined) return change(owner)
  if (typeof step === 'number') {
    const list = owner as readonly FactRecord[]
    return list.with(step, replaceAt(list[step] ?? null, rest, change) as FactRecord)
  }
  const record = owner as FactRecord
  return { ...record, [step]: replaceAt(record[step] ?? null, rest, change) }
}

/** When an edit can come about; what is past, or in another's power, never. */
export function timeOf(edit: Edit, on: Day): AdviceTime {
  if (edit.place.power === 'never' || isPast(edit, on)) return 'never'
  return edit.kind === 'set' && edit.place.power === 'wait' ? 'by-date' : 'now'
}

/**
 * Whether an edit would change the past: a day gone by, figures of a closed year, an entry that would have had to begin
 * earlier. Title valid until 2024-02-01, judged on 2024-02-01: it has ended; a new one may be added, this one not extended.
 */
export function isPast(edit: Edit, on: Day): boolean {
  const { place } = edit
  if (place.year !== null && place.year < yearOf(on)) return true
  if (edit.kind === 'add') return startsBefore(edit.record, on)
  if (place.field.kind === 'date') return isBefore(edit, on)
  return place.since !== null && place.since < on
}

function startsBefore(record: FactRecord, on: Day): boolean {
  const from = record['from']
  return typeof from === 'number' && from < on
}

/** A day may not move from or to the past; today itself may still become the first day of something. */
function isBefore({ place, value }: Edit & { kind: 'set' }, on: Day): boolean {
  return Number(value) < on || Number(place.value) <= on
}

/** An entry of which only what is given is known; what absence stands for is filled in. */
export function newEntry(entity: Entity, known: FactRecord): FactRecord {
  return Object.fromEntries(
    Object.values(entity.fields).map((field) => [field.name, known[field.name] ?? absentValue(field)] as const),
  )
}

function absentValue(field: Field): FactValue {
  const { absent, kind, scale } = field
  if (Array.isArray(absent)) return []
  if (typeof absent === 'boolean') return absent ? 1 : 0
  const isText = kind === 'text' || kind === 'credit-code' || kind === 'choice'
  if (typeof absent !== 'string') return isText || kind === 'list' ? null : kind === 'entity' ? {} : UNKNOWN
  if (isText) return absent
  const read = toScaled(absent, scale)
  return read.ok ? read.value : UNKNOWN
}

/** An entry as the facts document writes it, in JSON; what is not known is left out. */
export function writeEntry(vocabulary: Vocabulary, entity: Entity, record: FactRecord): string {
  return JSON.stringify(documentOf(vocabulary, entity, record))
}

type Written = string | boolean | null | Written[] | { [name: string]: Written }

function documentOf(vocabulary: Vocabulary, entity: Entity, record: FactRecord): Written {
  const entries = Object.values(entity.fields).flatMap((field): [string, Written][] => {
    const written = writeDocumentValue(vocabulary, field, record[field.name] ?? null)
    return written === undefined ? [] : [[field.name, written]]
  })
  return Object.fromEntries(entries)
}

function writeDocumentValue(vocabulary: Vocabulary, field: Field, value: FactValue): Written | undefined {
  if (field.kind === 'list') {
    const entity = vocabulary.entities[field.of ?? '']
    if (!entity || !Array.isArray(value)) return undefined
    return value.map((record: FactRecord) => documentOf(vocabulary, entity, record))
  }
  if (value === null || field.kind === 'entity' || (typeof value === 'number' && Number.isNaN(value))) return undefined
  if (value === NONE || value === '') return null
  return writeFact(field, value)
}

/** A value as the facts document writes it; null where it is not known. */
export function writeValue(field: Field, value: FactValue): string | null {
  const written = writeFact(field, value)
  return written === null ? null : String(written)
}
