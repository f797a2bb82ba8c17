import { fractionOf, type Numbers, scaled } from '../rules/variants.ts'
import { roundHalfUp } from './round.ts'

/** A rule of JSON Logic, or a part of one. */
export type Logic = unknown

/** Reads a fact by its path. */
export const fact = (path: string): Logic => ({ var: path })

/** An operator between two values. */
export const at = (operator: string, left: Logic, right: Logic): Logic => ({ [operator]: [left, right] })

/** How a rule's author writes numbers: in yuan and fractions, or in whole numbers of his own scaling. */
export type NumberStyle = {
  /** A number of the rule, whose facts carry so many decimals. */
  readonly number: (text: string, places: number) => number
  /** Whether part ÷ whole stands to a percentage as the operator says. */
  readonly share: (part: Logic, operator: string, whole: Logic, percent: string) => Logic
  /** A percentage as the factor that `money` and `points` take. */
  readonly factor: (percent: string) => number
  /** A product of money and a factor, half up to the fen. */
  readonly money: (product: Logic) => Logic
  /** A sum of points and factors, half up to one decimal. */
  readonly points: (sum: Logic) => Logic
  readonly fenOf: (amount: number) => number
  readonly round: (args: number[]) => number
}

/** Yuan and fractions, as the text of a rule reads. */
export const inYuan: NumberStyle = {
  number: (text) => Number(text),
  share: (part, operator, whole, percent) => at(operator, part, at('*', whole, fractionOf(percent))),
  factor: fractionOf,
  money: (product) => ({ round: [product, 2] }),
  points: (sum) => ({ round: [sum, 1] }),
  fenOf: (amount) => Math.round(amount * 100),
  round: roundHalfUp,
}

/** Fen, hundredths of a percent and tenths of a point, each formula scaled by hand. */
export const inFen: NumberStyle = {
  number: scaled,
  share: (part, operator, whole, percent) => at(operator, at('*', part, 1000), at('*', whole, scaled(percent, 1))),
  factor: (percent) => scaled(percent, 2),
  money: (product) => ({ round: [product, 10_000] }),
  points: (sum) => ({ round: [sum, 1000] }),
  fenOf: (amount) => amount,
  round: ([value = 0, divisor = 1]) => Math.floor((2 * value + divisor) / (2 * divisor)),
}

/** Bands of the scorecard: the percentage or number that each asks for, and its points. */
export const BANDS = {
  rd: [
    ['6', 100],
    ['5', 80],
    ['4', 60],
    ['3', 40],
    ['2', 20],
  ],
  staff: [
    ['30', 100],
    ['20', 70],
    ['10', 40],
  ],
  debt: [
    ['40', 100],
    ['60', 70],
    ['75', 40],
  ],
} as const

/** Ids of the numbers of a set. */
export type NumberId = keyof Numbers
