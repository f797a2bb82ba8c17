import { createHash } from 'node:crypto'
import { findEntity, findNamed, plainText, type Vocabulary } from '../../../core/policy/index.ts'
import { canonicalText, type FactPlace, type Layout, layoutOf } from '../../../core/registry/index.ts'
import type { WorkCalendar } from '../../../core/values/index.ts'

/** What a region's pack gives the registry: which facts there are, and which days are worked. */
export type Ground = {
  readonly vocabulary: Vocabulary
  readonly layout: Layout
  readonly calendar: WorkCalendar
}

/** The ground of a region, by its id. */
export type GroundOf = (region: string) => Ground

/** Makes a ground of a vocabulary and a work calendar. */
export function makeGround(vocabulary: Vocabulary, calendar: WorkCalendar): Ground {
  return { vocabulary, layout: layoutOf(vocabulary), calendar }
}

/** Texts as rules compare them. */
export const plain = plainText

/** SHA-256 of a facts document, whatever the order of its fields. */
export function digestOf(document: unknown): string {
  return createHash('sha256').update(canonicalText(document)).digest('hex')
}

/** Words of a fact, and of the code that is its value where it is one of a closed list. */
export function wordsOf({ vocabulary, layout }: Ground, place: FactPlace, value: unknown): FactWords {
  const part = layout.parts.get(place.part)
  const root = vocabulary.roots[part?.path ?? '']
  const holder = part?.path.split('.')[0] ?? ''
  const list = findEntity(vocabulary, vocabulary.roots[holder]?.of ?? null)?.fields[place.part]
  const entity = findEntity(vocabulary, (list ?? vocabulary.roots[holder])?.of ?? null)
  const field = part?.kind === 'whole' || place.fact === null ? undefined : entity?.fields[place.fact]
  const label = field?.label ?? entity?.label ?? root?.label ?? { zh: place.part, en: place.part }
  const choice = field?.kind === 'choice' && typeof value === 'string' ? value : null
  const words = choice === null ? undefined : findNamed(vocabulary.choices[field?.of ?? ''] ?? {}, choice)
  return { label, valueWords: words ?? null }
}

type TwoLanguages = { readonly zh: string; readonly en: string }

/** A fact's label, and the words of its value where that is a code. */
export type FactWords = { readonly label: TwoLanguages; readonly valueWords: TwoLanguages | null }

/** Words of a code of one of the vocabulary's lists; the code itself where the list does not know it. */
export function choiceWords({ vocabulary }: Ground, list: string, code: string): TwoLanguages {
  return findNamed(vocabulary.choices[list] ?? {}, code) ?? { zh: code, en: code }
}
