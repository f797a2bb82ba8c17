import { type FactPath, PATHS } from '../rules/facts.ts'

/** Facts of many firms, a column a fact: scaled integers, day numbers, truths 0 or 1, choices by their place in the list; NaN is not known. */
export type Columns = { readonly count: number; readonly values: Readonly<Record<FactPath, Float64Array>> }

/** Empty columns for so many firms. */
export function newColumns(count: number): Columns {
  const values = Object.fromEntries(PATHS.map((path) => [path, new Float64Array(count)]))
  return { count, values: values as Record<FactPath, Float64Array> }
}

/** One fact of one firm. */
export function valueAt(columns: Columns, path: FactPath, index: number): number {
  return columns.values[path][index] ?? Number.NaN
}
