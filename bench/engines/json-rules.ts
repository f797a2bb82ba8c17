import { SLOT, slotOf } from '../oracle/answers.ts'
import { type PlainFirm, toPlainFirms } from '../records/shapes.ts'
import { DRAWN_FROM, DRAWN_TO, ON } from '../rules/facts.ts'
import { fractionOf, type Numbers, SET_COUNT, VARIANTS } from '../rules/variants.ts'
import type { Engine } from './engine.ts'
import { importPeer } from './import-peer.ts'
import { roundHalfUp } from './round.ts'

type Almanac = { factValue: (id: string) => Promise<unknown> }
type Condition = { fact: string; operator: string; value: unknown } | { all: Condition[] } | { any: Condition[] }
type Rule = { conditions: { all: Condition[] }; event: { type: string; params?: object } }
type Rules = {
  addFact: (id: string, value: (params: object, almanac: Almanac) => Promise<unknown>) => Rules
  addRule: (rule: Rule) => Rules
  run: (facts: object) => Promise<{ events: readonly { type: string; params?: { amount?: number } }[] }>
}
type Library = { readonly Engine: new (rules: Rule[], options: { replaceFactsInEventParams: boolean }) => Rules }

const is = (fact: string, operator: string, value: unknown): Condition => ({ fact, operator, value })
const LEAST = 'greaterThanInclusive'
const MOST = 'lessThanInclusive'

function eligibility(numbers: Numbers, set: number): Rule {
  const within = [
    is('staff', MOST, Number(numbers['staff-max'])),
    is('revenueYuan', MOST, Number(numbers['revenue-max'])),
  ]
  return {
    conditions: {
      all: [
        is('registeredOn', MOST, ON - Number(numbers['age-days-min'])),
        is('sector', 'in', ['SOFTWARE', 'EQUIPMENT', 'MEDICINE', 'MATERIALS']),
        { any: [is('sizeClass', 'in', ['SMALL', 'MICRO']), { all: within }] },
        is('rdExpenseYuan', LEAST, { fact: `rdExpenseMin${set}` }),
        is('researchStaff', LEAST, { fact: `researchStaffMin${set}` }),
        is('onBreachList', 'equal', false),
      ],
    },
    event: { type: `eligible${set}` },
  }
}

function subsidy(numbers: Numbers, set: number): Rule {
  return {
    conditions: {
      all: [
        is('sizeClass', 'in', ['SMALL', 'MICRO']),
        is('purpose', 'in', ['WORKING_CAPITAL', 'RND']),
        is('ratePercent', MOST, Number(numbers['loan-rate-max'])),
        is('drawnOn', LEAST, DRAWN_FROM),
        is('drawnOn', 'lessThan', DRAWN_TO),
      ],
    },
    event: { type: `subsidised${set}`, params: { amount: { fact: `subsidy${set}` } } },
  }
}

function grades(numbers: Numbers, set: number): Rule[] {
  const reaching = (type: string, id: keyof Numbers): Rule => ({
    conditions: {
      all: [
        is('onBreachList', 'equal', false),
        is(`score${set}`, LEAST, Number(numbers['pass-mark'])),
        is(`score${set}`, LEAST, Number(numbers[id])),
      ],
    },
    event: { type: `${type}${set}` },
  })
  return [reaching('passed', 'pass-mark'), reaching('b', 'grade-b-min'), reaching('a', 'grade-a-min')]
}

