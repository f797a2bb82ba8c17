import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { adviceOn, check, checkAll, FIRM, gist, ON } from './advise.fixture.ts'

describe('several changes together', () => {
  test('each of several conditions is met by its smallest change', () => {
    const { advice } = adviceOn(checkAll('enterprise.staff <= 20', 'enterprise.listed', 'enterprise.experts >= 5'), {
      enterprise: { staff: 50, experts: 2, listed: false },
    })
    expect(advice.map(gist)).toEqual([
      ['now', 'enterprise.staff → 20', 'enterprise.listed → true', 'enterprise.experts → 5', 'yes'],
    ])
    expect(advice[0]?.clauses).toEqual(['T-1', 'T-2', 'T-3'])
  })

  test('more than five at once are not advised', () => {
    const feels = [
      'enterprise.staff <= 20',
      'enterprise.listed',
      'enterprise.experts >= 5',
      'enterprise.inField',
      'enterprise.grade = "GOLD"',
      'enterprise.revenueYuan >= 5',
    ]
    const facts = {
      enterprise: { staff: 50, experts: 2, listed: false, inField: false, grade: 'PLAIN', revenueYuan: '1.00' },
    }
    expect(adviceOn(checkAll(...feels), facts).advice).toEqual([])
    expect(adviceOn(checkAll(...feels.slice(1)), facts).advice.map(({ changes }) => changes.length)).toEqual([5])
  })

  test('a condition that asks for two things at once is met by two changes', () => {
    const { advice } = adviceOn(
      check('enterprise.staff > 0 and enterprise.experts >= 3 and enterprise.experts * 10 >= enterprise.staff'),
      {
        enterprise: { staff: 0, experts: 0 },
      },
    )
    expect(advice.map(gist)).toEqual([['now', 'enterprise.staff → 1', 'enterprise.experts → 3', 'yes']])
  })

  test('a score is reached by two steps where no single one is enough', () => {
    const points = `answers: check
define:
  - { id: people, label: { zh: 人员分, en: People }, clause: T-1, unit: points, bands: { by: enterprise.experts, rows: [ { atLeast: '10', value: '20' }, { value: '0' } ] } }
  - { id: size, label: { zh: 规模分, en: Size }, clause: T-1, unit: points, bands: { by: enterprise.staff, rows: [ { atLeast: '100', value: '20' }, { value: '0' } ] } }
eligible:
  - { id: score, clause: T-1, label: { zh: 得分, en: Score }, feel: people + size >= 40 }
`
    const { advice } = adviceOn(points, FIRM)
    expect(
      advice.map(({ when, changes }) => [when, changes.map(({ path, to }) => `${path} → ${to}`).toSorted()]),
    ).toEqual([['now', ['enterprise.experts → 10', 'enterprise.staff → 100']]])
  })

  test('a change now and a day to wait for go together', () => {
    const { advice } = adviceOn(checkAll('on >= addMonths(enterprise.registeredOn, 12)', 'enterprise.listed'), {
      enterprise: { registeredOn: '2024-01-15', listed: false },
    })
    expect(advice.map(gist)).toEqual([['by-date', 'enterprise.listed → true', 'on 2025-01-15', 'yes']])
    expect(advice[0]?.words.en).toBe(
      'Wait until 2025-01-15 and change "On the list of firm" from no to yes: the answer is yes (T-1, T-2).',
    )
  })
})

