import { roundForDisplay } from '../values/index.ts'

/** A part of a whole in percent to two decimals, half up: 12 of 25 is "48.00"; null where the whole is nothing. */
export function shareOf(part: number | bigint, whole: number | bigint): string | null {
  return BigInt(whole) === 0n ? null : roundForDisplay({ num: BigInt(part) * 100n, den: BigInt(whole) }, 2)
}

/** The average of a sum over a count to two decimals, half up: 16 over 4 is "4.00"; null where nothing was counted. */
export function averageOf(total: number | bigint, count: number | bigint): string | null {
  return BigInt(count) === 0n ? null : roundForDisplay({ num: BigInt(total), den: BigInt(count) }, 2)
}
