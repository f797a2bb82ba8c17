import type { Vocabulary } from '../../core/policy/index.ts'
import { type Facts, readFacts } from '../../core/policy/index.ts'
import { type Day, formatDay, formatScaled } from '../../core/values/index.ts'
import { codesOf, FACTS, type FactPath, PATHS } from '../rules/facts.ts'
import { type Columns, valueAt } from './columns.ts'

/** A firm as JSON documents carry it: yuan and percent as numbers, days as day numbers, choices as texts; null is not known. */
export type PlainFirm = Record<string, Record<string, number | string | boolean | null>>

/** Firms for engines that take plain objects: each as nested objects under `enterprise` and `loan`. */
export function toPlainFirms(columns: Columns): PlainFirm[] {
  return rowsOf(columns, (path, value) => plainOf(path, value)) as PlainFirm[]
}

/** The same with whole numbers only: fen, and percentages with four decimals. */
export function toScaledFirms(columns: Columns): PlainFirm[] {
  return rowsOf(columns, (path, value) => {
    const isScaled = FACTS[path] === 'fen' || FACTS[path] === 'percent'
    return isScaled && !Number.isNaN(value) ? value : plainOf(path, value)
  }) as PlainFirm[]
}

/** Firms as our engine holds them, read and checked from facts documents with decimal texts. */
export function toFacts(columns: Columns, vocabulary: Vocabulary): Facts[] {
  const documents = rowsOf(columns, (path, value) => textOf(path, value))
  return documents.map((document, index) => {
    const read = readFacts(vocabulary, document)
    if (!read.ok) throw new Error(`Record ${index} was refused: ${JSON.stringify(read.refusals)}`)
    return read.value
  })
}

function rowsOf(columns: Columns, write: (path: FactPath, value: number) => unknown): Record<string, unknown>[] {
  const places = PATHS.map((path) => ({ path, names: path.split('.') as [string, string] }))
  return Array.from({ length: columns.count }, (_, index) => {
    const row: Record<string, Record<string, unknown>> = {}
    for (const { path, names } of places) {
      const value = write(path, valueAt(columns, path, index))
      if (value === undefined) continue
      row[names[0]] ??= {}
      ;(row[names[0]] as Record<string, unknown>)[names[1]] = value
    }
    return row
  })
}

function plainOf(path: FactPath, value: number): number | string | boolean | null {
  if (Number.isNaN(value)) return null
  switch (FACTS[path]) {
    case 'fen':
      return value / 100
    case 'percent':
      return value / 10_000
    case 'truth':
      return value === 1
    case 'choice':
      return codesOf(path)[value] ?? null
    default:
      return value
  }
}

function textOf(path: FactPath, value: number): number | string | boolean | undefined {
  if (Number.isNaN(value)) return undefined
  switch (FACTS[path]) {
    case 'fen':
      return formatScaled(value, 2)
    case 'percent':
      return formatScaled(value, 4)
    case 'truth':
      return value === 1
    case 'choice':
      return codesOf(path)[value]
    case 'day':
      return formatDay(value as Day)
    default:
      return value
  }
}
