/** One fact as the registry needs to know it: its kind, its entity, its decimals, and whether null says "there is none". */
export type FactShape = {
  readonly kind: string
  readonly of: string | null
  readonly scale: number
  readonly none: boolean
}

/** The vocabulary as far as the registry reads it. */
export type VocabularyShape = {
  readonly roots: Readonly<Record<string, FactShape>>
  readonly entities: Readonly<
    Record<string, { readonly key: string | null; readonly fields: Readonly<Record<string, FactShape>> }>
  >
}

/**
 * One part of a facts document, of which sources speak by item: the enterprise itself (name ''), a list of things with keys, a
 * single thing, or a list without keys, which is said as a whole.
 */
export type Part = {
  readonly name: string
  /** Where it stands in the document: `enterprise`, `enterprise.years`, `loans`. */
  readonly path: string
  readonly kind: 'single' | 'keyed' | 'whole'
  /** Field that names an item of a keyed list. */
  readonly key: string | null
  readonly isNumberKey: boolean
  /** Facts of one item; for the enterprise itself without the lists that are parts of their own. */
  readonly fields: Readonly<Record<string, FactShape>>
}

/** Every part by its name, in the order of the vocabulary, and all entities for what lies within a fact. */
export type Layout = {
  readonly parts: ReadonlyMap<string, Part>
  readonly entities: VocabularyShape['entities']
}

/** Name of the fact that holds a list without keys. */
export const ENTRIES = 'entries'

/** The root whose own facts and lists are parts. */
const SUBJECT = 'enterprise'

/** The parts of a vocabulary. Throws where two parts would have one name. */
export function layoutOf({ roots, entities }: VocabularyShape): Layout {
  const parts = new Map<string, Part>()
  const add = (part: Part): void => {
    if (parts.has(part.name)) throw new RangeError(`Two parts are named ${part.name}`)
    parts.set(part.name, part)
  }
  const subject = entities[roots[SUBJECT]?.of ?? '']?.fields ?? {}
  const isPart = (shape: FactShape): boolean => shape.kind === 'list' && keyOf(entities, shape) !== null
  const own = Object.entries(subject).filter(([, shape]) => !isPart(shape))
  add({ name: '', path: SUBJECT, kind: 'single', key: null, isNumberKey: false, fields: Object.fromEntries(own) })
  for (const [name, shape] of Object.entries(subject))
    if (isPart(shape)) add(partOf(entities, name, `${SUBJECT}.${name}`, shape))
  for (const [name, shape] of Object.entries(roots)) if (name !== SUBJECT) add(partOf(entities, name, name, shape))
  return { parts, entities }
}

function keyOf(entities: Layout['entities'], { of }: FactShape): string | null {
  return entities[of ?? '']?.key ?? null
}

function partOf(entities: Layout['entities'], name: string, path: string, shape: FactShape): Part {
  const fields = entities[shape.of ?? '']?.fields ?? {}
  if (shape.kind !== 'list') return { name, path, kind: 'single', key: null, isNumberKey: false, fields }
  const key = keyOf(entities, shape)
  if (key === null)
    return { name, path, kind: 'whole', key, isNumberKey: false, fields: { [ENTRIES]: { ...shape, none: false } } }
  const facts = Object.entries(fields).filter(([field]) => field !== key)
  const isNumberKey = fields[key]?.kind === 'year'
  return { name, path, kind: 'keyed', key, isNumberKey, fields: Object.fromEntries(facts) }
}
