import type { RoundingMode } from '../../values/index.ts'
import type { Span } from '../parse/ast.ts'
import type { Ir } from './ir.ts'
import { isProved, refuse, refuseNone, type Scope, textOf } from './scope.ts'
import {
  combineUnits,
  dropUnit,
  formatUnit,
  type NumberType,
  nameOf,
  number,
  SAFE,
  sameUnit,
  type Typed,
  type Unit,
} from './type.ts'

/** A typed expression known to be a number. */
export type TypedNumber = Typed & { readonly type: NumberType }

/** The expression as a number; reports and yields zero where it is none. */
export function asNumber(scope: Scope, span: Span, typed: Typed): TypedNumber {
  const { type } = typed
  if (type.kind !== 'number') {
    refuse(
      scope,
      span,
      'not-a-number',
      `应为数值，实为${nameOf(type)}。`,
      `A number is due here, this is ${nameOf(type)}.`,
    )
    return constant(0, 0)
  }
  refuseNone(scope, span, type)
  return { ...typed, type: { ...type, none: false } }
}

/** Most decimals of a number; powers of ten up to twice as many are still exact. */
const DECIMALS_MAX = 11

/** The number, where it has no more decimals than can be kept exactly; reports and yields zero otherwise. */
export function fineEnough(scope: Scope, span: Span, value: TypedNumber): TypedNumber {
  if (value.type.scale <= 2 * DECIMALS_MAX - 2) return value
  refuse(
    scope,
    span,
    'too-fine',
    '小数位数太多，请先取整。',
    'This has too many decimals to stay exact; round it on the way.',
  )
  return constant(0, 0, value.type.unit)
}

/** A literal: value × 10^-scale. */
export function constant(value: number, scale: number, unit: Unit = 'free'): TypedNumber {
  return { ir: { op: 'number', value }, type: number(unit, scale, value, value), level: 0 }
}

/** A literal from its decimal text. */
export function literal(scope: Scope, span: Span, text: string): TypedNumber {
  const [whole = '', fraction = ''] = text.split('.')
  const kept = fraction.replace(/0+$/, '')
  const value = Number(`${whole}${kept}`)
  if (!/^\d*(\.\d*)?$/.test(text) || !Number.isSafeInteger(value) || kept.length > DECIMALS_MAX) {
    refuse(
      scope,
      span,
      'number-too-long',
      `数字“${text}”超出可精确表示的范围。`,
      `The number "${text}" is too long to be exact.`,
    )
    return constant(0, 0)
  }
  return constant(value, kept.length)
}

/** Sum or difference of numbers of one unit. */
export function addition(scope: Scope, span: Span, sign: 1 | -1, left: TypedNumber, right: TypedNumber): TypedNumber {
  if (!sameUnit(left.type.unit, right.type.unit)) unitFault(scope, span, left.type.unit, right.type.unit)
  const [l, r] = overCommonDenominator(left, right)
  const [a, b] = aligned(l, r)
  const low = a.type.low + sign * (sign === 1 ? b.type.low : b.type.high)
  const high = a.type.high + sign * (sign === 1 ? b.type.high : b.type.low)
  const unit = left.type.unit === 'free' ? right.type.unit : left.type.unit
  const ir: Ir = { op: sign === 1 ? 'add' : 'subtract', left: a.ir, right: b.ir, safe: isSafe(low, high) }
  const type = { ...number(unit, a.type.scale, low, high), denominator: a.type.denominator }
  return folded({ ir, type, level: Math.max(a.level, b.level) })
}

