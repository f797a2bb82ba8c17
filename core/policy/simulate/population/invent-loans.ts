import { addYears, type Day, dateOf, dayOf } from '../../../values/index.ts'
import type { Chance } from './chance.ts'
import type { Firm, Setting } from './invent-enterprise.ts'
import { dayText, interestOf, percent, type Written, yuan } from './writing.ts'

/** Credit lines in fen that rules like to draw a line at, each with its neighbours. */
const LINES = [100_000_000, 300_000_000, 500_000_000, 1_000_000_000, 2_000_000_000, 5_000_000_000] as const

const PURPOSES = ['WORKING_CAPITAL', 'RND', 'TECH_TRANSFORM', 'FIXED_ASSET', 'OTHER'] as const

/** Interest periods that are kept for one loan: the last ones. */
const PERIODS_MAX = 4

/** Loans with their credit lines over time. Interest agrees with principal, rate and days, but for a few mistakes. */
export function inventLoans(
  chance: Chance,
  setting: Setting,
  firm: Firm,
): { loans: Written[]; creditLines: Written[] } {
  const start = Math.max(firm.registeredOn + 30, addYears(setting.on, -3))
  if (start >= setting.on - 30) return { loans: [], creditLines: [] }
  const invented = Array.from({ length: chance.pick([0, 1, 1, 2, 3]) }, (_, index) => {
    const lender = chance.pick(setting.lenders)
    const drawnOn = chance.between(start, setting.on - 10) as Day
    const lineFen = chance.percent(60)
      ? chance.pick(LINES) + chance.between(-1, 1)
      : chance.between(50, 4000) * 1_000_000
    const principalFen = Math.floor((lineFen * chance.between(30, 100)) / 100 / 100) * 100
    const pledged = chance.percent(20)
    const loan: Written = {
      id: `L${index + 1}`,
      lender,
      drawnOn: dayText(drawnOn),
      dueOn: dayText(addYears(drawnOn, chance.between(1, 3))),
      purpose: chance.pick(PURPOSES),
      creditLineYuan: yuan(lineFen),
      ipPledgeRegistration: pledged ? `示例登记 ${index + 1}` : null,
      ipSharePercent: percent(pledged ? chance.pick([10_000, 6_000, 3_500]) : 0),
      interestPeriods: inventPeriods(chance, setting.on, drawnOn, principalFen),
    }
    return { loan, line: { lender, lineYuan: yuan(lineFen), from: dayText(drawnOn), to: null } }
  })
  return { loans: invented.map(({ loan }) => loan), creditLines: invented.map(({ line }) => line) }
}

/** Quarters from the drawdown to today, each ending on the 21st of its last month, at one yearly rate. */
function inventPeriods(chance: Chance, on: Day, drawnOn: Day, principalFen: number): Written[] {
  const ends = [drawnOn, ...quarterEnds(drawnOn, on)]
  const rate = chance.between(310, 485)
  const spans = ends.slice(0, -1).map((from, index) => ({ from, to: ends[index + 1] ?? from }))
  return spans.slice(-PERIODS_MAX).map(({ from, to }) => {
    const interestFen = interestOf(principalFen, rate, to - from)
    // One voucher in thirty is off by more than a yuan.
    const mistakeFen = chance.percent(3) ? chance.between(101, 5000) : 0
    return {
      from: dayText(from),
      to: dayText(to),
      principalYuan: yuan(principalFen),
      annualRatePercent: percent(rate),
      interestPaidYuan: yuan(interestFen + mistakeFen),
    }
  })
}

function quarterEnds(after: Day, until: Day): Day[] {
  const { year } = dateOf(after)
  const years = Array.from({ length: dateOf(until).year - year + 1 }, (_, index) => year + index)
  return years
    .flatMap((each) => [3, 6, 9, 12].map((month) => dayOf(each, month, 21)))
    .filter((day) => day > after && day <= until)
}
