import { type Columns, valueAt } from '../records/columns.ts'
import { codesOf, FACTS, type FactPath, PATHS } from '../rules/facts.ts'

/** A firm for the oracle: numbers and days without bound, choices as texts, null where not known. */
export type ExactFirm = Readonly<Record<FactPath, bigint | string | null>>

/** One firm of the columns. */
export function exactFirm(columns: Columns, index: number): ExactFirm {
  const firm: Partial<Record<FactPath, bigint | string | null>> = {}
  for (const path of PATHS) {
    const value = valueAt(columns, path, index)
    if (Number.isNaN(value)) firm[path] = null
    else firm[path] = FACTS[path] === 'choice' ? (codesOf(path)[value] ?? null) : BigInt(value)
  }
  return firm as ExactFirm
}

/** A number or day of a firm. */
export function numberOf(firm: ExactFirm, path: FactPath): bigint | null {
  const value = firm[path]
  return typeof value === 'bigint' ? value : null
}

/** Whether a choice is one of some; not known where the choice is not. */
export function isOneOf(firm: ExactFirm, path: FactPath, codes: readonly string[]): boolean | null {
  const value = firm[path]
  return typeof value === 'string' ? codes.includes(value) : null
}
