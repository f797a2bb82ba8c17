import { describe, expect, test } from 'vitest'
import { acceptedFacts, compileRule, dayAt } from '../compile/sample-pack.fixture.ts'
import { evaluate } from '../evaluate/index.ts'
import { explain, explanationText, saidOn } from './index.ts'

const WORDS = 'clause: S-1, label: { zh: 甲, en: A }'
const PARAMETERS = `
parameters:
  - { id: rate, clause: S-1, label: { zh: 比例, en: Rate }, unit: percent, values: [ { from: 2020-01-01, to: 2024-01-01, value: "20" }, { from: 2024-01-01, to: 2025-01-01, value: "12.5" }, { from: 2026-01-01, to: 2027-01-01, value: "10" } ], owedBy: office }
`
const { pack } = compileRule(
  `answers: check
each:
  - { name: loan, in: loans }
governedBy: loan.drawnOn
define:
  - { id: double, ${WORDS}, feel: parameter("rate") * 2 }
eligible:
  - { id: c, ${WORDS}, feel: firm.ratePercent >= parameter("rate") }
`,
  { parameters: PARAMETERS },
)
const [programme] = pack.programmes
if (!programme) throw new Error('no programme')

describe('a sentence states the number in force on the day, and what becomes of it', () => {
  test.each([
    ['2019-06-30', '企业的比率不低于20%（比例，2024年1月1日起为12.5%）'],
    ['2023-12-31', '企业的比率不低于20%（比例，2024年1月1日起为12.5%）'],
    ['2024-01-01', '企业的比率不低于12.5%（比例，2025年1月1日起未定）'],
    ['2025-06-30', '企业的比率不低于比例（未定，2026年1月1日起为10%）'],
    ['2026-01-01', '企业的比率不低于10%（比例，2027年1月1日起未定）'],
    ['2027-01-01', '企业的比率不低于比例（未定）'],
  ])('on %s', (day, sentence) => {
    expect(saidOn(programme, dayAt(day)).conditions[0]?.sentence.zh).toBe(sentence)
  })

  test('in English, and of every part of the rule', () => {
    const said = saidOn(programme, dayAt('2023-12-31'))
    expect(said.conditions[0]?.sentence.en).toBe('the rate of the firm is at least 20% (rate, 12.5% from 2024-01-01)')
    expect(said.definitions[0]?.sentence[0]?.en).toContain('20% (rate, 12.5% from 2024-01-01)')
  })

  test('only the sentences change with the day', () => {
    for (const { parts } of programme.earlier) {
      expect(Object.keys(parts)).toEqual(['definitions', 'conditions'])
      expect(parts.conditions?.map(({ ir }) => ir)).toEqual(programme.conditions.map(({ ir }) => ir))
    }
  })

  test('a number that never changes has one sentence for all days', () => {
    const single = compileRule(
      `answers: check\neligible:\n  - { id: c, ${WORDS}, feel: firm.revenueYuan <= parameter("line-limit") }\n`,
    )
    expect(single.pack.programmes[0]?.earlier).toEqual([])
  })
})

test('an explanation states the number of the day that governs the item, not of the day of evaluation', () => {
  const facts = acceptedFacts(pack, {
    firm: { id: 'F', ratePercent: '15' },
    loans: [
      { id: 'L1', drawnOn: '2023-06-30' },
      { id: 'L2', drawnOn: '2024-06-30' },
    ],
  })
  const text = explanationText(explain(pack, evaluate(pack, 'sample', facts, dayAt('2026-06-30'))), 'zh')
  expect(text).toContain('  ［不符合］甲：loans[L1]\n    规则：企业的比率不低于20%（比例，2024年1月1日起为12.5%）')
  expect(text).toContain('  ［符合］甲：loans[L2]\n    规则：企业的比率不低于12.5%（比例，2025年1月1日起未定）')
})
