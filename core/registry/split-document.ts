import { formatScaled, toScaled } from '../values/index.ts'
import { ENTRIES, type FactShape, type Layout, type Part } from './layout.ts'
import type { SaidFacts } from './statement.ts'

/** What a document says of one item. */
export type Said = { readonly part: string; readonly item: string; readonly facts: SaidFacts }

type Given = Readonly<Record<string, unknown>>

/**
 * A facts document that was found right, part by part and item by item. Values are written in one way, so that only true differences
 * are differences; `plain` writes texts as rules compare them. What is not known (null, where null is no answer) is left out.
 */
export function splitDocument(layout: Layout, document: unknown, plain: (text: string) => string): Said[] {
  const reading: Reading = { layout, plain }
  const root = recordOf(document)
  return [...layout.parts.values()].flatMap((part) => {
    const [first = '', list] = part.path.split('.')
    const given = list === undefined ? root[first] : recordOf(root[first])[list]
    return given === undefined || given === null ? [] : splitPart(reading, part, given)
  })
}

type Reading = { readonly layout: Layout; readonly plain: (text: string) => string }

function splitPart(reading: Reading, part: Part, given: unknown): Said[] {
  if (part.kind === 'single') {
    const facts = factsOf(reading, part.fields, recordOf(given))
    return Object.keys(facts).length > 0 ? [{ part: part.name, item: '', facts }] : []
  }
  if (part.kind === 'whole')
    return [{ part: part.name, item: '', facts: factsOf(reading, part.fields, { [ENTRIES]: given }) }]
  // The list itself is said, so that an empty one is known to be empty.
  const entries = (Array.isArray(given) ? given : []).map(recordOf).map((entry) => ({
    part: part.name,
    item: reading.plain(String(entry[part.key ?? ''])),
    facts: factsOf(reading, part.fields, entry),
  }))
  return [{ part: part.name, item: '', facts: {} }, ...entries]
}

function factsOf(reading: Reading, fields: Readonly<Record<string, FactShape>>, given: Given): SaidFacts {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, shape]) => {
      const value = Object.hasOwn(given, name) ? given[name] : undefined
      if (value === undefined || (value === null && !shape.none)) return []
      return [[name, value === null ? null : written(reading, shape, value)]]
    }),
  )
}

function written(reading: Reading, shape: FactShape, value: unknown): unknown {
  switch (shape.kind) {
    case 'text':
    case 'credit-code':
      return reading.plain(String(value))
    case 'list':
      return (Array.isArray(value) ? value : []).map((entry) => within(reading, shape, entry))
    case 'entity':
      return within(reading, shape, value)
    case 'choice':
    case 'date':
    case 'boolean':
      return value
    default:
      return writtenNumber(shape, value)
  }
}

function within(reading: Reading, { of }: FactShape, value: unknown): SaidFacts {
  return factsOf(reading, reading.layout.entities[of ?? '']?.fields ?? {}, recordOf(value))
}

/** Money with both decimals, whole numbers as JSON numbers, other numbers without closing zeros. */
function writtenNumber({ kind, scale }: FactShape, value: unknown): unknown {
  const read = toScaled(typeof value === 'number' ? String(value) : value, scale)
  if (!read.ok) return value
  if (scale === 0) return read.value
  const text = formatScaled(read.value, scale)
  return kind === 'CNY' ? text : text.replace(/\.?0+$/, '')
}

function recordOf(value: unknown): Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Given) : {}
}
