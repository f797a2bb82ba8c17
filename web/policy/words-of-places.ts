import type { Words } from '../../contract/index.ts'
import type { Field, Vocabulary } from './engine.ts'

/** One step of a fact path: a name, and the key or position of an entry where it goes into a list. */
export type Step = { readonly name: string; readonly entry: string | null }

/** A place in a facts document in words, with its field where the path ends at one. */
export type Place = { readonly words: Words; readonly field: Field | null }

/** Splits a path: `loans[L1].drawnOn` is loans with entry L1, then drawnOn. */
export function stepsOf(path: string): Step[] {
  const steps: Step[] = []
  for (const match of path.matchAll(/([^.[\]]+)((?:\[.*?\](?=[.[]|$))*)/g)) {
    const [, name = '', entries = ''] = match
    const keys = [...entries.matchAll(/\[(.*?)\](?=\[|$)/g)].map((each) => each[1] ?? '')
    steps.push({ name, entry: keys[0] ?? null })
    for (const entry of keys.slice(1)) steps.push({ name: '', entry })
  }
  return steps
}

/** A path in words: `loans[L1].interestPeriods[0].principalYuan` is “贷款 L1 · 计息期 1 · 本金”. */
export function placeOf(vocabulary: Vocabulary, path: string): Place {
  let fields: Readonly<Record<string, Field>> = vocabulary.roots
  let field: Field | null = null
  const zh: string[] = []
  const en: string[] = []
  for (const { name, entry } of stepsOf(path)) {
    field = fields[name] ?? null
    const entity = field ? vocabulary.entities[field.of ?? ''] : undefined
    const label = (entry === null ? field?.label : entity?.label) ?? { zh: name, en: name }
    const mark = entry === null ? '' : ` ${entity && entity.key === null ? ordinal(entry) : entry}`
    zh.push(`${label.zh}${mark}`)
    en.push(`${label.en}${mark}`)
    fields = entity?.fields ?? {}
  }
  return { words: { zh: zh.join(' · '), en: en.join(' · ') }, field }
}

/** The last name of a path with its entry: what an item is called within its parent. */
export function itemWords(vocabulary: Vocabulary, path: string | null): Words | null {
  return path === null ? null : placeOf(vocabulary, path).words
}

/** Positions count from 0 in a path and from 1 for people. */
function ordinal(position: string): string {
  return /^\d+$/.test(position) ? String(Number(position) + 1) : position
}
