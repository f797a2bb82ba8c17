import type { CompiledClass } from '../compile/programme.ts'
import type { Words } from '../source/index.ts'
import type { ClassResult, Reason, Shown, Verdict } from './determination.ts'
import { read } from './expression.ts'
import { type Frame, traced } from './frame.ts'
import { numbersDay } from './reasons.ts'
import { showValue } from './shows.ts'
import { newTrace, type Trace } from './trace.ts'
import { isUnknown, type Value } from './value.ts'

/** The class of the subject, why, and what is missing to tell it. */
export type Classified = {
  readonly verdict: Verdict
  readonly class: ClassResult | null
  readonly reasons: readonly Reason[]
  readonly needs: readonly string[]
}

/** Puts the subject in the first class that holds; what could put it in an earlier one is needed. Null without classes. */
export function classify(subject: Frame): Classified | null {
  const { programme } = subject.case
  if (programme.classOf) return byDefinition(subject, programme.classOf)
  if (programme.classes.length === 0) return null
  const reasons: Reason[] = []
  for (const each of programme.classes) {
    const trace = newTrace()
    const value = read(each.when, traced(subject, trace))
    const reason = reasonOf(each, value, trace, subject)
    reasons.push(reason)
    if (reason.result === 'yes') return reached(subject, each, reasons)
  }
  const needs = reasons.flatMap((reason) => reason.needs)
  return { verdict: needs.length > 0 ? 'needs' : 'no', class: null, reasons, needs }
}

/** The class that holds, unless an earlier one cannot be told; with what it gives. */
function reached(subject: Frame, { id, label, clause, gives }: CompiledClass, reasons: readonly Reason[]): Classified {
  const open = reasons.flatMap((reason) => reason.needs)
  if (open.length > 0) return { verdict: 'needs', class: null, reasons, needs: open }
  const values = gives.map((gift) => ({ gift, value: read(gift.ir, subject) }))
  const needs = values.flatMap(({ value }) => (isUnknown(value) ? value.needs : []))
  const shown = values.map(({ gift, value }): Shown => showValue(gift.id, gift.label, gift.shape, value, null))
  const verdict: Verdict = needs.length > 0 ? 'needs' : 'yes'
  return { verdict, class: { id, label, clause, gives: shown }, reasons, needs }
}

function byDefinition(subject: Frame, { definition, choice }: { definition: string; choice: string }): Classified {
  const { programme, vocabulary } = subject.case
  const trace = newTrace()
  const value = read({ op: 'definition', id: definition }, traced(subject, trace))
  const known = programme.definitions.find(({ id }) => id === definition)
  const clause = known?.clause ?? programme.clauses[0] ?? ''
  const label = known?.label ?? { zh: definition, en: definition }
  const reason = reasonOf({ id: definition, clause, label }, isUnknown(value) ? value : 1, trace, subject)
  if (isUnknown(value)) return { verdict: 'needs', class: null, reasons: [reason], needs: value.needs }
  const code = value as string
  const words = vocabulary.choices[choice]?.[code] ?? { zh: code, en: code }
  return { verdict: 'yes', class: { id: code, label: words, clause, gives: [] }, reasons: [reason], needs: [] }
}

function reasonOf(
  of: { id: string; clause: string; label: Words },
  value: Value,
  trace: Trace,
  subject: Frame,
): Reason {
  return {
    condition: of.id,
    result: isUnknown(value) ? 'needs' : value === 1 ? 'yes' : 'no',
    clause: of.clause,
    label: of.label,
    facts: [...trace.facts.values()],
    item: null,
    from: null,
    to: null,
    comparisons: trace.comparisons,
    numbersOn: numbersDay(subject),
    needs: isUnknown(value) ? value.needs : [],
    toVerify: [],
  }
}
