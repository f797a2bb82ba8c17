import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, parseDay, valueOrThrow } from '../../values/index.ts'
import { tinyPack, tinySources } from '../advise/tiny-pack.fixture.ts'
import { compilePack } from '../compile/index.ts'
import { evaluate } from '../evaluate/index.ts'
import { type Facts, readFacts } from '../intake/index.ts'
import { answerByCode, isAnsweredByCode } from './answer-by-code.ts'
import type { Dimension } from './dimension.ts'
import { finishSimulation, simulate, simulateInChunks } from './simulate.ts'
import { addFirm, mergeSimulations, prepareSimulation, startSimulation } from './simulation.ts'

const ON = valueOrThrow(parseDay('2024-06-30'))

const RULE = `answers: amount
each: [ { name: loan, in: loans } ]
governedBy: loan.drawnOn
eligible:
  - { id: holds, clause: T-1, label: { zh: 有称号, en: Holds a title }, asOf: loan.drawnOn, feel: 'some t in enterprise.titles satisfies t.title in ("GOLD", "SILVER")' }
amount:
  base: loan.interestYuan
  bands: { by: loan.lineYuan, mode: SLAB, rows: [ { upTo: parameter("line-limit"), rate: parameter("rate") }, { rate: parameter("rate-large") } ] }
`

const DIMENSIONS: Dimension[] = [
  { id: 'title', label: { zh: '称号', en: 'Title' }, path: 'enterprise.titles.title', take: null },
  { id: 'place', label: { zh: '地区', en: 'Place' }, path: 'enterprise.name', take: 1 },
  { id: 'absent', label: { zh: '无', en: 'None' }, path: 'enterprise.nothing', take: null },
]

const pack = tinyPack(RULE)
const reform = compilePack(tinySources(RULE), {
  parameters: {
    rate: [
      { from: day('2020-01-01'), to: day('2024-01-01'), value: '20' },
      { from: day('2024-01-01'), to: null, value: '30' },
    ],
    'rate-large': '5',
  },
}).pack

function day(text: string): Day {
  return valueOrThrow(parseDay(text))
}

function firm(
  name: string,
  titles: readonly string[],
  loans: readonly (readonly [string, string, string | null])[],
): Facts {
  return valueOrThrow(
    readFacts(pack.vocabulary, {
      enterprise: { code: name, name, titles: titles.map((title) => ({ title, from: '2020-01-01', to: null })) },
      loans: loans.map(([drawnOn, interestYuan, lineYuan], index) => ({
        id: `L${index}`,
        drawnOn,
        interestYuan,
        ...(lineYuan === null ? {} : { lineYuan }),
      })),
    }),
  )
}

const FIRMS = [
  firm(
    'A1',
    ['GOLD'],
    [
      ['2023-05-01', '1000.00', '500000.00'],
      ['2024-05-01', '1000.00', '500000.00'],
    ],
  ),
  firm('A2', ['GOLD', 'SILVER'], [['2024-02-01', '400.00', '2000000.00']]),
  firm('B1', ['PLAIN'], [['2024-02-01', '400.00', '2000000.00']]),
  firm('B2', ['SILVER'], [['2024-02-01', '400.00', null]]),
]

const options = { dimensions: DIMENSIONS }

/** Bigints as text, so that results can be compared by their bytes. */
function bytes(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? `${inner}n` : inner))
}

