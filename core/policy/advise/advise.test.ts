import { describe, expect, test } from 'vitest'
import { type Day, parseDay, valueOrThrow } from '../../values/index.ts'
import { readFacts } from '../intake/index.ts'
import type { Advice } from './advice.ts'
import { searchAdvice } from './advise.ts'
import { tinyPack } from './tiny-pack.fixture.ts'
import { judgeAfter } from './verify.fixture.ts'

const ON = day('2024-06-30')

function day(text: string): Day {
  return valueOrThrow(parseDay(text))
}

function adviceOn(rule: string, document: unknown, on = ON, evaluations?: number) {
  const pack = tinyPack(rule)
  const facts = valueOrThrow(readFacts(pack.vocabulary, document))
  const search = searchAdvice(pack, 'aid', { facts, on }, evaluations === undefined ? {} : { evaluations })
  for (const advice of search.advice) {
    if (advice.verdictAfter === null) continue
    const after = judgeAfter(pack, 'aid', document, on, advice)
    expect([after.verdict, after.amountFen], advice.words.en).toEqual([advice.verdictAfter, advice.amountFenAfter])
  }
  return search
}

/** An advice by what a reader looks at first. */
function gist({ when, changes, on, verdictAfter }: Advice) {
  return [
    when,
    ...changes.map(({ path, to, unit }) => `${path} → ${unit === 'entry' ? JSON.stringify(JSON.parse(to ?? '')) : to}`),
    ...(on === null ? [] : [`on ${on}`]),
    verdictAfter,
  ]
}

function check(feel: string): string {
  return `answers: check\neligible:\n  - { id: only, clause: T-1, label: { zh: 条件, en: Condition }, feel: '${feel}' }\n`
}

function checkAll(...feels: string[]): string {
  const rows = feels.map(
    (feel, index) =>
      `  - { id: c${index + 1}, clause: T-${index + 1}, label: { zh: 条件${index + 1}, en: Condition ${index + 1} }, feel: '${feel}' }\n`,
  )
  return `answers: check\neligible:\n${rows.join('')}`
}

const FIRM = { enterprise: { code: 'F1', staff: 50, experts: 2, revenueYuan: '1000000.00', researchYuan: '10000.00' } }

describe('what a question waits for', () => {
  test('names each fact with who knows it, and the condition and clause that ask', () => {
    const { advice } = adviceOn(check('enterprise.listed and enterprise.staff <= 500'), {
      enterprise: { code: 'F1', staff: 10 },
    })
    expect(advice).toHaveLength(1)
    expect(advice[0]).toMatchObject({
      kind: 'supply',
      when: 'now',
      source: 'science-bureau',
      verdictAfter: null,
      clauses: ['T-1'],
      changes: [
        { path: 'enterprise.listed', label: { zh: '企业的已入库', en: 'On the list of firm' }, from: null, to: null },
      ],
      words: { zh: '请提供“企业的已入库”（由科技部门掌握），用于判断：条件（T-1）。' },
    })
  })

  test('says of a number not set which unit owes it, and that it is not in the power of the firm', () => {
    const { advice } = adviceOn(check('enterprise.revenueYuan <= parameter("cap")'), FIRM)
    expect(advice.map(({ kind, when, source, clauses }) => ({ kind, when, source, clauses }))).toEqual([
      { kind: 'set', when: 'never', source: 'finance-office', clauses: ['T-1', 'T-3'] },
    ])
  })

  test('asks to confirm a known fact that raises a question', () => {
    const rule = `answers: check\neligible:\n  - { id: plausible, clause: T-1, label: { zh: 可信, en: Plausible }, feel: enterprise.experts <= enterprise.staff, otherwise: ask, asks: enterprise.experts }\n`
    const { advice } = adviceOn(rule, { enterprise: { staff: 5, experts: 9 } })
    expect(advice.map(({ words }) => words.en)).toEqual([
      'Confirm "Experts of firm" (kept by the firm), to judge: Plausible (T-1).',
    ])
  })
})

