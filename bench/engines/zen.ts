import { SLOT, slotOf } from '../oracle/answers.ts'
import { toPlainFirms } from '../records/shapes.ts'
import { DRAWN_FROM, DRAWN_TO, ON } from '../rules/facts.ts'
import { type Numbers, SET_COUNT, VARIANTS } from '../rules/variants.ts'
import { BLOCK, type Engine } from './engine.ts'
import { importPeer } from './import-peer.ts'

type Result = Readonly<Record<string, unknown>>
type Decision = { evaluate: (context: unknown) => Promise<{ result: Result }> }
type Library = {
  readonly ZenEngine: new () => { createDecision: (content: unknown) => Decision; dispose: () => void }
  readonly ZenDecisionContent: new (content: object) => unknown
}

/** One expression node a set: intermediate values are reached by `$`. */
function expressionsOf(numbers: Numbers): Readonly<Record<string, string>> {
  const percent = (id: keyof Numbers): string => `${numbers[id]} / 100`
  return {
    eligible: [
      `${ON} - enterprise.registeredOn >= ${numbers['age-days-min']}`,
      'enterprise.sector in ["SOFTWARE", "EQUIPMENT", "MEDICINE", "MATERIALS"]',
      `(enterprise.sizeClass in ["SMALL", "MICRO"] or (enterprise.staff <= ${numbers['staff-max']} and enterprise.revenueYuan <= ${numbers['revenue-max']}))`,
      `enterprise.rdExpenseYuan >= enterprise.revenueYuan * ${percent('rd-share-min')}`,
      `enterprise.researchStaff >= enterprise.staff * ${percent('research-staff-share-min')}`,
      'not enterprise.onBreachList',
    ].join(' and '),
    subsidised: [
      'enterprise.sizeClass in ["SMALL", "MICRO"]',
      'loan.purpose in ["WORKING_CAPITAL", "RND"]',
      `loan.ratePercent <= ${numbers['loan-rate-max']}`,
      `loan.drawnOn >= ${DRAWN_FROM} and loan.drawnOn < ${DRAWN_TO}`,
    ].join(' and '),
    rate: `loan.creditLineYuan <= ${numbers['line-lower']} ? ${numbers['rate-lower']} : loan.creditLineYuan <= ${numbers['line-middle']} ? ${numbers['rate-middle']} : ${numbers['rate-upper']}`,
    amount: `$.subsidised ? min([round(loan.interestPaidYuan * $.rate / 100, 2), ${numbers['subsidy-cap']}]) : 0`,
    rd: share('rdExpenseYuan', 'revenueYuan', '>=', [
      [6, 100],
      [5, 80],
      [4, 60],
      [3, 40],
      [2, 20],
    ]),
    people: share('researchStaff', 'staff', '>=', [
      [30, 100],
      [20, 70],
      [10, 40],
    ]),
    patents: 'enterprise.patents >= 5 ? 100 : enterprise.patents >= 3 ? 70 : enterprise.patents >= 1 ? 40 : 0',
    debt: share('debtYuan', 'assetsYuan', '<=', [
      [40, 100],
      [60, 70],
      [75, 40],
    ]),
    score: `round(($.rd * ${numbers['weight-rd']} + $.people * ${numbers['weight-staff']} + $.patents * ${numbers['weight-patents']} + $.debt * ${numbers['weight-debt']}) / 100, 1)`,
    grade: `enterprise.onBreachList or $.score < ${numbers['pass-mark']} ? 0 : $.score >= ${numbers['grade-a-min']} ? 1 : $.score >= ${numbers['grade-b-min']} ? 2 : 3`,
  }
}

function share(part: string, whole: string, sign: string, bands: readonly (readonly [number, number])[]): string {
  const rows = bands.map(
    ([limit, points]) => `enterprise.${part} * 100 ${sign} enterprise.${whole} * ${limit} ? ${points} : `,
  )
  return `enterprise.${whole} == 0 ? 0 : ${rows.join('')}0`
}

/** All sets in one expression node: the firm crosses into the engine once. Each name carries the number of its set. */
function graphOf(sets: readonly Numbers[]): object {
  const expressions = sets.flatMap((numbers, set) =>
    Object.entries(expressionsOf(numbers)).map(([key, value]) => {
      const own = value.replaceAll(/\$\.(\w+)/g, `$.$1${set}`)
      return { id: `${key}${set}`, key: `${key}${set}`, value: own }
    }),
  )
  const node = (id: string, type: string, content: object) => ({
    id,
    name: id,
    type,
    position: { x: 0, y: 0 },
    content,
  })
  return {
    nodes: [
      node('input', 'inputNode', {}),
      node('rules', 'expressionNode', { expressions, passThrough: false }),
      node('output', 'outputNode', {}),
    ],
    edges: [
      { id: 'in', sourceId: 'input', targetId: 'rules', type: 'edge' },
      { id: 'out', sourceId: 'rules', targetId: 'output', type: 'edge' },
    ],
  }
}

/** zen-engine: all rules in one decision graph, compiled beforehand; the calls of a block wait together. */
export const zen: Engine = {
  name: '@gorules/zen-engine',
  manner: 'all rules in one precompiled decision graph, one call a firm; decimals',
  exact: true,
  readyMade: true,
  dataSets: ['complete'],
  firms: 5000,
  rounds: 5,
  open: async (columns) => {
    const { ZenEngine, ZenDecisionContent } = await importPeer<Library>('@gorules/zen-engine')
    const decision = new ZenEngine().createDecision(new ZenDecisionContent(graphOf(VARIANTS)))
    const firms = toPlainFirms(columns)
    const answer = async (index: number, from: number, answers: Float64Array): Promise<void> => {
      const { result } = await decision.evaluate(firms[index])
      for (let set = 0; set < SET_COUNT; set++) {
        const slot = slotOf(index - from, set)
        answers[slot + SLOT.eligible] = result[`eligible${set}`] === true ? 1 : 0
        answers[slot + SLOT.subsidised] = result[`subsidised${set}`] === true ? 1 : 0
        answers[slot + SLOT.amountFen] = Math.round(Number(result[`amount${set}`]) * 100)
        answers[slot + SLOT.grade] = Number(result[`grade${set}`])
      }
    }
    return {
      run: async (from, to, answers) => {
        for (let start = from; start < to; start += BLOCK) {
          const block = Array.from({ length: Math.min(BLOCK, to - start) }, (_, place) => start + place)
          await Promise.all(block.map((index) => answer(index, from, answers)))
        }
      },
    }
  },
}
