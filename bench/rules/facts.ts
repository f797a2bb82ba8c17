import { type Day, dayOf } from '../../core/values/index.ts'

/** The day on which all rules are evaluated. */
export const ON: Day = dayOf(2025, 6, 30)

/** The year of the claim, `[from, to)`. */
export const DRAWN_FROM: Day = dayOf(2024, 1, 1)

/** First day after the year of the claim. */
export const DRAWN_TO: Day = dayOf(2025, 1, 1)

/** Closed lists, in the order of the vocabulary. */
export const CHOICES = {
  sector: ['SOFTWARE', 'EQUIPMENT', 'MEDICINE', 'MATERIALS', 'TRADE', 'OTHER'],
  sizeClass: ['LARGE', 'MEDIUM', 'SMALL', 'MICRO'],
  purpose: ['WORKING_CAPITAL', 'RND', 'FIXED_ASSET', 'OTHER'],
} as const

/** Kinds of facts: money in fen, percent with four decimals, the rest whole. */
export type FactKind = 'day' | 'choice' | 'truth' | 'fen' | 'percent' | 'count'

/** Every fact by its path, with its kind. */
export const FACTS = {
  'enterprise.registeredOn': 'day',
  'enterprise.sector': 'choice',
  'enterprise.sizeClass': 'choice',
  'enterprise.onBreachList': 'truth',
  'enterprise.revenueYuan': 'fen',
  'enterprise.rdExpenseYuan': 'fen',
  'enterprise.staff': 'count',
  'enterprise.researchStaff': 'count',
  'enterprise.patents': 'count',
  'enterprise.debtYuan': 'fen',
  'enterprise.assetsYuan': 'fen',
  'loan.creditLineYuan': 'fen',
  'loan.interestPaidYuan': 'fen',
  'loan.ratePercent': 'percent',
  'loan.drawnOn': 'day',
  'loan.purpose': 'choice',
} as const satisfies Record<string, FactKind>

/** Path of a fact. */
export type FactPath = keyof typeof FACTS

/** All paths, in the order of the vocabulary. */
export const PATHS = Object.keys(FACTS) as FactPath[]

/** The codes of a choice fact. */
export function codesOf(path: FactPath): readonly string[] {
  return CHOICES[path.slice(path.indexOf('.') + 1) as keyof typeof CHOICES] ?? []
}
