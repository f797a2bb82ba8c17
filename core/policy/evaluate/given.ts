import { isAssumed } from '../intake/assumed.ts'
import type { FactRecord, FactValue } from '../intake/facts.ts'
import { type Field, findEntity, findNamed, type Vocabulary } from '../vocabulary/index.ts'

/** A name in a path, with the key or place of the entry where it is a list: `loans[L1]`. */
const PART = /([A-Za-z_]\w*)(?:\[(.*?)\](?=\.|$))?(?:\.|$)/gy

/**
 * Tells of a place such as `loans[L1].creditLineYuan` whether the facts give it: what is not known, what is taken at its
 * usual value, and a list without entries are not given.
 */
export function givenIn(vocabulary: Vocabulary, facts: FactRecord): (path: string) => boolean {
  const entries = new Map<readonly FactRecord[], ReadonlyMap<string, FactRecord>>()
  const entryOf = (list: readonly FactRecord[], field: Field, key: string): FactRecord | undefined => {
    const known = entries.get(list) ?? byKey(list, findEntity(vocabulary, field.of)?.key ?? null)
    entries.set(list, known)
    return known.get(key)
  }
  return (path) => {
    let owner: FactRecord | undefined = facts
    let fields: Readonly<Record<string, Field>> = vocabulary.roots
    let value: FactValue = null
    for (const [, name = '', key] of path.matchAll(PART)) {
      const field: Field | undefined = findNamed(fields, name)
      if (!owner || !field || isAssumed(owner, name)) return false
      value = owner[name] ?? null
      owner = key === undefined ? (value as FactRecord) : entryOf(listOf(value), field, key)
      fields = findEntity(vocabulary, field.of)?.fields ?? {}
      if (key !== undefined) value = owner ?? null
    }
    return isKnown(value)
  }
}

function listOf(value: FactValue): readonly FactRecord[] {
  return Array.isArray(value) ? value : []
}

/** Entries by the name that a path has for them: their key, or their place where they have none. */
function byKey(list: readonly FactRecord[], keyField: string | null): ReadonlyMap<string, FactRecord> {
  return new Map(
    list.map((record, index) => {
      const key = keyField === null ? null : record[keyField]
      const name = typeof key === 'string' || (typeof key === 'number' && Number.isFinite(key)) ? key : index
      return [String(name), record]
    }),
  )
}

function isKnown(value: FactValue): boolean {
  if (Array.isArray(value)) return value.length > 0
  return value !== null && typeof value !== 'object' && !Number.isNaN(value)
}
