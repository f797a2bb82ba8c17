import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordCode } from '../code/index.ts'
import { acceptedFacts, answer, compileRule, dayAt } from '../compile/sample-pack.fixture.ts'
import { evaluate } from './index.ts'

const WORDS = 'clause: S-1, label: { zh: 甲, en: A }'
const LOANS = 'answers: amount\neach: [ { name: loan, in: loans } ]\n'
const payer = (id: string, more: string) => `{ payer: ${id}, label: { zh: ${id}, en: ${id} }, ${more} }`
const fen = (shares: readonly { payer: string; amountFen: number }[]) => shares.map(({ amountFen }) => amountFen)
const yuan = (value: number) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`

describe('a rate', () => {
  const paid = (base: string, rate: string) =>
    answer(`answers: amount\namount: { base: firm.revenueYuan, rate: "${rate}" }\n`, { firm: { revenueYuan: base } })
      .amountFen

  test('is rounded half up to the fen, once', () => {
    expect([
      paid('0.05', '10'),
      paid('0.04', '10'),
      paid('1.23', '12.5'),
      paid('1.24', '12.5'),
      paid('0', '10'),
    ]).toEqual([1, 0, 15, 16, 0])
  })

  test('is exact where plain numbers are not, in generated code too', () => {
    const rule = 'answers: amount\namount: { base: firm.revenueYuan, rate: firm.ratePercent }\n'
    const { pack } = compileRule(rule)
    const code = recordCode(pack, 'sample', { traced: false, on: dayAt('2024-06-30') })
    for (const [revenueYuan, ratePercent, due] of [
      ['90071992547.39', '33.3333', 3_002_396_749_180],
      ['99999999999.99', '99.9999', 9_999_989_999_999],
      ['100000000000', '100', 10_000_000_000_000],
    ] as const) {
      const document = { firm: { revenueYuan, ratePercent } }
      expect(answer(rule, document).amountFen).toBe(due)
      const out = new Float64Array(3)
      if (code.ok) code.code.run(acceptedFacts(pack, document), out)
      expect([out[0], out[1]]).toEqual([1, due])
    }
  })

  test('falls on the right side of a half also where twice its numerator is no plain number', () => {
    const rule = "answers: amount\namount: { base: 'round half up(firm.revenueYuan * 600 / 7, 2)' }\n"
    const { pack } = compileRule(rule)
    const code = recordCode(pack, 'sample', { traced: false, on: dayAt('2024-06-30') })
    for (let less = 0; less < 28; less++) {
      const fen = 9_999_999_999_999 - less
      const facts = acceptedFacts(pack, { firm: { revenueYuan: yuan(fen) } })
      const due = Number((BigInt(fen) * 1200n + 7n) / 14n)
      const out = new Float64Array(3)
      if (code.ok) code.code.run(facts, out)
      expect([evaluate(pack, 'sample', facts, dayAt('2024-06-30')).amountFen, out[1]]).toEqual([due, due])
    }
  })

  test('of a line by bands turns at the bound, which belongs to the lower band', () => {
    const rule = `${LOANS}amount: { base: firm.revenueYuan, bands: { by: loan.lineYuan, rows: [ { upTo: 'parameter("line-limit")', rate: 'parameter("lower")' }, { rate: 'parameter("upper")' } ] } }\n`
    const of = (lineYuan: string) =>
      answer(rule, { firm: { revenueYuan: '100' }, loans: [{ id: 'a', lineYuan }] }).amountFen
    expect([of('999999.99'), of('1000000'), of('1000000.01')]).toEqual([2000, 2000, 1000])
  })

  test('by slices is the weighted rate of the line; a line of nothing lies in the first slice', () => {
    const rule = `${LOANS}amount: { base: firm.revenueYuan, bands: { by: loan.lineYuan, mode: MARGINAL, rows: [ { upTo: 'parameter("line-limit")', rate: 'parameter("lower")' }, { rate: 'parameter("upper")' } ] } }\n`
    const of = (lineYuan: string) => answer(rule, { firm: { revenueYuan: '100' }, loans: [{ id: 'a', lineYuan }] })
    expect(['0', '0.01', '1000000', '2000000', '4000000'].map((line) => of(line).amountFen)).toEqual([
      2000, 2000, 2000, 1500, 1250,
    ])
    expect(of('0').verdict).toBe('yes')
  })
})

describe('less than nothing', () => {
  test('is nothing: it lowers no other line, and asks back no more than was paid', () => {
    const rule = `${LOANS}amount: { base: loan.lineYuan - firm.rdYuan, alreadyPaid: loan.paidYuan }\n`
    const loans = [
      { id: 'a', lineYuan: '100', paidYuan: '30' },
      { id: 'b', lineYuan: '500' },
    ]
    const determination = answer(rule, { firm: { rdYuan: '200' }, loans })
    expect(determination).toMatchObject({ verdict: 'yes', amountFen: 30_000, clawbackFen: 3_000 })
    expect(determination.lines.map(({ baseFen, amountFen }) => [baseFen, amountFen])).toEqual([
      [-10_000, 0],
      [30_000, 30_000],
    ])
  })

  test('a loss is a number like others', () => {
    expect(
      answer('answers: amount\namount: { base: firm.profitYuan, rate: "10" }\n', { firm: { profitYuan: '-0.05' } }),
    ).toMatchObject({ verdict: 'yes', amountFen: 0 })
    expect(
      answer(`answers: check\neligible: [ { id: c, ${WORDS}, feel: firm.profitYuan < 0 } ]\n`, {
        firm: { profitYuan: '-0.01' },
      }).verdict,
    ).toBe('yes')
    expect(
      answer(`answers: check\neligible: [ { id: c, ${WORDS}, feel: 'round half up(firm.profitYuan, 0) = -1' } ]\n`, {
        firm: { profitYuan: '-0.50' },
      }).verdict,
    ).toBe('yes')
  })

  test('no amount is ever written as minus zero', () => {
    const { amountFen, lines } = answer('answers: amount\namount: { base: firm.profitYuan, rate: "10" }\n', {
      firm: { profitYuan: '-0.00' },
    })
    expect([Object.is(amountFen, 0), Object.is(lines[0]?.baseFen, 0)]).toEqual([true, true])
  })
})

describe('payers of one base', () => {
  const RULE = (city: string, town: string) =>
    `${LOANS}amount: { base: loan.lineYuan, parts: [ ${payer('city', city)}, ${payer('town', town)} ] }\n`
  const loans = (...lines: string[]) => lines.map((lineYuan, index) => ({ id: `L${index}`, lineYuan }))

  test('pay in turn, together at most the base', () => {
    const { lines, amountFen } = answer(RULE('rate: "60"', 'rate: "60"'), { loans: loans('100') })
    expect([lines.map(({ parts }) => fen(parts)), amountFen, lines[0]?.limits]).toEqual([
      [[6_000, 4_000]],
      10_000,
      ['at-most-base'],
    ])
  })

  test('pay from one pot over all lines', () => {
    const rule = RULE('rate: "50", upTo: budget.cityLeftYuan', 'rate: "10"')
    const { lines } = answer(rule, { budget: { cityLeftYuan: '70' }, loans: loans('100', '100') })
    expect(lines.map(({ parts }) => fen(parts))).toEqual([
      [5_000, 1_000],
      [2_000, 1_000],
    ])
  })

  test('without a pot pay without limit', () => {
    const rule = RULE('rate: "50", upTo: budget.cityLeftYuan', 'rate: "10"')
    const { lines } = answer(rule, { budget: { cityLeftYuan: null }, loans: loans('100', '100') })
    expect(lines.map(({ parts }) => fen(parts))).toEqual([
      [5_000, 1_000],
      [5_000, 1_000],
    ])
  })

  test('a limit of each item is no pot: one item leaves the others theirs', () => {
    const rule = RULE(
      'rate: "50", upTo: if budget.cityLeftYuan = null then loan.lineYuan else budget.cityLeftYuan',
      'rate: "10"',
    )
    const { lines, amountFen } = answer(rule, { budget: { cityLeftYuan: null }, loans: loans('100', '100', '100') })
    expect([lines.map(({ parts }) => fen(parts)), amountFen]).toEqual([
      Array.from({ length: 3 }, () => [5_000, 1_000]),
      18_000,
    ])
  })

  test('whose pot is not known leave the answer open', () => {
    const rule = RULE('rate: "50", upTo: budget.cityLeftYuan', 'rate: "10"')
    expect(answer(rule, { loans: loans('100') })).toMatchObject({ verdict: 'needs', needs: ['budget.cityLeftYuan'] })
  })

  test('a ceiling on the line lowers the last payers first, and the parts still sum to the line', () => {
    const rule = `${RULE('rate: "50"', 'rate: "30"')}limits:\n  - { id: cap, ${WORDS}, ceiling: { max: 'parameter("cap")', per: ENTERPRISE } }\n`
    const { lines } = answer(rule, { loans: loans('500', '500') })
    expect(lines.map(({ amountFen, parts }) => [amountFen, fen(parts)])).toEqual([
      [40_000, [25_000, 15_000]],
      [10_000, [10_000, 0]],
    ])
  })
})

describe('who bears the total', () => {
  const RULE = (...percents: string[]) =>
    `answers: amount\namount: { base: firm.revenueYuan, split: [ ${percents.map((percent, index) => payer(`p${index}`, `percent: "${percent}"`)).join(', ')}, ${payer('last', 'rest: true')} ] }\n`
  const shares = (base: string, ...percents: string[]) =>
    fen(answer(RULE(...percents), { firm: { revenueYuan: base } }).split)

  test('one fen has one bearer, and nobody bears less than nothing', () => {
    expect(shares('0.01', '50')).toEqual([1, 0])
    expect(shares('0.01', '50', '50')).toEqual([1, 0, 0])
    expect(shares('0.01', '33.33', '33.33')).toEqual([0, 0, 1])
    expect(shares('0.02', '25', '25', '25')).toEqual([1, 1, 0, 0])
    expect(shares('0', '50')).toEqual([0, 0])
  })

  test('the greatest amount is shared exactly', () => {
    expect(shares('100000000000', '33.3333')).toEqual([3_333_330_000_000, 6_666_670_000_000])
  })

  test('always sums to the total', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (base, a, b) => {
        const parts = shares(yuan(base), String(a), String(b))
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(base)
        expect(parts.filter((part) => part < 0)).toEqual([])
      }),
      { numRuns: 40, seed: 2 },
    )
  })
})

describe('a line shared among the entries of a list', () => {
  const rule = `${LOANS}amount: { base: loan.lineYuan, splitBy: { list: loan.members, name: name, percent: sharePercent } }\n`
  const shared = (lineYuan: string, ...percents: string[]) => {
    const members = percents.map((sharePercent, index) => ({ name: `M${index}`, sharePercent }))
    return fen(answer(rule, { loans: [{ id: 'a', lineYuan, members }] }).lines[0]?.parts ?? [])
  }

  test('the last takes what is left, and never less than nothing', () => {
    expect(shared('100', '33.3333', '33.3333', '33.3334')).toEqual([3_333, 3_333, 3_334])
    expect(shared('0.02', '25', '25', '25', '25')).toEqual([1, 1, 0, 0])
    expect(shared('0.01', '50', '50')).toEqual([1, 0])
  })

  test('shares that do not make the whole leave the rest unshared', () => {
    expect(shared('100', '50', '20')).toEqual([5_000, 2_000])
    expect(shared('100')).toEqual([])
  })

  test('a line of any size is shared without a crash', () => {
    expect(shared('100000000000', '33.3333', '66.6667')).toEqual([3_333_330_000_000, 6_666_670_000_000])
  })

  test('a share that is not known leaves the answer open', () => {
    expect(answer(rule, { loans: [{ id: 'a', lineYuan: '1', members: [{ name: 'M' }] }] })).toMatchObject({
      verdict: 'needs',
      needs: ['loans[a].members[0].sharePercent'],
    })
  })
})

describe('what was paid before on an item that is refused', () => {
  const rule = (more: string) => `answers: amount
