// One million firms under all fifty-one rules on one core, in a process of its own; writes one line of JSON.
import { CHUNK, type ColumnarRules, copyAnswers, openColumnar } from './engines/columnar.ts'
import { type Findings, newAnswers } from './oracle/answers.ts'
import { compareWithOracle } from './oracle/compare.ts'
import type { Columns } from './records/columns.ts'
import { generate } from './records/generate.ts'
import { cpuSecondsOf } from './report/cpu.ts'
import type { Population } from './report/measured.ts'
import { RULES_IN_A_SET, SET_COUNT } from './rules/variants.ts'

const FIRMS = 1_000_000
const ROUNDS = 3

const columns = generate('gaps', FIRMS)
const rules = openColumnar(columns)
let budgetFen = 0
const seconds: number[] = []
for (let round = 0; round < ROUNDS; round++)
  seconds.push(
    await cpuSecondsOf(() => {
      budgetFen = sumUp(rules, FIRMS)
    }),
  )
const { maxRSS } = process.resourceUsage()
const population: Population = {
  firms: FIRMS,
  rules: SET_COUNT * RULES_IN_A_SET,
  cpuSeconds: seconds.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0,
  allCpuSeconds: seconds,
  peakBytes: maxRSS * 1024,
  budgetFen,
  findings: verify(columns),
}
process.stdout.write(`${JSON.stringify(population)}\n`)

/** Goes through all firms chunk by chunk and sums up what is due. */
function sumUp(all: ColumnarRules, firms: number): number {
  let sum = 0
  for (let from = 0; from < firms; from += CHUNK) {
    const to = Math.min(from + CHUNK, firms)
    all.run(from, to)
    for (let set = 0; set < SET_COUNT; set++) {
      const amounts = all.answers[set * RULES_IN_A_SET + 1]?.amountsFen ?? new Float64Array()
      for (let index = 0; index < to - from; index++) {
        const amount = amounts[index] ?? 0
        if (amount > 0) sum += amount
      }
    }
  }
  return sum
}

/** Compares all answers with the oracle, chunk by chunk, after the clock has stopped. */
function verify(all: Columns): Findings {
  const answers = newAnswers(CHUNK)
  const found: Findings[] = []
  for (let from = 0; from < FIRMS; from += CHUNK) {
    const to = Math.min(from + CHUNK, FIRMS)
    rules.run(from, to)
    copyAnswers(rules, to - from, answers)
    found.push(compareWithOracle(all, answers, 'gaps', { from, to }))
  }
  return found.reduce((sum, part) => ({
    dataSet: 'gaps',
    firms: sum.firms + part.firms,
    compared: sum.compared + part.compared,
    wrongVerdicts: sum.wrongVerdicts + part.wrongVerdicts,
    wrongAmounts: sum.wrongAmounts + part.wrongAmounts,
    wrongFen: sum.wrongFen + part.wrongFen,
    wrongGrades: sum.wrongGrades + part.wrongGrades,
    waiting: sum.waiting + part.waiting,
  }))
}
