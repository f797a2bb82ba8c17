/** A place in a facts document under construction: names of facts and positions in lists. */
export type FormPath = readonly (string | number)[]

type Document = Readonly<Record<string, unknown>>

/** The value at a place; undefined where there is none. */
export function valueAt(document: unknown, path: FormPath): unknown {
  let value = document
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Readonly<Record<string | number, unknown>>)[step]
  }
  return value
}

/** The document with a value at a place; undefined takes the fact away. The given document is left as it is. */
export function withValue(document: Document, path: FormPath, value: unknown): Document {
  return edited(document, path, value) as Document
}

/** The document without the entry at a place; with the last entry the list goes too, for nobody has said that there are none. */
export function withoutEntry(document: Document, path: FormPath): Document {
  const list = valueAt(document, path.slice(0, -1))
  if (!Array.isArray(list)) return document
  const left = list.filter((_, index) => index !== path.at(-1))
  return withValue(document, path.slice(0, -1), left.length > 0 ? left : undefined)
}

function edited(owner: unknown, [step, ...rest]: FormPath, value: unknown): unknown {
  if (step === undefined) return value
  if (typeof step === 'number') {
    const list: unknown[] = Array.isArray(owner) ? [...owner] : []
    list[step] = edited(list[step], rest, value)
    return list
  }
  const record: Record<string, unknown> = isRecord(owner) ? { ...owner } : {}
  const next = edited(record[step], rest, value)
  if (next === undefined) delete record[step]
  else record[step] = next
  return record
}

/** Every text that stands under a name anywhere in a document, each once: what was typed before can be chosen again. */
export function textsNamed(document: unknown, name: string): string[] {
  const texts = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, part] of Object.entries(value)) {
      if (key === name && typeof part === 'string' && part !== '') texts.add(part)
      visit(part)
    }
  }
  visit(document)
  return [...texts]
}

function isRecord(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