/** Product; units multiply. `years × 12` becomes months. */
export function product(left: TypedNumber, right: TypedNumber): TypedNumber {
  const corners = [left.type.low, left.type.high].flatMap((a) => [right.type.low, right.type.high].map((b) => a * b))
  const [low, high] = [Math.min(...corners), Math.max(...corners)]
  const twelve = isConstant(right, 12) || isConstant(left, 12)
  const combined = combineUnits(left.type.unit, right.type.unit, 1)
  const unit = twelve ? dropUnit(combined, 'years', 'months') : combined
  const ir: Ir = { op: 'multiply', left: left.ir, right: right.ir, safe: isSafe(low, high) }
  const denominator = timesDenominators(left.type.denominator, right.type.denominator)
  const type = { ...number(unit, left.type.scale + right.type.scale, low, high), denominator }
  return folded({ ir, type, level: Math.max(left.level, right.level) })
}

/** Quotient. By a power of ten it is exact; else it stays a fraction that must be rounded or compared. */
export function quotient(scope: Scope, left: TypedNumber, right: TypedNumber, by: Span): TypedNumber {
  const unit = quotientUnit(left.type.unit, right)
  const power = powerOfTen(right)
  if (power !== null) {
    const lifted = shifted(left, Math.max(0, -power - left.type.scale))
    return { ...lifted, type: { ...lifted.type, unit, scale: lifted.type.scale + power } }
  }
  if (right.type.denominator !== null) {
    refuse(
      scope,
      by,
      'nested-division',
      '除数本身是未取整的商，请先取整。',
      'The divisor is itself an unrounded quotient; round it first.',
    )
    return left
  }
  const proved = right.type.low > 0 || (right.type.low >= 0 && isProved(scope, 'not zero', by))
  if (!proved && scope.zeroDivisors !== null && right.type.low >= 0) scope.zeroDivisors.push(right)
  else if (!proved)
    refuse(
      scope,
      by,
      'zero-divisor',
      `除数“${textOf(scope, by)}”可能为零，请用 if … = 0 先判断。`,
      `The divisor "${textOf(scope, by)}" may be zero; guard it with if … = 0.`,
    )
  const own = { ir: right.ir, low: Math.max(right.type.low, 1), high: right.type.high }
  const denominator = timesDenominators(left.type.denominator, own)
  const scaled = shifted(left, right.type.scale)
  const scale = left.type.scale
  return {
    ir: scaled.ir,
    type: { ...number(unit, scale, scaled.type.low, scaled.type.high), denominator },
    level: Math.max(left.level, right.level),
  }
}

/** Rounds to the given decimals, once, by name. */
export function rounded(mode: RoundingMode, value: TypedNumber, places: number): TypedNumber {
  const { type } = value
  const power = places - type.scale
  const factor = 10 ** power
  const least = type.denominator?.low ?? 1
  const reach = (bound: number): number => Math.ceil((Math.abs(bound) * factor) / least) * Math.sign(bound)
  const [low, high] = [Math.min(reach(type.low), 0), Math.max(reach(type.high), 0)]
  const magnitude = Math.max(Math.abs(type.low), Math.abs(type.high)) * Math.max(factor, 1)
  const divisor = (type.denominator?.high ?? 1) * Math.max(1 / factor, 1)
  const ir: Ir = {
    op: 'round',
    mode,
    numerator: value.ir,
    denominator: type.denominator?.ir ?? null,
    power,
    safe: magnitude * 2 <= SAFE && divisor * 2 <= SAFE,
  }
  const exact = type.denominator === null && power >= 0
  const plain = exact ? shifted(value, power) : { ir, type: number(type.unit, places, low, high), level: value.level }
  return { ...plain, type: { ...plain.type, unit: type.unit, scale: places } }
}

/** Both numbers with the larger scale of the two. */
export function aligned(left: TypedNumber, right: TypedNumber): [TypedNumber, TypedNumber] {
  const scale = Math.max(left.type.scale, right.type.scale)
  return [shifted(left, scale - left.type.scale), shifted(right, scale - right.type.scale)]
}

