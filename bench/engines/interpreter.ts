import { evaluate } from '../../core/policy/index.ts'
import { SLOT, slotOf } from '../oracle/answers.ts'
import { toFacts } from '../records/shapes.ts'
import { ON } from '../rules/facts.ts'
import { compileBenchPack, idInSet } from '../rules/pack.ts'
import { SET_COUNT } from '../rules/variants.ts'
import { type Engine, setBySet } from './engine.ts'

const GRADES: Readonly<Record<string, number>> = { A: 1, B: 2, C: 3 }

/** Our interpreter: the whole determination with every reason, fact, comparison and sentence. */
export const interpreter: Engine = {
  name: 'ours, evaluate',
  manner: 'interpreter: the whole determination, every reason with its facts',
  exact: true,
  readyMade: false,
  dataSets: ['complete', 'gaps'],
  firms: 500,
  rounds: 3,
  open: (columns) => {
    const pack = compileBenchPack()
    const facts = toFacts(columns, pack.vocabulary)
    return {
      run: (from, to, answers) =>
        setBySet(from, to, SET_COUNT, (index, set) => {
          const firm = facts[index] ?? {}
          const at = slotOf(index - from, set)
          const listed = evaluate(pack, idInSet('eligibility', set), firm, ON)
          const subsidy = evaluate(pack, idInSet('interest-subsidy', set), firm, ON)
          const graded = evaluate(pack, idInSet('scorecard', set), firm, ON)
          answers[at + SLOT.eligible] = verdictNumber(listed.verdict)
          answers[at + SLOT.subsidised] = verdictNumber(subsidy.verdict)
          answers[at + SLOT.amountFen] = subsidy.amountFen ?? Number.NaN
          answers[at + SLOT.grade] =
            graded.verdict === 'yes' ? (GRADES[graded.class?.id ?? ''] ?? 0) : verdictNumber(graded.verdict)
        }),
    }
  },
}

function verdictNumber(verdict: 'yes' | 'no' | 'needs'): number {
  return verdict === 'needs' ? Number.NaN : verdict === 'yes' ? 1 : 0
}
