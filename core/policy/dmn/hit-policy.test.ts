import { describe, expect, it } from 'vitest'
import { formatValue, readNumber } from '../feel/index.ts'
import { evaluateDecision, readModels, type TableText, writeDecision } from './index.ts'

/** A table over the number `points` with the given rules, each `cell → outputs`. */
function tableOf(
  hitPolicy: TableText['hitPolicy'],
  rules: readonly (readonly [cell: string, ...outputs: string[]])[],
  change: Partial<TableText> = {},
): TableText {
  return {
    hitPolicy,
    aggregation: null,
    inputs: [{ label: null, text: 'points', type: 'number', values: null }],
    outputs: [{ name: null, type: null, values: null, otherwise: null }],
    rules: rules.map(([cell, ...then]) => ({ when: [cell], then, notes: [] })),
    ...change,
  }
}

function decide(table: TableText, points: string | null): string {
  const inputs = [{ name: 'points', type: null }]
  const xml = writeDecision({ namespace: 'test', name: 'grade', type: null, inputs, table })
  const models = xml.ok ? readModels([xml.value]) : xml
  const value = points === null ? null : readNumber(points)
  const result = models.ok ? evaluateDecision(models.value, 'grade', [{ name: 'points', value }]) : models
  return result.ok ? formatValue(result.value) : (result.refusals[0]?.code ?? '')
}

describe('hit policies', () => {
  const overlapping = [
    ['>= 60', '"pass"'],
    ['>= 90', '"best"'],
  ] as const

  it('UNIQUE answers null where two rules match', () => {
    expect(decide(tableOf('UNIQUE', overlapping), '70')).toBe('pass')
    expect(decide(tableOf('UNIQUE', overlapping), '95')).toBe('null')
    expect(decide(tableOf('UNIQUE', overlapping), '10')).toBe('null')
  })

  it('FIRST takes the first of the rules that match', () => {
    expect(decide(tableOf('FIRST', overlapping), '95')).toBe('pass')
  })

  it('ANY asks the matching rules to agree', () => {
    expect(decide(tableOf('ANY', overlapping), '95')).toBe('null')
    expect(
      decide(
        tableOf('ANY', [
          ['>= 60', '"pass"'],
          ['>= 90', '"pass"'],
        ]),
        '95',
      ),
    ).toBe('pass')
  })

  it('PRIORITY and OUTPUT ORDER follow the order of the output values', () => {
    const outputs = [{ name: null, type: null, values: '"best", "pass"', otherwise: null }]
    expect(decide(tableOf('PRIORITY', overlapping, { outputs }), '95')).toBe('best')
    expect(decide(tableOf('OUTPUT ORDER', overlapping, { outputs }), '95')).toBe('["best", "pass"]')
    expect(decide(tableOf('RULE ORDER', overlapping, { outputs }), '95')).toBe('["pass", "best"]')
  })

  it('COLLECT gathers or folds the outputs', () => {
    const rules = [
      ['> 1', '0.1'],
      ['> 2', '0.2'],
      ['> 3', '0.2'],
    ] as const
    expect(decide(tableOf('COLLECT', rules), '5')).toBe('[0.1, 0.2, 0.2]')
    expect(decide(tableOf('COLLECT', rules), '0')).toBe('[]')
    expect(decide(tableOf('COLLECT', rules, { aggregation: 'SUM' }), '5')).toBe('0.5')
    expect(decide(tableOf('COLLECT', rules, { aggregation: 'COUNT' }), '5')).toBe('2')
    expect(decide(tableOf('COLLECT', rules, { aggregation: 'MIN' }), '5')).toBe('0.1')
    expect(decide(tableOf('COLLECT', rules, { aggregation: 'MAX' }), '5')).toBe('0.2')
    expect(decide(tableOf('COLLECT', rules, { aggregation: 'SUM' }), '0')).toBe('null')
  })

  it('names the outputs where there are several', () => {
    const outputs = [
      { name: 'grade', type: null, values: null, otherwise: '"none"' },
      { name: 'rate', type: null, values: null, otherwise: '0' },
    ]
    const table = tableOf('UNIQUE', [['>= 60', '"pass"', '20']], { outputs })
    expect(decide(table, '70')).toBe('{grade: "pass", rate: 20}')
    expect(decide(table, '10')).toBe('{grade: "none", rate: 0}')
  })
})

describe('cells', () => {
  it('read tests of all kinds', () => {
    const rules = [
      ['null', '"none"'],
      ['[0..60)', '"low"'],
      ['60, 61', '"edge"'],
      ['not(62, [70..80])', '"other"'],
      ['-', '"rest"'],
    ] as const
    const grades = [null, '59.99', '60', '65', '75'].map((points) => decide(tableOf('FIRST', rules), points))
    expect(grades).toEqual(['none', 'low', 'edge', 'other', 'rest'])
  })

  it('answer null where the input is not among the allowed values', () => {
    const inputs = [{ label: null, text: 'points', type: 'number', values: '[0..100]' }]
    expect(decide(tableOf('FIRST', [['-', '"any"']], { inputs }), '101')).toBe('null')
    expect(decide(tableOf('FIRST', [['-', '"any"']], { inputs }), '100')).toBe('any')
  })
})