describe('the smallest change of one fact', () => {
  test('is the threshold itself, to the person and to the fen', () => {
    const { advice } = adviceOn(checkAll('enterprise.staff <= 20'), FIRM)
    expect(advice.map(gist)).toEqual([['now', 'enterprise.staff → 20', 'yes']])
    const money = adviceOn(checkAll('enterprise.researchYuan >= enterprise.revenueYuan * 0.03'), {
      enterprise: { revenueYuan: '1000000.01', researchYuan: '1.00' },
    })
    expect(money.advice.map(gist)).toEqual([
      ['now', 'enterprise.researchYuan → 30000.01', 'yes'],
      ['now', 'enterprise.revenueYuan → 33.33', 'yes'],
    ])
  })

  test('is found where only one value will do', () => {
    const { advice } = adviceOn(checkAll('enterprise.staff + enterprise.experts = 100'), FIRM)
    expect(advice.map(gist)).toEqual([
      ['now', 'enterprise.staff → 98', 'yes'],
      ['now', 'enterprise.experts → 50', 'yes'],
    ])
  })

  test('is exact where rounding hides it', () => {
    // 2.5 percent of 7,777,777.77 is 194,444.44425.
    const rule = checkAll('round half up(enterprise.researchYuan * 100 / 7777777.77, 0) >= 3')
    const { advice } = adviceOn(rule, FIRM)
    expect(advice.map(gist)).toEqual([['now', 'enterprise.researchYuan → 194444.45', 'yes']])
  })

  test('never is another name for an entry', () => {
    const { advice } = adviceOn(checkAll('some y in enterprise.years satisfies y.year = 2024'), {
      enterprise: { years: [{ year: 2023, profitYuan: '1.00' }] },
    })
    expect(advice.map(gist)).toEqual([['now', 'enterprise.years → {"year":"2024"}', 'yes']])
  })

  test('that makes a yes stands before one that only asks', () => {
    const rule = checkAll('enterprise.grade = "GOLD" or (enterprise.experts = 1 and enterprise.inField)')
    const { advice } = adviceOn(rule, { enterprise: { grade: 'PLAIN', experts: 2 } })
    expect(advice.map(gist)).toEqual([
      ['now', 'enterprise.grade → GOLD', 'yes'],
      ['now', 'enterprise.experts → 1', 'needs'],
    ])
  })

  test('tries each code of a choice and joins those that come to the same', () => {
    const { advice } = adviceOn(checkAll('enterprise.grade in ("GOLD", "SILVER")'), { enterprise: { grade: 'PLAIN' } })
    expect(advice.map(({ changes }) => [changes[0]?.to, changes[0]?.alternatives])).toEqual([['GOLD', ['SILVER']]])
    expect(advice[0]?.words).toEqual({
      zh: '把“企业的等级”由普通企业改为金牌企业或银牌企业：即符合（T-1）。',
      en: 'Change "Grade of firm" from Plain firm to Gold firm or Silver firm: the answer is yes (T-1).',
    })
  })

  test('is never, where the fact is in the power of another or belongs to a closed year', () => {
    const field = adviceOn(checkAll('enterprise.inField'), { enterprise: { inField: false } })
    expect(field.advice.map(({ when, words }) => [when, words.en])).toEqual([
      [
        'never',
        'Not in the applicant\'s power: if "In a key field of firm" were yes (it is no), then the answer is yes (T-1).',
      ],
    ])
    const years = { enterprise: { years: [{ year: 2023, profitYuan: '5.00' }] } }
    const closed = adviceOn(checkAll('at(enterprise.years, on.year - 1).profitYuan >= 10'), years)
    expect(closed.advice.map(gist)).toEqual([
      ['by-date', 'on 2025-01-01', 'needs'],
      ['never', 'enterprise.years[2023].profitYuan → 10.00', 'yes'],
    ])
    expect(closed.advice[0]?.needsAfter).toEqual(['enterprise.years[2024].profitYuan'])
  })

  test('tells of a fact that time itself changes that it is by a date, and not which', () => {
    const { advice } = adviceOn(checkAll('not(enterprise.accident)'), { enterprise: { accident: true } })
    expect(advice.map(({ when, on, changes }) => [when, on, changes[0]?.to])).toEqual([['by-date', null, 'false']])
  })
})

