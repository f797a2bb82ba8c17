import { SLOT, slotOf } from '../oracle/answers.ts'
import { toPlainFirms } from '../records/shapes.ts'
import { DRAWN_FROM, DRAWN_TO, ON } from '../rules/facts.ts'
import { fractionOf, type Numbers, SET_COUNT, VARIANTS } from '../rules/variants.ts'
import type { Engine } from './engine.ts'
import { importPeer } from './import-peer.ts'

type Model = {
  setSituation: (situation: Readonly<Record<string, unknown>>) => Model
  evaluate: (rule: string) => { nodeValue: unknown }
}
type Library = { readonly default: new (rules: object, options: object) => Model }

const one = (left: string, codes: readonly string[]): object => ({
  'une de ces conditions': codes.map((code) => `${left} = '${code}'`),
})

/** What is there before any rule: the facts. */
function factRules(): object {
  return Object.fromEntries(FACTS.map((name) => [name, null]))
}

/** The rules of a set in the language's own mechanisms. */
function rulesOf(numbers: Numbers, set: number): object {
  const within = {
    'toutes ces conditions': [`staff <= ${numbers['staff-max']}`, `revenue <= ${numbers['revenue-max']}`],
  }
  return {
    [`eligible ${set}`]: {
      'toutes ces conditions': [
        `${ON} - registered >= ${numbers['age-days-min']}`,
        one('sector', ['SOFTWARE', 'EQUIPMENT', 'MEDICINE', 'MATERIALS']),
        { 'une de ces conditions': [one('size class', ['SMALL', 'MICRO']), within] },
        `rd expense >= revenue * ${fractionOf(numbers['rd-share-min'])}`,
        `research staff >= staff * ${fractionOf(numbers['research-staff-share-min'])}`,
        'listed = non',
      ],
    },
    [`subsidised ${set}`]: {
      'toutes ces conditions': [
        one('size class', ['SMALL', 'MICRO']),
        one('purpose', ['WORKING_CAPITAL', 'RND']),
        `loan rate <= ${numbers['loan-rate-max']}`,
        `drawn >= ${DRAWN_FROM}`,
        `drawn < ${DRAWN_TO}`,
      ],
    },
    [`subsidy rate ${set}`]: {
      variations: [
        { si: `credit line <= ${numbers['line-lower']}`, alors: fractionOf(numbers['rate-lower']) },
        { si: `credit line <= ${numbers['line-middle']}`, alors: fractionOf(numbers['rate-middle']) },
        { sinon: fractionOf(numbers['rate-upper']) },
      ],
    },
    [`amount ${set}`]: {
      valeur: `interest * subsidy rate ${set}`,
      plafond: Number(numbers['subsidy-cap']),
      arrondi: '2 décimales',
    },
    [`rd points ${set}`]: share('rd expense', 'revenue', '>=', [
      [0.06, 100],
      [0.05, 80],
      [0.04, 60],
      [0.03, 40],
      [0.02, 20],
    ]),
    [`staff points ${set}`]: share('research staff', 'staff', '>=', [
      [0.3, 100],
      [0.2, 70],
      [0.1, 40],
    ]),
    [`patent points ${set}`]: bands('patents', '>=', [
      [5, 100],
      [3, 70],
      [1, 40],
    ]),
    [`debt points ${set}`]: share('debt', 'assets', '<=', [
      [0.4, 100],
      [0.6, 70],
      [0.75, 40],
    ]),
    [`score ${set}`]: {
      somme: [
        `rd points ${set} * ${fractionOf(numbers['weight-rd'])}`,
        `staff points ${set} * ${fractionOf(numbers['weight-staff'])}`,
        `patent points ${set} * ${fractionOf(numbers['weight-patents'])}`,
        `debt points ${set} * ${fractionOf(numbers['weight-debt'])}`,
      ],
      arrondi: '1 décimale',
    },
    [`grade ${set}`]: {
      variations: [
        { si: { 'une de ces conditions': ['listed', `score ${set} < ${numbers['pass-mark']}`] }, alors: 0 },
        { si: `score ${set} >= ${numbers['grade-a-min']}`, alors: 1 },
        { si: `score ${set} >= ${numbers['grade-b-min']}`, alors: 2 },
        { sinon: 3 },
      ],
    },
  }
}

const FACTS = [
  'registered',
  'sector',
  'size class',
  'listed',
  'revenue',
  'rd expense',
  'staff',
  'research staff',
  'patents',
  'debt',
  'assets',
  'credit line',
  'interest',
  'loan rate',
  'drawn',
  'purpose',
] as const

type Rows = readonly (readonly [number, number])[]

function bands(value: string, sign: string, rows: Rows): object {
  return {
    variations: [...rows.map(([limit, points]) => ({ si: `${value} ${sign} ${limit}`, alors: points })), { sinon: 0 }],
  }
}

function share(part: string, whole: string, sign: string, rows: Rows): object {
  const { variations } = bands(`${part} / ${whole}`, sign, rows) as { variations: object[] }
  return { variations: [{ si: `${whole} = 0`, alors: 0 }, ...variations] }
}

/** publicodes: all rules in one engine, parsed once; a firm is its situation. */
export const publicodes: Engine = {
  name: 'publicodes',
  manner: 'all rules in one engine, parsed once; one situation a firm; doubles',
  exact: false,
  readyMade: true,
  dataSets: ['complete'],
  firms: 100,
  rounds: 5,
  open: async (columns) => {
    const { default: Model } = await importPeer<Library>('publicodes')
    const logger = { log: () => {}, warn: () => {}, error: () => {} }
    const rules = Object.assign(factRules(), ...VARIANTS.map(rulesOf)) as object
    const model = new Model(rules, { logger, warn: false, strict: false })
    const situations = toPlainFirms(columns).map((firm) => {
      const values = [...Object.values(firm['enterprise'] ?? {}), ...Object.values(firm['loan'] ?? {})]
      return Object.fromEntries(FACTS.map((name, index) => [name, written(values[index] ?? null)]))
    })
    return {
      run: (from, to, answers) => {
        for (let index = from; index < to; index++) {
          model.setSituation(situations[index] ?? {})
          for (let set = 0; set < SET_COUNT; set++) writeAnswers(model, set, answers, slotOf(index - from, set))
        }
      },
    }
  },
}

function writeAnswers(model: Model, set: number, answers: Float64Array, slot: number): void {
  const answerOf = (rule: string): unknown => model.evaluate(`${rule} ${set}`).nodeValue
  const isSubsidised = answerOf('subsidised') === true
  answers[slot + SLOT.eligible] = answerOf('eligible') === true ? 1 : 0
  answers[slot + SLOT.subsidised] = isSubsidised ? 1 : 0
  answers[slot + SLOT.amountFen] = isSubsidised ? Math.round(Number(answerOf('amount')) * 100) : 0
  answers[slot + SLOT.grade] = Number(answerOf('grade'))
}

function written(value: number | string | boolean | null): number | string {
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  return typeof value === 'string' ? `'${value}'` : (value ?? 'non')
}
