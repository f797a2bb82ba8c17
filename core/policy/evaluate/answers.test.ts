import { describe, expect, test } from 'vitest'
import { type CompiledPack, compilePack } from '../compile/index.ts'
import { RICH_FACTS, RICH_RULE } from '../compile/rich-rule.fixture.ts'
import { acceptedFacts, answer, compileRule, dayAt, ruleOf, sourcesOf } from '../compile/sample-pack.fixture.ts'
import { ENTRIES_MAX } from '../vocabulary/index.ts'
import { evaluate, evaluateAll, programmeIds, programmeOn } from './index.ts'

const WORDS = 'clause: S-1, label: { zh: 甲, en: A }'
const CHECK = (feel: string) => `answers: check\neligible:\n  - { id: c, ${WORDS}, feel: ${JSON.stringify(feel)} }\n`
const holds = (feel: string, document: unknown) => answer(CHECK(feel), document).verdict

describe('every reason is given, in the order of the clause', () => {
  const RULE = `answers: check
eligible:
  - { id: a, clause: S-1, label: { zh: 甲, en: A }, feel: firm.active }
  - { id: b, clause: S-2, label: { zh: 乙, en: B }, feel: firm.staff >= 10 }
  - { id: c, clause: S-1, label: { zh: 丙, en: C }, feel: 'firm.kind = "A"' }
`
  test('also after the first no', () => {
    const { reasons, verdict } = answer(RULE, { firm: { id: 'F', name: '示例', active: false, staff: 9 } })
    expect(verdict).toBe('no')
    expect(reasons.map(({ condition, result, clause }) => [condition, result, clause])).toEqual([
      ['in-force', 'yes', 'S-1'],
      ['a', 'no', 'S-1'],
      ['c', 'needs', 'S-1'],
      ['b', 'no', 'S-2'],
    ])
  })

  test('with what was read, what it stands for, and by how much it misses', () => {
    const { reasons } = answer(RULE, { firm: { id: 'F', active: true, staff: 9, kind: 'B' } })
    expect(reasons[3]).toMatchObject({
      facts: [{ path: 'firm.staff', value: '9', valueWords: null, label: { zh: '职工', en: 'Staff' } }],
      comparisons: [{ left: '9', operator: '>=', right: '10', unit: 'people', gap: '-1' }],
    })
    expect(reasons[2]).toMatchObject({
      facts: [{ path: 'firm.kind', value: 'B', valueWords: { zh: '乙类', en: 'Kind B' } }],
      comparisons: [{ left: 'B', operator: '=', right: 'A', unit: '', gap: '' }],
    })
  })

  test('the applicant is named, the day, the pack and its version', () => {
    expect(answer(RULE, { firm: { id: 'F', name: '示例', active: true, staff: 10, kind: 'A' } })).toMatchObject({
      verdict: 'yes',
      subject: 'F',
      subjectName: '示例',
      on: '2024-06-30',
      pack: 'sample',
      packVersion: 'test',
      amountFen: null,
      needs: [],
    })
  })
})

describe('lists are read as of the day', () => {
  const titles = (...held: [string, string, string | null][]) => ({
    firm: { titles: held.map(([title, from, to]) => ({ title, from, to })) },
  })

  test.each([
    ['a day before it begins', '2024-07-01', null, 'no'],
    ['on its first day', '2024-06-30', null, 'yes'],
    ['on its last day', '2020-01-01', '2024-07-01', 'yes'],
    ['on the day it ends', '2020-01-01', '2024-06-30', 'no'],
  ])('a title %s', (_, from, to, verdict) => {
    expect(holds('count(firm.titles) = 1', titles(['GIANT', from, to]))).toBe(verdict)
  })

  test('two titles at once are two; ever counts those that are over', () => {
    const held = titles(
      ['GIANT', '2020-01-01', null],
      ['SMALL', '2024-01-01', '2025-01-01'],
      ['SMALL', '2020-01-01', '2021-01-01'],
    )
    expect([holds('count(firm.titles) = 2', held), holds('count(ever(firm.titles)) = 3', held)]).toEqual(['yes', 'yes'])
  })

  test('a quantifier inside another may use the same name, which then means the inner', () => {
    const loans = [
      { id: 'a', lineYuan: '1', periods: [{ principalYuan: '5' }] },
      { id: 'b', lineYuan: '2', periods: [{ principalYuan: '7' }] },
    ]
    expect(
      holds('some l in loans satisfies l.lineYuan = 1 and (some l in l.periods satisfies l.principalYuan = 5)', {
        loans,
      }),
    ).toBe('yes')
    expect(
      holds('some l in loans satisfies (some l in l.periods satisfies l.principalYuan = 7) and l.lineYuan = 1', {
        loans,
      }),
    ).toBe('no')
    expect(holds('some l in loans, p in l.periods satisfies p.principalYuan = 7 and l.lineYuan = 2', { loans })).toBe(
      'yes',
    )
  })

  test('a bare name in a filter is the entry’s own fact before any other', () => {
    const loans = [
      { id: 'a', lineYuan: '1' },
      { id: 'b', lineYuan: '2' },
    ]
    expect(holds('count(loans[not(some other in loans satisfies other.lineYuan > lineYuan)]) = 1', { loans })).toBe(
      'yes',
    )
    expect(holds('every l in loans satisfies count(loans[lineYuan >= l.lineYuan]) >= 1', { loans })).toBe('yes')
  })
})

