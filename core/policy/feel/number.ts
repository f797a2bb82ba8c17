import { Decimal } from 'decimal.js'

/** Numbers of FEEL: decimals of 34 digits, rounded half even. Source: DMN 1.5, 10.3.2.3.1; IEEE 754 decimal128. */
export const Feel34 = Decimal.clone({
  precision: 34,
  rounding: Decimal.ROUND_HALF_EVEN,
  toExpNeg: -7000,
  toExpPos: 7000,
})

/** Wider numbers for steps whose result is rounded once to 34 digits. */
export const Wide = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_EVEN })

const EXPONENT_MAX = 6144

/** The number, or null where it is not finite or beyond decimal128. */
export function finite(value: Decimal): Decimal | null {
  if (!value.isFinite() || value.e > EXPONENT_MAX) return null
  if (value.e < -EXPONENT_MAX) return new Feel34(0)
  return new Feel34(value).toSignificantDigits(34, Decimal.ROUND_HALF_EVEN)
}

/** A FEEL number from an integer. */
export function numberOf(value: number | bigint): Decimal {
  return new Feel34(value.toString())
}

/** The number that a decimal text means, or null. Accepts `-1.5`, `.5`, `1e3`. */
export function readNumber(text: string): Decimal | null {
  return /^-?(\d+(\.\d+)?|\.\d+)([eE][+-]?\d{1,5})?$/.test(text) ? finite(new Wide(text)) : null
}

/** Plain decimal text without exponent and trailing zeros. */
export function formatNumber(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed()
}

/** The integer that a number is, or null where it has a fraction or exceeds 2^53. */
export function integerOf(value: Decimal): number | null {
  return value.isInteger() && value.abs().lte(Number.MAX_SAFE_INTEGER) ? value.toNumber() : null
}

export type { Decimal }
