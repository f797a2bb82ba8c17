import { addMonths, type Day } from '../../values/index.ts'
import type { CompiledWindow } from '../compile/programme.ts'
import { NONE } from '../intake/facts.ts'
import type { Range } from './accrual.ts'
import type { LimitUse, Reason } from './determination.ts'
import { readNumber } from './expression.ts'
import type { Frame } from './frame.ts'
import { dayText, ownReason, type Span } from './reasons.ts'
import { isUnknown, unite } from './value.ts'

/** What a window leaves of the eligible ranges, and its reasons. */
export type Windowed = {
  readonly kept: readonly Range[]
  readonly refused: readonly Range[]
  readonly reasons: readonly Reason[]
  readonly needs: readonly string[]
  readonly use: LimitUse | null
}

/**
 * Cuts eligible days at the end of the window.
 * First subsidised day 2022-09-01, 36 months: last day 2025-08-31. One window for all items of the subject.
 */
export function applyWindow(window: CompiledWindow, subject: Frame, eligible: readonly Range[]): Windowed {
  if (eligible.length === 0) return { kept: [], refused: [], reasons: [], needs: [], use: null }
  const opened = readNumber(window.opened, subject)
  const months = readNumber(window.months, subject)
  const cumulative = window.mode === 'CUMULATIVE_DAYS'
  const used = window.used === null || !cumulative ? 0 : readNumber(window.used, subject)
  if (isUnknown(months) || isUnknown(opened) || isUnknown(used)) {
    const { needs } = unite(opened, months, used)
    const reasons = eligible.map((range) => ownReason(window, 'needs', range.item.path, range, needs))
    return { kept: [], refused: [], reasons, needs, use: null }
  }
  const first = eligible.reduce(
    (least, { from }) => Math.min(least, from),
    opened === NONE ? Number.POSITIVE_INFINITY : opened,
  )
  const end = cumulative
    ? dayWhenUsed(eligible, Math.floor((months * 365) / 12) - used)
    : addMonths(first as Day, months)
  const kept = eligible.filter(({ from }) => from < end).map((range) => ({ ...range, to: Math.min(range.to, end) }))
  const refused = eligible.filter(({ to }) => to > end).map((range) => ({ ...range, from: Math.max(range.from, end) }))
  const reasons = eligible.flatMap((range) => [
    ...(range.from < end
      ? [ownReason(window, 'yes', range.item.path, { from: range.from, to: Math.min(range.to, end) })]
      : []),
    ...(range.to > end
      ? [ownReason(window, 'no', range.item.path, { from: Math.max(range.from, end), to: range.to })]
      : []),
  ])
  const use: LimitUse = {
    limit: window.id,
    clause: window.clause,
    label: window.label,
    reached: refused.length > 0,
    maxFen: null,
    usedFen: null,
    appliedFen: null,
    shortfallFen: null,
    leftFen: null,
    from: dayText(cumulative ? null : first),
    to: dayText(end),
  }
  return { kept, refused, reasons, needs: [], use }
}

/** The day on which the remaining days are used up; each calendar day counts once, whatever the number of loans. */
export function dayWhenUsed(ranges: readonly Span[], left: number): number {
  let remaining = Math.max(0, left)
  let reached = Number.NEGATIVE_INFINITY
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const start = Math.max(from, reached)
    if (start >= to) continue
    if (to - start > remaining) return start + remaining
    remaining -= to - start
    reached = to
  }
  return Number.POSITIVE_INFINITY
}
