import { type Day, formatDay, formatScaled } from '../../values/index.ts'
import type { Comparator, Shown } from '../compile/ir.ts'
import { type FactValue, NONE } from '../intake/facts.ts'
import type { Field, Vocabulary } from '../vocabulary/index.ts'
import type { Comparison, UsedFact } from './determination.ts'
import { type Exact, subtract } from './exact.ts'
import { isUnknown, type Value } from './value.ts'

/** What was read and compared while an expression was judged. */
export type Trace = { readonly facts: Map<string, UsedFact>; readonly comparisons: Comparison[] }

/** Most facts, and most comparisons, that one reason tells: a list that is searched for each of its entries stays readable. */
const TRACE_MAX = 100

/** An empty trace. */
export function newTrace(): Trace {
  return { facts: new Map(), comparisons: [] }
}

/** Whether a trace still takes facts. */
export function isOpen(trace: Trace | null): trace is Trace {
  return trace !== null && trace.facts.size < TRACE_MAX
}

/** Notes that a fact was read. */
export function noteFact(
  trace: Trace | null,
  path: string,
  field: Field,
  value: FactValue,
  vocabulary: Vocabulary,
): void {
  if (!isOpen(trace) || trace.facts.has(path)) return
  trace.facts.set(path, factAt(path, field, value, vocabulary))
}

/** A fact as it was read at a place. */
export function factAt(path: string, field: Field, value: FactValue, vocabulary: Vocabulary): UsedFact {
  const choices = field.kind === 'choice' ? vocabulary.choices[field.of ?? ''] : undefined
  const valueWords = (typeof value === 'string' && choices?.[value]) || null
  return { path, value: writeFact(field, value), valueWords, label: field.label }
}

/** Takes over what another trace holds. */
export function merge(trace: Trace | null, other: Trace): void {
  if (trace === null) return
  for (const [path, fact] of other.facts)
    if (trace.facts.size < TRACE_MAX && !trace.facts.has(path)) trace.facts.set(path, fact)
  if (other.comparisons.length === 0 || trace.comparisons.length >= TRACE_MAX) return
  const known = new Set(trace.comparisons)
  trace.comparisons.push(...other.comparisons.filter((comparison) => !known.has(comparison)))
}

/** A fact as the facts document writes it; null where it is not known. */
export function writeFact(field: Field, value: FactValue): string | boolean | null {
  if (value === null || (typeof value === 'number' && Number.isNaN(value))) return null
  if (typeof value === 'string') return value === '' ? 'null' : value
  if (typeof value !== 'number') return Array.isArray(value) ? `[${value.length}]` : '{…}'
  if (value === NONE) return 'null'
  if (field.kind === 'boolean') return value === 1
  return field.kind === 'date' ? formatDay(value as Day) : formatScaled(value, field.scale)
}

/** Notes a comparison of known values, with its gap. */
export function noteComparison(
  trace: Trace | null,
  operator: Comparator,
  left: Value,
  right: Value,
  shown: Shown | null,
): void {
  if (trace === null || trace.comparisons.length >= TRACE_MAX || shown === null || isUnknown(left) || isUnknown(right))
    return
  if (typeof left === 'object' || typeof right === 'object') return
  const isNumeric = typeof left !== 'string' && typeof right !== 'string'
  const gap =
    isNumeric && shown.unit !== 'boolean' && isBounded(left) && isBounded(right) ? subtract(left, right) : null
  trace.comparisons.push({
    left: write(left, shown),
    operator,
    right: write(right, shown),
    unit: shown.unit === 'text' || shown.unit === 'boolean' ? '' : shown.unit,
    gap: gap === null ? '' : shown.unit === 'date' ? String(gap) : writeExact(gap, shown.scale),
  })
}

function isBounded(value: Exact): boolean {
  return typeof value === 'bigint' || Number.isFinite(value)
}

function write(value: Exact | string, shown: Shown): string {
  if (typeof value === 'string') return value
  if (value === NONE) return '∞'
  return shown.unit === 'date' ? formatDay(Number(value) as Day) : writeExact(value, shown.scale)
}

/** A scaled whole number as decimal text, without needless zeros beyond two decimals. */
export function writeExact(value: Exact, scale: number): string {
  const negative = value < 0
  const digits = String(negative ? -value : value).padStart(scale + 1, '0')
  const whole = scale === 0 ? digits : digits.slice(0, -scale)
  const fraction = scale === 0 ? '' : digits.slice(-scale).replace(/0+$/, '').padEnd(Math.min(2, scale), '0')
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}
