import { describe, expect, test } from 'vitest'
import { RICH_FACTS, RICH_RULE } from '../compile/rich-rule.fixture.ts'
import { acceptedFacts, answer, compileRule, dayAt } from '../compile/sample-pack.fixture.ts'
import { evaluate } from '../evaluate/index.ts'
import { explain, explanationText } from './index.ts'
import { wordsOfPath } from './words-of-path.ts'

const WORDS = 'clause: S-1, label: { zh: 甲, en: A }'

function told(rule: string, document: unknown, language: 'zh' | 'en', on = '2024-06-30'): string[] {
  const { pack } = compileRule(rule)
  return explanationText(explain(pack, answer(rule, document, on)), language).split('\n')
}

describe('a determination is told clause by clause', () => {
  const rule = `answers: check
eligible:
  - { id: staff, clause: S-1, label: { zh: 人数, en: Staff }, feel: firm.staff >= 10 }
  - { id: kind, clause: S-2, label: { zh: 类别, en: Kind }, feel: 'firm.kind = "A"' }
  - { id: age, clause: S-2, label: { zh: 成立, en: Age }, feel: firm.registeredOn <= date("2020-01-01") }
`
  const document = { firm: { id: 'F1', name: '示例企业', staff: 9, kind: 'A', registeredOn: '2020-01-11' } }

  test('in Chinese, with rule, facts and how far they are off', () => {
    expect(told(rule, document, 'zh')).toEqual([
      '样例：F1 示例企业（2024-06-30，规则版本 test）',
      '结论：不符合',
      '',
      '条款 S-1',
      '  ［符合］在条款施行期内',
      '  ［不符合］人数',
      '    规则：企业的职工不少于10人',
      '    职工：9（firm.staff）',
      '    9人 ≥ 10人（不成立，相差 -1人）',
      '',
      '条款 S-2',
      '  ［符合］类别',
      '    规则：企业的类别为甲类',
      '    类别：甲类（firm.kind）',
      '  ［不符合］成立',
      '    规则：企业的成立日不晚于2020年1月1日',
      '    成立日：2020-01-11（firm.registeredOn）',
      '    2020-01-11 ≤ 2020-01-01（不成立，相差 10天）',
    ])
  })

  test('in English alike', () => {
    expect(told(rule, document, 'en').slice(0, 9)).toEqual([
      'Sample: F1 示例企业 (2024-06-30, rules test)',
      'Verdict: no',
      '',
      'Clause S-1',
      '  [yes] Within the time the clause is in force',
      '  [no] Staff',
      '    Rule: the staff of the firm is at least 10 people',
      '    Staff: 9 (firm.staff)',
      '    9 people ≥ 10 people (does not hold, difference -1 people)',
    ])
  })

  test('what is still needed is named in words and by its path, and a number not set by who owes it', () => {
    const needing = `answers: check\neligible:\n  - { id: c, ${WORDS}, feel: 'firm.staff > 1 and firm.ratePercent > parameter("open")' }\n`
    const lines = told(needing, { firm: { ratePercent: '1' } }, 'zh')
    expect(lines[1]).toBe('结论：还缺材料')
    expect(lines.slice(lines.indexOf('还缺') + 1)).toEqual([
      '  企业的职工（firm.staff）',
      '  未定数：实施细则未定，由 office 确定（S-3）',
    ])
    expect(told(needing, {}, 'en')).toEqual(
      expect.arrayContaining(['  staff of firm (firm.staff)', '  Open number: not set, owed by office (S-3)']),
    )
  })

  test('the unit that owes a number is told by its name', () => {
    const { pack } = compileRule(
      `answers: check\neligible:\n  - { id: c, ${WORDS}, feel: 'firm.ratePercent > parameter("open")' }\n`,
      { more: { 'sample/units.yaml': 'units:\n  - { id: office, names: { zh: 样例办, en: Sample Office } }\n' } },
    )
    const facts = acceptedFacts(pack, { firm: { ratePercent: '1' } })
    const explanation = explain(pack, evaluate(pack, 'sample', facts, dayAt('2024-06-30')))
    expect(explanationText(explanation, 'zh')).toContain('  未定数：实施细则未定，由 样例办 确定（S-3）')
    expect(explanationText(explanation, 'en')).toContain('  Open number: not set, owed by Sample Office (S-3)')
  })
})

