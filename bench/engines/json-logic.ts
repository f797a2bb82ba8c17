import { SLOT, slotOf } from '../oracle/answers.ts'
import { type PlainFirm, toPlainFirms, toScaledFirms } from '../records/shapes.ts'
import { DRAWN_FROM, DRAWN_TO, ON } from '../rules/facts.ts'
import { type Numbers, SET_COUNT, VARIANTS } from '../rules/variants.ts'
import { type Engine, setBySet } from './engine.ts'
import { importPeer } from './import-peer.ts'
import { at, BANDS, fact, inFen, inYuan, type Logic, type NumberId, type NumberStyle } from './json-logic-numbers.ts'

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

function eligibility(numbers: Numbers, { number, share }: NumberStyle): Logic {
  const revenue = fact('enterprise.revenueYuan')
  const staff = fact('enterprise.staff')
  const within = [
    at('<=', staff, number(numbers['staff-max'], 0)),
    at('<=', revenue, number(numbers['revenue-max'], 2)),
  ]
  return {
    and: [
      at('>=', at('-', ON, fact('enterprise.registeredOn')), Number(numbers['age-days-min'])),
      at('in', fact('enterprise.sector'), ['SOFTWARE', 'EQUIPMENT', 'MEDICINE', 'MATERIALS']),
      { or: [at('in', fact('enterprise.sizeClass'), ['SMALL', 'MICRO']), { and: within }] },
      share(fact('enterprise.rdExpenseYuan'), '>=', revenue, numbers['rd-share-min']),
      share(fact('enterprise.researchStaff'), '>=', staff, numbers['research-staff-share-min']),
      { '!': fact('enterprise.onBreachList') },
    ],
  }
}

/** The amount, or false where there is none. */
function subsidy(numbers: Numbers, { number, factor, money }: NumberStyle): Logic {
  const within = (id: NumberId): Logic => at('<=', fact('loan.creditLineYuan'), number(numbers[id], 2))
  const rates = [
    within('line-lower'),
    factor(numbers['rate-lower']),
    within('line-middle'),
    factor(numbers['rate-middle']),
  ]
  const holds = {
    and: [
      at('in', fact('enterprise.sizeClass'), ['SMALL', 'MICRO']),
      at('in', fact('loan.purpose'), ['WORKING_CAPITAL', 'RND']),
      at('<=', fact('loan.ratePercent'), number(numbers['loan-rate-max'], 4)),
      at('>=', fact('loan.drawnOn'), DRAWN_FROM),
      at('<', fact('loan.drawnOn'), DRAWN_TO),
    ],
  }
  const amount = money(at('*', fact('loan.interestPaidYuan'), { if: [...rates, factor(numbers['rate-upper'])] }))
  return { if: [holds, { min: [amount, number(numbers['subsidy-cap'], 2)] }, false] }
}

function score(numbers: Numbers, { share, factor, points }: NumberStyle): Logic {
  const weighted = (id: NumberId, value: Logic): Logic => at('*', value, factor(numbers[id]))
  const banded = (part: string, whole: string, sign: string, bands: readonly (readonly [string, number])[]): Logic => {
    const rows = bands.flatMap(([percent, given]) => [share(fact(part), sign, fact(whole), percent), given])
    return { if: [at('==', fact(whole), 0), 0, ...rows, 0] }
  }
  const patents = fact('enterprise.patents')
  return points({
    '+': [
      weighted('weight-rd', banded('enterprise.rdExpenseYuan', 'enterprise.revenueYuan', '>=', BANDS.rd)),
      weighted('weight-staff', banded('enterprise.researchStaff', 'enterprise.staff', '>=', BANDS.staff)),
      weighted('weight-patents', {
        if: [at('>=', patents, 5), 100, at('>=', patents, 3), 70, at('>=', patents, 1), 40, 0],
      }),
      weighted('weight-debt', banded('enterprise.debtYuan', 'enterprise.assetsYuan', '<=', BANDS.debt)),
    ],
  })
}

/** JSON Logic has no names for intermediate values: the score is one rule, and the grade a second one over it. */
function grade(numbers: Numbers, { number }: NumberStyle): Logic {
  const reaches = (id: NumberId): Logic => at('>=', fact('score'), number(numbers[id], 1))
  const failed = { or: [fact('listed'), { '!': reaches('pass-mark') }] }
  return { if: [failed, 0, reaches('grade-a-min'), 1, reaches('grade-b-min'), 2, 3] }
}

function open(style: NumberStyle): Engine['open'] {
  return async (columns) => {
    const { LogicEngine } = await importPeer<Library>('json-logic-engine')
    const engine = new LogicEngine()
    engine.addMethod('round', style.round, { sync: true, deterministic: true })
    const firms = style === inFen ? toScaledFirms(columns) : toPlainFirms(columns)
    const sets = VARIANTS.map((numbers) => ({
      list: engine.build(eligibility(numbers, style)),
      subsidy: engine.build(subsidy(numbers, style)),
      score: engine.build(score(numbers, style)),
      grade: engine.build(grade(numbers, style)),
    }))
    return {
      run: (from, to, answers) =>
        setBySet(from, to, SET_COUNT, (index, set) => {
          const firm = firms[index] as PlainFirm
          const rules = sets[set] as (typeof sets)[number]
          const slot = slotOf(index - from, set)
          const amount = rules.subsidy(firm)
          answers[slot + SLOT.eligible] = rules.list(firm) === true ? 1 : 0
          answers[slot + SLOT.subsidised] = amount === false ? 0 : 1
          answers[slot + SLOT.amountFen] = style.fenOf(Number(amount))
          const listed = firm['enterprise']?.['onBreachList']
          answers[slot + SLOT.grade] = Number(rules.grade({ listed, score: rules.score(firm) }))
        }),
    }
  }
}

/** json-logic-engine, each rule compiled once by its `build`, in yuan as rules are written. */
export const jsonLogic: Engine = {
  name: 'json-logic-engine, compiled',
  manner: 'rules built once into functions; a rounding operator added; doubles',
  exact: false,
  readyMade: true,
  dataSets: ['complete'],
  firms: 20_000,
  rounds: 5,
  open: open(inYuan),
}

/** The same with every fact and formula scaled to whole numbers by the rule's author. */
export const jsonLogicScaled: Engine = {
  ...jsonLogic,
  name: 'json-logic-engine, compiled, scaled by hand',
  manner:
    'the same, every fact and formula turned into whole numbers by the author of the rules, who alone vouches for it',
  open: open(inFen),
}
