import type { Determination, Field, Vocabulary } from '../core/policy/index.ts'
import { kindWords } from './cell-value.ts'
import type { Words } from './layout.ts'
import type { NeedRow } from './result-columns.ts'

/** What an answer waits for: each missing fact with its words, each number that is not set with the unit that owes it. */
export function needRows(
  determination: Determination,
  vocabulary: Vocabulary,
  unitNames: Readonly<Record<string, Words>> = {},
): NeedRow[] {
  return determination.needs.map((path) => {
    const unset = determination.unset.find(({ parameter }) => path === `parameters.${parameter}`)
    if (unset === undefined) return { of: determination, path, ...factWords(path, vocabulary) }
    const { label, clause, owedBy } = unset
    const owner = unitNames[owedBy ?? ''] ?? { zh: owedBy ?? '—', en: owedBy ?? '—' }
    const zh = `实施细则未定（${clause}），应由${owner.zh}确定；确定前不予计算。`
    const en = `The implementing rules do not set it yet (${clause}); ${owner.en} owes it. Nothing is computed until then.`
    return { of: determination, path, label, ask: { zh, en } }
  })
}

function factWords(path: string, vocabulary: Vocabulary): { label: Words; ask: Words } {
  const fields = fieldsOn(path, vocabulary)
  const last = fields.at(-1)
  if (last === undefined) return { label: { zh: path, en: path }, ask: { zh: '请补充。', en: 'Please supply it.' } }
  const label = {
    zh: fields.map((field) => field.label.zh).join(' · '),
    en: fields.map((field) => field.label.en).join(' · '),
  }
  const kind = kindWords(last)
  const zh = `请补充${last.label.zh}：${kind.zh}${last.none ? '；没有则填“无”' : ''}。`
  const en = `Supply ${last.label.en}: ${kind.en}${last.none ? '; where there is none, write "none"' : ''}.`
  return { label, ask: last.kind === 'list' ? listAsk(last) : { zh, en } }
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
