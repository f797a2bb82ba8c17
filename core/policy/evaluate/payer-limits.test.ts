import { describe, expect, test } from 'vitest'
import { answer, compileRule } from '../compile/sample-pack.fixture.ts'
import { explain, explanationText } from '../explain/index.ts'
import type { Determination } from './index.ts'

const payer = (id: string, zh: string, more: string) => `{ payer: ${id}, label: { zh: ${zh}, en: ${id} }, ${more} }`
const RULE = (city: string, town: string) => `answers: amount
each: [ { name: loan, in: loans } ]
amount: { base: loan.lineYuan, label: { zh: 授信额, en: Line }, parts: [ ${payer('city', '市', city)}, ${payer('town', '镇', town)} ] }
`
const UP_TO =
  'upTo: \'if budget.cityLeftYuan = null then parameter("cap") else min(budget.cityLeftYuan, parameter("cap"))\''
const loans = (...lines: string[]) => lines.map((lineYuan, index) => ({ id: `L${index}`, lineYuan }))
const acted = ({ limits }: Determination) =>
  limits.map(({ limit, label, maxFen, appliedFen, shortfallFen, leftFen }) => [
    limit,
    label.zh,
    maxFen,
    appliedFen,
    shortfallFen,
    leftFen,
  ])

describe('what a payer can bear at the most', () => {
  const rule = RULE(`rate: "50", ${UP_TO}`, 'rate: "10"')

  test('is told with what it took away, by the name of what limits', () => {
    const determination = answer(rule, { budget: { cityLeftYuan: '70' }, loans: loans('100', '100') })
    expect(acted(determination)).toEqual([['city', '市：市级余额', 7_000, 7_000, 3_000, 0]])
    expect(determination.limits[0]).toMatchObject({ reached: true, usedFen: null, clause: 'S-1', from: null, to: null })
    expect(determination.lines.map(({ limits }) => limits)).toEqual([[], ['city']])
  })

  test('is named by the number where that is the lower one', () => {
    expect(acted(answer(rule, { budget: { cityLeftYuan: null }, loans: loans('2000') }))).toEqual([
      ['city', '市：上限', 50_000, 50_000, 50_000, 0],
    ])
    expect(acted(answer(rule, { budget: { cityLeftYuan: '600' }, loans: loans('2000') }))).toEqual([
      ['city', '市：上限', 50_000, 50_000, 50_000, 0],
    ])
  })

  test('is not told where it takes nothing away', () => {
    expect(acted(answer(rule, { budget: { cityLeftYuan: '50' }, loans: loans('100') }))).toEqual([])
  })

  test('of one line is told for each line', () => {
    const own = RULE(
      'rate: "50", upTo: if budget.cityLeftYuan = null then loan.paidYuan else budget.cityLeftYuan',
      'rate: "10"',
    )
    const lines = ['20', '30'].map((paidYuan, index) => ({ id: `L${index}`, lineYuan: '100', paidYuan }))
    expect(acted(answer(own, { budget: { cityLeftYuan: null }, loans: lines }))).toEqual([
      ['city', '市：已付', 2_000, 2_000, 3_000, 0],
      ['city', '市：已付', 3_000, 3_000, 2_000, 0],
    ])
  })

  test('together is the base', () => {
    const determination = answer(RULE('rate: "60"', 'rate: "60"'), { loans: loans('100') })
    expect(acted(determination)).toEqual([['at-most-base', '各方合计不超过：授信额', 10_000, 10_000, 2_000, 0]])
    expect(determination.lines[0]?.limits).toEqual(['at-most-base'])
  })
})

test('a ceiling tells what it applied and what it took away', () => {
  const rule = `answers: amount
each: [ { name: loan, in: loans } ]
amount: { base: loan.lineYuan }
limits:
  - { id: cap, clause: S-2, label: { zh: 顶, en: Top }, ceiling: { max: 'parameter("cap")', per: ENTERPRISE, already: firm.rdYuan } }
`
  const { limits } = answer(rule, { firm: { rdYuan: '100' }, loans: loans('300', '300') })
  expect(limits).toMatchObject([
    {
      limit: 'cap',
      reached: true,
      maxFen: 50_000,
      usedFen: 10_000,
      appliedFen: 40_000,
      shortfallFen: 20_000,
      leftFen: 0,
    },
  ])
})

describe('who bears or receives the total', () => {
  test('is told where payers bear parts of each line', () => {
    const { split } = answer(RULE('rate: "50"', 'rate: "10"'), { loans: loans('100', '10') })
    expect(split).toEqual([
      { payer: 'city', label: { zh: '市', en: 'city' }, amountFen: 5_500 },
      { payer: 'town', label: { zh: '镇', en: 'town' }, amountFen: 1_100 },
    ])
  })

  test('is told where the entries of a list share each line', () => {
    const rule = `answers: amount
each: [ { name: loan, in: loans } ]
amount: { base: loan.lineYuan, splitBy: { list: loan.members, name: name, percent: sharePercent } }
`
    const members = (...names: string[]) => names.map((name) => ({ name, sharePercent: '50' }))
    const two = [
      { id: 'a', lineYuan: '100', members: members('甲', '乙') },
      { id: 'b', lineYuan: '10', members: members('乙', '丙') },
    ]
    const { split } = answer(rule, { loans: two })
    expect(split.map((share) => [share.payer, share.amountFen])).toEqual([
      ['甲', 5_000],
      ['乙', 5_500],
      ['丙', 500],
    ])
    const { pack } = compileRule(rule)
    const text = explanationText(explain(pack, answer(rule, { loans: two })), 'zh')
    expect(text).toContain('  乙获得 55.00 元')
  })

  test('is not told of a no', () => {
    const rule = `${RULE('rate: "50"', 'rate: "10"')}eligible: [ { id: c, clause: S-1, label: { zh: 甲, en: A }, feel: firm.active, on: subject } ]\n`
    expect(answer(rule, { firm: { active: false }, loans: loans('100') }).split).toEqual([])
  })
})

test('an explanation names the cause of a lower amount and what is missing of it', () => {
  const rule = RULE(`rate: "50", ${UP_TO}`, 'rate: "10"')
  const determination = answer(rule, { budget: { cityLeftYuan: '20' }, loans: loans('100') })
  const { pack } = compileRule(rule)
  const zh = explanationText(explain(pack, determination), 'zh').split('\n')
  const en = explanationText(explain(pack, determination), 'en').split('\n')
  expect(zh.slice(zh.indexOf('计算过程'))).toEqual([
    '计算过程',
    '  loans[L0]：100.00 → 60.00 元，受“市：市级余额”限制为 30.00 元，差额 30.00 元',
    '    市：20.00 元',
    '    镇：10.00 元',
    '',
    '上限',
    '  市：市级余额（S-1）：已触及；最高 20.00 元，本次计入 20.00 元，余 0.00 元，差额 30.00 元',
  ])
  expect(en.slice(en.indexOf('Working'))).toEqual([
    'Working',
    '  loans[L0]: 100.00 → 60.00 yuan, limited by “city: City budget left” to 30.00 yuan, 30.00 yuan short',
    '    city: 20.00 yuan',
    '    town: 10.00 yuan',
    '',
    'Limits',
    '  city: City budget left (S-1): reached; at most 20.00 yuan, 20.00 counted this time, 0.00 left, 30.00 short',
  ])
})
