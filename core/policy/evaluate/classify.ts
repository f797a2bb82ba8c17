import type { ClassResult, Reason, Shown, Verdict } from './determination.ts'
import { read, readTruth } from './expression.ts'
import { type Frame, traced } from './frame.ts'
import { showValue } from './shows.ts'
import { newTrace } from './trace.ts'
import { isUnknown } from './value.ts'

/** The class of the subject, why, and what is missing to tell it. */
export type Classified = {
  readonly verdict: Verdict
  readonly class: ClassResult | null
  readonly reasons: readonly Reason[]
  readonly needs: readonly string[]
}

/** Puts the subject in the first class that holds; what could put it in an earlier one is needed. Null where the programme has no classes. */
export function classify(subject: Frame): Classified | null {
  const { programme } = subject.case
  if (programme.classOf) return byDefinition(subject, programme.classOf)
  if (programme.classes.length === 0) return null
  const reasons: Reason[] = []
  const open: string[] = []
  for (const { id, label, clause, when, gives } of programme.classes) {
    const trace = newTrace()
    const holds = readTruth(when, traced(subject, trace))
    const needs = isUnknown(holds) ? holds.needs : []
    const result: Verdict = isUnknown(holds) ? 'needs' : holds === 1 ? 'yes' : 'no'
    const facts = [...trace.facts.values()]
    reasons.push({ condition: id, result, clause, label, facts, item: null, from: null, to: null, comparisons: trace.comparisons, needs })
    open.push(...needs)
    if (result !== 'yes') continue
    if (open.length > 0) break
    const values = gives.map((gift) => ({ gift, value: read(gift.ir, subject) }))
    const missing = values.flatMap(({ value }) => (isUnknown(value) ? value.needs : []))
    const shown = values.map(({ gift, value }): Shown => showValue(gift.id, gift.label, gift.shape, value, null))
    const verdict: Verdict = missing.length > 0 ? 'needs' : 'yes'
    return { verdict, class: { id, label, clause, gives: shown }, reasons, needs: missing }
  }
  return { verdict: open.length > 0 ? 'needs' : 'no', class: null, reasons, needs: open }
}

function byDefinition(subject: Frame, { definition, choice }: { definition: string; choice: string }): Classified {
  const { programme, vocabulary } = subject.case
  const trace = newTrace()
  const value = read({ op: 'definition', id: definition }, traced(subject, trace))
  const known = programme.definitions.find(({ id }) => id === definition)
  const clause = known?.clause ?? programme.clauses[0] ?? ''
  const label = known?.label ?? { zh: definition, en: definition }
  const needs = isUnknown(value) ? value.needs : []
  const result: Verdict = isUnknown(value) ? 'needs' : 'yes'
  const facts = [...trace.facts.values()]
  const reason = { condition: definition, result, clause, label, facts, item: null, from: null, to: null, comparisons: trace.comparisons, needs }
  if (isUnknown(value)) return { verdict: 'needs', class: null, reasons: [reason], needs }
  const code = String(value)
  const words = vocabulary.choices[choice]?.[code] ?? { zh: code, en: code }
  return { verdict: 'yes', class: { id: code, label: words, clause, gives: [] }, reasons: [reason], needs: [] }
}
