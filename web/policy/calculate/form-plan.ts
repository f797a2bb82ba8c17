import type { Entity, Field, Programme, Vocabulary } from '../engine.ts'
import { type Reads, readsOf } from '../read-facts-of.ts'

/** A fact that the form asks for; `parts` are the facts of an entity or of each entry of a list. */
export type FormField = {
  readonly field: Field
  readonly entity: Entity | null
  readonly parts: readonly FormField[]
  /** True where the fact decides nothing and only raises a hint for the reviewer. */
  readonly isHint: boolean
}

/** The form of several programmes: only the facts that they read, in the vocabulary's order. */
export function planForm(vocabulary: Vocabulary, programmes: readonly Programme[]): FormField[] {
  const deciding = programmes.map((programme) => readsOf(programme, decidingParts(programme)))
  const hinting = programmes.map((programme) =>
    readsOf(
      programme,
      programme.flags.map(({ ir }) => ir),
    ),
  )
  const subjects = new Set(programmes.map(({ subject }) => subject))
  const asked: Asked = {
    vocabulary,
    deciding,
    all: [...deciding, ...hinting],
    subjects: new Set([...subjects].map((root) => vocabulary.roots[root]?.of ?? '')),
  }
  return Object.values(vocabulary.roots)
    .filter(({ name }) => subjects.has(name) || asked.all.some(({ roots }) => roots.has(name)))
    .map((field) =>
      planField(asked, field, asked.deciding.some(({ roots }) => roots.has(field.name)) || subjects.has(field.name)),
    )
    .filter(({ parts }) => parts.length > 0)
}

type Asked = {
  readonly vocabulary: Vocabulary
  readonly deciding: readonly Reads[]
  readonly all: readonly Reads[]
  /** Entities whose records are applicants. */
  readonly subjects: ReadonlySet<string>
}

/** Everything in a programme that decides the answer, the amount or what is shown; hints are left out. */
function decidingParts(programme: Programme): unknown[] {
  const { conditions, amount, window, ceilings, classes, each, governedBy, accrual, shows, classOf } = programme
  const named = [...shows, ...(classOf ? [classOf.definition] : [])].map((id) => ({ op: 'definition', id }))
  const ranges = each.map(({ list }) => list)
  const judged = conditions.map(({ ir, asks }) => [ir, asks])
  const classed = classes.map(({ when, gives }) => [when, gives])
  return [judged, amount, window, ceilings, classed, ranges, governedBy, accrual, named]
}

function planField(asked: Asked, field: Field, decides: boolean): FormField {
  const entity = asked.vocabulary.entities[field.of ?? ''] ?? null
  const isOwner = field.kind === 'entity' || field.kind === 'list'
  const parts = isOwner && entity ? planEntity(asked, entity) : []
  return { field, entity: isOwner ? entity : null, parts, isHint: !decides && parts.every(({ isHint }) => isHint) }
}

function planEntity(asked: Asked, entity: Entity): FormField[] {
  const read = (reads: readonly Reads[], name: string): boolean =>
    reads.some(({ fields }) => fields.has(`${entity.name}.${name}`))
  const isNeeded = ({ name }: Field): boolean =>
    name === entity.key ||
    (entity.validity && (name === 'from' || name === 'to')) ||
    (asked.subjects.has(entity.name) && name === 'name')
  return Object.values(entity.fields)
    .filter((field) => isNeeded(field) || read(asked.all, field.name))
    .map((field) => planField(asked, field, isNeeded(field) || read(asked.deciding, field.name)))
    .filter(({ entity: owner, parts }) => owner === null || parts.length > 0)
}

/** The part of a facts document that the form asks for, so that nothing unseen decides. Absent where nothing is left. */
export function pruneToForm(form: readonly FormField[], document: unknown): Record<string, unknown> {
  if (!isRecord(document)) return {}
  const entries = form.flatMap(({ field, entity, parts }): [string, unknown][] => {
    const value = document[field.name]
    if (value === undefined || value === '') return []
    if (entity === null || value === null) return [[field.name, value]]
    if (Array.isArray(value)) return [[field.name, value.map((each) => pruneToForm(parts, each))]]
    return [[field.name, pruneToForm(parts, value)]]
  })
  return Object.fromEntries(entries)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
