import { expect, test } from 'vitest'
import { columnar } from './engines/columnar.ts'
import type { Engine } from './engines/engine.ts'
import { handWritten } from './engines/hand-written.ts'
import { interpreter } from './engines/interpreter.ts'
import { recordTraced, recordUntraced } from './engines/record-code.ts'
import { newAnswers, SLOT } from './oracle/answers.ts'
import { compareWithOracle } from './oracle/compare.ts'
import { type DataSet, generate } from './records/generate.ts'

const FIRMS = 200
const NOTHING_WRONG = { wrongVerdicts: 0, wrongAmounts: 0, wrongFen: 0, wrongGrades: 0 }

async function answersOf(engine: Engine, dataSet: DataSet) {
  const columns = generate(dataSet, FIRMS)
  const answers = newAnswers(FIRMS)
  const runner = await engine.open(columns)
  await runner.run(0, FIRMS, answers)
  runner.finish?.(0, FIRMS, answers)
  return { columns, answers }
}

const cases = [handWritten, recordUntraced, recordTraced, columnar, interpreter].flatMap((engine) =>
  engine.dataSets.map((dataSet) => ({ engine, dataSet, name: engine.name })),
)

test.each(cases)('$name gives the oracle’s answer to every rule, $dataSet', async ({ engine, dataSet }) => {
  const { columns, answers } = await answersOf(engine, dataSet)
  expect(compareWithOracle(columns, answers, dataSet, { from: 0, to: FIRMS })).toMatchObject(NOTHING_WRONG)
})

test('one fen beside the right amount is found', async () => {
  const { columns, answers } = await answersOf(handWritten, 'complete')
  const paid = answers.findIndex((value, index) => index % 4 === SLOT.amountFen && value > 0)
  answers[paid] = (answers[paid] ?? 0) + 1
  const found = compareWithOracle(columns, answers, 'complete', { from: 0, to: FIRMS })
  expect(found).toMatchObject({ ...NOTHING_WRONG, wrongAmounts: 1, wrongFen: 1 })
})

test('the records stand at the thresholds: some answers of each kind', async () => {
  const { answers } = await answersOf(handWritten, 'complete')
  const count = (slot: number, wanted: number): number =>
    answers.filter((value, index) => index % 4 === slot && value === wanted).length
  for (const [slot, wanted] of [
    [SLOT.eligible, 1],
    [SLOT.eligible, 0],
    [SLOT.subsidised, 1],
    [SLOT.subsidised, 0],
    [SLOT.grade, 1],
    [SLOT.grade, 2],
    [SLOT.grade, 3],
    [SLOT.grade, 0],
  ] as const)
    expect(count(slot, wanted)).toBeGreaterThan(50)
})
