/**
 * How a division comes to a whole number. `half up`: the nearest, a tie away from zero (2.5 → 3, −2.5 → −3).
 * `half down`: a tie towards zero. `half even`: a tie to the even neighbour. `up`: away from zero. `down`: towards zero.
 * `floor`: towards −∞. `ceiling`: towards +∞.
 */
export type RoundingMode = 'half up' | 'half down' | 'half even' | 'up' | 'down' | 'floor' | 'ceiling'

/** The rounding modes, in the order of their documentation. */
export const roundingModes: readonly RoundingMode[] = [
  'half up',
  'half down',
  'half even',
  'up',
  'down',
  'floor',
  'ceiling',
]

/** num / den as a whole number under `mode`, exact for safe integers and for BigInt; throws on a zero divisor. */
export function roundDiv(mode: RoundingMode, num: number, den: number): number
export function roundDiv(mode: RoundingMode, num: bigint, den: bigint): bigint
export function roundDiv(mode: RoundingMode, num: number | bigint, den: number | bigint): number | bigint
export function roundDiv(mode: RoundingMode, num: number | bigint, den: number | bigint): number | bigint {
  if (typeof num === 'number' && typeof den === 'number') return roundSafe(mode, num, den)
  return roundBig(mode, BigInt(num), BigInt(den))
}

/** num / den to the nearest whole number, a tie away from zero (四舍五入): 5 / 2 is 3, −5 / 2 is −3. */
export function roundHalfUpDiv(num: number, den: number): number
export function roundHalfUpDiv(num: bigint, den: bigint): bigint
export function roundHalfUpDiv(num: number | bigint, den: number | bigint): number | bigint
export function roundHalfUpDiv(num: number | bigint, den: number | bigint): number | bigint {
  return roundDiv('half up', num, den)
}

/** num / den to the nearest whole number, a tie towards zero: 5 / 2 is 2, −5 / 2 is −2. */
export function roundHalfDownDiv(num: number, den: number): number
export function roundHalfDownDiv(num: bigint, den: bigint): bigint
export function roundHalfDownDiv(num: number | bigint, den: number | bigint): number | bigint {
  return roundDiv('half down', num, den)
}

/** num / den to the nearest whole number, a tie to the even one: 5 / 2 is 2, 7 / 2 is 4. */
export function roundHalfEvenDiv(num: number, den: number): number
export function roundHalfEvenDiv(num: bigint, den: bigint): bigint
export function roundHalfEvenDiv(num: number | bigint, den: number | bigint): number | bigint {
  return roundDiv('half even', num, den)
}

/** num / den away from zero: 1 / 3 is 1, −1 / 3 is −1. */
export function roundUpDiv(num: number, den: number): number
export function roundUpDiv(num: bigint, den: bigint): bigint
export function roundUpDiv(num: number | bigint, den: number | bigint): number | bigint {
  return roundDiv('up', num, den)
}

/** num / den towards zero: 2 / 3 is 0, −2 / 3 is 0. */
export function roundDownDiv(num: number, den: number): number
export function roundDownDiv(num: bigint, den: bigint): bigint
export function roundDownDiv(num: number | bigint, den: number | bigint): number | bigint {
  return roundDiv('down', num, den)
}

/** num / den towards −∞: −1 / 3 is −1. */
export function floorDiv(num: number, den: number): number
export function floorDiv(num: bigint, den: bigint): bigint
export function floorDiv(num: number | bigint, den: number | bigint): number | bigint {
  return roundDiv('floor', num, den)
}

/** num / den towards +∞: −1 / 3 is 0. */
export function ceilingDiv(num: number, den: number): number
export function ceilingDiv(num: bigint, den: bigint): bigint
export function ceilingDiv(num: number | bigint, den: number | bigint): number | bigint {
  return roundDiv('ceiling', num, den)
}

/** left × right / den, rounded once under `mode`; BigInt only where the product is not safe. Throws where the result is not. */
export function roundMulDiv(mode: RoundingMode, left: number, right: number, den: number): number {
  const product = left * right
  if (Number.isSafeInteger(product)) return roundSafe(mode, product, den)
  const rounded = Number(roundBig(mode, BigInt(left) * BigInt(right), BigInt(den)))
  if (!Number.isSafeInteger(rounded)) throw new RangeError(`${left} × ${right} / ${den} is beyond the safe integers`)
  return rounded
}

function roundSafe(mode: RoundingMode, num: number, den: number): number {
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den))
    throw new RangeError(`${num} / ${den}: not safe integers`)
  if (den === 0) throw new RangeError(`${num} / 0: division by zero`)
  // The remainder is exact and what is left divides evenly, so no rounding of floats enters.
  const rest = num % den
  const quotient = (num - rest) / den + 0
  if (rest === 0) return quotient
  const sign = rest < 0 === den < 0 ? 1 : -1
  const twice = Math.abs(rest) * 2
  const size = Math.abs(den)
  const half = twice === size ? 0 : twice < size ? -1 : 1
  return awayFromZero(mode, sign, half, quotient % 2 !== 0) ? quotient + sign : quotient
}

function roundBig(mode: RoundingMode, num: bigint, den: bigint): bigint {
  if (den === 0n) throw new RangeError(`${num} / 0: division by zero`)
  const quotient = num / den
  const rest = num % den
  if (rest === 0n) return quotient
  const sign = rest < 0n === den < 0n ? 1 : -1
  const twice = (rest < 0n ? -rest : rest) * 2n
  const size = den < 0n ? -den : den
  const half = twice === size ? 0 : twice < size ? -1 : 1
  return awayFromZero(mode, sign, half, quotient % 2n !== 0n) ? quotient + BigInt(sign) : quotient
}

/** Whether a quotient cut towards zero moves one step away from it; `half` compares the part cut off with one half. */
function awayFromZero(mode: RoundingMode, sign: 1 | -1, half: -1 | 0 | 1, isOdd: boolean): boolean {
  switch (mode) {
    case 'half up':
      return half >= 0
    case 'half down':
      return half > 0
    case 'half even':
      return half > 0 || (half === 0 && isOdd)
    case 'up':
      return true
    case 'down':
      return false
    case 'floor':
      return sign < 0
    case 'ceiling':
      return sign > 0
  }
}
