import { expect, test } from 'vitest'
import { parseDay, valueOrThrow } from '../values/index.ts'
import { coverOf } from './coverage.ts'
import { PLAN_FILES, readExample } from './plan.fixture.ts'

test('counts rows by kind and clause, and says which rules run and which numbers are owed by whom', () => {
  expect(coverOf(readExample().plan, ['interest-subsidy'])).toEqual({
    clauses: 2,
    rows: 3,
    targets: 3,
    byKind: { rule: 1, target: 1, parameter: 0, duty: 1, intent: 0 },
    byCapability: { TARGETS: 1, INCENTIVE: 1, CASEWORK: 1 },
    byClause: [
      { clause: 'EX-O1', byKind: { rule: 0, target: 1, parameter: 0, duty: 0, intent: 0 }, executable: [] },
      { clause: 'EX-1', byKind: { rule: 1, target: 0, parameter: 0, duty: 1, intent: 0 }, executable: ['EX-1a'] },
    ],
    unmapped: [],
    rulesWithoutProgramme: [],
    notSet: [{ unit: 'finance-bureau', parameters: ['subsidy-rate'] }],
  })
})

test('names the rules that no programme carries out, and the clauses without a row', () => {
  const goals = (PLAN_FILES['clauses/o1-goals.yaml'] ?? '').replace(/entries:[\s\S]*$/, 'entries: []\n')
  const cover = coverOf(readExample({ ...PLAN_FILES, 'clauses/o1-goals.yaml': goals }).plan, ['another'])
  expect(cover).toMatchObject({ unmapped: ['EX-O1'], rulesWithoutProgramme: ['EX-1a'], rows: 2 })
})

test('counts a number as open on days without a value, once a day is asked', () => {
  const path = 'parameters/subsidy.yaml'
  const numbers = (PLAN_FILES[path] ?? '').replace('[]', '[ { from: 2024-06-01, to: null, value: "20" } ]')
  const { plan } = readExample({ ...PLAN_FILES, [path]: numbers })
  const on = (text: string): unknown => coverOf(plan, [], valueOrThrow(parseDay(text))).notSet
  expect(coverOf(plan, []).notSet).toEqual([])
  expect(on('2024-05-31')).toEqual([{ unit: 'finance-bureau', parameters: ['subsidy-rate'] }])
  expect(on('2024-06-01')).toEqual([])
})
