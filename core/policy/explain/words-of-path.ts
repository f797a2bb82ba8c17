import type { Words } from '../source/index.ts'
import { findEntity, findNamed } from '../vocabulary/find-named.ts'
import type { Entity, Field, Vocabulary } from '../vocabulary/index.ts'

/** A name in a path, with the key of the entry where it is a list: `loans[L1]`. */
const PART = /([A-Za-z_]\w*)(?:\[(.*?)\](?=\.|$))?(?:\.|$)/gy

/** A place in the facts document in words: `loans[L1].creditLineYuan` is the credit line of the loan L1. */
export function wordsOfPath(vocabulary: Vocabulary, path: string): Words {
  if (path === 'on') return { zh: '评估日', en: 'day of evaluation' }
  let said: Words | null = null
  let owner: Entity | undefined
  for (const [, name = '', key] of path.matchAll(PART)) {
    const field: Field | undefined = findNamed(said === null ? vocabulary.roots : (owner?.fields ?? {}), name)
    if (!field) return { zh: path, en: path }
    owner = findEntity(vocabulary, field.of)
    const label: Words =
      owner && key !== undefined ? entryOf(owner, key) : { zh: field.label.zh, en: lower(field.label.en) }
    said = said === null ? label : { zh: `${said.zh}的${label.zh}`, en: `${label.en} of ${said.en}` }
  }
  return said ?? { zh: path, en: path }
}

/** The fact at a place in the facts document; undefined where the vocabulary has none. */
export function fieldOfPath(vocabulary: Vocabulary, path: string): Field | undefined {
  let fields: Readonly<Record<string, Field>> = vocabulary.roots
  let found: Field | undefined
  for (const [, name = ''] of path.matchAll(PART)) {
    found = findNamed(fields, name)
    if (!found) return undefined
    fields = findEntity(vocabulary, found.of)?.fields ?? {}
  }
  return found
}

/** One entry of a list: by its key, or by its place where it has none. */
function entryOf({ label, key: keyField }: Entity, key: string): Words {
  const place = keyField === null ? Number(key) + 1 : null
  if (place !== null && Number.isInteger(place))
    return { zh: `第${place}个${label.zh}`, en: `${lower(label.en)} ${place}` }
  return { zh: `${label.zh} ${key} `, en: `${lower(label.en)} ${key}` }
}

function lower(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? `${text[0]?.toLowerCase()}${text.slice(1)}` : text
}
