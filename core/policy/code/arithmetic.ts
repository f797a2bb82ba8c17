import type { RoundingMode } from '../../values/index.ts'
import { add, type Exact, multiply, round, subtract } from '../evaluate/exact.ts'

/** What generated code calls where plain numbers may not be exact. Not known (NaN) passes through. */
export const RUNTIME = {
  add: (left: Exact, right: Exact): Exact => guarded(left, right, add),
  subtract: (left: Exact, right: Exact): Exact => guarded(left, right, subtract),
  multiply: (left: Exact, right: Exact): Exact => guarded(left, right, multiply),
  round: (mode: RoundingMode, numerator: Exact, power: number, denominator: Exact): number => {
    if (isUnknown(numerator) || isUnknown(denominator) || denominator === 0) return Number.NaN
    return Number(round(mode, numerator, power, denominator))
  },
  find: (list: readonly { readonly [field: string]: unknown }[] | null, key: string, value: unknown): unknown => {
    if (list === null) return undefined
    for (const entry of list) if (entry[key] === value) return entry
    return undefined
  },
} as const

function guarded(left: Exact, right: Exact, operate: (left: Exact, right: Exact) => Exact): Exact {
  return isUnknown(left) || isUnknown(right) ? Number.NaN : operate(left, right)
}

function isUnknown(value: Exact): boolean {
  return typeof value === 'number' && Number.isNaN(value)
}
