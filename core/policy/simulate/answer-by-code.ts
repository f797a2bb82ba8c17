import type { Day } from '../../values/index.ts'
import { type RecordCode, recordCode } from '../code/index.ts'
import type { CompiledPack } from '../compile/compile-pack.ts'
import { programmeOn } from '../evaluate/evaluate.ts'
import { type Answering, answerByRule } from './answer.ts'

/**
 * Answers by code made from the rule, where there is such code; only money that is due is worked out line by line, for its
 * years. The same answers as by rule. Not for pages that forbid code made at run time.
 */
export const answerByCode: Answering = (pack, programmeId, on) => {
  const byRule = answerByRule(pack, programmeId, on)
  const code = codeOf(pack, programmeId, on)
  if (code === null) return byRule
  const { answers, classes } = programmeOn(pack, programmeId, on) ?? { classes: [] }
  const hasMoney = answers === 'amount'
  const out = new Float64Array(code.slots.length)
  return (facts) => {
    code.run(facts, out)
    const [verdict = Number.NaN, amount = Number.NaN, kind = Number.NaN] = out
    const given = verdict === 0 ? null : (classes[kind]?.id ?? null)
    if (Number.isNaN(verdict)) return { verdict: 'needs', amountFen: null, class: given, years: [] }
    if (hasMoney && verdict === 1 && amount !== 0) return byRule(facts)
    return { verdict: verdict === 1 ? 'yes' : 'no', amountFen: hasMoney ? 0 : null, class: given, years: [] }
  }
}

/** Whether `answerByCode` has code for a programme; a rule that has no such form is interpreted. */
export function isAnsweredByCode(pack: CompiledPack, programmeId: string, on: Day): boolean {
  return codeOf(pack, programmeId, on) !== null
}

function codeOf(pack: CompiledPack, programmeId: string, on: Day): RecordCode | null {
  const made = recordCode(pack, programmeId, { traced: false, on })
  return made.ok ? made.code : null
}
