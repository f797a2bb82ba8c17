import { expect, test } from 'vitest'
import { type Day, parseDay, valueOrThrow } from '../../values/index.ts'
import { type Diagnostic, readDocument } from '../source/index.ts'
import { type Parameter, parameterOn } from './parameter.ts'
import { readParameters } from './read-parameters.ts'

const RATE = `parameters:
  - id: subsidy-rate
    clause: XX-8b
    label: { zh: 贴息比例, en: Subsidy rate }
    unit: percent
    bound: { min: "0", max: "100" }
    values:
      - { from: 2022-08-15, to: 2024-01-01, value: "20" }
      - { from: 2024-01-01, to: null, value: "17.5" }
    owedBy: finance-bureau
`

const UNSET = `parameters:
  - id: subsidy-cap
    clause: XX-8b
    label: { zh: 贴息上限, en: Subsidy cap }
    unit: CNY
    values: []
    owedBy: science-bureau
`

function read(text: string): { parameters: Parameter[]; diagnostics: Diagnostic[] } {
  const { document, diagnostics } = readDocument('parameters/test.yaml', text)
  return { parameters: readParameters([document], diagnostics), diagnostics }
}

function day(text: string): Day {
  return valueOrThrow(parseDay(text))
}

test('reads a printed number with its clause, unit, bound and days', () => {
  const { parameters, diagnostics } = read(RATE)
  expect(diagnostics).toEqual([])
  expect(parameters).toEqual([
    {
      id: 'subsidy-rate',
      clause: 'XX-8b',
      label: { zh: '贴息比例', en: 'Subsidy rate' },
      unit: 'percent',
      bound: { min: '0', max: '100' },
      values: [
        { from: day('2022-08-15'), to: day('2024-01-01'), value: '20' },
        { from: day('2024-01-01'), to: null, value: '17.5' },
      ],
      owedBy: 'finance-bureau',
      note: null,
    },
  ])
})

test('keeps a number that the plan does not print as NOT_SET, with the unit that owes it', () => {
  const { parameters, diagnostics } = read(UNSET)
  expect(diagnostics).toEqual([])
  expect(parameterOn(parameters[0] as Parameter, day('2024-06-30'))).toEqual({
    state: 'NOT_SET',
    owedBy: 'science-bureau',
  })
})

test('gives the value of the day: the end day is no longer in, the days before the first value are NOT_SET', () => {
  const rate = read(RATE).parameters[0] as Parameter
  expect(parameterOn(rate, day('2022-08-14'))).toEqual({ state: 'NOT_SET', owedBy: 'finance-bureau' })
  expect(parameterOn(rate, day('2023-12-31'))).toMatchObject({ state: 'IN_FORCE', value: '20' })
  expect(parameterOn(rate, day('2024-01-01'))).toMatchObject({ state: 'IN_FORCE', value: '17.5', to: null })
})

test('orders values by first day, however the file orders them', () => {
  const { parameters, diagnostics } = read(
    `${RATE.replace('    owedBy: finance-bureau\n', '')}      - { from: 2021-01-01, to: 2022-01-01, value: "5" }\n`,
  )
  expect(diagnostics).toEqual([])
  expect(parameters[0]?.values.map(({ value }) => value)).toEqual(['5', '20', '17.5'])
})

test('takes a choice, whose values are words', () => {
  const { parameters, diagnostics } = read(
    UNSET.replace('unit: CNY', 'unit: choice').replace(
      'values: []',
      'values: [ { from: 2022-08-15, to: null, value: CUMULATIVE } ]',
    ),
  )
  expect(diagnostics).toEqual([])
  expect(parameters[0]?.values[0]?.value).toBe('CUMULATIVE')
})

test.each<[string, string, string, string, number]>([
  ['unknown-key', RATE.replace('label:', 'labels: 1\n    label:'), 'labels', 'known', 4],
  ['missing', RATE.replace('clause: XX-8b\n', 'note: null\n'), 'clause', 'missing', 2],
  ['not-an-option', RATE.replace('unit: percent', 'unit: fen'), 'unit', 'must be one of', 5],
  ['bad-id', RATE.replace('id: subsidy-rate', 'id: SubsidyRate'), '小写', 'lower-case', 2],
  ['bad-decimal', RATE.replace('"20"', '"20%"'), '20%', 'carries a unit', 8],
  ['too-fine', RATE.replace('"17.5"', '"17.50001"'), '17.50001', 'at most 4 decimals', 9],
  ['out-of-bound', RATE.replace('"20"', '"100.0001"'), '100.0001', 'between 0 and 100', 8],
  ['bound-reversed', RATE.replace('min: "0"', 'min: "101"'), '101', 'above', 6],
  ['bad-day', RATE.replace('2022-08-15', '2022-02-30'), '2022-02-30', '2022-02-30', 8],
  ['empty-interval', RATE.replace('to: 2024-01-01', 'to: 2022-08-15'), '2022-08-15', '2022-08-15', 8],
  ['overlap', RATE.replace('from: 2024-01-01', 'from: 2023-12-31'), '重叠', 'overlaps', 9],
  ['overlap', RATE.replace('to: 2024-01-01', 'to: null'), '重叠', 'overlaps', 9],
  ['missing', UNSET.replace('    values: []\n', ''), 'values', 'values', 2],
  ['owed-by-none', UNSET.replace('    owedBy: science-bureau\n', ''), 'owedBy', 'owedBy', 2],
  ['bound-of-choice', RATE.replace('unit: percent', 'unit: choice'), '选择', 'choice', 6],
  [
    'bad-word',
    UNSET.replace('unit: CNY', 'unit: choice').replace('[]', '[ { from: 2022-08-15, to: null, value: cumulative } ]'),
    '大写',
    'capitals',
    6,
  ],
])('reports %s with line and both languages', (code, text, zh, en, line) => {
  const found = read(text).diagnostics.find((diagnostic) => diagnostic.code === code)
  expect(found).toMatchObject({ severity: 'error', file: 'parameters/test.yaml', line })
  expect(found?.zh).toContain(zh)
  expect(found?.en).toContain(en)
})

test('reports an id that stands twice, with both places', () => {
  const diagnostics: Diagnostic[] = []
  const documents = ['a.yaml', 'b.yaml'].map((path) => readDocument(path, UNSET).document)
  readParameters(documents, diagnostics)
  expect(diagnostics).toMatchObject([
    { code: 'duplicate-id', file: 'b.yaml', line: 2, en: 'Parameter "subsidy-cap" stands already in a.yaml:2.' },
  ])
})
