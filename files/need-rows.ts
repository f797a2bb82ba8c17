import { NOT_SET_WORDS } from '../contract/messages/index.ts'
import { type Determination, type Field, type Vocabulary, wordsOfPath } from '../core/policy/index.ts'
import { kindWords } from './cell-value.ts'
import type { Words } from './layout.ts'

/** One missing fact or unset number with the answer that waits for it. */
export type NeedRow = { readonly of: Determination; readonly path: string; readonly label: Words; readonly ask: Words }

/** Says a place of the facts in words. */
export type SayPlace = (path: string) => Words

/** Places whose words are kept; few of them recur over many applicants. */
const placesKept = 10_000

/** Says places in the words of a vocabulary: `loans[L1].creditLineYuan` is the credit line of the loan L1. */
export function openPlaceWords(vocabulary: Vocabulary): SayPlace {
  const said = new Map<string, Words>()
  return (path) => {
    const known = said.get(path)
    if (known !== undefined) return known
    if (said.size >= placesKept) said.clear()
    const words = wordsOfPath(vocabulary, path)
    said.set(path, words)
    return words
  }
}

/** What an answer waits for, in words: facts that are not given, numbers that are not set. */
export function missingWords({ needs, toVerify, unset }: Determination, sayPlace: SayPlace): Words[] {
  return needs.filter((need) => !toVerify.includes(need)).map((need) => needWords(need, unset, sayPlace))
}

/** One need in words. */
export function needWords(need: string, unset: Determination['unset'], sayPlace: SayPlace): Words {
  const number = unset.find(({ parameter }) => need === `parameters.${parameter}`)
  if (number === undefined) return sayPlace(need)
  const { zh, en } = number.label
  return { zh: `${zh}（${NOT_SET_WORDS.zh}）`, en: `${en} (${NOT_SET_WORDS.en.toLowerCase()})` }
}

/**
 * What an answer waits for: each missing fact with its words, each that must be verified, each number that is not set with
 * the unit that owes it.
 */
export function needRows(
  determination: Determination,
  { vocabulary, sayPlace, unitNames = {} }: NeedSetting,
): NeedRow[] {
  const { needs, toVerify, unset } = determination
  return needs.map((path) => {
    const number = unset.find(({ parameter }) => path === `parameters.${parameter}`)
    if (number === undefined) {
      const ask = toVerify.includes(path) ? VERIFY : askFor(path, vocabulary)
      return { of: determination, path, label: sayPlace(path), ask }
    }
    const { label, clause, owedBy } = number
    const owner = unitNames[owedBy ?? ''] ?? { zh: owedBy ?? '—', en: owedBy ?? '—' }
    const zh = `实施细则未定（${clause}），应由${owner.zh}确定；确定前不予计算。`
    const en = `The implementing rules do not set it yet (${clause}); ${owner.en} owes it. Nothing is computed until then.`
    return { of: determination, path, label, ask: { zh, en } }
  })
}

/** In whose words needs are told. */
export type NeedSetting = {
  readonly vocabulary: Vocabulary
  readonly sayPlace: SayPlace
  readonly unitNames?: Readonly<Record<string, Words>>
}

const VERIFY: Words = {
  zh: '已填写，但与其他材料不能同时成立，请核实。',
  en: 'It is given, but cannot be right beside the other facts; please verify it.',
}

function askFor(path: string, vocabulary: Vocabulary): Words {
  const last = fieldsOn(path, vocabulary).at(-1)
  if (last === undefined) return { zh: '请补充。', en: 'Please supply it.' }
  const kind = kindWords(last)
  const zh = `请补充${last.label.zh}：${kind.zh}${last.none ? '；没有则填“无”' : ''}。`
  const en = `Supply ${last.label.en}: ${kind.en}${last.none ? '; where there is none, write "none"' : ''}.`
  return last.kind === 'list' ? listAsk(last) : { zh, en }
}

function listAsk({ label }: Field): Words {
  const zh = `请补充“${label.zh}”；一项也没有时，请在该表写明“无”。`
  return { zh, en: `Supply "${label.en}"; where there are none, say "none" in that sheet.` }
}

/** The facts that a path names on its way, e.g. loans and credit line for `loans[L1].creditLineYuan`. */
function fieldsOn(path: string, vocabulary: Vocabulary): Field[] {
  const found: Field[] = []
  let known: Readonly<Record<string, Field>> = vocabulary.roots
  for (const step of path.replace(/\[[^\]]*\]/g, '').split('.')) {
    const field = known[step]
    if (field === undefined) return found
    found.push(field)
    known = vocabulary.entities[field.of ?? '']?.fields ?? {}
  }
  return found
}
