import type { FactRecord, Facts, FactValue } from '../intake/facts.ts'
import type { Words } from '../source/index.ts'
import type { Entity, Field, Vocabulary } from '../vocabulary/index.ts'

/** A fact in a facts document: where it stands, what it is, and whether the subject can change it. */
export type Place = {
  readonly path: string
  readonly field: Field
  /** Names and positions from the root to the value; null where an entry on the way does not exist. */
  readonly steps: readonly (string | number)[] | null
  readonly value: FactValue
  /** The strictest power of the fact and of everything it stands in. */
  readonly power: Field['power']
  /** The fact with what it belongs to. */
  readonly label: Words
  /** True for the first and last day of a dated entry. */
  readonly isValidity: boolean
  /** True for the field that names an entry. */
  readonly isKey: boolean
  /** Year of the figures it belongs to, where entries are kept by year. */
  readonly year: number | null
  /** First day of the dated entry it belongs to. */
  readonly since: number | null
  /** The other end of the period that it begins or ends, where that day is known. */
  readonly otherEnd: number | null
}

type Walk = {
  readonly rest: string
  readonly fields: Readonly<Record<string, Field>>
  readonly record: FactRecord | null
  readonly entity: Entity | null
  readonly steps: readonly (string | number)[] | null
  readonly owners: readonly Words[]
  readonly power: Field['power']
  readonly year: number | null
}

/** The place of a path such as `loans[L1].creditLineYuan`; null where the vocabulary has no such fact. */
export function placeAt(vocabulary: Vocabulary, facts: Facts, path: string): Place | null {
  let walk: Walk = {
    rest: path,
    fields: vocabulary.roots,
    record: facts,
    entity: null,
    steps: [],
    owners: [],
    power: 'now',
    year: null,
  }
  for (;;) {
    const name = /^[A-Za-z]\w*/.exec(walk.rest)?.[0] ?? ''
    const field = Object.hasOwn(walk.fields, name) ? walk.fields[name] : undefined
    if (!field) return null
    const rest = walk.rest.slice(name.length)
    if (rest === '') return placeOf(walk, field, path)
    const inner =
      field.kind === 'list' ? intoEntry(vocabulary, walk, field, rest) : intoEntity(vocabulary, walk, field, rest)
    if (inner === null) return null
    if (inner.rest === '')
      return { ...placeOf(walk, field, path), steps: inner.steps, label: sayOwned(inner.owners, null) }
    walk = inner
  }
}

function placeOf(walk: Walk, field: Field, path: string): Place {
  const { entity, steps, record, owners, year } = walk
  return {
    path,
    field,
    steps: steps && [...steps, field.name],
    value: record?.[field.name] ?? null,
    power: stricter(walk.power, field.power),
    label: sayOwned(owners, field.label),
    isValidity: entity?.validity === true && (field.name === 'from' || field.name === 'to'),
    isKey: entity?.key === field.name,
    year,
    since: entity?.validity === true && typeof record?.['from'] === 'number' ? record['from'] : null,
    otherEnd: otherEndOf(field, record),
  }
}

function otherEndOf({ kind, name }: Field, record: FactRecord | null): number | null {
  const other = kind === 'date' && name === 'to' ? record?.['from'] : name === 'from' ? record?.['to'] : null
  return typeof other === 'number' && Number.isFinite(other) ? other : null
}

function intoEntity(vocabulary: Vocabulary, walk: Walk, field: Field, rest: string): Walk | null {
  const entity = vocabulary.entities[field.of ?? '']
  if (!entity || !rest.startsWith('.')) return null
  const value = walk.record?.[field.name] ?? null
  return {
    ...walk,
    rest: rest.slice(1),
    fields: entity.fields,
    entity,
    record: isRecord(value) ? value : null,
    steps: walk.steps && [...walk.steps, field.name],
    owners: [...walk.owners, lowered(field.label)],
    power: stricter(walk.power, field.power),
  }
}

function intoEntry(vocabulary: Vocabulary, walk: Walk, field: Field, rest: string): Walk | null {
  const entity = vocabulary.entities[field.of ?? '']
  if (!entity || !rest.startsWith('[')) return null
  const value = walk.record?.[field.name] ?? null
  const entries = Array.isArray(value) ? (value as readonly FactRecord[]) : []
  const index = entries.findIndex((record, at) => isNamed(rest, nameOf(entity, record, at)))
  const record = entries[index] ?? null
  const name = record ? nameOf(entity, record, index) : (/^\[([^\]]*)\]/.exec(rest)?.[1] ?? '')
  const after = rest.slice(name.length + 2)
  const keyKind = entity.fields[entity.key ?? '']?.kind
  return {
    rest: after.startsWith('.') ? after.slice(1) : after,
    fields: entity.fields,
    entity,
    record,
    steps: record && walk.steps ? [...walk.steps, field.name, index] : null,
    owners: [...walk.owners, ownerOf(entity, name)],
    power: stricter(walk.power, field.power),
    year: keyKind === 'year' ? Number(name) : walk.year,
  }
}

/** The name of an entry in a path: its key, or its position. */
export function nameOf(entity: Entity, record: FactRecord, index: number): string {
  const key = entity.key === null ? undefined : record[entity.key]
  return typeof key === 'string' || (typeof key === 'number' && Number.isFinite(key)) ? String(key) : String(index)
}

function isNamed(rest: string, name: string): boolean {
  const head = `[${name}]`
  return rest === head || rest.startsWith(`${head}.`)
}

function ownerOf(entity: Entity, name: string): Words {
  const { zh, en } = lowered(entity.label)
  const shown = entity.key === null ? String(Number(name) + 1) : name
  return { zh: `${zh} ${shown} `, en: `${en} ${shown}` }
}

/** "贷款 L1 的授信额度" and "Credit line of loan L1"; without a label, the owner itself. */
function sayOwned(all: readonly Words[], label: Words | null): Words {
  const owners = all.length > 1 && !/\d/.test(all[0]?.en ?? '') ? all.slice(1) : all
  const zh = owners.map((owner) => owner.zh).join('')
  const en = owners.map((owner) => owner.en).toReversed()
  if (label === null) return { zh: zh.trim(), en: en.join(' of ') }
  return { zh: owners.length > 0 ? `${zh}的${label.zh}` : label.zh, en: [label.en, ...en].join(' of ') }
}

function lowered({ zh, en }: Words): Words {
  return { zh, en: /^[A-Z][a-z]/.test(en) ? `${en[0]?.toLowerCase()}${en.slice(1)}` : en }
}

const STRICTNESS = { now: 0, wait: 1, never: 2 } as const

function stricter(left: Field['power'], right: Field['power']): Field['power'] {
  return STRICTNESS[left] >= STRICTNESS[right] ? left : right
}

function isRecord(value: FactValue): value is FactRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
