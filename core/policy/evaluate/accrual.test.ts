import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordCode } from '../code/index.ts'
import { acceptedFacts, answer, compileRule, dayAt } from '../compile/sample-pack.fixture.ts'
import type { Determination } from './index.ts'

const WORDS = 'clause: S-1, label: { zh: 甲, en: A }'
const RULE = (eligible: string, more = '') => `answers: amount
each: [ { name: loan, in: loans }, { name: period, in: loan.periods } ]
accrues: { from: period.from, to: period.to }
eligible:
  - { id: c, ${WORDS}, on: each day, feel: ${JSON.stringify(eligible)} }
amount:
  base: round half up(period.principalYuan * period.annualRatePercent / 100 * days / 360, 2)
  rate: "10"
${more}`
const TITLED = RULE('some t in firm.titles satisfies t.title in ("HIGH_TECH", "GIANT")')

type Title = { title: string; from: string; to: string | null }
const title = (from: string, to: string | null, name = 'HIGH_TECH'): Title => ({ title: name, from, to })
const period = (from: string, to: string) => ({ from, to, principalYuan: '36000', annualRatePercent: '1' })
const facts = (titles: readonly Title[], ...periods: object[]) => ({
  firm: { id: 'F', titles },
  loans: [{ id: 'L', drawnOn: '2023-01-01', periods }],
})
const days = ({ lines, ineligible }: Determination) => ({
  paid: lines.map(({ from, to, days: count }) => `${from} ${to} ${count}`),
  refused: ineligible.map(({ from, to, conditions }) => `${from} ${to} ${conditions.join()}`),
})
const year = period('2023-01-01', '2024-01-01')

describe('days count one by one, and are told as ranges', () => {
  test('from the day a title begins to the day before it ends', () => {
    const determination = answer(TITLED, facts([title('2023-03-01', '2023-06-01')], year))
    expect(days(determination)).toEqual({
      paid: ['2023-03-01 2023-06-01 92'],
      refused: ['2023-01-01 2023-03-01 c', '2023-06-01 2024-01-01 c'],
    })
    expect(determination).toMatchObject({ verdict: 'yes', amountFen: 920 })
  })

  test('titles that touch or overlap make one range, and no day is paid twice', () => {
    const touching = [title('2023-01-01', '2023-06-01'), title('2023-06-01', null, 'GIANT')]
    const overlapping = [title('2022-01-01', '2023-09-01'), title('2023-03-01', null, 'GIANT')]
    for (const titles of [touching, overlapping])
      expect(days(answer(TITLED, facts(titles, year)))).toEqual({ paid: ['2023-01-01 2024-01-01 365'], refused: [] })
  })

  test('a gap of one day is left out', () => {
    const titles = [title('2023-01-01', '2023-06-01'), title('2023-06-02', null)]
    expect(days(answer(TITLED, facts(titles, year)))).toEqual({
      paid: ['2023-01-01 2023-06-01 151', '2023-06-02 2024-01-01 213'],
      refused: ['2023-06-01 2023-06-02 c'],
    })
  })

  test('29 February is a day', () => {
    expect(answer(TITLED, facts([title('2024-01-01', null)], period('2024-02-28', '2024-03-01')))).toMatchObject({
      amountFen: 20,
    })
  })

  test('dates at both ends of the calendar', () => {
    const determination = answer(TITLED, facts([title('1900-01-01', null)], period('2199-12-30', '2199-12-31')))
    expect(days(determination).paid).toEqual(['2199-12-30 2199-12-31 1'])
    const early = answer(TITLED, facts([title('1900-01-01', null)], period('1900-01-01', '1900-01-02')))
    expect([early.verdict, days(early).refused]).toEqual(['no', ['1900-01-01 1900-01-02 in-force']])
  })

  test('the days before the rule are out of it', () => {
    const determination = answer(TITLED, facts([title('2019-01-01', null)], period('2019-12-30', '2020-01-02')))
    expect(days(determination)).toEqual({
      paid: ['2020-01-01 2020-01-02 1'],
      refused: ['2019-12-30 2020-01-01 in-force'],
    })
  })
})

describe('the day may be compared with a fixed day', () => {
  test.each([
    ['day < addMonths(loan.drawnOn, 12)', '2023-12-30 2024-01-01 2', '2024-01-01 2024-01-03 c'],
    ['day <= addMonths(loan.drawnOn, 12)', '2023-12-30 2024-01-02 3', '2024-01-02 2024-01-03 c'],
    ['day >= date("2024-01-01")', '2024-01-01 2024-01-03 2', '2023-12-30 2024-01-01 c'],
    ['date("2024-01-01") < day', '2024-01-02 2024-01-03 1', '2023-12-30 2024-01-02 c'],
    ['day = date("2024-01-02")', '2024-01-02 2024-01-03 1', '2023-12-30 2024-01-02 c'],
  ])('%s', (feel, paid, refused) => {
    const determination = answer(RULE(feel), facts([], period('2023-12-30', '2024-01-03')))
    expect(days(determination)).toEqual({ paid: [paid], refused: [refused] })
    const { pack } = compileRule(RULE(feel))
    const code = recordCode(pack, 'sample', { traced: false, on: dayAt('2024-06-30') })
    const out = new Float64Array(3)
    if (code.ok) code.code.run(acceptedFacts(pack, facts([], period('2023-12-30', '2024-01-03'))), out)
    expect([out[0], out[1]]).toEqual([1, determination.amountFen])
  })
})

