import { type Day, formatDay, formatScaled, roundHalfUpDiv } from '../../../values/index.ts'

/** A value of a facts document. */
export type Written = string | number | boolean | null | readonly Written[] | { readonly [name: string]: Written }

/** Fen as a facts document writes money. */
export function yuan(fen: number): string {
  return formatScaled(fen, 2)
}

/** A percentage in hundredths as a facts document writes it: 385 is "3.85". */
export function percent(hundredths: number): string {
  return formatScaled(hundredths, 2)
}

/** A day as a facts document writes it; null for an open end. */
export function dayText(day: number | null): string | null {
  return day === null ? null : formatDay(day as Day)
}

/**
 * Interest by actual days over 360, half up to the fen. 10,000,000.00 at 3.65 % over 365 days: 370,069.44.
 * The rate is in hundredths of a percent.
 */
export function interestOf(principalFen: number, rate: number, days: number): number {
  return Number(roundHalfUpDiv(BigInt(principalFen) * BigInt(rate) * BigInt(days), 10_000n * 360n))
}
