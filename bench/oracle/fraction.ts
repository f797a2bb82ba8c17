/** A whole number without bound, or null where it is not known. */
export type Whole = bigint | null

/** True, false, or null where it is not known. */
export type Truth = boolean | null

/** Decimal text as a whole number of its last of `places` places. */
export function wholeOf(text: string, places: number): bigint {
  const [whole = '0', fraction = ''] = text.split('.')
  if (fraction.length > places) throw new RangeError(`${text} has more than ${places} decimals`)
  return BigInt(whole) * 10n ** BigInt(places) + BigInt(fraction.padEnd(places, '0') || '0')
}

/** a ≥ b, not known where either is not. */
export function isAtLeast(a: Whole, b: Whole): Truth {
  return a === null || b === null ? null : a >= b
}

/** a × b, not known where either is not. */
export function times(a: Whole, b: Whole): Whole {
  return a === null || b === null ? null : a * b
}

/** One false decides; else one that is not known leaves all of it not known. */
export function allOf(parts: readonly Truth[]): Truth {
  if (parts.includes(false)) return false
  return parts.includes(null) ? null : true
}

/** One true decides; else one that is not known leaves all of it not known. */
export function anyOf(parts: readonly Truth[]): Truth {
  if (parts.includes(true)) return true
  return parts.includes(null) ? null : false
}

/** The opposite; what is not known stays so. */
export function negated(truth: Truth): Truth {
  return truth === null ? null : !truth
}

/** numerator ÷ denominator, half up, for amounts that are not negative. */
export function halfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator)
}
