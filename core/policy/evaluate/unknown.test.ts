import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordCode } from '../code/index.ts'
import { acceptedFacts, answer, compileRule, dayAt } from '../compile/sample-pack.fixture.ts'
import { evaluate } from './index.ts'

const WORDS = 'clause: S-1, label: { zh: 甲, en: A }'
const condition = (feel: string) =>
  `answers: check\neligible:\n  - { id: c, ${WORDS}, feel: ${JSON.stringify(feel)} }\n`
const told = (feel: string, firm: unknown, more = {}) => {
  const { verdict, needs } = answer(condition(feel), { firm, ...more })
  return { verdict, needs }
}

describe('what is not known is asked for, by its path', () => {
  test.each<[string, string, unknown, string[]]>([
    ['a fact', 'firm.staff > 1', {}, ['firm.staff']],
    ['two facts', 'firm.staff > firm.techStaff', {}, ['firm.staff', 'firm.techStaff']],
    ['a list', 'count(firm.titles) > 0', {}, ['firm.titles']],
    ['a filtered list', 'count(firm.titles[title = "GIANT"]) > 0', {}, ['firm.titles']],
    [
      'a fact inside an entry',
      'some t in firm.titles satisfies t.title = "GIANT"',
      { titles: [{ from: '2020-01-01', to: null }] },
      ['firm.titles[0].title'],
    ],
    [
      'whether an entry holds',
      'some t in firm.titles satisfies t.title = "GIANT"',
      { titles: [{ title: 'GIANT', to: null }] },
      ['firm.titles[0].from'],
    ],
    [
      'how long an entry holds',
      'some t in firm.titles satisfies t.title = "GIANT"',
      { titles: [{ title: 'GIANT', from: '2020-01-01' }] },
      ['firm.titles[0].to'],
    ],
    [
      'a year that is not there',
      'at(firm.years, 2023).revenueYuan > 1',
      { years: [] },
      ['firm.years[2023].revenueYuan'],
    ],
    [
      'a fact of a year',
      'at(firm.years, 2023).revenueYuan > 1',
      { years: [{ year: 2023 }] },
      ['firm.years[2023].revenueYuan'],
    ],
    [
      'a number that the plan leaves open',
      'firm.ratePercent > parameter("open")',
      { ratePercent: '1' },
      ['parameters.open'],
    ],
    ['the least of none', 'min(firm.years.revenueYuan) > 1', { years: [] }, ['firm.years']],
    [
      'the greatest of what a filter leaves',
      'max(firm.years[year > 2020].revenueYuan) > 1',
      { years: [] },
      ['firm.years'],
    ],
    [
      'a sum with an entry not known',
      'sum(firm.years.revenueYuan) > 1',
      { years: [{ year: 2023, revenueYuan: '5' }, { year: 2022 }] },
      ['firm.years[2022].revenueYuan'],
    ],
    ['a test that decides a branch', 'if firm.active then firm.staff > 1 else true', { staff: 5 }, ['firm.active']],
  ])('%s', (_, feel, firm, needs) => {
    expect(told(feel, firm)).toEqual({ verdict: 'needs', needs })
  })

  test.each<[string, string, unknown, 'yes' | 'no']>([
    ['one no decides', 'firm.active and firm.staff > 1', { active: false }, 'no'],
    ['one yes decides', 'firm.active or firm.staff > 1', { active: true }, 'yes'],
    [
      'an entry that holds decides, whatever the others are',
      'some t in firm.titles satisfies t.title = "GIANT"',
      { titles: [{}, { title: 'GIANT', from: '2020-01-01', to: null }] },
      'yes',
    ],
    [
      'an entry over by its end decides without its beginning',
      'count(firm.titles) = 0',
      { titles: [{ title: 'GIANT', to: '2020-01-01' }] },
      'yes',
    ],
    [
      'an entry not yet begun decides without its end',
      'count(firm.titles) = 0',
      { titles: [{ title: 'GIANT', from: '2030-01-01' }] },
      'yes',
    ],
    ['an empty list is known', 'every t in firm.titles satisfies t.title = "GIANT"', { titles: [] }, 'yes'],
    ['none is an answer', 'firm.closedOn = null', { closedOn: null }, 'yes'],
    ['a branch not taken is not asked', 'if firm.active then true else firm.staff > 1', { active: true }, 'yes'],
  ])('%s', (_, feel, firm, verdict) => {
    expect(told(feel, firm)).toEqual({ verdict, needs: [] })
  })

  test('an entry found in a list that may not hold it is not taken for certain', () => {
    const feel = 'at(firm.years[revenueYuan > 0], 2023).year > 2000'
    expect(told(feel, { years: [{ year: 2023 }] })).toEqual({
      verdict: 'needs',
      needs: ['firm.years[2023].revenueYuan'],
    })
    expect(told(feel, { years: [{ year: 2023, revenueYuan: '1' }] })).toEqual({ verdict: 'yes', needs: [] })
  })

  test('a table that leaves a case out asks, and never answers by itself', () => {
    const table = (rows: string) =>
      `define:\n  - { id: size, ${WORDS}, table: { hit: FIRST, inputs: [ firm.staff ], rows: ${rows} } }\n${condition('size > 1')}`
    const { verdict, needs } = answer(table(`[ { when: [ '>= 10' ], then: '2' } ]`), { firm: { staff: 5 } })
    expect({ verdict, needs }).toEqual({ verdict: 'needs', needs: ['firm.staff'] })
  })

  test('items that cannot be told leave the whole open, also where every item must do', () => {
    const rule = `each: [ { name: loan, in: loans } ]\n${condition('loan.lineYuan > 1')}`
    expect(answer(rule, {})).toMatchObject({ verdict: 'needs', needs: ['loans'] })
    expect(answer(rule, { loans: [{ id: 'a' }, { id: 'b', lineYuan: '5' }] })).toMatchObject({
      verdict: 'needs',
      needs: ['loans[a].lineYuan'],
    })
    expect(answer(rule, { loans: [{ id: 'a' }, { id: 'b', lineYuan: '0' }] })).toMatchObject({
      verdict: 'no',
      needs: [],
    })
  })

  test('nothing is asked back while an answer is open', () => {
    const rule = `answers: amount\neach: [ { name: loan, in: loans } ]\namount: { base: loan.lineYuan, alreadyPaid: loan.paidYuan }\n`
    const loans = [{ id: 'a', lineYuan: '5', paidYuan: '9' }, { id: 'b' }]
    expect(answer(rule, { loans })).toMatchObject({ verdict: 'needs', amountFen: null, clawbackFen: 0 })
    expect(answer(rule, { loans: loans.slice(0, 1) })).toMatchObject({
      verdict: 'yes',
      amountFen: 500,
      clawbackFen: 400,
    })
  })
})