describe('a population under the rules and under a reform', () => {
  const result = simulate(pack, reform, FIRMS, ON, options)

  test('counts verdicts, money, winners and losers of a programme', () => {
    // A1: 200 + 200 becomes 200 + 300. A2: 40 becomes 20. B1: no. B2: its line is not known.
    expect(result.programmes[0]).toMatchObject({
      programme: 'aid',
      base: { yes: 2, no: 1, needs: 1, paid: 2, budgetFen: 44_000n },
      reform: { yes: 2, no: 1, needs: 1, paid: 2, budgetFen: 52_000n },
      winners: 1,
      wonFen: 10_000n,
      losers: 1,
      lostFen: 2_000n,
      undecided: 1,
      byYear: [
        { year: 2023, baseFen: 20_000n, reformFen: 20_000n },
        { year: 2024, baseFen: 24_000n, reformFen: 32_000n },
      ],
    })
  })

  test('parts the firms by title, with a firm of two titles in both, and by the beginning of a text', () => {
    const by = result.programmes[0]?.by.map(({ dimension, groups }) => [
      dimension,
      groups.map(({ key, label, base, winners, losers }) => [
        key,
        label.en,
        base.yes + base.no + base.needs,
        base.budgetFen,
        winners,
        losers,
      ]),
    ])
    expect(by).toEqual([
      [
        'title',
        [
          ['GOLD', 'Gold firm', 2, 44_000n, 1, 1],
          ['PLAIN', 'Plain firm', 1, 0n, 0, 0],
          ['SILVER', 'Silver firm', 2, 4_000n, 0, 1],
        ],
      ],
      [
        'place',
        [
          ['A', 'A', 2, 44_000n, 1, 1],
          ['B', 'B', 2, 0n, 0, 0],
        ],
      ],
    ])
  })

  test('a title counts on the days it holds: from its first day on, no more on the day after', () => {
    const held = (from: string, to: string) =>
      valueOrThrow(
        readFacts(pack.vocabulary, { enterprise: { code: 'T', titles: [{ title: 'GOLD', from, to }] }, loans: [] }),
      )
    const firms = [
      held('2024-06-30', '2025-01-01'),
      held('2024-07-01', '2025-01-01'),
      held('2020-01-01', '2024-06-30'),
      held('2020-01-01', '2024-07-01'),
    ]
    const groups = simulate(pack, null, firms, ON, options).programmes[0]?.by[0]?.groups
    expect(groups?.map(({ key, label, base }) => [key, label.zh, base.no])).toEqual([
      ['GOLD', '金牌企业', 2],
      ['NONE', '无', 2],
    ])
  })

  test('interest belongs to the year of its last day, other money to that of its governing day', () => {
    const daily = `answers: amount
each: [ { name: loan, in: loans }, { name: period, in: loan.periods } ]
governedBy: loan.drawnOn
accrues: { from: period.from, to: period.to }
eligible: []
amount: { base: 'round half up(period.yearYuan * days / 360, 2)', rate: parameter("rate") }
`
    const facts = valueOrThrow(
      readFacts(pack.vocabulary, {
        enterprise: { code: 'D' },
        loans: [
          {
            id: 'L1',
            drawnOn: '2022-05-01',
            periods: [
              { from: '2023-10-01', to: '2024-01-01', yearYuan: '36000.00' },
              { from: '2024-01-01', to: '2024-01-02', yearYuan: '36000.00' },
            ],
          },
        ],
      }),
    )
    // 92 days and one day at 100.00 a day, 20 percent of it.
    expect(simulate(tinyPack(daily), null, [facts], ON, options).programmes[0]?.byYear).toEqual([
      { year: 2023, baseFen: 184_000n, reformFen: 184_000n },
      { year: 2024, baseFen: 2_000n, reformFen: 2_000n },
    ])
  })

  test('counts each firm once over all programmes', () => {
    expect(result.firms).toBe(4)
    expect(result.total).toMatchObject({
      base: { yes: 2, no: 1, needs: 1, paid: 2, budgetFen: 44_000n },
      winners: 1,
      losers: 1,
    })
  })

  test('without a reform, or with one that changes nothing, nobody wins or loses', () => {
    const alone = simulate(pack, null, FIRMS, ON, options)
    const unchanged = simulate(pack, compilePack(tinySources(RULE)).pack, FIRMS, ON, options)
    expect(unchanged).toEqual({ ...alone, hasReform: true })
    expect(alone).toMatchObject({
      hasReform: false,
      total: { winners: 0, losers: 0, base: { budgetFen: 44_000n }, reform: { budgetFen: 44_000n } },
    })
  })

  test('counts the classes of a programme that answers with a class', () => {
    const rule = `answers: class\neligible: []\nclasses:\n  - { id: BIG, clause: T-1, label: { zh: 大, en: Big }, when: count(loans) > 1 }\n  - { id: SMALL, clause: T-1, label: { zh: 小, en: Small }, when: "true" }\n`
    const counted = simulate(tinyPack(rule), null, FIRMS, ON, options)
    expect(simulate(tinyPack(rule), null, FIRMS, ON, { ...options, answering: answerByCode })).toEqual(counted)
    expect(counted.programmes[0]?.byClass).toEqual([
      { class: 'BIG', label: { zh: '大', en: 'Big' }, base: 1, reform: 1 },
      { class: 'SMALL', label: { zh: '小', en: 'Small' }, base: 3, reform: 3 },
    ])
  })

  test('a firm that is called like a part of the language is counted as any other', () => {
    const odd = simulate(pack, null, [firm('__proto__', ['GOLD'], [])], ON, {
      dimensions: [{ ...(DIMENSIONS[1] as Dimension), take: null }],
    })
    expect(odd.programmes[0]?.by[0]?.groups.map(({ key, base }) => [key, base.no])).toEqual([['__proto__', 1]])
  })

  test('sums pass 2^53 exactly', () => {
    const rich = firm(
      'R',
      ['GOLD'],
      Array.from({ length: 50 }, () => ['2024-01-01', '99999999999.99', '1.00'] as const).map(
        ([drawnOn, interest, line], index) => [drawnOn, index === 0 ? interest : '99999999999.98', line] as const,
      ),
    )
    const { total } = simulate(
      pack,
      null,
      [rich, rich, rich, rich, rich, rich, rich, rich, rich, rich, ...Array.from({ length: 90 }, () => rich)],
      ON,
      { dimensions: [] },
    )
    const one = BigInt(evaluate(pack, 'aid', rich, ON).amountFen ?? 0)
    expect(total.base.budgetFen).toBe(one * 100n)
    expect(total.base.budgetFen > 2n ** 53n).toBe(true)
  })
})

