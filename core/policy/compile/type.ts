import { PARAMETER_UNITS, type ParameterUnit } from '../parameters/index.ts'
import { BOUND_OF, type Field } from '../vocabulary/index.ts'
import type { Ir } from './ir.ts'

/** Powers of units, e.g. `{ CNY: 1, percent: 1 }`; 'free' for bare literals, which take the other side's unit. */
export type Unit = Readonly<Record<string, number>> | 'free'

/**
 * A number: numerator ÷ denominator × 10^-scale, with bounds of the numerator in integers.
 * The denominator, where there is one, is proved positive.
 */
export type NumberType = {
  readonly kind: 'number'
  readonly unit: Unit
  readonly scale: number
  readonly low: number
  readonly high: number
  readonly denominator: { readonly ir: Ir; readonly low: number; readonly high: number } | null
  readonly none: boolean
}

/** Static type of an expression. */
export type Type =
  | NumberType
  | { readonly kind: 'boolean' }
  | { readonly kind: 'date'; readonly none: boolean }
  | { readonly kind: 'text'; readonly choice: string | null; readonly none: boolean }
  | { readonly kind: 'list'; readonly of: string }
  | { readonly kind: 'entity'; readonly of: string }
  /** A difference of dates, before `.days` is asked; or a literal duration. */
  | { readonly kind: 'duration'; readonly months: number | null }
  | { readonly kind: 'none' }

/** An expression with its type, the deepest scope it reads, and its text place. */
export type Typed = { readonly ir: Ir; readonly type: Type; readonly level: number }

/** Largest integer that plain numbers hold exactly. */
export const SAFE = Number.MAX_SAFE_INTEGER

/** Type of a fact. */
export function typeOfField(field: Field): Type {
  switch (field.kind) {
    case 'text':
    case 'credit-code':
      return { kind: 'text', choice: null, none: field.none }
    case 'choice':
      return { kind: 'text', choice: field.of, none: field.none }
    case 'date':
      return { kind: 'date', none: field.none }
    case 'boolean':
      return { kind: 'boolean' }
    case 'list':
      return { kind: 'list', of: field.of ?? '' }
    case 'entity':
      return { kind: 'entity', of: field.of ?? '' }
    default:
      return number(unitOf(field.kind), field.scale, field.min, field.max, field.none)
  }
}

/** Unit that a kind of number carries. */
export function unitOf(kind: string): Unit {
  return kind === 'percentPoints' ? { percent: 1 } : kind === 'count' ? {} : { [kind]: 1 }
}

/** A whole number type. */
export function number(unit: Unit, scale: number, low: number, high: number, none = false): NumberType {
  return { kind: 'number', unit, scale, low, high, denominator: null, none }
}

/** Type of a parameter of the given unit. */
export function typeOfParameter(unit: ParameterUnit, bound: { min: string; max: string } | null): Type {
  if (unit === 'choice') return { kind: 'text', choice: null, none: false }
  const scale = PARAMETER_UNITS[unit]
  const high = bound ? Number(bound.max) * 10 ** scale : (BOUND_OF[unit as keyof typeof BOUND_OF] ?? 1e9)
  const low = bound ? Number(bound.min) * 10 ** scale : 0
  return number(unitOf(unit), scale, low, high)
}

/** True where two units may be added or compared. */
export function sameUnit(left: Unit, right: Unit): boolean {
  if (left === 'free' || right === 'free') return true
  const keys = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...keys].every((key) => (left[key] ?? 0) === (right[key] ?? 0))
}

/** Unit of a product (power 1) or quotient (power -1). */
export function combineUnits(left: Unit, right: Unit, power: 1 | -1): Unit {
  if (left === 'free' && right === 'free') return 'free'
  const result: Record<string, number> = { ...(left === 'free' ? {} : left) }
  for (const [key, value] of Object.entries(right === 'free' ? {} : right)) {
    const sum = (result[key] ?? 0) + power * value
    if (sum === 0) delete result[key]
    else result[key] = sum
  }
  return result
}

/** Removes one power of a unit, as `/ 100` does to percent. */
export function dropUnit(unit: Unit, name: string, instead?: string): Unit {
  if (unit === 'free' || (unit[name] ?? 0) < 1) return unit
  const dropped = combineUnits(unit, { [name]: 1 }, -1)
  return instead === undefined ? dropped : combineUnits(dropped, { [instead]: 1 }, 1)
}

/** Units as people write them: `CNY`, `CNY·days`, `1`. */
export function formatUnit(unit: Unit): string {
  if (unit === 'free') return '1'
  const parts = Object.entries(unit).map(([name, power]) => (power === 1 ? name : `${name}^${power}`))
  return parts.length === 0 ? '1' : parts.join('·')
}

/** A type's name in a message. */
export function nameOf(type: Type): string {
  if (type.kind === 'number') return `number (${formatUnit(type.unit)})`
  if (type.kind === 'list' || type.kind === 'entity') return `${type.kind} of ${type.of}`
  return type.kind
}
