import type { Vocabulary } from '../engine.ts'
import { stepsOf } from '../words-of-places.ts'

/** The value at a path of a facts document; undefined where there is none. */
export function findFact(vocabulary: Vocabulary, document: unknown, path: string): unknown {
  let value: unknown = document
  let fields = vocabulary.roots
  for (const { name, entry } of stepsOf(path)) {
    value = partOf(value, name)
    const entity = vocabulary.entities[fields[name]?.of ?? '']
    if (entry !== null) value = entryOf(value, entity?.key ?? null, entry)
    fields = entity?.fields ?? {}
  }
  return value
}

/** The item and everything it lies within, innermost first: `loans[L1].interestPeriods[0]`, `loans[L1]`. */
export function ownersOf(item: string | null): string[] {
  if (item === null) return []
  const steps = stepsOf(item)
  const paths = steps.map((_, index) =>
    steps
      .slice(0, index + 1)
      .map(({ name, entry }) => (entry === null ? name : `${name}[${entry}]`))
      .join('.'),
  )
  return paths.reverse()
}

/** Entity that a path leads to. */
export function entityAt(vocabulary: Vocabulary, path: string): string | null {
  let fields = vocabulary.roots
  let entity: string | null = null
  for (const { name } of stepsOf(path)) {
    entity = fields[name]?.of ?? null
    fields = vocabulary.entities[entity ?? '']?.fields ?? {}
  }
  return entity
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
}

function entryOf(list: unknown, key: string | null, entry: string): unknown {
  if (!Array.isArray(list)) return undefined
  if (key === null) return list[Number(entry)]
  return list.find((each: unknown) => String(partOf(each, key)) === entry)
}
