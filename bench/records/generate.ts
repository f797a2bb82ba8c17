import { DRAWN_FROM, DRAWN_TO, type FactPath, ON, PATHS } from '../rules/facts.ts'
import { type Numbers, scaled, VARIANTS } from '../rules/variants.ts'
import { type Chance, chance } from './chance.ts'
import { type Columns, newColumns } from './columns.ts'

/** The two sets of records: every fact known, or one fact in twenty not known. */
export type DataSet = 'complete' | 'gaps'

const SEED = 20_250_630
const GAP_ONE_IN = 20

type Firm = Record<FactPath, number>
type Aim = { readonly chance: Chance; readonly numbers: Numbers }

/** Invented firms that stand at the thresholds of the rules: on them, one fen, one day or one head beside them. */
export function generate(dataSet: DataSet, count: number): Columns {
  const columns = newColumns(count)
  const source = chance(SEED)
  const gaps = chance(SEED + 1)
  for (let index = 0; index < count; index++) {
    const firm = { ...enterpriseOf(source), ...loanOf(source) } as Firm
    for (const path of PATHS) {
      const isGap = dataSet === 'gaps' && gaps.oneIn(GAP_ONE_IN)
      columns.values[path][index] = isGap ? Number.NaN : firm[path]
    }
  }
  return columns
}

function enterpriseOf(source: Chance): Partial<Firm> {
  const aim = { chance: source, numbers: source.pick(VARIANTS) }
  const revenue = revenueOf(aim)
  const staff = staffOf(aim)
  const assets = source.oneIn(50) ? 0 : 100 * (1 + source.below(500_000_000))
  return {
    'enterprise.registeredOn': registeredOf(aim),
    'enterprise.sector': source.below(6),
    'enterprise.sizeClass': source.pick([0, 1, 1, 2, 2, 2, 3, 3]),
    'enterprise.onBreachList': source.oneIn(25) ? 1 : 0,
    'enterprise.revenueYuan': revenue,
    'enterprise.rdExpenseYuan': rdExpenseOf(aim, revenue),
    'enterprise.staff': staff,
    'enterprise.researchStaff': researchStaffOf(aim, staff),
    'enterprise.patents': source.below(7),
    'enterprise.debtYuan': debtOf(source, assets),
    'enterprise.assetsYuan': assets,
  }
}

function loanOf(source: Chance): Partial<Firm> {
  const aim = { chance: source, numbers: source.pick(VARIANTS) }
  return {
    'loan.creditLineYuan': creditLineOf(aim),
    'loan.interestPaidYuan': interestOf(aim),
    'loan.ratePercent': source.oneIn(2)
      ? scaled(aim.numbers['loan-rate-max'], 4) + source.nudge()
      : 20_000 + source.below(40_000),
    'loan.drawnOn': source.oneIn(3)
      ? source.pick([DRAWN_FROM, DRAWN_TO]) + source.nudge()
      : DRAWN_FROM - 60 + source.below(486),
    'loan.purpose': source.pick([0, 0, 1, 1, 2, 3]),
  }
}

function registeredOf({ chance: source, numbers }: Aim): number {
  return source.oneIn(2) ? ON - scaled(numbers['age-days-min'], 0) + source.nudge() : ON - source.below(7000)
}

/** Whole hundreds of yuan half the time, so that a share of them is a whole fen. */
function revenueOf({ chance: source, numbers }: Aim): number {
  if (source.oneIn(50)) return 0
  if (source.oneIn(4)) return scaled(numbers['revenue-max'], 2) + source.nudge()
  return source.oneIn(2) ? 10_000 * (1 + source.below(5_000_000)) : 1 + source.below(50_000_000_000)
}

function rdExpenseOf({ chance: source, numbers }: Aim, revenue: number): number {
  if (source.oneIn(3)) return source.below(Math.floor(revenue / 10) + 1)
  const permille = source.oneIn(2) ? scaled(numbers['rd-share-min'], 1) : source.pick([20, 30, 40, 50, 60])
  return Math.max(0, Math.floor((revenue * permille) / 1000) + source.nudge())
}

function staffOf({ chance: source, numbers }: Aim): number {
  if (source.oneIn(50)) return 0
  if (source.oneIn(3)) return scaled(numbers['staff-max'], 0) + source.nudge()
  return source.oneIn(2) ? 10 * (1 + source.below(60)) : 1 + source.below(600)
}

function researchStaffOf({ chance: source, numbers }: Aim, staff: number): number {
  if (source.oneIn(3)) return source.below(Math.floor(staff / 2) + 1)
  const percent = source.oneIn(2) ? scaled(numbers['research-staff-share-min'], 0) : source.pick([10, 20, 30])
  return Math.max(0, Math.floor((staff * percent) / 100) + source.nudge())
}

function debtOf(source: Chance, assets: number): number {
  if (source.oneIn(2)) return source.below(assets + 1)
  return Math.max(0, Math.floor((assets * source.pick([40, 60, 75])) / 100) + source.nudge())
}

function creditLineOf({ chance: source, numbers }: Aim): number {
  const limit = source.pick(['line-lower', 'line-middle'] as const)
  return source.oneIn(2) ? scaled(numbers[limit], 2) + source.nudge() : 10_000_000 + source.below(4_000_000_000)
}

/** Half the time a multiple that leaves half a fen at rates of 5, 7.5, 12.5, 15, 25, 35 …, now and then at the ceiling. */
function interestOf({ chance: source, numbers }: Aim): number {
  if (source.oneIn(10)) {
    const permille = scaled(numbers[source.pick(['rate-lower', 'rate-middle', 'rate-upper'] as const)], 1)
    return Math.floor((scaled(numbers['subsidy-cap'], 2) * 1000) / permille) + source.nudge()
  }
  if (source.oneIn(2)) return source.below(10_000_000) * source.pick([2, 4, 10, 20]) + source.pick([1, 2, 4, 10])
  return source.below(100_000_000)
}
