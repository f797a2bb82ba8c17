import { describe, expect, test } from 'vitest'
import { acceptedFacts, answer, compileRule, dayAt } from '../compile/sample-pack.fixture.ts'
import { explain, explanationText } from '../explain/index.ts'
import { evaluate } from './index.ts'

const RULE = `answers: amount
each:
  - { name: loan, in: loans }
eligible:
  - { id: line, clause: S-1, label: { zh: 授信, en: Line }, feel: loan.lineYuan > 0 }
amount:
  base: loan.lineYuan
  rate: parameter("rate")
  alreadyPaid: loan.paidYuan
`
const loan = (more: object) => ({ firm: { id: 'F' }, loans: [{ id: 'L1', lineYuan: '1000', ...more }] })

describe('what was taken because it is not given is said by name', () => {
  test('with the value that absence stands for', () => {
    expect(answer(RULE, loan({})).assumed).toEqual([
      { path: 'loans[L1].paidYuan', value: '0.00', valueWords: null, label: { zh: '已付', en: 'Paid before' } },
    ])
  })

  test('also where it is written as not given', () => {
    expect(answer(RULE, loan({ paidYuan: null })).assumed).toHaveLength(1)
  })

  test('not where it is given, were it the same value', () => {
    expect(answer(RULE, loan({ paidYuan: '0' })).assumed).toEqual([])
  })

  test('not where the answer never read it', () => {
    const refused = answer(RULE, { firm: { id: 'F' }, loans: [{ id: 'L1', lineYuan: '0' }] })
    expect(refused).toMatchObject({ verdict: 'no', assumed: [] })
    expect(
      answer(
        'answers: check\neligible:\n  - { id: c, clause: S-1, label: { zh: 甲, en: A }, feel: firm.active }\n',
        loan({}),
      ).assumed,
    ).toEqual([])
  })

  test('of each entry that was read, each once', () => {
    const loans = ['L1', 'L2'].map((id) => ({ id, lineYuan: '1000' }))
    expect(answer(RULE, { firm: { id: 'F' }, loans }).assumed.map(({ path }) => path)).toEqual([
      'loans[L1].paidYuan',
      'loans[L2].paidYuan',
    ])
  })
})

test('what was taken is told in both languages, with its place in words', () => {
  const { pack } = compileRule(RULE)
  const told = explain(pack, evaluate(pack, 'sample', acceptedFacts(pack, loan({})), dayAt('2024-06-30')))
  expect(explanationText(told, 'zh')).toContain(
    '未填写的事实\n  贷款 L1 的已付：未填写，按 0.00元 计（loans[L1].paidYuan）',
  )
  expect(explanationText(told, 'en')).toContain(
    'Facts not given\n  paid before of loan L1: not given; taken as: 0.00 yuan (loans[L1].paidYuan)',
  )
})

const ASK = `answers: check
each:
  - { name: loan, in: loans }
eligible:
  - { id: agrees, clause: S-1, label: { zh: 相符, en: Agrees }, feel: loan.lineYuan <= 1000, otherwise: ask, asks: loan.lineYuan }
  - { id: paid, clause: S-1, label: { zh: 已付, en: Paid }, feel: loan.paidYuan >= 1, otherwise: ask, asks: loan.paidYuan }
  - { id: periods, clause: S-1, label: { zh: 计息期, en: Periods }, feel: count(loan.periods) = 1, otherwise: ask, asks: loan.periods }
`
const asked = (loans: object) => answer(ASK, { firm: { id: 'F' }, loans: [{ id: 'L1', ...loans }] })
const period = { from: '2024-01-01', to: '2024-02-01' }

describe('what is given but cannot be right is to be verified, not missing', () => {
  test('a fact, and a list with entries', () => {
    const { verdict, needs, toVerify, reasons } = asked({ lineYuan: '2000', paidYuan: '0', periods: [period, period] })
    expect(verdict).toBe('needs')
    expect(needs).toEqual(['loans[L1].lineYuan', 'loans[L1].paidYuan', 'loans[L1].periods'])
    expect(toVerify).toEqual(needs)
    expect(reasons.map((reason) => reason.toVerify)).toEqual([
      [],
      ['loans[L1].lineYuan'],
      ['loans[L1].paidYuan'],
      ['loans[L1].periods'],
    ])
  })

  test('what is not given is missing: a fact, one taken at its usual value, an empty list', () => {
    const { needs, toVerify } = asked({ periods: [] })
    expect(needs).toEqual(['loans[L1].lineYuan', 'loans[L1].paidYuan', 'loans[L1].periods'])
    expect(toVerify).toEqual([])
  })

  test('both are told apart', () => {
    const { pack } = compileRule(ASK)
    const told = (loans: object, language: 'zh' | 'en') => explanationText(explain(pack, asked(loans)), language)
    const given = told({ lineYuan: '2000', paidYuan: '1', periods: [period] }, 'zh')
    expect(given).toContain('结论：须核实\n')
    expect(given).toContain('  ［须核实］相符：loans[L1]\n')
    expect(given).toContain('\n须核实\n  贷款 L1 的授信（loans[L1].lineYuan）')
    expect(given).not.toContain('还缺')
    const mixed = told({ lineYuan: '2000', paidYuan: '1' }, 'en')
    expect(mixed).toContain('Verdict: needs facts\n')
    expect(mixed).toContain('\nStill needed\n  periods of loan L1 (loans[L1].periods)')
    expect(mixed).toContain('\nTo be verified\n  credit line of loan L1 (loans[L1].lineYuan)')
  })
})