describe('numbers are exact', () => {
  test('where they pass what plain numbers hold', () => {
    const awards = Array.from({ length: 1_000 }, () => ({ amountYuan: '100000000000' }))
    expect(holds('sum(awards.amountYuan) = 100000000000000', { awards })).toBe('yes')
    awards[0] = { amountYuan: '99999999999.99' }
    expect(holds('sum(awards.amountYuan) < 100000000000000', { awards })).toBe('yes')
    // a × a is one more than (a − 1) × (a + 1).
    const firm = { revenueYuan: '99999999999.98', rdYuan: '99999999999.97', profitYuan: '99999999999.99' }
    expect(holds('firm.revenueYuan * firm.revenueYuan > firm.rdYuan * firm.profitYuan', { firm })).toBe('yes')
    expect(holds('firm.revenueYuan * firm.revenueYuan <= firm.rdYuan * firm.profitYuan', { firm })).toBe('no')
  })

  test('where a quotient falls on the threshold', () => {
    const firm = { revenueYuan: '3', rdYuan: '1' }
    expect(holds('firm.revenueYuan > 0 and firm.rdYuan / firm.revenueYuan >= 0.33333333333', { firm })).toBe('yes')
    expect(holds('firm.revenueYuan > 0 and firm.rdYuan / firm.revenueYuan = 1 / 3', { firm })).toBe('yes')
    expect(holds('firm.revenueYuan > 0 and firm.rdYuan * 100 / firm.revenueYuan = 33.33', { firm })).toBe('no')
    expect(holds('firm.revenueYuan > 0 and round half up(firm.rdYuan / firm.revenueYuan, 4) = 0.3333', { firm })).toBe(
      'yes',
    )
  })

  test.each([
    ['round half up', '0.125', '0.13'],
    ['round half down', '0.125', '0.12'],
    ['round up', '0.121', '0.13'],
    ['round down', '0.129', '0.12'],
    ['decimal', '0.125', '0.12'],
  ])('%s', (mode, from, to) => {
    expect(holds(`${mode}(firm.ratePercent, 2) = ${to}`, { firm: { ratePercent: from } })).toBe('yes')
  })
})

describe('versions of a programme follow each other', () => {
  const version = (from: string, to: string | null, staff: number) =>
    ruleOf(`inForce: { from: ${from}, to: ${to} }\n${CHECK(`firm.staff >= ${staff}`)}`)
  const { sources } = sourcesOf({
    rule: version('2022-01-01', null, 20),
    more: { 'sample/programmes/sample/rule-2020.yaml': version('2020-01-01', '2021-01-01', 10) },
  })
  const { pack, diagnostics } = compilePack(sources)
  const on = (day: string) => evaluate(pack, 'sample', acceptedFacts(pack, { firm: { staff: 15 } }), dayAt(day)).verdict

  test('the one in force on the day answers', () => {
    expect(diagnostics).toEqual([])
    expect(['2020-01-01', '2020-12-31', '2022-01-01'].map(on)).toEqual(['yes', 'yes', 'no'])
  })

  test('before the first, and between two, the answer is no, for want of a rule in force', () => {
    expect(['2019-12-31', '2021-01-01', '2021-12-31'].map(on)).toEqual(['no', 'no', 'no'])
    const { reasons } = evaluate(pack, 'sample', acceptedFacts(pack, { firm: { staff: 15 } }), dayAt('2021-06-01'))
    expect(reasons.filter(({ result }) => result === 'no').map(({ condition }) => condition)).toEqual(['in-force'])
  })

  test('is one programme of the pack', () => {
    expect(programmeIds(pack)).toEqual(['sample'])
    expect(evaluateAll(pack, acceptedFacts(pack, {}), dayAt('2022-01-01'))).toHaveLength(1)
    expect(programmeOn(pack, 'none', dayAt('2022-01-01'))).toBeUndefined()
    expect(() => evaluate(pack, 'none', acceptedFacts(pack, {}), dayAt('2022-01-01'))).toThrow(RangeError)
  })
})

