/** An exact quotient num / den; the divisor is never zero. Never turned into a float. */
export type Ratio = { readonly num: number | bigint; readonly den: number | bigint }

/** The quotient of two whole numbers, e.g. a growth or a share; throws where the divisor is zero. */
export function ratioOf(num: number | bigint, den: number | bigint): Ratio {
  if (Number(den) === 0) throw new RangeError(`${num} / 0 is no ratio`)
  return { num, den }
}

/** −1, 0 or 1 as left is below, equal to or above right, by cross multiplication: 1/3 against 33/100 is 1. */
export function compareRatios(left: Ratio, right: Ratio): -1 | 0 | 1 {
  const order = compareProducts(left.num, right.den, right.num, left.den)
  if (order === 0) return 0
  return left.den < 0 === right.den < 0 ? order : order === 1 ? -1 : 1
}

/** −1, 0 or 1 as a × b is below, equal to or above c × d, exact: `share × whole` against `part × 100` without division. */
export function compareProducts(
  a: number | bigint,
  b: number | bigint,
  c: number | bigint,
  d: number | bigint,
): -1 | 0 | 1 {
  if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof d === 'number') {
    const left = a * b
    const right = c * d
    if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left < right ? -1 : left > right ? 1 : 0
  }
  const left = BigInt(a) * BigInt(b)
  const right = BigInt(c) * BigInt(d)
  return left < right ? -1 : left > right ? 1 : 0
}