/** What the rules only compare is computed by facts, as the library's documents advise. */
function addFacts(engine: Rules, numbers: Numbers, set: number): void {
  const number = async (almanac: Almanac, id: string): Promise<number> => Number(await almanac.factValue(id))
  engine
    .addFact(
      `rdExpenseMin${set}`,
      async (_, almanac) => (await number(almanac, 'revenueYuan')) * fractionOf(numbers['rd-share-min']),
    )
    .addFact(
      `researchStaffMin${set}`,
      async (_, almanac) => (await number(almanac, 'staff')) * fractionOf(numbers['research-staff-share-min']),
    )
    .addFact(`subsidy${set}`, async (_, almanac) => {
      const line = await number(almanac, 'creditLineYuan')
      const band =
        line <= Number(numbers['line-lower'])
          ? 'rate-lower'
          : line <= Number(numbers['line-middle'])
            ? 'rate-middle'
            : 'rate-upper'
      const amount = roundHalfUp([(await number(almanac, 'interestPaidYuan')) * fractionOf(numbers[band]), 2])
      return Math.min(amount, Number(numbers['subsidy-cap']))
    })
    .addFact(`score${set}`, async (_, almanac) => {
      const share = async (part: string, whole: string): Promise<number | null> => {
        const divisor = await number(almanac, whole)
        return divisor === 0 ? null : (await number(almanac, part)) / divisor
      }
      const [rd, staff] = [await share('rdExpenseYuan', 'revenueYuan'), await share('researchStaff', 'staff')]
      const [debt, patents] = [await share('debtYuan', 'assetsYuan'), await number(almanac, 'patents')]
      const sum =
        pointsOf(rd, RD) * fractionOf(numbers['weight-rd']) +
        pointsOf(staff, STAFF) * fractionOf(numbers['weight-staff']) +
        pointsOf(patents, PATENTS) * fractionOf(numbers['weight-patents']) +
        (debt === null ? 0 : (DEBT.find(([limit]) => debt <= limit)?.[1] ?? 0)) * fractionOf(numbers['weight-debt'])
      return roundHalfUp([sum, 1])
    })
}

const RD = [
  [0.06, 100],
  [0.05, 80],
  [0.04, 60],
  [0.03, 40],
  [0.02, 20],
] as const
const STAFF = [
  [0.3, 100],
  [0.2, 70],
  [0.1, 40],
] as const
const PATENTS = [
  [5, 100],
  [3, 70],
  [1, 40],
] as const
const DEBT = [
  [0.4, 100],
  [0.6, 70],
  [0.75, 40],
] as const

function pointsOf(value: number | null, bands: readonly (readonly [number, number])[]): number {
  return value === null ? 0 : (bands.find(([least]) => value >= least)?.[1] ?? 0)
}

/** json-rules-engine: all rules in one engine, so that facts are looked up once a firm; computed facts cached within a run as by default. */
export const jsonRules: Engine = {
  name: 'json-rules-engine',
  manner: 'all rules in one engine, one run a firm; what it cannot compute is a fact in JavaScript; doubles',
  exact: false,
  readyMade: true,
  dataSets: ['complete'],
  firms: 400,
  rounds: 5,
  open: async (columns) => {
    const library = await importPeer<Library>('json-rules-engine')
    const firms = toPlainFirms(columns).map((firm: PlainFirm) => ({ ...firm['enterprise'], ...firm['loan'] }))
    const rules = VARIANTS.flatMap((numbers, set) => [
      eligibility(numbers, set),
      subsidy(numbers, set),
      ...grades(numbers, set),
    ])
    const engine = new library.Engine(rules, { replaceFactsInEventParams: true })
    for (const [set, numbers] of VARIANTS.entries()) addFacts(engine, numbers, set)
    return {
      run: async (from, to, answers) => {
        for (let index = from; index < to; index++) {
          const { events } = await engine.run(firms[index] as object)
          const found = new Map(events.map(({ type, params }) => [type, params?.amount ?? null]))
          for (let set = 0; set < SET_COUNT; set++) writeAnswers(found, set, answers, slotOf(index - from, set))
        }
      },
    }
  },
}

function writeAnswers(
  found: ReadonlyMap<string, number | null>,
  set: number,
  answers: Float64Array,
  slot: number,
): void {
  const has = (type: string): boolean => found.has(`${type}${set}`)
  answers[slot + SLOT.eligible] = has('eligible') ? 1 : 0
  answers[slot + SLOT.subsidised] = has('subsidised') ? 1 : 0
  answers[slot + SLOT.amountFen] = Math.round(Number(found.get(`subsidised${set}`) ?? 0) * 100)
  answers[slot + SLOT.grade] = has('a') ? 1 : has('b') ? 2 : has('passed') ? 3 : 0
}