describe('classes', () => {
  const RULE = `answers: class
classes:
  - { id: LARGE, ${WORDS}, when: firm.staff >= 100, gives: [ { id: line, label: { zh: 额度, en: Line }, feel: 'parameter("line-limit")' } ] }
  - { id: GROWING, ${WORDS}, when: firm.techStaff >= 10 }
`
  test('the first that holds is it, with what it gives', () => {
    expect(answer(RULE, { firm: { staff: 100, techStaff: 10 } })).toMatchObject({
      verdict: 'yes',
      class: { id: 'LARGE', gives: [{ id: 'line', value: '1000000.00', unit: 'CNY' }] },
    })
    expect(answer(RULE, { firm: { staff: 99, techStaff: 10 } })).toMatchObject({
      verdict: 'yes',
      class: { id: 'GROWING' },
    })
  })

  test('none that holds is a no', () => {
    expect(answer(RULE, { firm: { staff: 1, techStaff: 1 } })).toMatchObject({ verdict: 'no', class: null })
  })

  test('an earlier one that cannot be told leaves the class open', () => {
    expect(answer(RULE, { firm: { techStaff: 10 } })).toMatchObject({
      verdict: 'needs',
      class: null,
      needs: ['firm.staff'],
    })
    expect(answer(RULE, { firm: { staff: 100 } })).toMatchObject({ verdict: 'yes', class: { id: 'LARGE' } })
  })

  test('a gift that is not set leaves the answer open', () => {
    const open = RULE.replace('line-limit', 'open')
    expect(answer(open, { firm: { staff: 100 } })).toMatchObject({
      verdict: 'needs',
      needs: ['parameters.open'],
      unset: [{ parameter: 'open', owedBy: 'office' }],
    })
  })

  test('may be the value of a table', () => {
    const rule = `define:\n  - { id: size, ${WORDS}, table: { hit: FIRST, inputs: [ firm.staff ], rows: [ { when: [ '>= 10' ], then: '"A"' }, { when: [ '-' ], then: '"B"' } ] } }\nanswers: class\nclassOf: size\n`
    expect([9, 10].map((staff) => answer(rule, { firm: { staff } }).class?.id)).toEqual(['B', 'A'])
    expect(answer(rule, {})).toMatchObject({ verdict: 'needs', needs: ['firm.staff'] })
  })
})

describe('values are shown with the answer', () => {
  const RULE = `each: [ { name: loan, in: loans } ]
define:
  - { id: half, ${WORDS}, feel: 'round half up(loan.lineYuan / 2, 2)' }
  - { id: head, ${WORDS}, feel: firm.staff }
answers: amount
amount: { base: loan.lineYuan }
shows: [ half, head ]
`
  test('one for each item, or one for the whole; what is not known has no value', () => {
    const loans = [
      { id: 'a', lineYuan: '3' },
      { id: 'b', lineYuan: '0.01' },
    ]
    expect(answer(RULE, { firm: {}, loans }).shows.map(({ id, item, value, unit }) => [id, item, value, unit])).toEqual(
      [
        ['half', 'loans[a]', '1.50', 'CNY'],
        ['half', 'loans[b]', '0.01', 'CNY'],
        ['head', null, null, 'people'],
      ],
    )
  })
})