/** What each fact of the firm may be: at thresholds, around them, and none where there can be none. */
const DOMAIN: Readonly<Record<string, readonly unknown[]>> = {
  active: [true, false],
  kind: ['A', 'B'],
  code: [null, '1', '2'],
  staff: [0, 4, 5, 6, 100],
  techStaff: [0, 4, 5, 6, 100],
  revenueYuan: ['0', '4.99', '5', '5.01', '1000000'],
  rdYuan: ['0', '4.99', '5', '5.01', '1000000'],
  registeredOn: ['1900-01-01', '2020-02-28', '2020-02-29', '2020-03-01', '2199-12-31'],
  closedOn: [null, '2020-02-28', '2020-02-29', '2020-03-01'],
  titles: [
    [],
    [{ title: 'GIANT', from: '2020-01-01', to: null }],
    [{ title: 'SMALL', from: '2020-01-01', to: '2020-02-29' }],
  ],
}

const { truth, money } = fc.letrec<{ truth: string; number: string; money: string }>((tie) => ({
  truth: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'feel' },
    fc.constantFrom(
      'firm.active',
      'firm.kind = "A"',
      'firm.kind in ("A", "B")',
      'firm.code = null',
      'firm.code = "1"',
      'firm.registeredOn <= date("2020-02-29")',
      'addMonths(firm.registeredOn, 12) > on',
      'firm.closedOn != null and firm.closedOn > firm.registeredOn',
      'some t in firm.titles satisfies t.title in ("GIANT", "SMALL")',
      'every t in firm.titles satisfies t.title = "SMALL"',
      'count(ever(firm.titles)) > 0',
      'firm.revenueYuan > 0 and firm.rdYuan / firm.revenueYuan >= 1',
    ),
    fc
      .tuple(tie('number'), fc.constantFrom('<', '<=', '>', '>=', '=', '!='), tie('number'))
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc.tuple(tie('truth'), fc.constantFrom('and', 'or'), tie('truth')).map(([a, op, b]) => `(${a} ${op} ${b})`),
    tie('truth').map((inner) => `not(${inner})`),
    fc.tuple(tie('truth'), tie('truth'), tie('truth')).map(([a, b, c]) => `(if ${a} then ${b} else ${c})`),
  ),
  number: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'feel' },
    fc.constantFrom('firm.staff', 'firm.techStaff', '5', '0'),
    fc.tuple(tie('number'), fc.constantFrom('+', '-'), tie('number')).map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc.tuple(fc.constantFrom('min', 'max'), tie('number'), tie('number')).map(([f, a, b]) => `${f}(${a}, ${b})`),
    fc.tuple(tie('truth'), tie('number'), tie('number')).map(([a, b, c]) => `(if ${a} then ${b} else ${c})`),
    tie('number').map((a) => `round half up(${a} * 7 / 3, 0)`),
  ),
  money: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'feel' },
    fc.constantFrom('firm.revenueYuan', 'firm.rdYuan', 'firm.revenueYuan - firm.rdYuan'),
    fc.tuple(tie('truth'), tie('money'), tie('money')).map(([a, b, c]) => `(if ${a} then ${b} else ${c})`),
    fc.tuple(fc.constantFrom('min', 'max'), tie('money'), tie('money')).map(([f, a, b]) => `${f}(${a}, ${b})`),
  ),
}))