describe('parts of a population', () => {
  const arbitraryFirm = fc.record({
    titles: fc.subarray(['GOLD', 'SILVER', 'PLAIN']),
    loans: fc.array(
      fc.record({
        drawnOn: fc.constantFrom('2019-12-31', '2020-01-01', '2023-12-31', '2024-01-01'),
        interestYuan: fc.constantFrom('0.00', '0.02', '12.34', '99999.99'),
        lineYuan: fc.constantFrom(null, '999999.99', '1000000.00', '1000000.01'),
      }),
      { maxLength: 3 },
    ),
  })
  const arbitraryFirms = fc.array(arbitraryFirm, { maxLength: 12 }).map((firms) =>
    firms.map(({ titles, loans }, index) =>
      firm(
        `F${index}`,
        titles,
        loans.map(({ drawnOn, interestYuan, lineYuan }) => [drawnOn, interestYuan, lineYuan] as const),
      ),
    ),
  )

  test('come to the same bytes in any split and order', () => {
    fc.assert(
      fc.property(arbitraryFirms, fc.array(fc.nat({ max: 3 }), { minLength: 12, maxLength: 12 }), (firms, places) => {
        const simulator = prepareSimulation(pack, reform, ON, options)
        const parts = [0, 1, 2, 3].map((part) => {
          const simulation = startSimulation()
          for (const [index, facts] of firms.entries())
            if (places[index] === part) addFirm(simulator, simulation, facts)
          return structuredClone(simulation)
        })
        const whole = bytes(simulate(pack, reform, firms, ON, options))
        expect(bytes(finishSimulation(simulator, mergeSimulations(parts)))).toBe(whole)
        expect(bytes(finishSimulation(simulator, mergeSimulations(parts.toReversed())))).toBe(whole)
      }),
      { numRuns: 60 },
    )
  })

  test('sum up what evaluating each firm says, to the fen', () => {
    fc.assert(
      fc.property(arbitraryFirms, (firms) => {
        const { programmes } = simulate(pack, reform, firms, ON, options)
        const [before, after] = [pack, reform].map((side) => firms.map((facts) => evaluate(side, 'aid', facts, ON)))
        const sum = (answers: typeof before) =>
          (answers ?? []).reduce((total, { amountFen }) => total + BigInt(amountFen ?? 0), 0n)
        const more = (before ?? []).map((answer, index) => {
          const other = after?.[index]
          const isKnown = answer.verdict !== 'needs' && other?.verdict !== 'needs'
          return isKnown ? (other?.amountFen ?? 0) - (answer.amountFen ?? 0) : 0
        })
        expect(programmes[0]?.base.budgetFen).toBe(sum(before))
        expect(programmes[0]?.reform.budgetFen).toBe(sum(after))
        expect(programmes[0]?.wonFen).toBe(BigInt(more.filter((each) => each > 0).reduce((a, b) => a + b, 0)))
        expect(programmes[0]?.lostFen).toBe(BigInt(-more.filter((each) => each < 0).reduce((a, b) => a + b, 0)))
        const years = programmes[0]?.byYear ?? []
        expect(years.reduce((total, { baseFen }) => total + baseFen, 0n)).toBe(sum(before))
      }),
      { numRuns: 60 },
    )
  })

  test('answer by code as they answer by rule', () => {
    expect(isAnsweredByCode(pack, 'aid', ON)).toBe(true)
    fc.assert(
      fc.property(arbitraryFirms, (firms) => {
        const byCode = simulate(pack, reform, firms, ON, { ...options, answering: answerByCode })
        expect(bytes(byCode)).toBe(bytes(simulate(pack, reform, firms, ON, options)))
      }),
      { numRuns: 60 },
    )
  })

  test('progress is told after each chunk, and the caller may stop between', () => {
    const told: number[] = []
    const many = Array.from({ length: 25 }, (_, index) => FIRMS[index % FIRMS.length] as Facts)
    simulate(pack, null, many, ON, { ...options, chunk: 10, progress: (firms) => told.push(firms) })
    expect(told).toEqual([10, 20])
    const steps = simulateInChunks(prepareSimulation(pack, null, ON, options), many, 10)
    expect(steps.next().value).toBe(10)
  })
})
