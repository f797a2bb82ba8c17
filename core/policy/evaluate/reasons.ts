import { type Day, formatDay } from '../../values/index.ts'
import type { CompiledCondition } from '../compile/programme.ts'
import type { Words } from '../source/index.ts'
import type { Reason, Verdict } from './determination.ts'
import { read, readTruth } from './expression.ts'
import { type Frame, traced } from './frame.ts'
import { newTrace } from './trace.ts'
import { isUnknown } from './value.ts'

/** Days over which something was judged, end exclusive. */
export type Span = { readonly from: number; readonly to: number }

/** Judges a condition in a frame and tells everything it read. */
export function judge(
  condition: CompiledCondition,
  frame: Frame,
  item: string | null,
  span: Span | null = null,
): Reason {
  const trace = newTrace()
  const inside = traced(frame, trace)
  const truth = readTruth(condition.ir, inside)
  const asked = truth === 0 && condition.asks !== null ? askedPaths(condition, inside) : null
  const needs = isUnknown(truth) ? truth.needs : (asked ?? [])
  const result: Verdict = isUnknown(truth) || asked ? 'needs' : truth === 1 ? 'yes' : 'no'
  return {
    condition: condition.id,
    result,
    clause: condition.clause,
    label: condition.label,
    facts: [...trace.facts.values()],
    item,
    ...days(span),
    comparisons: trace.comparisons,
    numbersOn: numbersDay(frame),
    needs,
    toVerify: [],
  }
}

/** A reason that the engine itself gives: the rule is in force, the days lie within a window. */
export function ownReason(
  condition: { id: string; clause: string; label: Words },
  result: Verdict,
  item: string | null,
  span: Span | null,
  needs: readonly string[] = [],
): Reason {
  const { id, clause, label } = condition
  return {
    condition: id,
    result,
    clause,
    label,
    facts: [],
    item,
    ...days(span),
    comparisons: [],
    numbersOn: null,
    needs,
    toVerify: [],
  }
}

/** The day whose numbers are read in a frame; null where it is not known. */
export function numbersDay(frame: Frame): string | null {
  const day = read({ op: 'variable', name: 'governed' }, traced(frame, null))
  return typeof day === 'number' ? dayText(day) : null
}

/** The verdict of several: one no is a no, else what is needed is needed. */
export function together(results: readonly Verdict[]): Verdict {
  if (results.includes('no')) return 'no'
  return results.includes('needs') ? 'needs' : 'yes'
}

/** A day as text, or null where there is none. */
export function dayText(day: number | null): string | null {
  return day === null || !Number.isFinite(day) ? null : formatDay(day as Day)
}

function days(span: Span | null): { from: string | null; to: string | null } {
  return { from: dayText(span?.from ?? null), to: dayText(span?.to ?? null) }
}

/** Paths of the fact that a question is about, whether or not it is known. */
function askedPaths(condition: CompiledCondition, frame: Frame): string[] {
  const { asks } = condition
  if (asks === null) return []
  if (asks.op === 'parameter') return [`parameters.${asks.id}`]
  const value = read(asks, frame)
  if (isUnknown(value)) return [...value.needs]
  const owner = asks.op === 'field' ? read(asks.of, frame) : null
  if (asks.op === 'field' && owner !== null && typeof owner === 'object' && 'path' in owner)
    return [`${owner.path}.${asks.name}`]
  return asks.op === 'root' ? [asks.name] : []
}