describe('a question instead of a refusal', () => {
  const RULE = `answers: check\neligible:\n  - { id: q, ${WORDS}, feel: firm.staff >= 10, otherwise: ask, asks: firm.staff }\n`
  test('names the fact, known or not, and never says no', () => {
    for (const staff of [9, undefined])
      expect(answer(RULE, { firm: { staff } })).toMatchObject({ verdict: 'needs', needs: ['firm.staff'] })
    expect(answer(RULE, { firm: { staff: 10 } }).verdict).toBe('yes')
  })

  test('does not keep another condition from saying no', () => {
    expect(
      answer(`${RULE}  - { id: c, ${WORDS}, feel: firm.active }\n`, { firm: { staff: 9, active: false } }),
    ).toMatchObject({ verdict: 'no', needs: [] })
  })
})

describe('the same question has the same answer, to the byte', () => {
  const { pack } = compileRule(RICH_RULE)
  const ask = (of: CompiledPack) =>
    JSON.stringify(evaluate(of, 'sample', acceptedFacts(of, RICH_FACTS), dayAt('2023-12-31')))

  test('asked twice, and of a pack that was stored and read again', () => {
    const first = ask(pack)
    expect(ask(pack)).toBe(first)
    expect(ask(JSON.parse(JSON.stringify(pack)) as CompiledPack)).toBe(first)
    expect(ask(compileRule(RICH_RULE).pack)).toBe(first)
  })

  test('a compiled pack is plain data: nothing is lost in storing it', () => {
    expect(JSON.parse(JSON.stringify(pack))).toEqual(pack)
  })

  test('an overlay changes a number or a reading, and nothing else', () => {
    const { pack: changed, diagnostics } = compileRule(
      RICH_RULE,
      {},
      { parameters: { lower: '100', cap: '1' }, readings: { 'sample.mode': 'MARGINAL' } },
    )
    expect(diagnostics).toEqual([])
    const determination = evaluate(changed, 'sample', acceptedFacts(changed, RICH_FACTS), dayAt('2023-12-31'))
    expect(determination).toMatchObject({
      amountFen: 100,
      readings: [
        { reading: 'mode', chosen: 'MARGINAL' },
        { reading: 'span', chosen: 'WINDOW' },
      ],
    })
  })
})

describe('great applicants and deep rules are answered in a moment', () => {
  test('as many loans as are taken, each compared with every other', () => {
    const loans = Array.from({ length: ENTRIES_MAX }, (_, index) => ({ id: `L${index}`, lineYuan: '0.01' }))
    const rule = `answers: amount\neach: [ { name: loan, in: loans } ]\neligible:\n  - { id: c, ${WORDS}, feel: loan.lineYuan > 0 }\namount: { base: loan.lineYuan }\nflags:\n  - { id: f, ${WORDS}, feel: 'every l in loans satisfies count(loans[id = l.id]) = 1' }\n`
    expect(answer(rule, { loans })).toMatchObject({ verdict: 'yes', amountFen: ENTRIES_MAX, flags: [{ flag: 'f' }] })
  }, 20_000)

  test('more reasons than a call can take at once', () => {
    const periods = Array.from({ length: 4 }, () => ({ principalYuan: '1' }))
    const loans = Array.from({ length: ENTRIES_MAX }, (_, index) => ({
      id: `L${index}`,
      drawnOn: '2023-01-01',
      periods,
    }))
    const conditions = Array.from(
      { length: 35 },
      (_, n) => `  - { id: c${n}, ${WORDS}, feel: period.principalYuan > 0 }`,
    )
    const rule = `answers: amount\neach: [ { name: loan, in: loans }, { name: period, in: loan.periods } ]\neligible:\n${conditions.join('\n')}\namount: { base: period.principalYuan }\nlimits:\n  - { id: cap, ${WORDS}, ceiling: { max: 'parameter("cap")', per: DEAL, orderBy: loan.drawnOn } }\n`
    const { verdict, amountFen, reasons } = answer(rule, { loans })
    expect([verdict, amountFen, reasons.length]).toEqual(['yes', 400 * ENTRIES_MAX, 4 * ENTRIES_MAX * 36])
  }, 20_000)

  test('forty values, each read twice by the next', () => {
    const values = Array.from(
      { length: 40 },
      (_, n) => `  - { id: v${n + 1}, ${WORDS}, feel: 'if v${n} > 0 then v${n} else 0' }`,
    )
    const rule = `define:\n  - { id: v0, ${WORDS}, feel: firm.staff }\n${values.join('\n')}\n${CHECK('v40 > 0')}`
    const determination = answer(rule, { firm: { staff: 1 } })
    expect([determination.verdict, determination.reasons[1]?.facts.length]).toEqual(['yes', 1])
  })
})
