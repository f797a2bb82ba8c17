import type { FactRecord } from '../intake/facts.ts'
import type { Exact } from './exact.ts'

/** An entity with its place in the facts document. */
export type Entry = {
  readonly record: FactRecord
  readonly path: string
  readonly entity: string
  /** Facts that are missing to tell whether the entry belongs to the list at all. */
  readonly doubt?: readonly string[]
}

/** What is known: a number, date or truth, a text, an entity, or a list of them. */
export type Known = Exact | string | Entry | readonly Entry[]

/** What cannot be told, with the facts and parameters it waits for. */
export class Unknown {
  readonly needs: readonly string[]
  /** True where a whole entry is missing, so that a field of it is named below its path. */
  readonly isEntry: boolean

  constructor(needs: readonly string[], isEntry = false) {
    this.needs = needs
    this.isEntry = isEntry
  }
}

/** A value or the reason why there is none. */
export type Value = Known | Unknown

/** True where the value cannot be told. */
export function isUnknown(value: Value): value is Unknown {
  return value instanceof Unknown
}

/** The list if it is certain which entries belong to it, else what is missing to tell. */
export function settled(list: Value): readonly Entry[] | Unknown {
  if (isUnknown(list)) return list
  const entries = list as readonly Entry[]
  const doubts = entries.flatMap(({ doubt }) => (doubt ? [new Unknown(doubt)] : []))
  return doubts.length > 0 ? uniteAll(doubts) : entries
}

/** All of the needs, each once, in order of appearance. */
export function unite(...values: readonly Value[]): Unknown {
  return uniteAll(values)
}

/** Like unite, of as many values as there are. */
export function uniteAll(values: readonly Value[]): Unknown {
  const needs = new Set<string>()
  for (const value of values) if (value instanceof Unknown) for (const need of value.needs) needs.add(need)
  return new Unknown([...needs])
}
