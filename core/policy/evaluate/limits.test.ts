import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answer } from '../compile/sample-pack.fixture.ts'

const WORDS = 'clause: S-1, label: { zh: 甲, en: A }'
const LOANS = 'answers: amount\neach: [ { name: loan, in: loans } ]\ngovernedBy: loan.drawnOn\n'
const loan = (id: string, lineYuan: string, drawnOn = '2023-06-01', more = {}) => ({ id, lineYuan, drawnOn, ...more })

describe('a ceiling', () => {
  const RULE = (ceiling: string) =>
    `${LOANS}amount: { base: loan.lineYuan, alreadyPaid: loan.paidYuan }\nlimits:\n  - { id: cap, ${WORDS}, ceiling: ${ceiling} }\n`
  const OF_FIRM = RULE(`{ max: 'parameter("cap")', per: ENTERPRISE, already: sum(awards.amountYuan) }`)
  const award = (amountYuan: string, paidOn = '2023-01-01') => ({ programme: 'p', amountYuan, paidOn })

  test.each([
    ['one fen below it', '499.99', [49_999], 49_999, false],
    ['at it', '500', [50_000], 50_000, false],
    ['one fen above it', '500.01', [50_000], 50_000, true],
  ])('%s', (_, lineYuan, lines, amountFen, reached) => {
    const determination = answer(OF_FIRM, { loans: [loan('a', lineYuan)], awards: [] })
    expect(determination.lines.map((line) => line.amountFen)).toEqual(lines)
    expect(determination).toMatchObject({
      verdict: 'yes',
      amountFen,
      limits: [{ limit: 'cap', reached, maxFen: 50_000, usedFen: 0, leftFen: 50_000 - amountFen }],
    })
  })

  test('what was paid before is used up first', () => {
    const determination = answer(OF_FIRM, {
      loans: [loan('a', '300'), loan('b', '300')],
      awards: [award('150'), award('49.99')],
    })
    expect(determination).toMatchObject({ amountFen: 30_001, limits: [{ reached: true, usedFen: 19_999, leftFen: 0 }] })
    expect(determination.lines.map(({ amountFen, limits }) => ({ amountFen, limits }))).toEqual([
      { amountFen: 30_000, limits: [] },
      { amountFen: 1, limits: ['cap'] },
    ])
  })

  test('passed already leaves nothing, and takes nothing back', () => {
    expect(answer(OF_FIRM, { loans: [loan('a', '300')], awards: [award('900')] })).toMatchObject({
      verdict: 'yes',
      amountFen: 0,
      clawbackFen: 0,
      limits: [{ reached: true, usedFen: 90_000, leftFen: 0 }],
    })
  })

  test('that lowers a line below what was paid on it asks the difference back', () => {
    expect(answer(OF_FIRM, { loans: [loan('a', '900', '2023-06-01', { paidYuan: '600' })], awards: [] })).toMatchObject(
      { amountFen: 50_000, clawbackFen: 10_000 },
    )
  })

  test('of what was paid before, not known, leaves the answer open', () => {
    expect(answer(OF_FIRM, { loans: [loan('a', '300')] })).toMatchObject({
      verdict: 'needs',
      amountFen: null,
      needs: ['awards'],
    })
  })

  test('of each item knows no other item', () => {
    const determination = answer(RULE(`{ max: 'parameter("cap")', per: DEAL }`), {
      loans: [loan('a', '900'), loan('b', '300')],
    })
    expect(determination.lines.map(({ amountFen }) => amountFen)).toEqual([50_000, 30_000])
  })

  test('of a calendar year takes the payments of that year only, and items in the order of their days', () => {
    const rule = RULE(
      `{ max: 'parameter("cap")', per: YEAR, alreadyInYear: 'sum(awards[paidOn.year = year].amountYuan)', orderBy: loan.drawnOn }`,
    )
    const loans = [
      loan('late', '400', '2023-12-31'),
      loan('early', '400', '2023-01-01'),
      loan('next', '400', '2024-01-01'),
    ]
    const determination = answer(rule, {
      loans,
      awards: [award('50', '2023-12-31'), award('50', '2024-01-01'), award('50', '2022-12-31')],
    })
    expect(determination.lines.map(({ item, amountFen }) => [item, amountFen])).toEqual([
      ['loans[late]', 5_000],
      ['loans[early]', 40_000],
      ['loans[next]', 40_000],
    ])
    expect(determination.limits.map(({ usedFen, leftFen }) => [usedFen, leftFen])).toEqual([
      [5_000, 0],
      [5_000, 5_000],
    ])
  })

  test('whatever the order of the entries, the total is the same and never above the ceiling', () => {
    const loans = fc.array(
      fc.record({
        lineYuan: fc.constantFrom('0', '0.01', '100', '249.99', '250', '500', '500.01'),
        drawnOn: fc.constantFrom('2023-01-01', '2023-12-31', '2024-01-01'),
      }),
      { maxLength: 6 },
    )
    const rule = RULE(
      `{ max: 'parameter("cap")', per: YEAR, alreadyInYear: 'sum(awards[paidOn.year = year].amountYuan)', orderBy: loan.drawnOn }`,
    )
    fc.assert(
      fc.property(loans, fc.nat(), (drawn, turn) => {
        const entries = drawn.map((each, index) => ({ id: `L${index}`, ...each }))
        const turned = [...entries.slice(turn % 7), ...entries.slice(0, turn % 7)].toReversed()
        const [a, b] = [entries, turned].map((list) => answer(rule, { loans: list, awards: [] }))
        expect(b?.amountFen).toBe(a?.amountFen)
        expect(a?.amountFen ?? 0).toBeLessThanOrEqual(2 * 50_000)
      }),
      { numRuns: 30, seed: 5 },
    )
  })
})

