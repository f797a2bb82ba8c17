import type { Reason, Verdict } from './determination.ts'
import { read, readNumber } from './expression.ts'
import { enter, type Frame } from './frame.ts'
import type { Item } from './items.ts'
import { judge, ownReason, type Span, together } from './reasons.ts'
import { type Entry, isUnknown, type Value } from './value.ts'

/** Days of one item that share every answer. */
export type Range = Span & {
  readonly item: Item
  readonly verdict: Verdict
  readonly reasons: readonly Reason[]
  readonly needs: readonly string[]
}

/** Splits an item's period wherever an answer changes, and joins what does not. */
export function rangesOf(item: Item): { ranges: Range[]; needs: readonly string[] } {
  const { accrual } = item.frame.case.programme
  if (accrual === null) return { ranges: [], needs: [] }
  const [from, to] = [readNumber(accrual.from, item.frame), readNumber(accrual.to, item.frame)]
  if (isUnknown(from) || isUnknown(to))
    return { ranges: [], needs: [from, to].flatMap((end) => (isUnknown(end) ? end.needs : [])) }
  const cuts = cutsWithin(item.frame, from, to)
  const pieces = cuts.slice(0, -1).map((start, index) => pieceOf(item, { from: start, to: cuts[index + 1] ?? to }))
  return { ranges: joined(item, pieces), needs: [] }
}

/** Frame of a range: its first day stands for all of them. */
export function frameOfRange(item: Item, { from, to }: Span): Frame {
  return enter(item.frame, { day: from, from, to, days: to - from })
}

/** Days on which a dated fact, the law or what the day is compared with changes the answer, with both ends. */
function cutsWithin(frame: Frame, from: number, to: number): number[] {
  const { accrual, inForce } = frame.case.programme
  const days = new Set([
    from,
    to,
    inForce.from,
    inForce.to ?? to,
    ...(accrual?.cuts ?? []).flatMap((list) => endsOf(read(list, frame))),
    ...(accrual?.points ?? []).flatMap((point) => daysAround(read(point, frame))),
  ])
  return [...days].filter((day) => day >= from && day <= to).sort((a, b) => a - b)
}

/** First days and ends of the entries of a dated list. */
function endsOf(list: Value): number[] {
  if (isUnknown(list)) return []
  return (list as readonly Entry[]).flatMap(({ record }) =>
    [record['from'], record['to']].filter((end) => typeof end === 'number'),
  )
}

/** A day and the next: a comparison with it may turn on either. */
function daysAround(day: Value): number[] {
  return typeof day === 'number' ? [day, day + 1] : []
}

type Piece = { readonly span: Span; readonly key: string; readonly answer: Answer }
type Answer = Pick<Range, 'verdict' | 'reasons' | 'needs'>

function pieceOf(item: Item, span: Span): Piece {
  const { programme } = item.frame.case
  const answer = answerOn(item, span)
  const frame = frameOfRange(item, span)
  const watched = programme.accrual?.watched ?? []
  const values = watched.map((id) => valueKey(read({ op: 'definition', id }, frame)))
  return { span, answer, key: `${answer.reasons.map(({ result }) => result).join()}|${values.join()}` }
}

function valueKey(value: unknown): string {
  return isUnknown(value as never) ? '?' : String(value)
}

function answerOn(item: Item, span: Span): Answer {
  const { programme } = item.frame.case
  const { from, to } = programme.inForce
  const isInForce = span.from >= from && (to === null || span.from < to)
  const frame = frameOfRange(item, span)
  const daily = programme.conditions.filter(({ scope }) => scope === 'day')
  const reasons = [
    ownReason(inForceOf(programme), isInForce ? 'yes' : 'no', item.path, span),
    ...daily.map((condition) => judge(condition, frame, item.path, span)),
  ]
  const verdict = together(reasons.map(({ result }) => result))
  return { verdict, reasons, needs: verdict === 'needs' ? reasons.flatMap(({ needs }) => needs) : [] }
}

function joined(item: Item, pieces: readonly Piece[]): Range[] {
  const ranges: { span: Span; key: string }[] = []
  for (const { span, key } of pieces) {
    const last = ranges.at(-1)
    if (last && last.key === key && last.span.to === span.from) last.span = { from: last.span.from, to: span.to }
    else ranges.push({ span, key })
  }
  return ranges.map(({ span }) => ({ ...span, item, ...answerOn(item, span) }))
}

/** The condition that a rule is in force on the day. */
export function inForceOf(programme: { clauses: readonly string[] }): {
  id: string
  clause: string
  label: { zh: string; en: string }
} {
  return {
    id: 'in-force',
    clause: programme.clauses[0] ?? '',
    label: { zh: '在条款施行期内', en: 'Within the time the clause is in force' },
  }
}
