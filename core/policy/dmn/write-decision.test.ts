import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readModels, type TableDecision, type TableText, writeDecision } from './index.ts'

const expression = fc.constantFrom(
  '1',
  '"<&>"',
  '@"2024-02-29"',
  'age + 1',
  'if age > 1 then "是" else "否"',
  '[1, 2]',
  '{a: "]]>"}',
)
const cell = fc.constantFrom(
  '-',
  '< 18',
  '>= 18, <= 5',
  'not("a&b")',
  '[1..2)',
  '"中文"',
  '? > 3 and ? < 5',
  'null',
  '',
)
const orNull = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one)
const label = fc.stringMatching(/^[a-z"'&<> \n\t中文]{1,12}$/)
const type = fc.constantFrom('number', 'string', 'tGrade')
const name = fc.constantFrom('age', 'loan rate', 'first-name', '年龄')

const table: fc.Arbitrary<TableText> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([width, results]) =>
    fc.record({
      hitPolicy: fc.constantFrom('UNIQUE', 'ANY', 'PRIORITY', 'FIRST', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER'),
      aggregation: orNull(fc.constantFrom('SUM', 'COUNT', 'MIN', 'MAX')),
      inputs: many(
        fc.record({
          label: orNull(label),
          text: expression,
          type: orNull(type),
          values: orNull(fc.constantFrom('"a", "b"', '[1..2]')),
        }),
        width,
      ),
      outputs: many(
        fc.record({
          name: orNull(name),
          type: orNull(type),
          values: orNull(fc.constantFrom('"a", "b"')),
          otherwise: orNull(expression),
        }),
        results,
      ),
      rules: fc.array(
        fc.record({
          when: many(cell, width),
          then: many(expression, results),
          notes: fc.array(fc.constantFrom('§ 8', '依据'), { maxLength: 2 }),
        }),
        { maxLength: 4 },
      ),
    }),
  )

function many<T>(one: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> {
  return fc.array(one, { minLength: length, maxLength: length })
}

function decisionOf(source: TableText): TableDecision {
  const inputs = [{ name: 'age', type: 'number' }]
  return { namespace: 'https://example.org/grades', name: 'Grade & rate', type: null, inputs, table: source }
}

describe('writeDecision', () => {
  it('writes tables that read back equal', () => {
    fc.assert(
      fc.property(table, (source) => {
        const xml = writeDecision(decisionOf(source))
        const models = xml.ok ? readModels([xml.value]) : xml
        const decision = models.ok ? models.value[0]?.elements.find(({ kind }) => kind === 'decision') : undefined
        const logic = decision?.kind === 'decision' ? decision.logic : null
        expect(decision?.name).toBe('Grade & rate')
        expect(logic?.kind === 'table' ? logic.source : models).toEqual(source)
      }),
      { numRuns: 150 },
    )
  })

  const good: TableText = {
    hitPolicy: 'FIRST',
    aggregation: null,
    inputs: [{ label: null, text: 'age', type: 'number', values: null }],
    outputs: [{ name: null, type: null, values: null, otherwise: null }],
    rules: [{ when: ['< 18'], then: ['"minor"'], notes: [] }],
  }

  it('refuses a rule whose cells do not fit, with its number', () => {
    const bad = { ...good, rules: [...good.rules, { when: ['1', '2'], then: ['"x"'], notes: [] }] }
    expect(writeDecision(decisionOf(bad))).toMatchObject({
      ok: false,
      refusals: [{ code: 'dmn.table-shape', path: 'rules[2]' }],
    })
  })

  it('refuses text that is not FEEL and characters that XML cannot hold', () => {
    const bad = { ...good, rules: [{ when: ['< 18'], then: ['20%'], notes: [] }] }
    expect(writeDecision(decisionOf(bad))).toMatchObject({
      ok: false,
      refusals: [{ code: 'dmn.syntax', path: 'Grade & rate' }],
    })
    const notes = ['\u0000']
    const unheld = { ...good, rules: [{ when: ['-'], then: ['1'], notes }] }
    expect(writeDecision(decisionOf(unheld))).toMatchObject({ ok: false, refusals: [{ code: 'dmn.character' }] })
  })
})
