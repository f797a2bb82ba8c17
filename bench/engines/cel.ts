import { SLOT, slotOf } from '../oracle/answers.ts'
import { type PlainFirm, toPlainFirms } from '../records/shapes.ts'
import { DRAWN_FROM, DRAWN_TO, ON } from '../rules/facts.ts'
import { type Numbers, SET_COUNT, VARIANTS } from '../rules/variants.ts'
import { type Engine, setBySet } from './engine.ts'
import { importPeer } from './import-peer.ts'
import { roundHalfUp } from './round.ts'

type Program = (context: unknown) => unknown
type Environment = {
  registerVariable: (name: string, type: string) => Environment
  registerFunction: (signature: string, handler: (...args: number[]) => number) => Environment
  parse: (expression: string) => Program
}
type Library = { readonly Environment: new (options?: object) => Environment }

/** A decimal text as a double literal. */
const literal = (text: string): string => (text.includes('.') ? text : `${text}.0`)
const share = (percent: string): string => literal(String(Number(`${percent}e-2`)))

function eligibility(numbers: Numbers): string {
  return [
    `${ON}.0 - enterprise.registeredOn >= ${literal(numbers['age-days-min'])}`,
    'enterprise.sector in ["SOFTWARE", "EQUIPMENT", "MEDICINE", "MATERIALS"]',
    `(enterprise.sizeClass in ["SMALL", "MICRO"] || (enterprise.staff <= ${literal(numbers['staff-max'])} && enterprise.revenueYuan <= ${literal(numbers['revenue-max'])}))`,
    `enterprise.rdExpenseYuan >= enterprise.revenueYuan * ${share(numbers['rd-share-min'])}`,
    `enterprise.researchStaff >= enterprise.staff * ${share(numbers['research-staff-share-min'])}`,
    '!enterprise.onBreachList',
  ].join(' && ')
}

function isSubsidised(numbers: Numbers): string {
  return [
    'enterprise.sizeClass in ["SMALL", "MICRO"]',
    'loan.purpose in ["WORKING_CAPITAL", "RND"]',
    `loan.ratePercent <= ${literal(numbers['loan-rate-max'])}`,
    `loan.drawnOn >= ${DRAWN_FROM}.0`,
    `loan.drawnOn < ${DRAWN_TO}.0`,
  ].join(' && ')
}

/** The amount in yuan, or -1 where there is none. */
function subsidy(numbers: Numbers): string {
  const line = (id: 'line-lower' | 'line-middle'): string => `loan.creditLineYuan <= ${literal(numbers[id])}`
  const rate = `(${line('line-lower')} ? ${share(numbers['rate-lower'])} : ${line('line-middle')} ? ${share(numbers['rate-middle'])} : ${share(numbers['rate-upper'])})`
  const amount = `roundHalfUp(loan.interestPaidYuan * ${rate}, 2.0)`
  return `${isSubsidised(numbers)} ? least(${amount}, ${literal(numbers['subsidy-cap'])}) : -1.0`
}

function score(numbers: Numbers): string {
  const bands = (ratio: string, sign: string, rows: readonly (readonly [string, number])[]): string =>
    `${rows.map(([limit, points]) => `${ratio} ${sign} ${limit} ? ${points}.0 : `).join('')}0.0`
  const ratio = (part: string, whole: string, sign: string, rows: readonly (readonly [string, number])[]): string =>
    `(${whole} == 0.0 ? 0.0 : ${bands(`${part} / ${whole}`, sign, rows)})`
  const rd = ratio('enterprise.rdExpenseYuan', 'enterprise.revenueYuan', '>=', [
    ['0.06', 100],
    ['0.05', 80],
    ['0.04', 60],
    ['0.03', 40],
    ['0.02', 20],
  ])
  const staff = ratio('enterprise.researchStaff', 'enterprise.staff', '>=', [
    ['0.3', 100],
    ['0.2', 70],
    ['0.1', 40],
  ])
  const patents = `(${bands('enterprise.patents', '>=', [
    ['5.0', 100],
    ['3.0', 70],
    ['1.0', 40],
  ])})`
  const debt = ratio('enterprise.debtYuan', 'enterprise.assetsYuan', '<=', [
    ['0.4', 100],
    ['0.6', 70],
    ['0.75', 40],
  ])
  const sum = `${rd} * ${share(numbers['weight-rd'])} + ${staff} * ${share(numbers['weight-staff'])} + ${patents} * ${share(numbers['weight-patents'])} + ${debt} * ${share(numbers['weight-debt'])}`
  return `roundHalfUp(${sum}, 1.0)`
}

function grade(numbers: Numbers): string {
  const reaches = (id: keyof Numbers): string => `score >= ${literal(numbers[id])}`
  return `listed || !(${reaches('pass-mark')}) ? 0.0 : ${reaches('grade-a-min')} ? 1.0 : ${reaches('grade-b-min')} ? 2.0 : 3.0`
}

/** A CEL library, each expression parsed once in an environment that declares its variables. */
export const cel: Engine = {
  name: '@marcbachmann/cel-js',
  manner: 'CEL, parsed once, declared variables; doubles; rounding and minimum added as functions',
  exact: false,
  readyMade: true,
  dataSets: ['complete'],
  firms: 5000,
  rounds: 5,
  open: async (columns) => {
    const library = await importPeer<Library>('@marcbachmann/cel-js')
    const environment = new library.Environment()
      .registerVariable('enterprise', 'map')
      .registerVariable('loan', 'map')
      .registerVariable('score', 'double')
      .registerVariable('listed', 'bool')
      .registerFunction('roundHalfUp(double, double): double', (...args) => roundHalfUp(args))
      .registerFunction('least(double, double): double', Math.min)
    const firms = toPlainFirms(columns)
    const sets = VARIANTS.map((numbers) => ({
      list: environment.parse(eligibility(numbers)),
      subsidy: environment.parse(subsidy(numbers)),
      score: environment.parse(score(numbers)),
      grade: environment.parse(grade(numbers)),
    }))
    return {
      run: (from, to, answers) =>
        setBySet(from, to, SET_COUNT, (index, set) => {
          const firm = firms[index] as PlainFirm
          const rules = sets[set] as (typeof sets)[number]
          const slot = slotOf(index - from, set)
          const amount = Number(rules.subsidy(firm))
          answers[slot + SLOT.eligible] = rules.list(firm) === true ? 1 : 0
          answers[slot + SLOT.subsidised] = amount < 0 ? 0 : 1
          answers[slot + SLOT.amountFen] = amount < 0 ? 0 : Math.round(amount * 100)
          const listed = firm['enterprise']?.['onBreachList']
          answers[slot + SLOT.grade] = Number(rules.grade({ listed, score: rules.score(firm) }))
        }),
    }
  },
}
