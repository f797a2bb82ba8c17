import { type RoundingMode, roundDiv } from '../../values/index.ts'

/** A whole number that may pass 2^53; values that fit are kept as plain numbers. */
export type Exact = number | bigint

const SAFE = Number.MAX_SAFE_INTEGER

/** Sum. */
export function add(left: Exact, right: Exact): Exact {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right
    if (sum <= SAFE && sum >= -SAFE) return sum
    if (!Number.isInteger(left) || !Number.isInteger(right)) return sum
  }
  return fit(BigInt(left) + BigInt(right))
}

/** Difference. */
export function subtract(left: Exact, right: Exact): Exact {
  return add(left, negate(right))
}

/** Product. */
export function multiply(left: Exact, right: Exact): Exact {
  if (typeof left === 'number' && typeof right === 'number') {
    const product = left * right
    if (product <= SAFE && product >= -SAFE) return product
    if (!Number.isInteger(left) || !Number.isInteger(right)) return product
  }
  return fit(BigInt(left) * BigInt(right))
}

/** The number with its sign turned. */
export function negate(value: Exact): Exact {
  return typeof value === 'number' ? 0 - value : -value
}

/** numerator × 10^power ÷ denominator as a whole number, rounded once. */
export function round(mode: RoundingMode, numerator: Exact, power: number, denominator: Exact): Exact {
  const top = power > 0 ? multiply(numerator, tenTo(power)) : numerator
  const bottom = power < 0 ? multiply(denominator, tenTo(-power)) : denominator
  if (typeof top === 'number' && typeof bottom === 'number') return roundDiv(mode, top, bottom)
  return fit(roundDiv(mode, BigInt(top), BigInt(bottom)))
}

/** A power of ten, exact also beyond 10^22. */
function tenTo(power: number): Exact {
  return power <= 15 ? 10 ** power : 10n ** BigInt(power)
}

/** Plain where it fits. */
function fit(value: bigint): Exact {
  return value <= BigInt(SAFE) && value >= -BigInt(SAFE) ? Number(value) : value
}