describe('a window of time', () => {
  const RULE = (mode: string) => `answers: amount
each: [ { name: loan, in: loans }, { name: period, in: loan.periods } ]
accrues: { from: period.from, to: period.to }
amount: { base: 'round half up(period.principalYuan * period.annualRatePercent / 100 * days / 360, 2)' }
limits:
  - { id: span, ${WORDS}, window: { months: 'parameter("months")', opened: budget.firstDay, used: budget.usedDays, mode: ${mode} } }
`
  const period = (from: string, to: string) => ({ from, to, principalYuan: '36000', annualRatePercent: '1' })
  const given = (budget: object, ...periods: object[]) => ({ budget, loans: [{ id: 'L', periods }] })

  test('begins with the first eligible day where there was none before, and ends a year later', () => {
    const { lines, ineligible, limits } = answer(
      RULE('WINDOW'),
      given({ firstDay: null }, period('2023-02-01', '2023-03-01'), period('2024-01-01', '2024-03-01')),
    )
    expect(lines.map(({ from, to, days }) => [from, to, days])).toEqual([
      ['2023-02-01', '2023-03-01', 28],
      ['2024-01-01', '2024-02-01', 31],
    ])
    expect(ineligible).toEqual([
      {
        item: 'loans[L].periods[1]',
        from: '2024-02-01',
        to: '2024-03-01',
        days: 29,
        conditions: ['span'],
        clawbackFen: 0,
      },
    ])
    expect(limits).toMatchObject([{ reached: true, from: '2023-02-01', to: '2024-02-01' }])
  })

  test('the last day inside is paid, the day after is not', () => {
    expect(answer(RULE('WINDOW'), given({ firstDay: '2022-09-01' }, period('2023-08-31', '2023-09-01'))).verdict).toBe(
      'yes',
    )
    expect(answer(RULE('WINDOW'), given({ firstDay: '2022-09-01' }, period('2023-09-01', '2023-09-02'))).verdict).toBe(
      'no',
    )
  })

  test('opened on 29 February ends with 28 February of the next year', () => {
    const { limits } = answer(RULE('WINDOW'), given({ firstDay: '2024-02-29' }, period('2024-03-01', '2024-03-02')))
    expect(limits).toMatchObject([{ from: '2024-02-29', to: '2025-02-28' }])
  })

  test('counted in days, each calendar day counts once, whatever the number of loans', () => {
    const loans = ['a', 'b'].map((id) => ({ id, periods: [period('2023-01-01', '2023-01-11')] }))
    const { lines } = answer(RULE('CUMULATIVE_DAYS'), { budget: { firstDay: null, usedDays: 360 }, loans })
    expect(lines.map(({ item, days }) => [item, days])).toEqual([
      ['loans[a].periods[0]', 5],
      ['loans[b].periods[0]', 5],
    ])
  })

  test('of days used up, or more than that, leaves none', () => {
    for (const usedDays of [365, 900])
      expect(
        answer(RULE('CUMULATIVE_DAYS'), given({ firstDay: null, usedDays }, period('2023-01-01', '2023-01-11')))
          .verdict,
      ).toBe('no')
  })

  test('whose opening is not known leaves the answer open', () => {
    expect(answer(RULE('WINDOW'), given({}, period('2023-01-01', '2023-01-11')))).toMatchObject({
      verdict: 'needs',
      needs: ['budget.firstDay'],
    })
  })
})
