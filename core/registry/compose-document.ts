import { ENTRIES, type Layout, type Part } from './layout.ts'
import type { Belief } from './statement.ts'

/** A title as the facts document lists it; `to` excluded, null is open. */
export type TitleEntry = { readonly title: string; readonly from: string; readonly to: string | null }

/** What the registry itself knows, which no source overrules. */
export type OwnFacts = { readonly creditCode: string; readonly titles: readonly TitleEntry[] }

/** What is believed as one facts document, as the engine reads it: lists by key, parts in the order of the vocabulary. */
export function composeDocument(
  layout: Layout,
  belief: Belief,
  { creditCode, titles }: OwnFacts,
): Record<string, unknown> {
  const document: Record<string, unknown> = {}
  const facts = Map.groupBy(belief.facts, ({ part }) => part)
  const items = Map.groupBy(belief.items, ({ part }) => part)
  for (const part of layout.parts.values()) {
    const said = Map.groupBy(facts.get(part.name) ?? [], ({ item }) => item)
    const read = (item: string): Record<string, unknown> =>
      Object.fromEntries((said.get(item) ?? []).map(({ fact, value }) => [fact, value]))
    const content = composePart(
      part,
      (items.get(part.name) ?? []).map(({ item }) => item),
      read,
    )
    if (content !== undefined) place(document, part.path, content)
  }
  const own = { creditCode, ...(document['enterprise'] as object | undefined) }
  return { ...document, enterprise: { ...own, creditCode, ...(titles.length > 0 ? { titles } : {}) } }
}

function composePart(part: Part, items: readonly string[], read: (item: string) => Record<string, unknown>): unknown {
  if (items.length === 0) return undefined
  if (part.kind === 'whole') return read('')[ENTRIES]
  if (part.kind === 'single') return read('')
  const keys = items.filter((item) => item !== '')
  const sorted = part.isNumberKey ? keys.toSorted((a, b) => Number(a) - Number(b)) : keys
  return sorted.map((item) => ({ [part.key ?? '']: part.isNumberKey ? Number(item) : item, ...read(item) }))
}

function place(document: Record<string, unknown>, path: string, content: unknown): void {
  const [root = '', list] = path.split('.')
  if (list === undefined) document[root] = { ...(document[root] as object | undefined), ...asRecord(content) }
  else document[root] = { ...(document[root] as object | undefined), [list]: content }
  if (list === undefined && Array.isArray(content)) document[root] = content
}

function asRecord(content: unknown): object {
  return typeof content === 'object' && content !== null && !Array.isArray(content) ? content : {}
}
