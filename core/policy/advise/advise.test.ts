import { describe, expect, test } from 'vitest'
import { adviceOn, check, checkAll, FIRM, gist } from './advise.fixture.ts'

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
    expect(advice[0]?.words.zh).toContain('须由样例金融办确定')
    expect(advice[0]?.words.en).toContain('is owed by Sample Finance Office')
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
