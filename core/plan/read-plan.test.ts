import { expect, test } from 'vitest'
import { formatDiagnostic } from '../policy/source/index.ts'
import { parseDay, valueOrThrow } from '../values/index.ts'
import { PLAN_FILES, readExample } from './plan.fixture.ts'
import { entriesOf, targetsOf } from './plan.ts'

const PACK = 'pack.yaml'
const UNITS = 'units.yaml'
const CLAUSE = 'clauses/01-subsidy.yaml'
const GOALS = 'clauses/o1-goals.yaml'
const NUMBERS = 'parameters/subsidy.yaml'

test('reads a sound plan without a word, objectives before tasks', () => {
  const { plan, diagnostics } = readExample()
  expect(diagnostics).toEqual([])
  expect(entriesOf(plan).map(({ clause, entry }) => `${clause.id} ${entry.id} ${entry.kind}`)).toEqual([
    'EX-O1 EX-O1a target',
    'EX-1 EX-1a rule',
    'EX-1 EX-1b duty',
  ])
  expect(plan.document.inForce).toEqual({ from: valueOrThrow(parseDay('2024-01-15')), to: null })
  expect(plan.document.dates.map(({ on, precision }) => `${on} ${precision}`)).toEqual([
    '2024-01-15 day',
    '2024-02 month',
  ])
  expect(plan.units[1]?.successor).toEqual({ zh: '银保监分局', en: 'New regulator', from: '2018' })
})

test('lists every target with its row, the band of an about in percent', () => {
  const found = targetsOf(readExample().plan)
  expect(found.map(({ entry, target }) => `${entry.id} ${target.indicator.id} ${target.kind}`)).toEqual([
    'EX-O1a firms-served cumulative',
    'EX-O1a fast-growers approximate',
    'EX-O1a npl-over-average cap',
  ])
  expect(found[1]?.target.milestones[0]).toMatchObject({ operator: '~', value: '100', bandPercent: '10' })
})

test('leaves programmes unchecked where none are at hand', () => {
  const { 'programmes/interest-subsidy/rule.yaml': _, ...files } = PLAN_FILES
  expect(readExample(files).diagnostics).toEqual([])
})

test('reports a missing file once', () => {
  const { [UNITS]: _, ...files } = PLAN_FILES
  const { diagnostics } = readExample(files)
  expect(diagnostics.filter(({ file }) => file === UNITS)).toMatchObject([
    { code: 'no-file', en: 'The file units.yaml is missing.' },
  ])
})

