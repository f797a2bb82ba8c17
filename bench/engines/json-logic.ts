import { SLOT, slotOf } from '../oracle/answers.ts'
import { type PlainFirm, toPlainFirms } from '../records/shapes.ts'
import { DRAWN_FROM, DRAWN_TO, ON } from '../rules/facts.ts'
import { fractionOf, type Numbers, SET_COUNT, VARIANTS } from '../rules/variants.ts'
import { type Engine, inBlocks } from './engine.ts'
import { importPeer } from './import-peer.ts'
import { roundHalfUp } from './round.ts'

type Logic = unknown
type Library = {
  readonly LogicEngine: new () => {
    addMethod: (
      name: string,
      method: (args: number[]) => number,
      options: { sync: boolean; deterministic: boolean },
    ) => void
    build: (logic: Logic) => (data: unknown) => unknown
  }
}

const fact = (path: string): Logic => ({ var: path })
const at = (operator: string, left: Logic, right: Logic): Logic => ({ [operator]: [left, right] })

function eligibility(numbers: Numbers): Logic {
  return {
    and: [
      at('>=', at('-', ON, fact('enterprise.registeredOn')), Number(numbers['age-days-min'])),
      at('in', fact('enterprise.sector'), ['SOFTWARE', 'EQUIPMENT', 'MEDICINE', 'MATERIALS']),
      {
        or: [
          at('in', fact('enterprise.sizeClass'), ['SMALL', 'MICRO']),
          {
            and: [
              at('<=', fact('enterprise.staff'), Number(numbers['staff-max'])),
              at('<=', fact('enterprise.revenueYuan'), Number(numbers['revenue-max'])),
            ],
          },
        ],
      },
      at(
        '>=',
        fact('enterprise.rdExpenseYuan'),
        at('*', fact('enterprise.revenueYuan'), fractionOf(numbers['rd-share-min'])),
      ),
      at(
        '>=',
        fact('enterprise.researchStaff'),
        at('*', fact('enterprise.staff'), fractionOf(numbers['research-staff-share-min'])),
      ),
      { '!': fact('enterprise.onBreachList') },
    ],
  }
}

/** The amount in yuan, or false where there is none. */
function subsidy(numbers: Numbers): Logic {
  const line = fact('loan.creditLineYuan')
  const rate = {
    if: [
      at('<=', line, Number(numbers['line-lower'])),
      fractionOf(numbers['rate-lower']),
      at('<=', line, Number(numbers['line-middle'])),
      fractionOf(numbers['rate-middle']),
      fractionOf(numbers['rate-upper']),
    ],
  }
  const holds = {
    and: [
      at('in', fact('enterprise.sizeClass'), ['SMALL', 'MICRO']),
      at('in', fact('loan.purpose'), ['WORKING_CAPITAL', 'RND']),
      at('<=', fact('loan.ratePercent'), Number(numbers['loan-rate-max'])),
      at('>=', fact('loan.drawnOn'), DRAWN_FROM),
      at('<', fact('loan.drawnOn'), DRAWN_TO),
    ],
  }
  const amount = { roundHalfUp: [at('*', fact('loan.interestPaidYuan'), rate), 2] }
  return { if: [holds, { min: [amount, Number(numbers['subsidy-cap'])] }, false] }
}

function share(part: string, whole: string, operator: string, bands: readonly (readonly [number, number])[]): Logic {
  const ratio = at('/', fact(part), fact(whole))
  const rows = bands.flatMap(([limit, points]) => [at(operator, ratio, limit), points])
  return { if: [at('==', fact(whole), 0), 0, ...rows, 0] }
}

function score(numbers: Numbers): Logic {
  const weighted = (id: keyof Numbers, points: Logic): Logic => at('*', points, fractionOf(numbers[id]))
  const patents = fact('enterprise.patents')
  const sum = {
    '+': [
      weighted('weight-rd', share('enterprise.rdExpenseYuan', 'enterprise.revenueYuan', '>=', RD)),
      weighted('weight-staff', share('enterprise.researchStaff', 'enterprise.staff', '>=', STAFF)),
      weighted('weight-patents', {
        if: [at('>=', patents, 5), 100, at('>=', patents, 3), 70, at('>=', patents, 1), 40, 0],
      }),
      weighted('weight-debt', share('enterprise.debtYuan', 'enterprise.assetsYuan', '<=', DEBT)),
    ],
  }
  return { roundHalfUp: [sum, 1] }
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
const DEBT = [
  [0.4, 100],
  [0.6, 70],
  [0.75, 40],
] as const

/** JSON Logic has no names for intermediate values: the score is one rule and the grade a second one over it. */
function grade(numbers: Numbers): Logic {
  const reaches = (id: keyof Numbers): Logic => at('>=', fact('score'), Number(numbers[id]))
  return {
    if: [
      { or: [fact('listed'), { '!': reaches('pass-mark') }] },
      0,
      reaches('grade-a-min'),
      1,
      reaches('grade-b-min'),
      2,
      3,
    ],
  }
}

/** json-logic-engine, each rule compiled once by its `build`. */
export const jsonLogic: Engine = {
  name: 'json-logic-engine, compiled',
  manner: 'rules built once into functions; a rounding operator added; doubles',
  exact: false,
  readyMade: true,
  dataSets: ['complete'],
  firms: 20_000,
  rounds: 5,
  open: async (columns) => {
    const { LogicEngine } = await importPeer<Library>('json-logic-engine')
    const engine = new LogicEngine()
    engine.addMethod('roundHalfUp', roundHalfUp, { sync: true, deterministic: true })
    const firms = toPlainFirms(columns)
    const sets = VARIANTS.map((numbers) => ({
      list: engine.build(eligibility(numbers)),
      subsidy: engine.build(subsidy(numbers)),
      score: engine.build(score(numbers)),
      grade: engine.build(grade(numbers)),
    }))
    return {
      run: (from, to, answers) =>
        inBlocks(from, to, SET_COUNT, (index, set) => {
          const firm = firms[index] as PlainFirm
          const rules = sets[set] as (typeof sets)[number]
          const slot = slotOf(index - from, set)
          const amount = rules.subsidy(firm)
          answers[slot + SLOT.eligible] = rules.list(firm) === true ? 1 : 0
          answers[slot + SLOT.subsidised] = amount === false ? 0 : 1
          answers[slot + SLOT.amountFen] = Math.round(Number(amount) * 100)
          const listed = firm['enterprise']?.['onBreachList']
          answers[slot + SLOT.grade] = Number(rules.grade({ listed, score: rules.score(firm) }))
        }),
    }
  },
}