describe('more money for a yes', () => {
  const BANDS = `answers: amount
each: [ { name: loan, in: loans } ]
governedBy: loan.drawnOn
eligible: []
amount:
  base: loan.interestYuan
  bands: { by: loan.lineYuan, mode: SLAB, rows: [ { upTo: parameter("line-limit"), rate: parameter("rate") }, { rate: parameter("rate-large") } ] }
`
  test('a line one fen above its band comes down by one fen', () => {
    const { advice } = adviceOn(BANDS, {
      loans: [{ id: 'L1', drawnOn: '2024-01-01', lineYuan: '1000000.01', interestYuan: '500.00' }],
    })
    expect(
      advice.map(({ changes, gainFen, clauses, words }) => ({ to: changes[0]?.to, gainFen, clauses, zh: words.zh })),
    ).toEqual([
      {
        to: '1000000.00',
        gainFen: 5000,
        clauses: ['T-2'],
        zh: '把“贷款 L1 的授信额度”由1,000,000.01元改为1,000,000.00元：金额由50.00元增至100.00元（T-2）。',
      },
    ])
  })

  test('interest that grows with every fen is no advice', () => {
    expect(
      adviceOn(BANDS, { loans: [{ id: 'L1', drawnOn: '2024-01-01', lineYuan: '1000000.00', interestYuan: '500.00' }] })
        .advice,
    ).toEqual([])
  })

  test('where a cap counts by the year, a deal of another year has a cap of its own', () => {
    const rule = `answers: amount
each: [ { name: loan, in: loans } ]
governedBy: loan.drawnOn
eligible: []
amount: { base: loan.interestYuan, rate: parameter("rate") }
limits:
  - { id: year-cap, clause: T-3, label: { zh: 年度上限, en: Cap of a year }, ceiling: { max: parameter("line-limit"), per: YEAR, orderBy: loan.drawnOn } }
`
    const loans = ['2024-07-01', '2024-09-01'].map((drawnOn, index) => ({
      id: `L${index + 1}`,
      drawnOn,
      interestYuan: '4000000.00',
    }))
    const { advice } = adviceOn(rule, { loans })
    expect(advice.map(gist)).toEqual([
      ['never', 'loans[L2].drawnOn → 2025-01-01', 'yes'],
      ['never', 'loans[L2].drawnOn → 2023-12-31', 'yes'],
    ])
    expect(advice[0]).toMatchObject({ gainFen: 60_000_000, clauses: ['T-3'] })
  })

  const DAILY = `answers: amount
each: [ { name: loan, in: loans }, { name: period, in: loan.periods } ]
governedBy: loan.drawnOn
accrues: { from: period.from, to: period.to }
define:
  - { id: interest, label: { zh: 利息, en: Interest }, clause: T-1, feel: 'round half up(period.yearYuan * days / 360, 2)' }
eligible:
  - { id: holds, clause: T-1, label: { zh: 当日有称号, en: Holds the title on the day }, on: each day, feel: 'some t in enterprise.titles satisfies t.title = "GOLD"' }
amount: { base: interest, rate: parameter("rate") }
`
  test('a title that ends inside a period is to be extended to the end of the period', () => {
    const document = {
      enterprise: { titles: [{ title: 'GOLD', from: '2021-07-15', to: '2024-07-15' }] },
      loans: [
        { id: 'L1', drawnOn: '2024-06-01', periods: [{ from: '2024-06-21', to: '2024-09-21', yearYuan: '36000.00' }] },
      ],
    }
    const { advice } = adviceOn(DAILY, document)
    expect(advice.map(gist)).toEqual([
      ['now', 'enterprise.titles[0].to → 2024-09-21', 'yes'],
      ['now', 'enterprise.titles → {"title":"GOLD","from":"2024-06-30","to":null}', 'yes'],
    ])
    const page = readFileSync(new URL('../../../docs/concepts/advice.md', import.meta.url), 'utf8')
    for (const { words } of advice) expect(page).toContain(`> ${words.en}\n`)
    // 24 days earn 480.00 now, 92 days 1,840.00 then.
    expect(advice.map(({ amountFenAfter, gainFen }) => [amountFenAfter, gainFen])).toEqual([
      [184_000, 136_000],
      [184_000, 136_000],
    ])
  })
})

describe('the search', () => {
  const RULE = checkAll('enterprise.staff <= 20', 'enterprise.listed')
  const DOCUMENT = { enterprise: { staff: 50, listed: false } }

  test('stops at its bound, says so, and is the same each time', () => {
    const whole = adviceOn(RULE, DOCUMENT)
    expect(whole.complete).toBe(true)
    expect(JSON.stringify(adviceOn(RULE, DOCUMENT))).toBe(JSON.stringify(whole))
    const cut = adviceOn(RULE, DOCUMENT, ON, 12)
    expect(cut).toMatchObject({ complete: false, evaluations: 12 })
  })

  test('a check that cannot be met by any change has no advice', () => {
    expect(adviceOn(checkAll('starts with(enterprise.code, "A")'), { enterprise: { code: 'B' } }).advice).toEqual([])
  })
})