describe('the working is shown line by line', () => {
  test('a line of the subject, with its rate', () => {
    const rule = 'answers: amount\namount: { base: firm.revenueYuan, rate: "12.5" }\n'
    const lines = told(rule, { firm: { revenueYuan: '1000' } }, 'zh')
    expect(lines.slice(lines.indexOf('计算过程') + 1)).toEqual(['  1,000.00 × 12.5% = 125.00 元'])
    expect(lines[1]).toBe('结论：符合，125.00 元')
  })

  test('an amount that is its base, and one that a limit lowers', () => {
    const rule = `answers: amount\neach: [ { name: loan, in: loans } ]\namount: { base: loan.lineYuan }\nlimits:\n  - { id: cap, ${WORDS}, ceiling: { max: 'parameter("cap")', per: DEAL } }\n`
    const lines = told(
      rule,
      {
        loans: [
          { id: 'a', lineYuan: '400' },
          { id: 'b', lineYuan: '900' },
        ],
      },
      'en',
    )
    expect(lines.slice(lines.indexOf('Working') + 1)).toEqual([
      '  loans[a]: 400.00 yuan',
      '  loans[b]: 900.00 yuan, limited by “A” to 500.00 yuan, 400.00 yuan short',
      '',
      'Limits',
      '  A (S-1): not reached; at most 500.00 yuan, 0.00 used before, 400.00 counted this time, 100.00 left',
      '  A (S-1): reached; at most 500.00 yuan, 0.00 used before, 500.00 counted this time, 0.00 left, 400.00 short',
    ])
  })

  test('days, days refused, limits, shares and readings of a rule that has them all', () => {
    const lines = told(RICH_RULE, RICH_FACTS, 'zh', '2023-12-31')
    expect(lines.slice(lines.indexOf('计算过程'))).toEqual([
      '计算过程',
      '  loans[L1].periods[0]，2023-01-01 至 2023-06-30，181 天：181.00 × 20% = 36.20 元',
      '  市承担 7.24 元',
      '  镇承担 28.96 元',
      '',
      '不予计算',
      '  loans[L1].periods[0]，2023-07-01 至 2023-12-31，184 天，未满足：有称号',
      '',
      '上限',
      '  一年（S-2）：未触及；2023-01-01 至 2023-12-31（含）',
      '  上限（S-2）：未触及；最高 500.00 元，此前已用 0.00 元，本次计入 36.20 元，余 463.80 元',
      '',
      '未填写的事实',
      '  贷款 L1 的已付：未填写，按 0.00元 计（loans[L1].paidYuan）',
      '',
      '采用的读法',
      '  整档（S-1，mode = SLAB）',
      '  连续（S-2，span = WINDOW）',
    ])
  })

  test('what is to be paid back is part of the verdict', () => {
    const rule =
      'answers: amount\neach: [ { name: loan, in: loans } ]\namount: { base: loan.lineYuan, alreadyPaid: loan.paidYuan }\n'
    const document = { loans: [{ id: 'a', lineYuan: '1', paidYuan: '3' }] }
    expect([told(rule, document, 'zh')[1], told(rule, document, 'en')[1]]).toEqual([
      '结论：符合，1.00 元，应退回 2.00 元',
      'Verdict: yes, 1.00 yuan, 2.00 yuan to be paid back',
    ])
  })

  test('a class is part of the verdict', () => {
    const rule = `answers: class\nclasses:\n  - { id: LARGE, clause: S-1, label: { zh: 大型, en: Large }, when: firm.staff > 9 }\n`
    expect(told(rule, { firm: { staff: 10 } }, 'zh')[1]).toBe('结论：符合，大型')
  })
})

describe('an explanation', () => {
  test('says the verdict of its determination, whatever it is', () => {
    const { pack } = compileRule(RICH_RULE)
    const facts = [RICH_FACTS, {}, { ...RICH_FACTS, firm: { ...RICH_FACTS.firm, active: false } }]
    const verdicts = facts.map((document) => {
      const determination = evaluate(pack, 'sample', acceptedFacts(pack, document), dayAt('2023-12-31'))
      return [determination.verdict, explain(pack, determination).verdict.en]
    })
    expect(verdicts).toEqual([
      ['yes', 'Verdict: yes, 36.20 yuan'],
      ['needs', 'Verdict: needs facts'],
      ['no', 'Verdict: no, 0.00 yuan'],
    ])
  })

  test('of a programme that the pack no longer has is told without its rules', () => {
    const { pack } = compileRule(RICH_RULE)
    const determination = answer(RICH_RULE, RICH_FACTS, '2023-12-31')
    expect(explain({ ...pack, programmes: [] }, determination).sections.length).toBeGreaterThan(0)
  })
})

describe('a path in words', () => {
  const { vocabulary } = compileRule(RICH_RULE).pack
  test.each([
    ['firm.staff', '企业的职工', 'staff of firm'],
    ['loans', '贷款', 'loan'],
    ['loans[L1].lineYuan', '贷款 L1 的授信', 'credit line of loan L1'],
    ['loans[a.b].periods[0].principalYuan', '贷款 a.b 的第1个计息期的本金', 'principal of period 1 of loan a.b'],
    ['firm.years[2023].revenueYuan', '企业的年度 2023 的收入', 'revenue of year 2023 of firm'],
    ['on', '评估日', 'day of evaluation'],
    ['firm.constructor', 'firm.constructor', 'firm.constructor'],
    ['constructor', 'constructor', 'constructor'],
    ['', '', ''],
  ])('%s', (path, zh, en) => {
    expect(wordsOfPath(vocabulary, path)).toEqual({ zh, en })
  })
})