/** Both numbers over one denominator, so that they can be added or compared as numerators. */
export function overCommonDenominator(left: TypedNumber, right: TypedNumber): [TypedNumber, TypedNumber] {
  const [a, b] = [left.type.denominator, right.type.denominator]
  if (a === null && b === null) return [left, right]
  if (a !== null && b !== null && JSON.stringify(a.ir) === JSON.stringify(b.ir)) return [left, right]
  const denominator = timesDenominators(a, b)
  return [
    { ...timesInteger(left, b), type: { ...timesInteger(left, b).type, denominator } },
    { ...timesInteger(right, a), type: { ...timesInteger(right, a).type, denominator } },
  ]
}

/** True where both bounds stay within plain exact numbers. */
export function isSafe(low: number, high: number): boolean {
  return Math.abs(low) <= SAFE && Math.abs(high) <= SAFE
}

function shifted(value: TypedNumber, by: number): TypedNumber {
  if (by === 0) return value
  const factor = 10 ** by
  const times = timesInteger(value, { ir: { op: 'number', value: factor }, low: factor, high: factor })
  return { ...times, type: { ...times.type, scale: value.type.scale + by, denominator: value.type.denominator } }
}

type Integer = { readonly ir: Ir; readonly low: number; readonly high: number }

function timesInteger(value: TypedNumber, by: Integer | null): TypedNumber {
  if (by === null) return value
  const corners = [value.type.low, value.type.high].flatMap((a) => [by.low, by.high].map((b) => a * b))
  const [low, high] = [Math.min(...corners), Math.max(...corners)]
  const ir: Ir = { op: 'multiply', left: value.ir, right: by.ir, safe: isSafe(low, high) }
  return folded({ ...value, ir, type: { ...value.type, low, high } })
}

function timesDenominators(a: Integer | null, b: Integer | null): Integer | null {
  if (a === null) return b
  if (b === null) return a
  const [low, high] = [a.low * b.low, a.high * b.high]
  return { ir: { op: 'multiply', left: a.ir, right: b.ir, safe: isSafe(low, high) }, low, high }
}

function folded(value: TypedNumber): TypedNumber {
  const { ir } = value
  if (ir.op !== 'add' && ir.op !== 'subtract' && ir.op !== 'multiply') return value
  if (ir.left.op !== 'number' || ir.right.op !== 'number' || !ir.safe) return value
  const [a, b] = [ir.left.value, ir.right.value]
  const result = ir.op === 'add' ? a + b : ir.op === 'subtract' ? a - b : a * b
  return { ...value, ir: { op: 'number', value: result } }
}

function isConstant(value: TypedNumber, wanted: number): boolean {
  return value.ir.op === 'number' && value.ir.value === wanted && value.type.scale === 0
}

function quotientUnit(left: Unit, right: TypedNumber): Unit {
  if (right.type.unit !== 'free') return combineUnits(left, right.type.unit, -1)
  if (isConstant(right, 100) || isConstantAt(right, 100)) return dropUnit(left, 'percent')
  if ([360, 365, 366].some((days) => isConstant(right, days))) return dropUnit(left, 'days')
  return isConstant(right, 12) ? dropUnit(left, 'months', 'years') : left
}

function isConstantAt(value: TypedNumber, wanted: number): boolean {
  return value.ir.op === 'number' && value.ir.value === wanted * 10 ** value.type.scale
}

function powerOfTen(value: TypedNumber): number | null {
  if (value.ir.op !== 'number' || value.ir.value <= 0) return null
  const power = Math.round(Math.log10(value.ir.value))
  return 10 ** power === value.ir.value ? power - value.type.scale : null
}

function unitFault(scope: Scope, span: Span, left: Unit, right: Unit): void {
  const [a, b] = [formatUnit(left), formatUnit(right)]
  refuse(
    scope,
    span,
    'unit-mismatch',
    `单位不同：${a} 与 ${b}，不能相加减或比较。`,
    `Units differ: ${a} and ${b} cannot be added or compared.`,
  )
}

/** Reports that two units cannot meet; true where they can. */
export function checkUnits(scope: Scope, span: Span, left: Unit, right: Unit): boolean {
  const same = sameUnit(left, right)
  if (!same) unitFault(scope, span, left, right)
  return same
}
