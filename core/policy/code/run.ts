import { addMonths, type Day, dateOf, yearOf } from '../../values/index.ts'
import { dayWhenUsed } from '../evaluate/window.ts'
import { NONE } from '../intake/facts.ts'

/** An item's days that share every answer, with the code that pays for them. */
type Range = {
  readonly from: number
  to: number
  readonly key: readonly unknown[]
  readonly pay: (from: number, to: number) => void
}

/** What is left when all items have been seen. */
export type Settled = { readonly total: number; readonly yes: boolean; readonly no: boolean; readonly lacking: boolean }

/** Gathers the items of one record while generated code goes through them; cleared for each record. */
export class Run {
  private readonly ranges: Range[] = []
  private readonly amounts: number[] = []
  private readonly days: number[] = []
  private readonly inForce: { readonly from: number; readonly to: number | null }
  private isLacking = false
  private hasNo = false

  constructor(inForce: { readonly from: number; readonly to: number | null }) {
    this.inForce = inForce
  }

  clear(): void {
    this.ranges.length = 0
    this.amounts.length = 0
    this.days.length = 0
    this.isLacking = false
    this.hasNo = false
  }

  /** A line at once: its amount and the day of its year. */
  line(amountFen: number, day: number): void {
    this.amounts.push(amountFen)
    this.days.push(day)
  }

  /** An item judged over its days. */
  accrue(
    item: number,
    from: number,
    to: number,
    lists: readonly (readonly { readonly from: number; readonly to: number }[] | null)[],
    daily: (day: number) => readonly unknown[],
    pay: (from: number, to: number) => void,
  ): void {
    if (Number.isNaN(from) || Number.isNaN(to)) {
      this.isLacking = true
      return
    }
    const cuts = this.cutsWithin(from, to, lists)
    if (cuts.length < 2) this.note(item === 1 ? 0 : item)
    let last: Range | null = null
    for (let index = 0; index + 1 < cuts.length; index++) {
      const [start, end] = [cuts[index] as number, cuts[index + 1] as number]
      const key = daily(start)
      const verdict = this.together(item, this.isInForce(start), key[0] as number)
      if (verdict !== 1) this.note(verdict)
      else if (last && last.to === start && sameKey(last.key, key)) {
        last.to = end
        continue
      } else {
        last = { from: start, to: end, key, pay }
        this.ranges.push(last)
        continue
      }
      last = null
    }
  }

  private note(verdict: number): void {
    if (verdict === 0) this.hasNo = true
    else this.isLacking = true
  }

  /** Keeps the eligible days within the window. */
  window(opened: number, months: number, used: number, isCumulative: boolean): void {
    if (this.ranges.length === 0) return
    if (Number.isNaN(opened) || Number.isNaN(months) || (isCumulative && Number.isNaN(used))) {
      this.isLacking = true
      this.ranges.length = 0
      return
    }
    let first = opened === NONE ? Number.POSITIVE_INFINITY : opened
    for (const { from } of this.ranges) first = Math.min(first, from)
    const end = isCumulative
      ? dayWhenUsed(this.ranges, Math.floor((months * 365) / 12) - used)
      : addMonths(first as Day, months)
    for (const range of this.ranges.splice(0)) {
      if (range.to > end) this.hasNo = true
      if (range.from >= end) continue
      range.to = Math.min(range.to, end)
      this.ranges.push(range)
    }
  }

  /** Lowers the lines of each calendar year to its greatest amount. */
  capYears(max: number, already: (year: number) => number): void {
    const sums = new Map<number, number>()
    this.amounts.forEach((amount, index) => {
      const year = yearOf(this.days[index] as Day)
      sums.set(year, (sums.get(year) ?? 0) + amount)
    })
    if (this.amounts.length === 0) return
    this.amounts.length = 0
    for (const [year, sum] of sums) {
      const left = max - already(year)
      if (Number.isNaN(left)) this.isLacking = true
      this.amounts.push(Math.min(sum, Math.max(0, left)))
    }
  }

  /** Turns the ranges that are left into lines. */
  pay(): void {
    for (const { from, to, pay } of this.ranges) pay(from, to)
  }

  /** The total over all lines. */
  settle(): Settled {
    let total = 0
    for (const amount of this.amounts) total += amount
    if (Number.isNaN(total)) this.isLacking = true
    return { total, yes: this.ranges.length > 0, no: this.hasNo, lacking: this.isLacking }
  }

  private cutsWithin(from: number, to: number, lists: Parameters<Run['accrue']>[3]): number[] {
    const days = new Set<number>([from, to, this.inForce.from, this.inForce.to ?? to])
    for (const list of lists)
      for (const entry of list ?? []) {
        days.add(entry.from)
        days.add(entry.to)
      }
    return [...days].filter((day) => day >= from && day <= to).sort((a, b) => a - b)
  }

  private isInForce(day: number): number {
    return day >= this.inForce.from && (this.inForce.to === null || day < this.inForce.to) ? 1 : 0
  }

  private together(...verdicts: readonly number[]): number {
    return verdicts.includes(0) ? 0 : verdicts.some(Number.isNaN) ? Number.NaN : 1
  }
}

function sameKey(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.every((value, index) => Object.is(value, right[index]))
}

/** The corresponding day months later; an open end stays open, not known stays so. */
export function addMonthsOrUnknown(date: number, months: number): number {
  if (!Number.isFinite(date) || Number.isNaN(months)) return Number.isNaN(months) ? months : date
  return addMonths(date as Day, months)
}

/** Year, month or day of a day; not known stays so. */
export function datePart(part: 'year' | 'month' | 'day', day: number): number {
  if (!Number.isFinite(day)) return Number.NaN
  if (part === 'year') return yearOf(day as Day)
  const { month, dayOfMonth } = dateOf(day as Day)
  return part === 'month' ? month : dayOfMonth
}
