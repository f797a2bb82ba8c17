import { SLOT, slotOf } from '../oracle/answers.ts'
import { toPlainFirms } from '../records/shapes.ts'
import { DRAWN_FROM, DRAWN_TO, ON } from '../rules/facts.ts'
import { type Numbers, SET_COUNT, VARIANTS } from '../rules/variants.ts'
import { type Engine, setBySet } from './engine.ts'
import { importPeer } from './import-peer.ts'

type Result = Readonly<Record<'eligible' | 'subsidised' | 'amount' | 'grade', unknown>>
type Library = { readonly evaluate: (expression: string, context: unknown) => { value: Result } }

/** The three rules of a set as one FEEL context. */
function contextOf(numbers: Numbers): string {
  const entries = {
    eligible: [
      `${ON} - enterprise.registeredOn >= ${numbers['age-days-min']}`,
      'enterprise.sector in ("SOFTWARE", "EQUIPMENT", "MEDICINE", "MATERIALS")',
      `(enterprise.sizeClass in ("SMALL", "MICRO") or (enterprise.staff <= ${numbers['staff-max']} and enterprise.revenueYuan <= ${numbers['revenue-max']}))`,
      `enterprise.rdExpenseYuan >= enterprise.revenueYuan * ${numbers['rd-share-min']} / 100`,
      `enterprise.researchStaff >= enterprise.staff * ${numbers['research-staff-share-min']} / 100`,
      'not(enterprise.onBreachList)',
    ].join(' and '),
    subsidised: [
      'enterprise.sizeClass in ("SMALL", "MICRO")',
      'loan.purpose in ("WORKING_CAPITAL", "RND")',
      `loan.ratePercent <= ${numbers['loan-rate-max']}`,
      `loan.drawnOn >= ${DRAWN_FROM} and loan.drawnOn < ${DRAWN_TO}`,
    ].join(' and '),
    rate: `if loan.creditLineYuan <= ${numbers['line-lower']} then ${numbers['rate-lower']} else if loan.creditLineYuan <= ${numbers['line-middle']} then ${numbers['rate-middle']} else ${numbers['rate-upper']}`,
    amount: `if subsidised then min(round half up(loan.interestPaidYuan * rate / 100, 2), ${numbers['subsidy-cap']}) else 0`,
    rd: share('rdExpenseYuan', 'revenueYuan', '>=', [
      ['0.06', 100],
      ['0.05', 80],
      ['0.04', 60],
      ['0.03', 40],
      ['0.02', 20],
    ]),
    people: share('researchStaff', 'staff', '>=', [
      ['0.3', 100],
      ['0.2', 70],
      ['0.1', 40],
    ]),
    ip: 'if enterprise.patents >= 5 then 100 else if enterprise.patents >= 3 then 70 else if enterprise.patents >= 1 then 40 else 0',
    debt: share('debtYuan', 'assetsYuan', '<=', [
      ['0.4', 100],
      ['0.6', 70],
      ['0.75', 40],
    ]),
    score: `round half up((rd * ${numbers['weight-rd']} + people * ${numbers['weight-staff']} + ip * ${numbers['weight-patents']} + debt * ${numbers['weight-debt']}) / 100, 1)`,
    grade: `if enterprise.onBreachList or score < ${numbers['pass-mark']} then 0 else if score >= ${numbers['grade-a-min']} then 1 else if score >= ${numbers['grade-b-min']} then 2 else 3`,
  }
  return `{ ${Object.entries(entries)
    .map(([key, text]) => `${key}: ${text}`)
    .join(', ')} }`
}

function share(part: string, whole: string, sign: string, bands: readonly (readonly [string, number])[]): string {
  const ratio = `enterprise.${part} / enterprise.${whole}`
  const rows = bands.map(([limit, points]) => `if ${ratio} ${sign} ${limit} then ${points} else `)
  return `if enterprise.${whole} = 0 then 0 else ${rows.join('')}0`
}

/** feelin as published: it parses the text anew with each call and offers no other way. */
export const feelin: Engine = {
  name: 'feelin',
  manner: 'FEEL, one context a set of rules; parses with each call, there is no other way; doubles',
  exact: false,
  readyMade: true,
  dataSets: ['complete', 'gaps'],
  firms: 12,
  rounds: 3,
  open: async (columns) => {
    const { evaluate } = await importPeer<Library>('feelin')
    const firms = toPlainFirms(columns)
    const texts = VARIANTS.map(contextOf)
    return {
      run: (from, to, answers) =>
        setBySet(from, to, SET_COUNT, (index, set) => {
          const { value } = evaluate(texts[set] as string, firms[index])
          const slot = slotOf(index - from, set)
          const { eligible, subsidised, amount, grade } = value
          answers[slot + SLOT.eligible] = truthOf(eligible)
          answers[slot + SLOT.subsidised] = truthOf(subsidised)
          answers[slot + SLOT.amountFen] = amount === null ? Number.NaN : Math.round(Number(amount) * 100)
          answers[slot + SLOT.grade] = grade === null ? Number.NaN : Number(grade)
        }),
    }
  },
}

function truthOf(value: unknown): number {
  return value === true ? 1 : value === false ? 0 : Number.NaN
}
