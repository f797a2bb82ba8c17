import { type RecordCode, recordCode } from '../../core/policy/code/index.ts'
import type { CompiledPack } from '../../core/policy/index.ts'
import { SLOT, slotOf } from '../oracle/answers.ts'
import { toFacts } from '../records/shapes.ts'
import { ON } from '../rules/facts.ts'
import { compileBenchPack, idInSet, type ProgrammeId } from '../rules/pack.ts'
import { SET_COUNT } from '../rules/variants.ts'
import { type Engine, setBySet } from './engine.ts'

const GRADE_OF_CLASS = [1, 2, 3]

function codeOf(pack: CompiledPack, programme: ProgrammeId, set: number, traced: boolean): RecordCode['run'] {
  const compiled = recordCode(pack, idInSet(programme, set), { traced, on: ON })
  if (!compiled.ok) throw new Error(`${idInSet(programme, set)}: ${compiled.because}`)
  return compiled.code.run
}

function open(traced: boolean): Engine['open'] {
  return (columns) => {
    const pack = compileBenchPack()
    const facts = toFacts(columns, pack.vocabulary)
    const sets = Array.from({ length: SET_COUNT }, (_, set) => ({
      list: codeOf(pack, 'eligibility', set, traced),
      subsidy: codeOf(pack, 'interest-subsidy', set, traced),
      score: codeOf(pack, 'scorecard', set, traced),
    }))
    const out = new Float64Array(32)
    return {
      run: (from, to, answers) =>
        setBySet(from, to, SET_COUNT, (index, set) => {
          const firm = facts[index] as (typeof facts)[number]
          const code = sets[set] as (typeof sets)[number]
          const at = slotOf(index - from, set)
          code.list(firm, out)
          answers[at + SLOT.eligible] = out[0] as number
          code.subsidy(firm, out)
          answers[at + SLOT.subsidised] = out[0] as number
          answers[at + SLOT.amountFen] = out[1] as number
          code.score(firm, out)
          const verdict = out[0] as number
          answers[at + SLOT.grade] = verdict === 1 ? (GRADE_OF_CLASS[out[2] as number] as number) : verdict
        }),
    }
  }
}

/** Our compiled code over one record, verdict and amount only. */
export const recordUntraced: Engine = {
  name: 'ours, record code',
  manner: 'compiled to JavaScript; three-valued; verdict, amount, class',
  exact: true,
  readyMade: false,
  dataSets: ['complete', 'gaps'],
  firms: 100_000,
  rounds: 7,
  open: open(false),
}

/** Our compiled code over one record, with every condition and definition in a slot of its own. */
export const recordTraced: Engine = {
  ...recordUntraced,
  name: 'ours, record code, traced',
  manner: 'the same with every condition and definition answered, none spared',
  open: open(true),
}
