import { DRAWN_FROM, DRAWN_TO, ON } from '../rules/facts.ts'
import type { Numbers } from '../rules/variants.ts'
import { type ExactFirm, isOneOf, numberOf } from './firm.ts'
import { allOf, anyOf, halfUp, isAtLeast, negated, type Truth, times, type Whole, wholeOf } from './fraction.ts'

/** Decimals to which percentages and points are held. */
const PLACES = 4
const UNIT = 10n ** BigInt(PLACES)

/** The numbers of one set: fen, days and heads whole, percentages and points with four decimals. */
export type ExactNumbers = Readonly<Record<keyof Numbers, bigint>>

const WHOLE = new Set<string>(['age-days-min', 'staff-max'])
const MONEY = new Set<string>(['revenue-max', 'line-lower', 'line-middle', 'subsidy-cap'])

/** Reads the numbers of a set without rounding. */
export function exactNumbers(numbers: Numbers): ExactNumbers {
  const entries = Object.entries(numbers).map(([id, text]) => {
    const places = WHOLE.has(id) ? 0 : MONEY.has(id) ? 2 : PLACES
    return [id, wholeOf(text, places)]
  })
  return Object.fromEntries(entries) as ExactNumbers
}

/** BEN-1: whether the firm may stand on the list. */
export function isEligible(firm: ExactFirm, numbers: ExactNumbers): Truth {
  const registered = numberOf(firm, 'enterprise.registeredOn')
  const revenue = numberOf(firm, 'enterprise.revenueYuan')
  const staff = numberOf(firm, 'enterprise.staff')
  const small = isOneOf(firm, 'enterprise.sizeClass', ['SMALL', 'MICRO'])
  const within = allOf([isAtLeast(numbers['staff-max'], staff), isAtLeast(numbers['revenue-max'], revenue)])
  return allOf([
    isAtLeast(registered === null ? null : BigInt(ON) - registered, numbers['age-days-min']),
    isOneOf(firm, 'enterprise.sector', ['SOFTWARE', 'EQUIPMENT', 'MEDICINE', 'MATERIALS']),
    anyOf([small, within]),
    isShare(numberOf(firm, 'enterprise.rdExpenseYuan'), revenue, numbers['rd-share-min']),
    isShare(numberOf(firm, 'enterprise.researchStaff'), staff, numbers['research-staff-share-min']),
    isClean(firm),
  ])
}

/** part ÷ whole ≥ percent, by cross-multiplication. */
function isShare(part: Whole, whole: Whole, percent: bigint): Truth {
  return isAtLeast(times(part, 100n * UNIT), times(whole, percent))
}

function isClean(firm: ExactFirm): Truth {
  const listed = numberOf(firm, 'enterprise.onBreachList')
  return negated(listed === null ? null : listed === 1n)
}

/** BEN-2: whether interest is subsidised, and the amount in fen; not known where it waits for a fact. */
export function subsidyOf(firm: ExactFirm, numbers: ExactNumbers): { verdict: Truth; amount: Whole } {
  const drawn = numberOf(firm, 'loan.drawnOn')
  const verdict = allOf([
    isOneOf(firm, 'enterprise.sizeClass', ['SMALL', 'MICRO']),
    isOneOf(firm, 'loan.purpose', ['WORKING_CAPITAL', 'RND']),
    isAtLeast(numbers['loan-rate-max'], numberOf(firm, 'loan.ratePercent')),
    isAtLeast(drawn, BigInt(DRAWN_FROM)),
    isAtLeast(BigInt(DRAWN_TO - 1), drawn),
  ])
  if (verdict !== true) return { verdict, amount: verdict === false ? 0n : null }
  const interest = numberOf(firm, 'loan.interestPaidYuan')
  const line = numberOf(firm, 'loan.creditLineYuan')
  if (interest === null || line === null) return { verdict: null, amount: null }
  const band =
    line <= numbers['line-lower'] ? 'rate-lower' : line <= numbers['line-middle'] ? 'rate-middle' : 'rate-upper'
  const amount = halfUp(interest * numbers[band], 100n * UNIT)
  return { verdict, amount: amount < numbers['subsidy-cap'] ? amount : numbers['subsidy-cap'] }
}

/** BEN-3: the grade 1 (A), 2 (B), 3 (C), 0 below the pass mark or on the breach list; null where it waits for a fact. */
export function gradeOf(firm: ExactFirm, numbers: ExactNumbers): Whole {
  const tenths = scoreOf(firm, numbers)
  const reaches = (mark: keyof Numbers): Truth => isAtLeast(times(tenths, UNIT), 10n * numbers[mark])
  const passed = allOf([isClean(firm), reaches('pass-mark')])
  if (passed === false) return 0n
  if (passed === null || tenths === null) return null
  return reaches('grade-a-min') ? 1n : reaches('grade-b-min') ? 2n : 3n
}

const RD_BANDS = [
  [6n, 100n],
  [5n, 80n],
  [4n, 60n],
  [3n, 40n],
  [2n, 20n],
] as const
const STAFF_BANDS = [
  [30n, 100n],
  [20n, 70n],
  [10n, 40n],
] as const
const PATENT_BANDS = [
  [5n, 100n],
  [3n, 70n],
  [1n, 40n],
] as const
const DEBT_BANDS = [
  [40n, 100n],
  [60n, 70n],
  [75n, 40n],
] as const

/** The weighted score in tenths of a point, half up. */
function scoreOf(firm: ExactFirm, numbers: ExactNumbers): Whole {
  const revenue = numberOf(firm, 'enterprise.revenueYuan')
  const staff = numberOf(firm, 'enterprise.staff')
  const assets = numberOf(firm, 'enterprise.assetsYuan')
  const rd = shareBand(numberOf(firm, 'enterprise.rdExpenseYuan'), revenue, RD_BANDS, (at, limit) => at >= limit)
  const people = shareBand(numberOf(firm, 'enterprise.researchStaff'), staff, STAFF_BANDS, (at, limit) => at >= limit)
  const debt = shareBand(numberOf(firm, 'enterprise.debtYuan'), assets, DEBT_BANDS, (at, limit) => at <= limit)
  const patents = numberOf(firm, 'enterprise.patents')
  if (rd === null || people === null || debt === null || patents === null) return null
  const ip = PATENT_BANDS.find(([least]) => patents >= least)?.[1] ?? 0n
  const sum =
    rd * numbers['weight-rd'] +
    people * numbers['weight-staff'] +
    ip * numbers['weight-patents'] +
    debt * numbers['weight-debt']
  return halfUp(10n * sum, 100n * UNIT)
}

/** Points for part ÷ whole, by the first band that holds; nothing where the whole is zero. */
function shareBand(
  part: Whole,
  whole: Whole,
  bands: readonly (readonly [bigint, bigint])[],
  holds: (part: bigint, limit: bigint) => boolean,
): Whole {
  if (whole === null) return null
  if (whole === 0n) return 0n
  if (part === null) return null
  return bands.find(([percent]) => holds(part * 100n, whole * percent))?.[1] ?? 0n
}
