import type { Field, Vocabulary } from '../../policy/engine.ts'

/** A facts document, or a part of one. */
export type FactsPart = Readonly<Record<string, unknown>>

/** What a person changed in a facts document. */
export type StatedChanges = {
  /** Only what was changed or added, as a facts document. */
  readonly facts: FactsPart
  /** Places of what was changed or added. */
  readonly changed: readonly string[]
  /** Places of what was there and was left empty. */
  readonly lost: readonly string[]
}

/** Facts that nobody states: the code is the record's, titles are granted. */
const NOT_STATED: readonly string[] = ['enterprise.creditCode', 'enterprise.titles']

/** What differs between the facts that were shown and those that a person left; lists with keys are compared by key. */
export function stateChanges(vocabulary: Vocabulary, shown: FactsPart, left: FactsPart): StatedChanges {
  const compare = new Comparison(vocabulary)
  const facts = compare.fields(vocabulary.roots, shown, left, '')
  return { facts: facts ?? {}, changed: compare.changed, lost: compare.lost }
}

class Comparison {
  readonly changed: string[] = []
  readonly lost: string[] = []
  readonly #vocabulary: Vocabulary

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
  }

  /** What was changed of some fields; undefined where nothing was. */
  fields(
    fields: Readonly<Record<string, Field>>,
    shown: FactsPart,
    left: FactsPart,
    path: string,
  ): FactsPart | undefined {
    const entries = Object.values(fields).flatMap((field): [string, unknown][] => {
      const place = path === '' ? field.name : `${path}.${field.name}`
      if (NOT_STATED.includes(place)) return []
      const value = this.#field(field, shown[field.name], left[field.name], place)
      return value === undefined ? [] : [[field.name, value]]
    })
    return entries.length > 0 ? Object.fromEntries(entries) : undefined
  }

  #field(field: Field, shown: unknown, left: unknown, place: string): unknown {
    const entity = this.#vocabulary.entities[field.of ?? '']
    if (field.kind === 'entity' && entity && isPart(left))
      return this.fields(entity.fields, isPart(shown) ? shown : {}, left, place)
    if (field.kind === 'list' && entity?.key && Array.isArray(left))
      return this.#items({ entity, key: entity.key, place }, Array.isArray(shown) ? shown : null, left)
    if (JSON.stringify(shown) === JSON.stringify(left)) return undefined
    if (left === undefined || left === '') {
      this.lost.push(place)
      return undefined
    }
    this.changed.push(place)
    return left
  }

  #items(
    list: {
      readonly entity: { readonly fields: Readonly<Record<string, Field>> }
      readonly key: string
      readonly place: string
    },
    known: readonly unknown[] | null,
    left: readonly unknown[],
  ): unknown {
    const shown = known ?? []
    const { entity, key, place } = list
    const named = (item: unknown): string => (isPart(item) ? JSON.stringify(item[key] ?? '').replaceAll('"', '') : '')
    const items = left.filter(isPart).flatMap((item): FactsPart[] => {
      const at = `${place}[${named(item)}]`
      const before = shown.filter(isPart).find((each) => named(each) === named(item))
      if (before === undefined) {
        this.changed.push(at)
        return [item]
      }
      const { [key]: _, ...others } = entity.fields
      const part = this.fields(others, before, item, at)
      return part === undefined ? [] : [{ [key]: item[key], ...part }]
    })
    const names = left.map(named)
    for (const gone of shown.map(named)) if (!names.includes(gone)) this.lost.push(`${place}[${gone}]`)
    if (known === null && left.length === 0) {
      this.changed.push(place)
      return []
    }
    return items.length > 0 ? items : undefined
  }
}

function isPart(value: unknown): value is FactsPart {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