describe('entries of lists', () => {
  const HOLDS = checkAll('some t in enterprise.titles satisfies t.title in ("GOLD", "SILVER")')

  test('a title obtained from today on is in the power of the firm', () => {
    const { advice } = adviceOn(HOLDS, { enterprise: { titles: [{ title: 'PLAIN', from: '2020-01-01', to: null }] } })
    expect(advice.map(gist)).toEqual([
      ['now', 'enterprise.titles → {"title":"GOLD","from":"2024-06-30","to":null}', 'yes'],
    ])
    expect(advice[0]?.changes[0]?.alternatives).toEqual(['{"title":"SILVER","from":"2024-06-30","to":null}'])
  })

  test('a title that has ended cannot be extended any more, one that runs can', () => {
    const rule = `answers: check\neach: [ { name: loan, in: loans } ]\ngovernedBy: loan.drawnOn\neligible:\n  - { id: holds, clause: T-1, label: { zh: 有称号, en: Holds a title }, asOf: loan.drawnOn, feel: 'some t in enterprise.titles satisfies t.title = "GOLD"' }\n`
    const facts = (to: string) => ({
      enterprise: { titles: [{ title: 'GOLD', from: '2021-01-01', to }] },
      loans: [{ id: 'L1', drawnOn: '2024-09-01' }],
    })
    expect(adviceOn(rule, facts('2024-08-01')).advice.map(gist)).toEqual([
      ['now', 'enterprise.titles[0].to → 2024-09-02', 'yes'],
      ['now', 'enterprise.titles → {"title":"GOLD","from":"2024-06-30","to":null}', 'yes'],
    ])
    expect(adviceOn(rule, facts('2024-06-30')).advice.map(gist)).toEqual([
      ['now', 'enterprise.titles → {"title":"GOLD","from":"2024-06-30","to":null}', 'yes'],
      ['never', 'enterprise.titles[0].to → 2024-09-02', 'yes'],
    ])
  })

  test('a title that was wanted on a day gone by is past and settled', () => {
    const rule = `answers: check\neach: [ { name: loan, in: loans } ]\ngovernedBy: loan.drawnOn\neligible:\n  - { id: holds, clause: T-1, label: { zh: 有称号, en: Holds a title }, asOf: loan.drawnOn, feel: 'some t in enterprise.titles satisfies t.title = "GOLD"' }\n`
    const { advice } = adviceOn(rule, { enterprise: { titles: [] }, loans: [{ id: 'L1', drawnOn: '2024-03-01' }] })
    expect(advice.map(gist)).toEqual([
      ['never', 'enterprise.titles → {"title":"GOLD","from":"2024-03-01","to":null}', 'yes'],
    ])
    expect(advice[0]?.words.en).toBe(
      'Past and settled: if "Titles of firm" held 1 more: Gold firm, from 2024-03-01, then the answer is yes (T-1).',
    )
  })

  test('a bank that is no partner on the drawdown day is not in the power of the firm', () => {
    const rule = `answers: check\neach: [ { name: loan, in: loans } ]\ngovernedBy: loan.drawnOn\neligible:\n  - { id: partner, clause: T-2, label: { zh: 合作银行, en: Partner }, asOf: loan.drawnOn, feel: 'some p in partners satisfies p.lender = loan.lender' }\n`
    const { advice } = adviceOn(rule, { partners: [], loans: [{ id: 'L1', lender: '甲银行', drawnOn: '2024-07-15' }] })
    expect(advice.map(gist)).toEqual([['never', 'partners → {"lender":"甲银行","from":"2024-06-30","to":null}', 'yes']])
    expect(advice[0]?.words.zh).toBe(
      '非申请人所能改变：假如“合作银行”中另有1项：银行甲银行，起2024-06-30，则即符合（T-2）。',
    )
  })

  test('as many entries are added as the rule counts, and no more', () => {
    const { advice } = adviceOn(checkAll('count(enterprise.rights[kind = "PATENT"]) >= 3'), {
      enterprise: { rights: [{ id: 'R1', kind: 'MARK' }] },
    })
    expect(advice.map(({ when, changes }) => [when, changes.length, changes[0]?.to])).toEqual([
      ['now', 3, '{"id":"+1","kind":"PATENT"}'],
    ])
    expect(advice[0]?.words.en).toBe('Add 3 to "Rights of firm": Patent: the answer is yes (T-1).')
  })

  test('where there is nothing to judge, something has to be filed', () => {
    const rule = `answers: amount\neach: [ { name: loan, in: loans } ]\ngovernedBy: loan.drawnOn\neligible: []\namount: { base: loan.interestYuan, rate: parameter("rate") }\n`
    const { advice } = adviceOn(rule, { loans: [] })
    expect(advice.map(gist)).toEqual([['now', 'loans → {"id":"+1"}', 'needs']])
  })
})

