import type { CompiledProgramme } from '../compile/programme.ts'
import { frameOfRange, inForceOf, type Range, rangesOf } from './accrual.ts'
import { applyCeiling } from './ceiling.ts'
import type { Ineligible, LimitUse, Line, Reason, Verdict } from './determination.ts'
import { readNumber } from './expression.ts'
import type { Frame } from './frame.ts'
import { type Item, itemsOf } from './items.ts'
import { type Draft, sharesByList } from './lines.ts'
import { judge, ownReason, together } from './reasons.ts'
import { refusing, Tally } from './tally.ts'
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
type Judged = {
  readonly item: Item
  readonly verdict: Verdict
  readonly reasons: readonly Reason[]
  readonly needs: readonly string[]
}

/** Judges every item, day by day where the programme accrues, and computes the lines of those that qualify. */
export function judgeItems(subject: Frame): Outcome {
  const { programme } = subject.case
  const { items, unknown } = itemsOf(subject)
  const tally = new Tally(programme.clauses)
  for (const { needs } of unknown) tally.lack(needs)
  const judged = items.map((item) => judgeItem(programme, item))
  for (const { reasons } of judged) tally.note(reasons)
  const window = programme.accrual ? overTime(subject, judged, tally) : atOnce(judged, tally)
  const capped = cap(subject, tally.drafts)
  if (capped.needs.length > 0) tally.lack(capped.needs)
  if (items.length === 0 && unknown.length === 0) noItems(programme, tally)
  const { verdicts, reasons, ineligible, needs } = tally
  const limits = [...(window ? [window] : []), ...tally.pots.uses(programme.clauses[0] ?? ''), ...capped.limits]
  return { verdicts, reasons, lines: capped.lines, ineligible, limits, needs, items }
}

function judgeItem(programme: CompiledProgramme, item: Item): Judged {
  const own = programme.conditions
    .filter(({ scope }) => scope === 'item')
    .map((each) => judge(each, item.frame, item.path))
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
  const isInForce = governed >= from && (to === null || governed < to)
  return ownReason(condition, isInForce ? 'yes' : 'no', item.path, null)
}

function atOnce(judged: readonly Judged[], tally: Tally): null {
  for (const { item, verdict, reasons, needs } of judged) {
    if (verdict === 'no') tally.refuse(item, null, refusing(reasons))
    else if (verdict === 'needs') tally.lack(needs)
    else tally.accept(item.frame, item.path, null)
  }
  return null
}

function overTime(subject: Frame, judged: readonly Judged[], tally: Tally): LimitUse | null {
  const eligible = judged.flatMap((each) => eligibleRanges(each, tally))
  const { window } = subject.case.programme
  const windowed = window ? applyWindow(window, subject, eligible) : null
  if (window && windowed) {
    tally.note(windowed.reasons)
    if (windowed.needs.length > 0) tally.lack(windowed.needs)
    for (const range of windowed.refused) tally.refuse(range.item, range, [window.id])
  }
  for (const range of windowed?.kept ?? eligible) tally.accept(frameOfRange(range.item, range), range.item.path, range)
  return windowed?.use ?? null
}

/** The days of an item that qualify; what does not, or cannot be told, goes to the tally. */
function eligibleRanges(each: Judged, tally: Tally): Range[] {
  const { ranges, needs } = rangesOf(each.item)
  if (needs.length > 0) tally.lack(needs)
  else if (ranges.length === 0) noDays(each, tally)
  return ranges.filter((range) => {
    tally.note(range.reasons)
    const verdict = together([each.verdict, range.verdict])
    if (verdict === 'no') tally.refuse(each.item, range, refusing([...each.reasons, ...range.reasons]))
    if (verdict === 'needs') tally.lack([...each.needs, ...range.needs])
    return verdict === 'yes'
  })
}

/** An item without a day earns nothing, unless its own conditions still ask for something. */
function noDays({ item, verdict, reasons, needs }: Judged, tally: Tally): void {
  if (verdict === 'needs') {
    tally.lack(needs)
    return
  }
  const own = ownReason(emptyOf(item.frame.case.programme, NO_DAYS), 'no', item.path, null)
  tally.reasons.push(own)
  tally.refuse(item, null, refusing([...reasons, own]))
}

const NO_DAYS = { id: 'no-days', label: { zh: '计算期间至少有一天', en: 'The period has at least one day' } }
const NO_ITEMS = { id: 'no-items', label: { zh: '至少申报一项', en: 'There is at least one item to judge' } }

/** Where any item would do, none at all is a no; where every item must do, none is in the way. */
function noItems(programme: CompiledProgramme, tally: Tally): void {
  if (programme.combine === 'any') tally.reasons.push(ownReason(emptyOf(programme, NO_ITEMS), 'no', null, null))
}

function emptyOf({ clauses }: CompiledProgramme, what: typeof NO_DAYS): typeof NO_DAYS & { clause: string } {
  return { ...what, clause: clauses[0] ?? '' }
}

function cap(subject: Frame, drafts: readonly Draft[]): { lines: Line[]; limits: LimitUse[]; needs: string[] } {
  const limits: LimitUse[] = []
  const needs: string[] = []
  let current = drafts
  for (const ceiling of drafts.length > 0 ? subject.case.programme.ceilings : []) {
    const capped = applyCeiling(ceiling, subject, current)
    current = capped.drafts
    for (const use of capped.uses) limits.push(use)
    for (const need of capped.needs) needs.push(need)
  }
  const { amount } = subject.case.programme
  const lines = current.map(({ line, frame }) => {
    const shares = amount?.splitBy ? sharesByList(amount, frame, line.amountFen) : []
    if (!('needs' in shares)) return shares.length > 0 ? { ...line, parts: shares } : line
    needs.push(...shares.needs)
    return line
  })
  return { lines, limits, needs }
}
