import {
  type ColumnarAnswers,
  columnarCode,
  type Columns as Given,
  codesOf as numbersOfCodes,
} from '../../core/policy/code/index.ts'
import { SLOT, slotOf } from '../oracle/answers.ts'
import type { Columns } from '../records/columns.ts'
import { codesOf, FACTS, ON, PATHS } from '../rules/facts.ts'
import { compileBenchPack, idInSet, PROGRAMMES } from '../rules/pack.ts'
import { SET_COUNT } from '../rules/variants.ts'
import type { Engine } from './engine.ts'

const GRADE_OF_CLASS = [1, 2, 3]

/** Firms that go through all rules before the next ones: answers are summed up or copied out block by block. */
export const CHUNK = 65_536

/** All rules as loops over columns, with room for the answers of one chunk. */
export type ColumnarRules = {
  /** Answers all rules about the firms `[from, to)`, at most a chunk, into `answers`. */
  readonly run: (from: number, to: number) => void
  /** Answers by rule: set by set, in the order of the programmes. */
  readonly answers: readonly ColumnarAnswers[]
}

/** Compiles the fifty-one rules for columns. */
export function openColumnar(columns: Columns): ColumnarRules {
  const pack = compileBenchPack()
  const ids = Array.from({ length: SET_COUNT }, (_, set) =>
    PROGRAMMES.map((programme) => idInSet(programme, set)),
  ).flat()
  const compiled = columnarCode(pack, ids, ON)
  if (!compiled.ok) throw new Error(compiled.because)
  const given = recoded(columns, numbersOfCodes(pack.vocabulary))
  const room = Math.min(CHUNK, columns.count)
  const answers = ids.map(() => ({
    verdicts: new Float64Array(room),
    amountsFen: new Float64Array(room),
    classes: new Float64Array(room),
  }))
  return {
    answers,
    run: (from, to) => {
      const parts = Object.fromEntries(Object.entries(given).map(([path, column]) => [path, column.subarray(from, to)]))
      compiled.code.run(parts, to - from, answers)
    },
  }
}

/** Copies a chunk's answers to the slots where the oracle looks. */
export function copyAnswers(rules: ColumnarRules, count: number, answers: Float64Array): void {
  for (let set = 0; set < SET_COUNT; set++) {
    const [list, subsidy, score] = rules.answers.slice(set * 3, set * 3 + 3) as [
      ColumnarAnswers,
      ColumnarAnswers,
      ColumnarAnswers,
    ]
    for (let index = 0; index < count; index++) {
      const slot = slotOf(index, set)
      const verdict = score.verdicts[index] ?? Number.NaN
      answers[slot + SLOT.eligible] = list.verdicts[index] ?? Number.NaN
      answers[slot + SLOT.subsidised] = subsidy.verdicts[index] ?? Number.NaN
      answers[slot + SLOT.amountFen] = subsidy.amountsFen[index] ?? Number.NaN
      answers[slot + SLOT.grade] = verdict === 1 ? (GRADE_OF_CLASS[score.classes[index] ?? -1] ?? Number.NaN) : verdict
    }
  }
}

/** Columns with the engine's own numbers for choices. */
function recoded(columns: Columns, numbers: ReadonlyMap<string, number>): Given {
  return Object.fromEntries(
    PATHS.map((path) => {
      const column = columns.values[path]
      if (FACTS[path] !== 'choice') return [path, column]
      const codes = codesOf(path).map((code) => numbers.get(code) ?? Number.NaN)
      return [path, column.map((value) => codes[value] ?? Number.NaN)]
    }),
  )
}

/** Our compiled code over columns of many firms. */
export const columnar: Engine = {
  name: 'ours, columnar',
  manner: 'the same rules as loops over columns; three-valued; verdict, amount, class',
  exact: true,
  readyMade: false,
  dataSets: ['complete', 'gaps'],
  firms: CHUNK,
  rounds: 7,
  open: (columns) => {
    const rules = openColumnar(columns)
    return {
      run: (from, to) => rules.run(from, to),
      finish: (from, to, answers) => copyAnswers(rules, to - from, answers),
    }
  },
}
