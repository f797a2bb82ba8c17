import type { CompiledProgramme } from '../compile/programme.ts'
import { frameOfRange, inForceOf, type Range, rangesOf } from './accrual.ts'
import { applyCeiling } from './ceiling.ts'
import type { Ineligible, LimitUse, Line, Reason, Verdict } from './determination.ts'
import { readNumber } from './expression.ts'
import type { Frame } from './frame.ts'
import { type Item, itemsOf } from './items.ts'
import { type Draft, draftLine, type Pots, sharesByList } from './lines.ts'
import { dayText, judge, ownReason, type Span, together } from './reasons.ts'
import { isUnknown } from './value.ts'
import { applyWindow } from './window.ts'

/** What judging the items of a programme comes to. */
export type Outcome = {
  readonly verdicts: readonly Verdict[]
  readonly reasons: readonly Reason[]
  readonly lines: readonly Line[]
  readonly ineligible: readonly Ineligible[]
  readonly limits: readonly LimitUse[]
  readonly needs: readonly string[]
  readonly items: readonly Item[]
}

/** An item with its own answer, before days are looked at. */
type Judged = { readonly item: Item; readonly verdict: Verdict; readonly reasons: readonly Reason[]; readonly needs: readonly string[] }

/** Judges every item, day by day where the programme accrues, and computes the lines of those that qualify. */
export function judgeItems(subject: Frame): Outcome {
  const { programme } = subject.case
  const { items, unknown } = itemsOf(subject)
  const judged = items.map((item) => judgeItem(programme, item))
  const missing = unknown.flatMap(({ needs }) => needs)
  const outcome = programme.accrual ? overTime(subject, judged) : atOnce(subject, judged)
  const verdicts: Verdict[] = missing.length > 0 ? [...outcome.verdicts, 'needs'] : [...outcome.verdicts]
  return { ...outcome, verdicts, needs: [...missing, ...outcome.needs], items }
}

function judgeItem(programme: CompiledProgramme, item: Item): Judged {
  const own = programme.conditions.filter(({ scope }) => scope === 'item').map((each) => judge(each, item.frame, item.path))
  const reasons = programme.accrual ? own : [inForceReason(programme, item), ...own]
  const verdict = together(reasons.map(({ result }) => result))
  return { item, verdict, reasons, needs: reasons.flatMap(({ needs }) => needs) }
}

/** Whether the rule is in force on the governing day. */
function inForceReason(programme: CompiledProgramme, item: Item): Reason {
  const governed = readNumber({ op: 'variable', name: 'governed' }, item.frame)
  const condition = inForceOf(programme)
  if (isUnknown(governed)) return ownReason(condition, 'needs', item.path, null, governed.needs)
  const { from, to } = programme.inForce
  return ownReason(condition, governed >= from && (to === null || governed < to) ? 'yes' : 'no', item.path, null)
}

function atOnce(subject: Frame, judged: readonly Judged[]): Omit<Outcome, 'items'> {
  const { clauses, amount } = subject.case.programme
  const pots: Pots = new Map()
  const drafts: Draft[] = []
  const verdicts: Verdict[] = []
  const needs: string[] = []
  const ineligible: Ineligible[] = []
  for (const { item, verdict, reasons, needs: own } of judged) {
    const drafted = verdict === 'yes' && amount ? draftLine(item.frame, item.path, null, clauses, pots) : null
    if (verdict === 'no') ineligible.push(refusedItem(item, null, reasons))
    if (verdict === 'needs') needs.push(...own)
    if (drafted && 'needs' in drafted) needs.push(...drafted.needs)
    else if (drafted) drafts.push(drafted)
    verdicts.push(drafted && 'needs' in drafted ? 'needs' : verdict)
  }
  const capped = cap(subject, drafts)
  if (capped.needs.length > 0) verdicts.push('needs')
  return {
    verdicts,
    reasons: judged.flatMap(({ reasons }) => reasons),
    lines: capped.lines,
    ineligible,
    limits: capped.limits,
    needs: [...needs, ...capped.needs],
  }
}

function overTime(subject: Frame, judged: readonly Judged[]): Omit<Outcome, 'items'> {
  const { window, clauses } = subject.case.programme
  const reasons: Reason[] = judged.flatMap((each) => each.reasons)
  const verdicts: Verdict[] = []
  const needs: string[] = []
  const ineligible: Ineligible[] = []
  const eligible: Range[] = []
  for (const each of judged) {
    const { ranges, needs: missing } = rangesOf(each.item)
    if (missing.length > 0) {
      verdicts.push('needs')
      needs.push(...missing)
    }
    if (ranges.length === 0 && missing.length === 0) {
      verdicts.push(each.verdict === 'yes' ? 'no' : each.verdict)
      if (each.verdict === 'needs') needs.push(...each.needs)
    }
    for (const range of ranges) {
      reasons.push(...range.reasons)
      const verdict = together([each.verdict, range.verdict])
      if (verdict === 'yes') eligible.push(range)
      else verdicts.push(verdict)
      if (verdict === 'no') ineligible.push(refusedItem(each.item, range, [...each.reasons, ...range.reasons]))
      if (verdict === 'needs') needs.push(...each.needs, ...range.needs)
    }
  }
  const windowed = window
    ? applyWindow(window, subject, eligible)
    : { kept: eligible, refused: [], reasons: [], needs: [], use: null }
  if (windowed.needs.length > 0) verdicts.push('needs')
  reasons.push(...windowed.reasons)
  for (const range of windowed.refused) {
    ineligible.push({ ...refusedItem(range.item, range, []), conditions: [window?.id ?? ''] })
    verdicts.push('no')
  }
  const pots: Pots = new Map()
  const drafts: Draft[] = []
  for (const range of windowed.kept) {
    const drafted = draftLine(frameOfRange(range.item, range), range.item.path, range, clauses, pots)
    if ('needs' in drafted) needs.push(...drafted.needs)
    else drafts.push(drafted)
    verdicts.push('needs' in drafted ? 'needs' : 'yes')
  }
  const capped = cap(subject, drafts)
  if (capped.needs.length > 0) verdicts.push('needs')
  const limits = windowed.use ? [windowed.use, ...capped.limits] : capped.limits
  return {
    verdicts,
    reasons,
    lines: capped.lines,
    ineligible,
    limits,
    needs: [...needs, ...windowed.needs, ...capped.needs],
  }
}

function cap(subject: Frame, drafts: readonly Draft[]): { lines: Line[]; limits: LimitUse[]; needs: string[] } {
  const { amount } = subject.case.programme
  let current = drafts
  const limits: LimitUse[] = []
  const needs: string[] = []
  for (const ceiling of subject.case.programme.ceilings) {
    if (current.length === 0) break
    const capped = applyCeiling(ceiling, subject, current)
    current = capped.drafts
    limits.push(...capped.uses)
    needs.push(...capped.needs)
  }
  const lines = current.map(({ line, frame }) => {
    const shares = amount?.splitBy ? sharesByList(amount, frame, line.amountFen) : []
    if (!('needs' in shares)) return shares.length > 0 ? { ...line, parts: shares } : line
    needs.push(...shares.needs)
    return line
  })
  return { lines, limits, needs }
}

function refusedItem(item: Item, span: Span | null, reasons: readonly Reason[]): Ineligible {
  return {
    item: item.path,
    from: dayText(span?.from ?? null),
    to: dayText(span?.to ?? null),
    days: span ? span.to - span.from : null,
    conditions: [...new Set(reasons.filter(({ result }) => result === 'no').map(({ condition }) => condition))],
  }
}
