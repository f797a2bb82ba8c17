import { isOwn, type PackSources, readExamples, readFacts, type Vocabulary } from '../core/policy/index.ts'
import { completeCreditCode, formatScaled, toScaled } from '../core/values/index.ts'

/** Shares of the example's money that invented applicants have, in percent, taken in turn. */
const sizes = [20, 50, 80, 100, 120, 200, 400, 700, 1000, 2500]

/**
 * Invented applicants after the worked examples of a pack: one example of each programme laid over another, all money
 * scaled together, each with a key of its own. Equal packs and counts give equal populations. The applicants are fictitious.
 */
export function inventPopulation(sources: PackSources, vocabulary: Vocabulary, count: number): unknown[] {
  const models = sources.documents
    .filter(({ path }) => isOwn(sources, path) && path.endsWith('/examples.yaml'))
    .map((document) =>
      readExamples(document, []).flatMap(({ facts }) => (readFacts(vocabulary, facts).ok ? [facts] : [])),
    )
    .filter((facts) => facts.length > 0)
  if (models.length === 0) return []
  return Array.from({ length: count }, (_, index) => {
    const first = index % models.length
    const turn = Math.floor(index / models.length)
    const own = models.map((_each, place) => models[(first + place) % models.length] ?? [])
    const laid = own.map((facts) => facts[turn % facts.length]).reduce<unknown>(layUnder, {})
    const percent = sizes[turn % sizes.length] ?? 100
    const scaled = scaleMoney(laid, vocabulary.roots, { vocabulary, percent })
    return renamed(scaled, vocabulary, index)
  })
}

/** What the upper document leaves open is taken from the lower one. */
function layUnder(upper: unknown, lower: unknown): unknown {
  if (!isRecord(upper) || !isRecord(lower)) return upper
  const entries = Object.entries(lower).map(([name, part]) => [
    name,
    name in upper ? layUnder(upper[name], part) : part,
  ])
  return { ...upper, ...Object.fromEntries(entries) }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

type Scaling = { readonly vocabulary: Vocabulary; readonly percent: number }

/** The same facts with every amount of money changed by one percentage, to the fen, at most the bound of the fact. */
function scaleMoney(value: unknown, fields: Vocabulary['roots'], scaling: Scaling): unknown {
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, part]): [string, unknown] => {
    const field = fields[name]
    if (field === undefined) return [name, part]
    const inner = scaling.vocabulary.entities[field.of ?? '']?.fields ?? {}
    if (Array.isArray(part)) return [name, part.map((item: unknown) => scaleMoney(item, inner, scaling))]
    if (field.kind === 'entity') return [name, scaleMoney(part, inner, scaling)]
    const fen = field.kind === 'CNY' ? toScaled(part, 2) : null
    if (!fen?.ok) return [name, part]
    const scaled = (BigInt(fen.value) * BigInt(scaling.percent)) / 100n
    return [name, formatScaled(Math.min(Number(scaled), field.max), 2)]
  })
  return Object.fromEntries(entries)
}

/** Gives the applicant a key of its own; facts of other applicants keep theirs. */
function renamed(document: unknown, { roots, entities }: Vocabulary, index: number): unknown {
  if (typeof document !== 'object' || document === null) return document
  const entries = Object.entries(document).map(([name, part]: [string, unknown]): [string, unknown] => {
    const entity = entities[roots[name]?.of ?? '']
    const key = roots[name]?.kind === 'entity' ? entity?.key : null
    if (!entity || !key || typeof part !== 'object' || part === null) return [name, part]
    const old = (part as Record<string, unknown>)[key]
    const isCode = entity.fields[key]?.kind === 'credit-code' && typeof old === 'string'
    const made = isCode ? completeCreditCode(`${old.slice(0, 10)}${String(index).padStart(7, '0')}`) : null
    return [name, { ...part, [key]: made?.ok ? made.value : `${index + 1}` }]
  })
  return Object.fromEntries(entries)
}
