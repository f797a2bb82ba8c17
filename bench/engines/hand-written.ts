import { SLOT, slotOf } from '../oracle/answers.ts'
import type { Columns } from '../records/columns.ts'
import { valueAt } from '../records/columns.ts'
import { CHOICES, DRAWN_FROM, DRAWN_TO, ON } from '../rules/facts.ts'
import { type Numbers, SET_COUNT, scaled, VARIANTS } from '../rules/variants.ts'
import { type Engine, setBySet } from './engine.ts'

type Firm = {
  readonly registeredOn: number
  readonly sector: string
  readonly sizeClass: string
  readonly onBreachList: boolean
  readonly revenueFen: number
  readonly rdExpenseFen: number
  readonly staff: number
  readonly researchStaff: number
  readonly patents: number
  readonly debtFen: number
  readonly assetsFen: number
  readonly creditLineFen: number
  readonly interestFen: number
  readonly ratePer1e6: number
  readonly drawnOn: number
  readonly purpose: string
}

/** Numbers of a set as whole numbers: fen, permille, hundredths of a percent, tenths of a point. */
type Limits = {
  readonly ageDaysMin: number
  readonly staffMax: number
  readonly revenueMaxFen: number
  readonly rdPermille: number
  readonly researchPermille: number
  readonly ratePer1e6Max: number
  readonly lineLowerFen: number
  readonly lineMiddleFen: number
  readonly lowerPermille: number
  readonly middlePermille: number
  readonly upperPermille: number
  readonly capFen: number
  readonly weightRd: number
  readonly weightStaff: number
  readonly weightPatents: number
  readonly weightDebt: number
  readonly passTenths: number
  readonly gradeATenths: number
  readonly gradeBTenths: number
}

function isEligible(firm: Firm, limits: Limits): boolean {
  return (
    ON - firm.registeredOn >= limits.ageDaysMin &&
    (firm.sector === 'SOFTWARE' ||
      firm.sector === 'EQUIPMENT' ||
      firm.sector === 'MEDICINE' ||
      firm.sector === 'MATERIALS') &&
    (isSmall(firm) || (firm.staff <= limits.staffMax && firm.revenueFen <= limits.revenueMaxFen)) &&
    firm.rdExpenseFen * 1000 >= firm.revenueFen * limits.rdPermille &&
    firm.researchStaff * 1000 >= firm.staff * limits.researchPermille &&
    !firm.onBreachList
  )
}

function isSmall(firm: Firm): boolean {
  return firm.sizeClass === 'SMALL' || firm.sizeClass === 'MICRO'
}

function isSubsidised(firm: Firm, limits: Limits): boolean {
  return (
    isSmall(firm) &&
    (firm.purpose === 'WORKING_CAPITAL' || firm.purpose === 'RND') &&
    firm.ratePer1e6 <= limits.ratePer1e6Max &&
    firm.drawnOn >= DRAWN_FROM &&
    firm.drawnOn < DRAWN_TO
  )
}

function subsidyFen(firm: Firm, limits: Limits): number {
  const permille =
    firm.creditLineFen <= limits.lineLowerFen
      ? limits.lowerPermille
      : firm.creditLineFen <= limits.lineMiddleFen
        ? limits.middlePermille
        : limits.upperPermille
  return Math.min(Math.floor((firm.interestFen * permille + 500) / 1000), limits.capFen)
}

function rdPoints({ rdExpenseFen, revenueFen }: Firm): number {
  if (revenueFen === 0) return 0
  const part = rdExpenseFen * 100
  if (part >= revenueFen * 6) return 100
  if (part >= revenueFen * 5) return 80
  if (part >= revenueFen * 4) return 60
  if (part >= revenueFen * 3) return 40
  return part >= revenueFen * 2 ? 20 : 0
}

function staffPoints({ researchStaff, staff }: Firm): number {
  if (staff === 0) return 0
  const part = researchStaff * 10
  if (part >= staff * 3) return 100
  if (part >= staff * 2) return 70
  return part >= staff ? 40 : 0
}

function patentPoints({ patents }: Firm): number {
  if (patents >= 5) return 100
  if (patents >= 3) return 70
  return patents >= 1 ? 40 : 0
}

function debtPoints({ debtFen, assetsFen }: Firm): number {
  if (assetsFen === 0) return 0
  const part = debtFen * 100
  if (part <= assetsFen * 40) return 100
  if (part <= assetsFen * 60) return 70
  return part <= assetsFen * 75 ? 40 : 0
}