const facts = fc.record(
  Object.fromEntries(
    Object.entries(DOMAIN).map(([name, values]) => [
      name,
      fc.option(fc.constantFrom(...values), { freq: 6, nil: undefined }),
    ]),
  ),
)

describe('nothing is paid or refused on what is not known', () => {
  test('without a fact the answer is open, or the same whatever the fact may be; generated code says the same', () => {
    const on = dayAt('2020-02-29')
    fc.assert(
      fc.property(
        truth,
        truth,
        money,
        facts,
        fc.constantFrom(...Object.keys(DOMAIN)),
        (first, second, base, known, missing) => {
          const rule = `answers: amount\neligible:\n  - { id: a, ${WORDS}, feel: ${JSON.stringify(first)} }\n  - { id: b, ${WORDS}, feel: ${JSON.stringify(second)} }\namount: { base: ${JSON.stringify(base)}, rate: '12.5' }\n`
          const { pack, diagnostics } = compileRule(rule)
          expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
          const code = recordCode(pack, 'sample', { traced: false, on })
          const judge = (value: unknown) => {
            const record = acceptedFacts(pack, { firm: { ...known, [missing]: value } })
            const { verdict, amountFen, needs } = evaluate(pack, 'sample', record, on)
            if (code.ok) {
              const out = new Float64Array(3)
              code.code.run(record, out)
              expect([out[0], out[1]]).toEqual([{ yes: 1, no: 0, needs: Number.NaN }[verdict], amountFen ?? Number.NaN])
            }
            expect([needs.length > 0, amountFen === null]).toEqual([verdict === 'needs', verdict === 'needs'])
            return { verdict, amountFen }
          }
          const without = judge(undefined)
          const others = (DOMAIN[missing] ?? []).map(judge)
          if (without.verdict !== 'needs') expect(others).toEqual(others.map(() => without))
        },
      ),
      { numRuns: 120, seed: 20_200_229 },
    )
  })
})

describe('numbers of an amount that are not in force are named together', () => {
  const PARAMETERS = `
parameters:
  - { id: rate, clause: S-1, label: { zh: 比例, en: Rate }, unit: percent, values: [ { from: 2024-01-01, to: null, value: "20" } ], owedBy: office }
  - { id: cap, clause: S-2, label: { zh: 上限, en: Cap }, unit: CNY, values: [ { from: 2024-01-01, to: 2025-01-01, value: "500" } ], owedBy: office }
  - { id: floor, clause: S-2, label: { zh: 起点, en: Floor }, unit: CNY, bound: { min: "0", max: "1000" }, values: [], owedBy: office }
`
  const RULE = `answers: amount
each:
  - { name: loan, in: loans }
governedBy: loan.drawnOn
define:
  - { id: counted, clause: S-2, label: { zh: 计入, en: Counted }, feel: loan.lineYuan - parameter("floor") }
amount:
  base: counted
  rate: parameter("rate")
limits:
  - { id: top, clause: S-2, label: { zh: 封顶, en: Top }, ceiling: { max: parameter("cap"), per: DEAL } }
`
  const needsOf = (...days: string[]): readonly string[] => {
    const { pack, diagnostics } = compileRule(RULE, { parameters: PARAMETERS })
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const loans = days.map((drawnOn, index) => ({ id: `L${index}`, lineYuan: '1000', drawnOn }))
    return evaluate(pack, 'sample', acceptedFacts(pack, { firm: { id: 'F' }, loans }), dayAt('2026-06-30')).needs
  }

  test('also those of a value that the amount is computed from', () => {
    expect(needsOf('2024-06-30')).toEqual(['parameters.floor'])
    expect(needsOf('2025-06-30')).toEqual(['parameters.floor', 'parameters.cap'])
  })

  test('by the day that governs each item', () => {
    expect(needsOf('2023-06-30')).toEqual(['parameters.floor', 'parameters.rate', 'parameters.cap'])
    expect(needsOf('2025-06-30', '2023-06-30')).toEqual(['parameters.floor', 'parameters.rate', 'parameters.cap'])
  })
})
