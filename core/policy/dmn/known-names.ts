import type { KnownNames } from '../parse/feel.ts'
import { canonicalName } from '../parse/name.ts'
import { childOf, childrenOf, type XmlElement } from './xml.ts'

/** Names of the entries inside of a type; null for a type without entries. */
export type InnerNames = (type: string | null) => KnownNames | null

const DEPTH_MAX = 6

/** Names inside of the types of one file; `imported` answers for types of other files, such as `other.tPerson`. */
export function innerNamesOf(definitions: XmlElement, imported: InnerNames): InnerNames {
  const items = new Map(childrenOf(definitions, 'itemDefinition').map((item) => [item.attributes['name'] ?? '', item]))
  const namesOf = (type: string | null, depth: number): KnownNames | null => {
    if (type === null || depth > DEPTH_MAX) return null
    const item = items.get(type)
    return item === undefined ? imported(type) : itemNames(item, depth)
  }
  const itemNames = (item: XmlElement, depth: number): KnownNames | null => {
    const components = childrenOf(item, 'itemComponent')
    if (components.length === 0) return namesOf(childOf(item, 'typeRef')?.text.trim() ?? null, depth + 1)
    return Object.fromEntries(
      components.map((part) => [canonicalName(part.attributes['name'] ?? ''), itemNames(part, depth + 1)]),
    )
  }
  return (type) => namesOf(type, 0)
}

/** Names that the value of an element will hold, seen from the shape of its boxed expression; null where unknown. */
export function shapeNames(element: XmlElement): KnownNames | null {
  const context = childOf(element, 'context')
  if (context !== null) return contextNames(context)
  const table = childOf(element, 'decisionTable')
  if (table !== null) return columnNames(table, 'output')
  const relation = childOf(element, 'relation')
  return relation === null ? null : columnNames(relation, 'column')
}

function contextNames(context: XmlElement): KnownNames | null {
  const entries = childrenOf(context, 'contextEntry')
  const result = entries.find((entry) => childOf(entry, 'variable') === null)
  if (result !== undefined) return shapeNames(result)
  return Object.fromEntries(
    entries.map((entry) => [canonicalName(childOf(entry, 'variable')?.attributes['name'] ?? ''), shapeNames(entry)]),
  )
}

function columnNames(table: XmlElement, column: string): KnownNames | null {
  const names = childrenOf(table, column).flatMap(({ attributes }) => attributes['name'] ?? [])
  return names.length === 0 ? null : Object.fromEntries(names.map((name) => [canonicalName(name), null]))
}
