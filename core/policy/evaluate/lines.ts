import { roundMulDiv } from '../../values/index.ts'
import type { CompiledAmount } from '../compile/programme.ts'
import type { Line, Share } from './determination.ts'
import { read, readNumber } from './expression.ts'
import type { Frame } from './frame.ts'
import type { Pots } from './pots.ts'
import { dayText, type Span } from './reasons.ts'
import { writeExact } from './trace.ts'
import { isUnknown, settled, Unknown, unite, uniteAll, type Value } from './value.ts'

/** A line before ceilings, with the frame it was computed in. */
export type Draft = { readonly line: Line; readonly frame: Frame }

/** Computes one line: base, rate, amount, parts. Unknown facts come back as needs. */
export function draftLine(
  frame: Frame,
  item: string | null,
  span: Span | null,
  clauses: readonly string[],
  pots: Pots,
): Draft | { readonly needs: readonly string[] } {
  const { amount } = frame.case.programme
  if (amount === null) return { needs: [] }
  const base = readNumber(amount.base, frame)
  const paid = amount.alreadyPaid === null ? 0 : readNumber(amount.alreadyPaid, frame)
  if (isUnknown(base) || isUnknown(paid)) return { needs: unite(base, paid).needs }
  const due = amount.parts.length > 0 ? partsOf(amount, frame, base, pots) : wholeOf(amount, frame)
  if ('needs' in due) return due
  const amountFen = due.shares.length > 0 ? sumOf(due.shares) : due.rawFen
  const line: Line = {
    item,
    from: dayText(span?.from ?? null),
    to: dayText(span?.to ?? null),
    days: span ? span.to - span.from : null,
    interestFen: span ? base : null,
    baseFen: base,
    rate: due.rate,
    rawFen: due.rawFen,
    amountFen,
    limits: due.limits,
    parts: due.shares,
    paidFen: paid,
    clawbackFen: Math.max(0, paid - amountFen),
    clauses,
  }
  return { line, frame }
}

/** An amount before ceilings, how it is shared and at what rate. */
type Due = {
  readonly rawFen: number
  readonly shares: Share[]
  readonly limits: string[]
  readonly rate: string | null
}
type Needing = { readonly needs: readonly string[] }

/** The amount of one payer: base × rate. */
function wholeOf(amount: CompiledAmount, frame: Frame): Due | Needing {
  const raw = readNumber(amount.amount, frame)
  if (isUnknown(raw)) return { needs: raw.needs }
  const rate = amount.rate === null ? null : read(amount.rate.ir, frame)
  const text = rate === null || isUnknown(rate) ? null : fraction(rate, amount.rate?.scale ?? 0)
  return { rawFen: raw, shares: [], limits: [], rate: text }
}

/** Each payer in turn pays its part, at most what its pot holds and together at most the base. */
function partsOf(amount: CompiledAmount, frame: Frame, base: number, pots: Pots): Due | Needing {
  const shares: Share[] = []
  const limits: string[] = []
  const whole = pots.ofBase(amount, frame, base)
  let rawFen = 0
  for (const part of amount.parts) {
    const own = readNumber(part.amount, frame)
    const pot = pots.ofPayer(part, frame)
    if (pot instanceof Unknown) return { needs: unite(own, pot).needs }
    if (isUnknown(own)) return { needs: own.needs }
    rawFen += own
    const tightest = pot !== null && pot.leftFen <= whole.leftFen ? pot : whole
    const given = Math.max(0, Math.min(own, tightest.leftFen))
    if (given < own) {
      tightest.shortfallFen += own - given
      limits.push(tightest.limit)
    }
    whole.leftFen -= given
    if (pot !== null) pot.leftFen -= given
    shares.push({ payer: part.payer, label: part.label, amountFen: given })
  }
  return { shares, rawFen, limits: [...new Set(limits)], rate: null }
}

/** Shares of a line among the entries of a list, by their percentages. */
export function sharesByList(
  amount: CompiledAmount,
  frame: Frame,
  due: number,
): Share[] | { needs: readonly string[] } {
  const by = amount.splitBy
  if (by === null) return []
  const entries = settled(read(by.list, frame))
  if (isUnknown(entries)) return { needs: entries.needs }
  const members = entries.map((entry) => {
    const variables = new Map<string, Value>([...frame.variables, [by.variable, entry]])
    const inside = { ...frame, variables }
    return { name: read(by.name, inside), percent: read(by.percent, inside) }
  })
  const unknown = uniteAll(members.flatMap(({ name, percent }) => [name, percent]))
  if (unknown.needs.length > 0) return { needs: unknown.needs }
  const percents = members.map(({ percent }) => Number(percent))
  return divide(due, percents, by.scale).map((amountFen, index) => {
    const name = members[index]?.name as string
    return { payer: name, label: { zh: name, en: name }, amountFen }
  })
}

/** Shares of the total by payer, each half up, the last taking what is left. */
export function splitTotal(
  amount: CompiledAmount,
  subject: Frame,
  total: number,
): { shares: Share[]; needs: readonly string[] } {
  const percents = amount.split.map(({ percent }) => (percent === null ? null : readNumber(percent, subject)))
  const { needs } = unite(...percents.map((percent) => percent ?? 0))
  if (needs.length > 0) return { shares: [], needs }
  let left = total
  const known = amount.split.map(({ scale }, index) => {
    const percent = percents[index] ?? null
    const part = percent === null ? null : Math.min(partOf(total, Number(percent), scale), left)
    left -= part ?? 0
    return part
  })
  const shares = amount.split.map(({ payer, label }, index) => ({ payer, label, amountFen: known[index] ?? left }))
  return { shares, needs: [] }
}

/** What each payer bears of all lines together, in order of appearance. */
export function splitLines(lines: readonly Line[]): Share[] {
  const totals = new Map<string, Share>()
  for (const share of lines.flatMap(({ parts }) => parts)) {
    const before = totals.get(share.payer)?.amountFen ?? 0
    totals.set(share.payer, { ...share, amountFen: before + share.amountFen })
  }
  return [...totals.values()]
}

/** Divides by percentages: each half up while something is left, the last taking the rest where they make 100. */
function divide(total: number, percents: readonly number[], scale: number): number[] {
  const isWhole = percents.reduce((sum, percent) => sum + percent, 0) === 100 * 10 ** scale
  let left = total
  return percents.map((percent, index) => {
    const isLast = isWhole && index === percents.length - 1
    const part = isLast ? left : Math.min(partOf(total, percent, scale), left)
    left -= part
    return part
  })
}

/** A percentage of an amount, half up to the fen. */
function partOf(total: number, percent: number, scale: number): number {
  return roundMulDiv('half up', total, percent, 100 * 10 ** scale)
}

/** A percentage as a decimal fraction: 20 → "0.2". */
function fraction(rate: Value, scale: number): string {
  const text = writeExact(Number(rate), scale + 2)
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text
}

function sumOf(shares: readonly Share[]): number {
  return shares.reduce((sum, share) => sum + share.amountFen, 0)
}
