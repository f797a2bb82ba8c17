import type { Entity, Field, Vocabulary } from '../../vocabulary/index.ts'
import type { Chance } from './chance.ts'
import type { Written } from './writing.ts'

/** What of an invented document the vocabulary knows; here and there a fact is left out, as in real files. */
export function fitTo(
  vocabulary: Vocabulary,
  document: { readonly [name: string]: Written },
  chance: Chance,
  missingPercent: number,
): Written {
  const fitFields = (
    record: { readonly [name: string]: Written },
    fields: Readonly<Record<string, Field>>,
    entity: Entity | null,
  ): Written => {
    const fitted: Record<string, Written> = {}
    for (const [name, value] of Object.entries(record)) {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      if (!field || !isKnown(vocabulary, field, value)) continue
      const isPlain = field.kind !== 'list' && field.kind !== 'entity'
      const isNeeded = !isPlain || entity?.key === name || name === 'name' || name === 'from' || name === 'to'
      // Drawn for every fact, so that one fact left out moves no other.
      const isLost = chance.between(1, 1000) <= missingPercent * 10
      if (!isLost || isNeeded) fitted[name] = fitValue(field, value)
    }
    return fitted
  }
  const fitValue = (field: Field, value: Written): Written => {
    const entity = vocabulary.entities[field.of ?? '']
    if (!entity || value === null || typeof value !== 'object') return value
    if (isList(value)) return value.map((entry) => (isRecord(entry) ? fitFields(entry, entity.fields, entity) : entry))
    return fitFields(value, entity.fields, entity)
  }
  return fitFields(document, vocabulary.roots, null)
}

function isKnown(vocabulary: Vocabulary, field: Field, value: Written): boolean {
  if (field.kind !== 'choice' || value === null) return true
  return typeof value === 'string' && Object.hasOwn(vocabulary.choices[field.of ?? ''] ?? {}, value)
}

function isList(value: Written): value is readonly Written[] {
  return Array.isArray(value)
}

function isRecord(value: Written): value is { readonly [name: string]: Written } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
