import { type Decimal, Feel34, finite, Wide } from '../number.ts'
import type { Duration } from '../temporal-arithmetic.ts'
import type { FeelValue } from '../value.ts'
import { type Family, type Signature, takes } from './signature.ts'

const SCALE_MIN = -6111
const SCALE_MAX = 6176

/** The number of whole units in a position or scale, its fraction cut off. */
export function wholeOf(value: Decimal): number {
  return value.trunc().toNumber()
}

/** Numeric built-ins. Source: DMN 1.5, 10.3.4.5. */
export const NUMERIC: Family = {
  decimal: [
    takes(
      [
        ['n', 'number'],
        ['scale', 'number'],
      ],
      ([n, scale]) => rounded(n, scale, Feel34.ROUND_HALF_EVEN),
    ),
  ],
  floor: scaledOrWhole(Feel34.ROUND_FLOOR),
  ceiling: scaledOrWhole(Feel34.ROUND_CEIL),
  'round up': scaledOnly(Feel34.ROUND_UP),
  'round down': scaledOnly(Feel34.ROUND_DOWN),
  'round half up': scaledOnly(Feel34.ROUND_HALF_UP),
  'round half down': scaledOnly(Feel34.ROUND_HALF_DOWN),
  abs: [takes([['n', 'number']], ([n]) => n.abs()), takes([['n', 'duration']], ([n]) => absolute(n))],
  modulo: [
    takes(
      [
        ['dividend', 'number'],
        ['divisor', 'number'],
      ],
      ([dividend, divisor]) => modulo(dividend, divisor),
    ),
  ],
  sqrt: [
    takes([['number', 'number']], ([number]) =>
      number.isNeg() && !number.isZero() ? null : finite(new Wide(number).sqrt()),
    ),
  ],
  log: [takes([['number', 'number']], ([number]) => (number.gt(0) ? finite(new Wide(number).ln()) : null))],
  exp: [takes([['number', 'number']], ([number]) => finite(new Wide(number).exp()))],
  odd: [takes([['number', 'number']], ([number]) => number.mod(2).abs().eq(1))],
  even: [takes([['number', 'number']], ([number]) => number.mod(2).isZero())],
}

function scaledOnly(mode: Decimal.Rounding): Signature[] {
  return [
    takes(
      [
        ['n', 'number'],
        ['scale', 'number'],
      ],
      ([n, scale]) => rounded(n, scale, mode),
    ),
  ]
}

function scaledOrWhole(mode: Decimal.Rounding): Signature[] {
  return [takes([['n', 'number']], ([n]) => finite(n.toDecimalPlaces(0, mode))), ...scaledOnly(mode)]
}

function rounded(n: Decimal, scale: Decimal, mode: Decimal.Rounding): FeelValue {
  const places = wholeOf(scale)
  if (places < SCALE_MIN || places > SCALE_MAX) return null
  if (places >= 0) return finite(n.toDecimalPlaces(places, mode))
  const unit = new Feel34(10).pow(-places)
  return finite(n.div(unit).toDecimalPlaces(0, mode).times(unit))
}

// The result has the sign of the divisor: dividend - divisor * floor(dividend / divisor).
function modulo(dividend: Decimal, divisor: Decimal): FeelValue {
  if (divisor.isZero()) return null
  const rest = new Wide(dividend).mod(divisor)
  const opposite = !rest.isZero() && rest.isNeg() !== divisor.isNeg()
  return finite(opposite ? rest.plus(divisor) : rest)
}

function absolute(duration: Duration): FeelValue {
  if (duration.kind === 'days and time duration')
    return { ...duration, nanos: duration.nanos < 0n ? -duration.nanos : duration.nanos }
  return { ...duration, months: Math.abs(duration.months) }
}