/** What is edited, the fault it must give, the line of the fault. */
const FAULTS: readonly (readonly [code: string, file: string, from: string, to: string, line: number])[] = [
  ['unknown-key', PACK, 'level: CITY', 'level: CITY\nmayor: nobody', 5],
  ['bad-id', PACK, 'pack: example', 'pack: Example', 1],
  ['not-chinese', PACK, 'zh: 示例市', 'zh: Example', 2],
  ['not-english', PACK, 'en: Example }', 'en: 示例 }', 2],
  ['missing', PACK, 'zh: 示例市, ', '', 2],
  ['unknown-key', PACK, 'en: Example }', 'en: Example, city }', 2],
  ['bad-division', PACK, '"999900"', '"9999"', 3],
  ['not-an-option', PACK, 'level: CITY', 'level: TOWN', 4],
  ['not-an-option', PACK, 'WORK_PLAN', 'PLAN', 10],
  ['bad-date', PACK, 'on: 2024-01-15', 'on: 2024-02-30', 13],
  ['bad-date', PACK, '"2024-02"', '2024-02-01', 14],
  ['no-date', PACK, /dates:[\s\S]*(?= {2}inForce)/.exec(PLAN_FILES[PACK] ?? '')?.[0] ?? '', 'dates: []\n', 6],
  ['empty-interval', PACK, 'to: null', 'to: 2024-01-15', 15],
  ['bad-day', PACK, 'inForce: { from: 2024-01-15', 'inForce: { from: 15.1.2024', 15],
  ['duplicate-id', UNITS, 'id: bank-regulator', 'id: finance-bureau', 3],
  ['duplicate-id', UNITS, '[银监分局]', '[市财政局]', 4],
  ['not-text', UNITS, '[银监分局]', '[null]', 4],
  ['not-printed', UNITS, '[银监分局]', '[]', 3],
  ['not-an-option', UNITS, 'kind: GOV\n', 'kind: OFFICE\n', 6],
  ['bad-date', UNITS, 'until: "2018"', 'until: "2018-13"', 7],
  ['until-missing', UNITS, '    until: "2018"\n', '', 3],
  ['missing', UNITS, ', from: "2018"', '', 8],
  ['not-an-option', CLAUSE, 'part: TASKS', 'part: CHAPTER', 3],
  ['not-an-option', CLAUSE, 'role: LEAD', 'role: HEAD', 7],
  ['unknown-unit', CLAUSE, 'units: [finance-bureau]', 'units: [tax-bureau]', 7],
  ['nobody', CLAUSE, 'units: [finance-bureau]', 'units: []', 7],
  ['not-a-list', CLAUSE, 'units: [finance-bureau]', 'units: finance-bureau', 7],
  ['duplicate-id', CLAUSE, 'id: EX-1b', 'id: EX-1a', 17],
  ['row-outside', CLAUSE, 'id: EX-1b', 'id: EX-2b', 17],
  ['not-an-option', CLAUSE, 'kind: duty', 'kind: task', 18],
  ['not-an-option', CLAUSE, 'CASEWORK', 'CASES', 19],
  ['missing', CLAUSE, 'en: Handled in time.', '', 20],
  ['unknown-programme', CLAUSE, 'programme: interest-subsidy', 'programme: subsidy', 13],
  ['kind-too-weak', CLAUSE, 'kind: rule', 'kind: intent', 13],
  ['unknown-parameter', CLAUSE, '[subsidy-rate]', '[subsidy-rate, subsidy-cap]', 14],
  ['parameter-missing', CLAUSE, 'kind: duty', 'kind: parameter', 17],
  ['bad-id', CLAUSE, 'id: capScope', 'id: cap scope', 16],
  ['unknown-unit', CLAUSE, '[bank-regulator]', '[regulator]', 22],
  ['nobody', CLAUSE, '[bank-regulator]', '[]', 21],
  ['bad-period', CLAUSE, 'every: P1Y', 'every: yearly', 24],
  ['duty-missing', CLAUSE, /\n {4}duty:[\s\S]*$/.exec(PLAN_FILES[CLAUSE] ?? '')?.[0] ?? '', '\n', 17],
  ['duplicate-id', GOALS, 'id: EX-O1\n', 'id: EX-1\n', 1],
  ['target-missing', GOALS, /\n {4}targets:[\s\S]*$/.exec(PLAN_FILES[GOALS] ?? '')?.[0] ?? '', '\n', 8],
  ['kind-too-weak', GOALS, 'kind: target', 'kind: intent', 9],
  ['duplicate-id', GOALS, 'id: fast-growers', 'id: firms-served', 23],
  ['not-an-option', GOALS, 'kind: cumulative', 'kind: total', 14],
  ['not-an-option', GOALS, 'unit: enterprises', 'unit: firms', 15],
  ['target-unit', GOALS, 'kind: cumulative', 'kind: ratio', 15],
  ['not-an-option', GOALS, 'per: jurisdiction', 'per: city', 16],
  ['missing', GOALS, '        from: 2024-01-15\n', '', 13],
  [
    'target-from',
    GOALS,
    'kind: cumulative\n        unit: enterprises\n        per: jurisdiction\n        from: 2024-01-15',
    'kind: flow\n        unit: enterprises\n        per: jurisdiction\n        from: null',
    17,
  ],
  [
    'no-milestone',
    GOALS,
    /milestones:\n {10}- \{ due: 2024[^\n]*\n[^\n]*/.exec(PLAN_FILES[GOALS] ?? '')?.[0] ?? '',
    'milestones: []',
    13,
  ],
  ['due-missing', GOALS, 'due: 2024-12-31', 'due: null', 19],
  ['bad-day', GOALS, 'due: 2024-12-31', 'due: 2024-11-31', 19],
  ['due-before-from', GOALS, 'due: 2024-12-31', 'due: 2023-12-31', 19],
  ['due-order', GOALS, 'due: 2024-12-31', 'due: 2026-12-31', 20],
  ['target-operator', GOALS, 'operator: "<="', 'operator: ">="', 38],
  ['not-an-option', GOALS, 'operator: "<="', 'operator: "≤"', 38],
  ['bad-decimal', GOALS, 'value: "50"', 'value: "50家"', 19],
  ['too-fine', GOALS, 'value: "50"', 'value: "50.5"', 19],
  ['stretch-missing', GOALS, 'kind: cumulative', 'kind: range', 19],
  ['stretch-below', GOALS, 'value: "50", stretch: null', 'value: "50", stretch: "49"', 19],
  ['band-missing', GOALS, ', band: "10%"', '', 29],
  ['bad-band', GOALS, 'band: "10%"', 'band: "10"', 29],
  ['not-boolean', GOALS, 'soft: true', 'soft: maybe', 22],
  ['unknown-row', NUMBERS, 'clause: EX-1a', 'clause: EX-1c', 3],
  ['unknown-unit', NUMBERS, 'owedBy: finance-bureau', 'owedBy: tax-bureau', 8],
  ['owed-by-none', NUMBERS, '    owedBy: finance-bureau\n', '', 2],
]

test.each(FAULTS)('reports %s in %s', (code, file, from, to, line) => {
  const text = PLAN_FILES[file] ?? ''
  expect(text).toContain(from)
  const { diagnostics } = readExample({ ...PLAN_FILES, [file]: text.replace(from, to) })
  const found = diagnostics.find((diagnostic) => diagnostic.code === code)
  expect(found).toMatchObject({ severity: 'error', file, line })
  expect(found?.zh).toMatch(/\p{Script=Han}/u)
  expect(found?.en).toMatch(/[a-z]/)
  expect(new Set(diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, 'en'))).size).toBe(diagnostics.length)
})

test('warns of a number that no row names', () => {
  const files = { ...PLAN_FILES, [CLAUSE]: (PLAN_FILES[CLAUSE] ?? '').replace('    parameters: [subsidy-rate]\n', '') }
  expect(readExample(files).diagnostics).toMatchObject([
    { severity: 'warning', code: 'unused-parameter', file: NUMBERS, line: 2 },
  ])
})
