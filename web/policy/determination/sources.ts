import type { Determination, Words } from '../../../contract/index.ts'
import { formatScaled } from '../../../core/values/index.ts'
import type { Programme, Vocabulary } from '../engine.ts'
import { readsOf } from '../read-facts-of.ts'
import { entityAt, findFact, ownersOf } from './find-fact.ts'

/** A fact that a number of the working comes from. */
export type SourceFact = {
  readonly path: string
  readonly value: string | boolean | null
  /** True where the fact was left out and the value is what that counts as. */
  readonly isAssumed: boolean
}

/** What the base of an amount is called, and how it comes about where the rule defines it. */
export type BaseWords = { readonly label: Words; readonly sentence: Words | null }

/** The name of the base: its own label, the definition that it is, or the fact that it is; null for an expression without a name. */
export function baseWords({ amount, definitions }: Programme, vocabulary: Vocabulary): BaseWords | null {
  if (!amount) return null
  const { base, baseLabel } = amount
  const definition = base.op === 'definition' ? definitions.find(({ id }) => id === base.id) : undefined
  const field = base.op === 'field' ? vocabulary.entities[base.entity]?.fields[base.name] : undefined
  const label = baseLabel ?? definition?.label ?? field?.label
  const sentence = definition?.sentence.length === 1 ? (definition.sentence[0] ?? null) : null
  return label ? { label, sentence } : null
}

/** The parameter whose value is the rate of a line. */
export type RateSource = Programme['parameters'][string]

/** The plain facts of a line's item, and of what it lies within, that its base is computed from. */
export function factsBehind(
  line: Determination['lines'][number],
  programme: Programme,
  vocabulary: Vocabulary,
  document: unknown,
): SourceFact[] {
  if (!programme.amount) return []
  const { fields } = readsOf(programme, [programme.amount.base])
  return ownersOf(line.item).flatMap((owner) => {
    const entity = vocabulary.entities[entityAt(vocabulary, owner) ?? '']
    const own = Object.values(entity?.fields ?? {}).filter(
      ({ name, kind }) => fields.has(`${entity?.name}.${name}`) && kind !== 'list' && kind !== 'entity',
    )
    return own.map(({ name, absent }) => {
      const path = `${owner}.${name}`
      const given = findFact(vocabulary, document, path)
      const isAssumed = given === undefined && absent !== undefined
      return { path, value: plain(isAssumed ? absent : given), isAssumed }
    })
  })
}

/** The parameter that a line's rate is, where exactly one that the rule reads has that value. */
export function rateSource(line: Determination['lines'][number], programme: Programme): RateSource | null {
  const rate = programme.amount?.rate
  if (line.rate === null || !rate) return null
  const read = [...readsOf(programme, [rate.ir]).parameters].flatMap((id) => programme.parameters[id] ?? [])
  const same = read.filter(({ scale, values }) =>
    values.some(
      ({ value }) => typeof value === 'number' && shorten(formatScaled(value, scale + 2)) === shorten(line.rate ?? ''),
    ),
  )
  return same.length === 1 ? (same[0] ?? null) : null
}

function shorten(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

function plain(value: unknown): string | boolean | null {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  return typeof value === 'number' ? String(value) : null
}