describe('a period whose end', () => {
  test('is not known is asked about', () => {
    const { to: _, ...open } = year
    expect(answer(TITLED, facts([title('2020-01-01', null)], open))).toMatchObject({
      verdict: 'needs',
      amountFen: null,
      needs: ['loans[L].periods[0].to'],
    })
  })
})

describe('nothing to pay for', () => {
  test('no loan at all is a no, and the reason says so', () => {
    const determination = answer(TITLED, { firm: { id: 'F', titles: [] }, loans: [] })
    expect([
      determination.verdict,
      determination.reasons.map(({ condition, result }) => `${condition} ${result}`),
    ]).toEqual(['no', ['no-items no']])
  })
})

describe('numbers that change inside a period', () => {
  const rule = (governed: string) =>
    `${RULE('firm.active').replace('rate: "10"', `rate: 'parameter("rate")'`)}governedBy: ${governed}\n`
  const document = { ...facts([], period('2023-12-02', '2024-01-31')), firm: { id: 'F', active: true } }
  const late = { ...document, loans: [{ ...document.loans[0], drawnOn: '2024-01-01' }] }

  test('the governing day alone decides, for the whole period', () => {
    // 60 days of one yuan; 20 % to the end of 2023, 12.5 % from 2024 on.
    expect(answer(rule('loan.drawnOn'), document).amountFen).toBe(1200)
    expect(answer(rule('loan.drawnOn'), late).amountFen).toBe(750)
    expect(answer(rule('period.from'), late).amountFen).toBe(1200)
    expect(answer(rule('period.to'), document).amountFen).toBe(750)
  })

  test('on a day without a number the answer is open, and names it', () => {
    const early = { ...document, loans: [{ ...document.loans[0], drawnOn: '2019-12-31' }] }
    expect(answer(rule('loan.drawnOn'), early)).toMatchObject({ verdict: 'needs', needs: ['parameters.rate'] })
  })
})

describe('what always holds of days', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((n) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10))
  const periods = fc.tuple(day, day).filter(([from, to]) => from < to)
  const titles = fc.array(
    fc.record({
      title: fc.constantFrom('HIGH_TECH', 'GIANT', 'SMALL'),
      days: fc.oneof({ weight: 3, arbitrary: periods }, { weight: 1, arbitrary: fc.tuple(day, fc.constant(null)) }),
    }),
    { maxLength: 4 },
  )

  test('paid and refused days together are the days of the period, each once, and the titles may stand in any order', () => {
    fc.assert(
      fc.property(titles, periods, (dated, [from, to]) => {
        const held = dated.map(({ title: name, days: [start, end] }) => ({ title: name, from: start, to: end }))
        const determination = answer(TITLED, facts(held, period(from, to)))
        const expected = daysOf(from, to).map((on) => [on, isHeld(held, on)] as const)
        const isPaid = expected.some(([, paid]) => paid)
        if (isPaid) expect(daysTold(determination)).toEqual(expected)
        expect(determination.verdict).toBe(isPaid ? 'yes' : 'no')
        const turned = answer(TITLED, facts(held.toReversed(), period(from, to)))
        expect(turned.amountFen).toBe(determination.amountFen)
      }),
      { numRuns: 40, seed: 3 },
    )
  })
})

/** Whether a title that counts holds on a day. */
function isHeld(titles: readonly Title[], on: string): boolean {
  return titles.some(({ title: name, from, to }) => name !== 'SMALL' && from <= on && (to === null || on < to))
}

/** Every day that a determination tells of, in order, with whether it is paid; a day told twice stands twice. */
function daysTold({ lines, ineligible }: Determination) {
  const paid = lines.flatMap(({ from, to }) => daysOf(from ?? '', to ?? '').map((on) => [on, true] as const))
  const refused = ineligible.flatMap(({ from, to }) => daysOf(from ?? '', to ?? '').map((on) => [on, false] as const))
  return [...paid, ...refused].sort(([a], [b]) => (a < b ? -1 : 1))
}

function daysOf(from: string, to: string): string[] {
  const days: string[] = []
  for (const at = new Date(`${from}T00:00:00Z`); at.toISOString().slice(0, 10) < to; at.setUTCDate(at.getUTCDate() + 1))
    days.push(at.toISOString().slice(0, 10))
  return days
}
