import type { Day } from '../../values/index.ts'
import type { FactRecord, Facts, FactValue } from '../intake/facts.ts'
import type { Words } from '../source/index.ts'
import type { Vocabulary } from '../vocabulary/index.ts'

/** A way to part firms into groups, by one fact of theirs. */
export type Dimension = {
  readonly id: string
  readonly label: Words
  /** Root, then fields, e.g. `enterprise.titles.title`; of a dated list the entries that hold on the day count. */
  readonly path: string
  /** Leading characters of a text that make the group; null for all. */
  readonly take: number | null
}

/** Group of firms of which the fact is not known. */
export const GROUP_UNKNOWN = 'UNKNOWN'

/** Group of firms with no entry on the day. */
export const GROUP_NONE = 'NONE'

/** Title held, division of registration, division of the industry table (two digits), size class. */
export const DIMENSIONS: readonly Dimension[] = [
  { id: 'title', label: { zh: '称号', en: 'Title' }, path: 'enterprise.titles.title', take: null },
  { id: 'district', label: { zh: '行政区划', en: 'Division' }, path: 'enterprise.division', take: null },
  { id: 'industry', label: { zh: '行业', en: 'Industry' }, path: 'enterprise.industry', take: 3 },
  { id: 'size', label: { zh: '企业规模', en: 'Size class' }, path: 'enterprise.sizes.sizeClass', take: null },
]

/** The dimensions whose facts the vocabulary has. */
export function dimensionsIn(vocabulary: Vocabulary, dimensions: readonly Dimension[]): Dimension[] {
  return dimensions.filter(({ path }) => {
    const [root = '', ...fields] = path.split('.')
    let entity = vocabulary.entities[vocabulary.roots[root]?.of ?? '']
    return fields.every((name, index) => {
      const field = entity?.fields[name]
      entity = vocabulary.entities[field?.of ?? '']
      return field !== undefined && index < fields.length - 1 === (field.kind === 'list' || field.kind === 'entity')
    })
  })
}

/** The groups a firm falls into, each once: one for each title it holds; `UNKNOWN` and `NONE` where there is none. */
export function groupsOf({ path, take }: Dimension, facts: Facts, on: Day): string[] {
  const values = path
    .split('.')
    .reduce<FactValue[]>((owners, name) => owners.flatMap((owner) => partOf(owner, name, on)), [facts])
  if (values.length === 0) return [GROUP_NONE]
  const keys = values.map((value) =>
    typeof value === 'string' && value !== '' ? value.slice(0, take ?? value.length) : GROUP_UNKNOWN,
  )
  return [...new Set(keys)].sort()
}

function partOf(owner: FactValue, name: string, on: Day): readonly FactValue[] {
  if (owner === null || typeof owner !== 'object' || Array.isArray(owner)) return [null]
  const value = (owner as FactRecord)[name] ?? null
  return Array.isArray(value) ? (value as readonly FactRecord[]).filter((entry) => holdsOn(entry, on)) : [value]
}

function holdsOn(entry: FactRecord, on: Day): boolean {
  const [from, to] = [entry['from'], entry['to']]
  return (typeof from !== 'number' || !(from > on)) && (typeof to !== 'number' || !(to <= on))
}

/** A group in words: the code's own, or what stands in its place. */
export function groupLabel(vocabulary: Vocabulary, { path }: Dimension, key: string): Words {
  if (key === GROUP_UNKNOWN) return { zh: '未知', en: 'Not known' }
  if (key === GROUP_NONE) return { zh: '无', en: 'None' }
  const [root = '', ...fields] = path.split('.')
  let entity = vocabulary.entities[vocabulary.roots[root]?.of ?? '']
  let choice = ''
  for (const name of fields) {
    choice = entity?.fields[name]?.of ?? ''
    entity = vocabulary.entities[choice]
  }
  return vocabulary.choices[choice]?.[key] ?? { zh: key, en: key }
}
