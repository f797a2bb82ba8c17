import type { Entity, Field, Vocabulary } from './vocabulary.ts'

/** What a record holds under its own key; undefined also for names that every object has, such as `constructor`. */
export function findNamed<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

/** An entity by its name, or undefined. */
export function findEntity({ entities }: Vocabulary, name: string | null): Entity | undefined {
  return name === null ? undefined : findNamed(entities, name)
}

/** A fact of an entity by both names, or undefined. */
export function findField(vocabulary: Vocabulary, entity: string | null, name: string): Field | undefined {
  const known = findEntity(vocabulary, entity)
  return known && findNamed(known.fields, name)
}