function gradeOf(firm: Firm, limits: Limits): number {
  if (firm.onBreachList) return 0
  const sum =
    rdPoints(firm) * limits.weightRd +
    staffPoints(firm) * limits.weightStaff +
    patentPoints(firm) * limits.weightPatents +
    debtPoints(firm) * limits.weightDebt
  const tenths = Math.floor((sum + 500) / 1000)
  if (tenths < limits.passTenths) return 0
  if (tenths >= limits.gradeATenths) return 1
  return tenths >= limits.gradeBTenths ? 2 : 3
}

function limitsOf(numbers: Numbers): Limits {
  return {
    ageDaysMin: scaled(numbers['age-days-min'], 0),
    staffMax: scaled(numbers['staff-max'], 0),
    revenueMaxFen: scaled(numbers['revenue-max'], 2),
    rdPermille: scaled(numbers['rd-share-min'], 1),
    researchPermille: scaled(numbers['research-staff-share-min'], 1),
    ratePer1e6Max: scaled(numbers['loan-rate-max'], 4),
    lineLowerFen: scaled(numbers['line-lower'], 2),
    lineMiddleFen: scaled(numbers['line-middle'], 2),
    lowerPermille: scaled(numbers['rate-lower'], 1),
    middlePermille: scaled(numbers['rate-middle'], 1),
    upperPermille: scaled(numbers['rate-upper'], 1),
    capFen: scaled(numbers['subsidy-cap'], 2),
    weightRd: scaled(numbers['weight-rd'], 2),
    weightStaff: scaled(numbers['weight-staff'], 2),
    weightPatents: scaled(numbers['weight-patents'], 2),
    weightDebt: scaled(numbers['weight-debt'], 2),
    passTenths: scaled(numbers['pass-mark'], 1),
    gradeATenths: scaled(numbers['grade-a-min'], 1),
    gradeBTenths: scaled(numbers['grade-b-min'], 1),
  }
}

function firmAt(columns: Columns, index: number): Firm {
  return {
    registeredOn: valueAt(columns, 'enterprise.registeredOn', index),
    sector: CHOICES.sector[valueAt(columns, 'enterprise.sector', index)] ?? '',
    sizeClass: CHOICES.sizeClass[valueAt(columns, 'enterprise.sizeClass', index)] ?? '',
    onBreachList: valueAt(columns, 'enterprise.onBreachList', index) === 1,
    revenueFen: valueAt(columns, 'enterprise.revenueYuan', index),
    rdExpenseFen: valueAt(columns, 'enterprise.rdExpenseYuan', index),
    staff: valueAt(columns, 'enterprise.staff', index),
    researchStaff: valueAt(columns, 'enterprise.researchStaff', index),
    patents: valueAt(columns, 'enterprise.patents', index),
    debtFen: valueAt(columns, 'enterprise.debtYuan', index),
    assetsFen: valueAt(columns, 'enterprise.assetsYuan', index),
    creditLineFen: valueAt(columns, 'loan.creditLineYuan', index),
    interestFen: valueAt(columns, 'loan.interestPaidYuan', index),
    ratePer1e6: valueAt(columns, 'loan.ratePercent', index),
    drawnOn: valueAt(columns, 'loan.drawnOn', index),
    purpose: CHOICES.purpose[valueAt(columns, 'loan.purpose', index)] ?? '',
  }
}

/** What a careful programmer writes by hand: plain functions over whole numbers, nothing unknown, no reasons. */
export const handWritten: Engine = {
  name: 'hand-written TypeScript',
  manner: 'plain functions on scaled integers; every fact known; no reasons',
  exact: true,
  readyMade: false,
  dataSets: ['complete'],
  firms: 100_000,
  rounds: 7,
  open: (columns) => {
    const firms = Array.from({ length: columns.count }, (_, index) => firmAt(columns, index))
    const sets = VARIANTS.map(limitsOf)
    return {
      run: (from, to, answers) =>
        setBySet(from, to, SET_COUNT, (index, set) => {
          const firm = firms[index] as Firm
          const limits = sets[set] as Limits
          const at = slotOf(index - from, set)
          const subsidised = isSubsidised(firm, limits)
          answers[at + SLOT.eligible] = isEligible(firm, limits) ? 1 : 0
          answers[at + SLOT.subsidised] = subsidised ? 1 : 0
          answers[at + SLOT.amountFen] = subsidised ? subsidyFen(firm, limits) : 0
          answers[at + SLOT.grade] = gradeOf(firm, limits)
        }),
    }
  },
}
