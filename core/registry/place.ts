import { ENTRIES, type Layout, type Part } from './layout.ts'

/** Where a fact stands in the registry: part, item, fact; fact null for the item as a whole. */
export type FactPlace = { readonly part: string; readonly item: string; readonly fact: string | null }

/** `enterprise.years[2023].revenueYuan`, as facts documents and determinations name it. Throws on a part that is not there. */
export function pathOf(layout: Layout, { part: name, item, fact }: FactPlace): string {
  const part = layout.parts.get(name)
  if (part === undefined) throw new RangeError(`There is no part ${name}`)
  const at = part.kind === 'keyed' && item !== '' ? `${part.path}[${item}]` : part.path
  return fact === null || part.kind === 'whole' ? at : `${at}.${fact}`
}

/** The place that a path names; null where the vocabulary has no such fact. What lies within a fact is named by the fact. */
export function readPlace(layout: Layout, path: string): FactPlace | null {
  const parts = [...layout.parts.values()].filter((part) => path.startsWith(part.path))
  const longestFirst = parts.toSorted((a, b) => b.path.length - a.path.length)
  for (const part of longestFirst) {
    const place = readWithin(part, path.slice(part.path.length))
    if (place) return place
  }
  return null
}

/** What a path names within a part: `[2023].staff` or `.name`, and anything that lies deeper. */
function readWithin(part: Part, rest: string): FactPlace | null {
  if (part.kind === 'whole') return /^(?:$|\[)/.test(rest) ? { part: part.name, item: '', fact: ENTRIES } : null
  const form = part.kind === 'keyed' ? /^\[([^\]]+)\](?:\.(\w+)(?:[.[].*)?)?$/ : /^()\.(\w+)(?:[.[].*)?$/
  const found = form.exec(rest)
  if (!found) return null
  const [, item = '', fact = null] = found
  return fact === null || Object.hasOwn(part.fields, fact) ? { part: part.name, item, fact } : null
}

/** A facts document that says one thing only: the value at a place. */
export function documentAt(
  layout: Layout,
  { part: name, item, fact }: FactPlace,
  value: unknown,
): Record<string, unknown> {
  const part = layout.parts.get(name)
  if (part === undefined) throw new RangeError(`There is no part ${name}`)
  const said = fact === null ? {} : { [fact]: value }
  const [root = '', list] = part.path.split('.')
  const entry = part.key === null ? said : { [part.key]: part.isNumberKey ? Number(item) : item, ...said }
  const content = part.kind === 'whole' ? value : part.kind === 'keyed' ? [entry] : said
  return { [root]: list === undefined ? content : { [list]: content } }
}
