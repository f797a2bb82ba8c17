import { recordCode } from '../code/index.ts'
import { programmeOn } from '../evaluate/evaluate.ts'
import { type Answering, answerByRule } from './answer.ts'

/**
 * Answers by code made from the rule, where there is such code; only money that is due is worked out line by line, for its
 * years. The same answers as by rule. Not for pages that forbid code made at run time.
 */
export const answerByCode: Answering = (pack, programmeId, on) => {
  const byRule = answerByRule(pack, programmeId, on)
  const answers = programmeOn(pack, programmeId, on)?.answers
  const made = answers === 'class' ? null : recordCode(pack, programmeId, { traced: false, on })
  if (!made?.ok) return byRule
  const { code } = made
  const out = new Float64Array(code.slots.length)
  return (facts) => {
    code.run(facts, out)
    const [verdict = Number.NaN, amount = Number.NaN] = out
    if (Number.isNaN(verdict)) return { verdict: 'needs', amountFen: null, class: null, years: [] }
    if (answers === 'amount' && verdict === 1 && amount !== 0) return byRule(facts)
    return { verdict: verdict === 1 ? 'yes' : 'no', amountFen: answers === 'amount' ? 0 : null, class: null, years: [] }
  }
}