describe('waiting', () => {
  const AGED = checkAll('on >= addMonths(enterprise.registeredOn, 36)')

  test('names the very day on which the condition comes to hold', () => {
    // Registered on 2022-02-28: the corresponding day 36 months later is 2025-02-28.
    const { advice } = adviceOn(AGED, { enterprise: { registeredOn: '2022-02-28' } })
    expect(advice.map(gist)).toEqual([['by-date', 'on 2025-02-28', 'yes']])
    expect(advice[0]?.words).toEqual({
      zh: '等到2025-02-28：即符合（T-1）。',
      en: 'Wait until 2025-02-28: the answer is yes (T-1).',
    })
  })

  test('is exact where months are of different length, and finds a month', () => {
    const half = adviceOn(checkAll('addMonths(on, -6) >= enterprise.registeredOn'), {
      enterprise: { registeredOn: '2024-08-31' },
    })
    // Six months before 2025-02-28 is 2024-08-28, before 2025-03-01 it is 2024-09-01.
    expect(half.advice.map(gist)).toEqual([['by-date', 'on 2025-03-01', 'yes']])
    const season = adviceOn(checkAll('on.month * 100 + on.day >= 1117 and enterprise.staff > 0'), FIRM)
    expect(season.advice.map(gist)).toEqual([['by-date', 'on 2024-11-17', 'yes']])
    const month = adviceOn(checkAll('on.month >= 10 and enterprise.staff > 0'), FIRM)
    expect(month.advice.map(gist)).toEqual([['by-date', 'on 2024-10-01', 'yes']])
  })

  test('looks ten years ahead and no further', () => {
    const rule = checkAll('on >= addMonths(enterprise.registeredOn, 240)')
    expect(adviceOn(rule, { enterprise: { registeredOn: '2014-06-30' } }).advice.map(gist)).toEqual([
      ['by-date', 'on 2034-06-30', 'yes'],
    ])
    expect(adviceOn(rule, { enterprise: { registeredOn: '2014-07-01' } }).advice).toEqual([])
  })

  test('a title that is to begin is waited for', () => {
    const rule = checkAll('some t in enterprise.titles satisfies t.title = "GOLD"')
    const { advice } = adviceOn(rule, { enterprise: { titles: [{ title: 'GOLD', from: '2024-09-01', to: null }] } })
    expect(advice.map(gist)).toContainEqual(['by-date', 'on 2024-09-01', 'yes'])
  })
})

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
