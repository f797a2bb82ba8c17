import { recordCode } from '../../../core/policy/code/index.ts'
import { answerByRule, type CompiledPack, type Facts, programmeOn, readFacts } from '../../../core/policy/index.ts'
import type { Day } from '../../../core/values/index.ts'
import type { StandingRow } from './reevaluation-store.ts'

/** Answers of every programme for one firm after another. */
export type Judge = (enterprise: string, document: Readonly<Record<string, unknown>>) => StandingRow[]

/** What one programme answers to facts. */
type Answer = Pick<StandingRow, 'verdict' | 'amountFen' | 'class'>

const NEEDS: Answer = { verdict: 'needs', amountFen: null, class: null }

/**
 * Makes the judge of a pack on a day; rules run as generated code. A document that the vocabulary no longer takes is answered with
 * `needs` by every programme, as a firm of which too little is known.
 */
export function makeJudge(pack: CompiledPack, programmes: readonly string[], on: Day): Judge {
  const answering = programmes.map((programme) => ({ programme, answer: answerOf(pack, programme, on) }))
  return (enterprise, document) => {
    const facts = readFacts(pack.vocabulary, document)
    return answering.map(({ programme, answer }) => {
      const { verdict, amountFen, class: given } = facts.ok ? answer(facts.value) : NEEDS
      return { programme, enterprise, verdict, amountFen, class: given }
    })
  }
}

/** A programme's answers by generated code, or, where a rule has no such form, by the rule itself: verdict, class, and what is due. */
function answerOf(pack: CompiledPack, programme: string, on: Day): (facts: Facts) => Answer {
  const made = recordCode(pack, programme, { traced: false, on })
  if (!made.ok) {
    const byRule = answerByRule(pack, programme, on)
    return (facts) => {
      const { verdict, amountFen, class: given } = byRule(facts)
      return { verdict, amountFen: verdict === 'yes' ? amountFen : null, class: given }
    }
  }
  const { answers, classes } = programmeOn(pack, programme, on) ?? { classes: [] }
  const out = new Float64Array(made.code.slots.length)
  return (facts) => {
    made.code.run(facts, out)
    const [verdict = Number.NaN, amount = Number.NaN, kind = Number.NaN] = out
    const given = verdict === 0 ? null : (classes[kind]?.id ?? null)
    if (Number.isNaN(verdict)) return { ...NEEDS, class: given }
    const isDue = verdict === 1 && answers === 'amount'
    return { verdict: verdict === 1 ? 'yes' : 'no', amountFen: isDue ? amount : null, class: given }
  }
}
