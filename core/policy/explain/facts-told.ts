import type { UsedFact } from '../evaluate/index.ts'
import type { Words } from '../source/index.ts'
import type { Vocabulary } from '../vocabulary/index.ts'
import { quantity } from '../words/quantity.ts'
import { plain, type Statement } from './statement.ts'
import { fieldOfPath, wordsOfPath } from './words-of-path.ts'

const UNKNOWN: Words = { zh: '尚不清楚', en: 'not known' }
const NONE: Words = { zh: '无', en: 'none' }
const TRUTHS = { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } } as const

/** The facts behind a reason, each with its place; those that were not given say so. */
export function factsTold(facts: readonly UsedFact[], assumed: ReadonlySet<string>): Statement[] {
  return facts.map(({ path, value, valueWords, label }) => {
    const written = value === null ? UNKNOWN : { zh: String(value), en: String(value) }
    const known = value === 'null' ? NONE : (valueWords ?? written)
    const [zh, en] = assumed.has(path) ? ['，未填写', ', not given'] : ['', '']
    return plain(`${label.zh}：${known.zh}（${path}${zh}）`, `${label.en}: ${known.en} (${path}${en})`)
  })
}

/** A fact that was not given, and what it was taken as: `the payer of the policy P1: not given; taken as: enterprise`. */
export function assumptionTold(vocabulary: Vocabulary, fact: UsedFact): Words {
  const place = wordsOfPath(vocabulary, fact.path)
  const value = valueTold(vocabulary, fact)
  return {
    zh: `${place.zh}：未填写，按 ${value.zh} 计`,
    en: `${place.en}: not given; taken as: ${value.en}`,
  }
}

/** What an answer took as given without being told, with the place of each. */
export function assumptionsTold(vocabulary: Vocabulary, assumed: readonly UsedFact[]): Statement[] {
  return assumed.map((fact) => {
    const { zh, en } = assumptionTold(vocabulary, fact)
    return plain(`${zh}（${fact.path}）`, `${en} (${fact.path})`)
  })
}

function valueTold(vocabulary: Vocabulary, { path, value, valueWords }: UsedFact): Words {
  if (valueWords) return { zh: valueWords.zh, en: lower(valueWords.en) }
  if (value === null) return UNKNOWN
  if (typeof value === 'boolean') return TRUTHS[`${value}`]
  if (value === 'null' || value === '[0]') return NONE
  return quantity(value, fieldOfPath(vocabulary, path)?.kind ?? '')
}

/** A word as it stands inside a sentence; abbreviations stay. */
function lower(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? `${text[0]?.toLowerCase()}${text.slice(1)}` : text
}