each:
  - { name: loan, in: loans }
eligible:
  - { id: active, clause: S-1, label: { zh: 在营, en: Active }, feel: firm.active, on: subject }
  - { id: large, clause: S-1, label: { zh: 大额, en: Large }, feel: loan.lineYuan >= 1000 }
amount:
  base: loan.lineYuan
  rate: parameter("rate")
  alreadyPaid: loan.paidYuan
${more}`
  const loans = [
    { id: 'L1', lineYuan: '1000', paidYuan: '200' },
    { id: 'L2', lineYuan: '999', paidYuan: '80' },
  ]
  const facts = (active: boolean, own: readonly object[] = loans) => ({ firm: { id: 'F', active }, loans: own })
  const BACK = rule('  whenRefused: PAID_BACK\n')

  test('is kept where the rule does not speak of it', () => {
    expect(answer(rule(''), facts(true))).toMatchObject({ verdict: 'yes', amountFen: 12_500, clawbackFen: 7500 })
    expect(answer(rule('  whenRefused: KEPT\n'), facts(true, loans.slice(1)))).toMatchObject({
      verdict: 'no',
      clawbackFen: 0,
    })
  })

  test('is to be paid back where the rule says so, beside what is above the lines', () => {
    expect(answer(BACK, facts(true))).toMatchObject({
      verdict: 'yes',
      amountFen: 12_500,
      clawbackFen: 15_500,
      ineligible: [{ item: 'loans[L2]', conditions: ['large'], clawbackFen: 8000 }],
    })
  })

  test('also where the answer is no, of every item', () => {
    expect(answer(BACK, facts(true, loans.slice(1)))).toMatchObject({ verdict: 'no', amountFen: 0, clawbackFen: 8000 })
    expect(answer(BACK, facts(false))).toMatchObject({ verdict: 'no', amountFen: 0, clawbackFen: 28_000 })
  })

  test('is not told while facts are needed', () => {
    const open = [...loans, { id: 'L3', paidYuan: '10' }]
    expect(answer(BACK, facts(true, open))).toMatchObject({ verdict: 'needs', clawbackFen: 0 })
  })

  test('by the reading chosen', () => {
    const reading = `readings:
  - { id: refusedPaid, clause: S-1, options: { KEPT: { zh: 不追回, en: Kept }, PAID_BACK: { zh: 退回, en: Paid back } }, chosen: PAID_BACK, why: { zh: 因, en: Why } }
`
    const read = rule('  whenRefused: refusedPaid\n') + reading
    const only = facts(true, loans.slice(1))
    expect(answer(read, only).clawbackFen).toBe(8000)
    expect(answer(read, only, '2024-06-30', { readings: { 'sample.refusedPaid': 'KEPT' } }).clawbackFen).toBe(0)
  })

  test.each([
    ['an unknown word', '  whenRefused: BACK\n', 'not-an-option'],
    ['a rule that pays nothing before', '  whenRefused: KEPT\n', 'missing'],
  ])('is refused of %s', (_case, more, code) => {
    const text = code === 'missing' ? rule(more).replace('  alreadyPaid: loan.paidYuan\n', '') : rule(more)
    expect(compileRule(text).diagnostics.map((each) => each.code)).toContain(code)
  })
})
