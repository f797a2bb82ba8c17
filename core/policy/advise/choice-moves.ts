import type { Edit } from './edit.ts'
import type { Place } from './place.ts'
import { type Found, gather, type Search } from './probe.ts'

/** Stands for any text where only its being there counts. */
const SOME_TEXT = '…'

/** The other values of a choice or a truth that meet the goal, and a text that has to be there. */
export function moveChoice(search: Search, place: Place): Found[] {
  const { field, value } = place
  const set = (to: string | number): Edit => ({ kind: 'set', place, value: to })
  if (field.kind === 'boolean') return value === 0 || value === 1 ? gather(search, [set(1 - value)]) : []
  if (field.kind === 'text') return field.none && value === '' ? gather(search, [set(SOME_TEXT)]) : []
  if (field.kind !== 'choice' || value === null) return []
  const codes = Object.keys(search.probe.pack.vocabulary.choices[field.of ?? ''] ?? {})
  return gather(search, codes.filter((code) => code !== value).map(set))
}
