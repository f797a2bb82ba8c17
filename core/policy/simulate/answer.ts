import { type Day, parseDay, yearOf } from '../../values/index.ts'
import { openProgramme } from '../advise/opened.ts'
import type { CompiledPack } from '../compile/compile-pack.ts'
import type { Determination, Line, Verdict } from '../evaluate/determination.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import { readNumber } from '../evaluate/expression.ts'
import { isUnknown } from '../evaluate/value.ts'
import type { Facts } from '../intake/facts.ts'

/** Money of one calendar year, in fen. */
export type YearAmount = { readonly year: number; readonly amountFen: number }

/** What a simulation counts of a determination. */
export type Answer = {
  readonly verdict: Verdict
  readonly amountFen: number | null
  readonly class: string | null
  /** The amount by the years of its lines; empty where nothing is due. */
  readonly years: readonly YearAmount[]
}

/** Makes the function that answers for one firm after another. */
export type Answering = (pack: CompiledPack, programmeId: string, on: Day) => (facts: Facts) => Answer

/** Answers by interpreting the rule: works for every programme. */
export const answerByRule: Answering = (pack, programmeId, on) => (facts) => {
  const determination = evaluate(pack, programmeId, facts, on)
  const { verdict, amountFen, class: given } = determination
  const years = verdict === 'yes' ? yearsOf(pack, programmeId, { facts, on }, determination) : []
  return { verdict, amountFen, class: given?.id ?? null, years }
}

/**
 * The amount by year: of interest the year of its last day, else that of the governing day.
 * Interest from 2023-12-21 to 2024-03-21 belongs to 2024.
 */
function yearsOf(
  pack: CompiledPack,
  programmeId: string,
  at: { facts: Facts; on: Day },
  { lines }: Determination,
): YearAmount[] {
  const due = lines.filter(({ amountFen }) => amountFen > 0)
  const needsItems = due.some(({ to, item }) => to === null && item !== null)
  const opened = needsItems ? openProgramme(pack, programmeId, at) : null
  const governedYear = (line: Line): number => {
    const item = opened?.items.find(({ path }) => path === line.item)
    const day = item ? readNumber({ op: 'variable', name: 'governed' }, item.frame) : at.on
    return yearOf(isUnknown(day) ? at.on : (day as Day))
  }
  const sums = new Map<number, number>()
  for (const line of due) {
    const year = line.to === null ? governedYear(line) : yearOfLast(line.to)
    sums.set(year, (sums.get(year) ?? 0) + line.amountFen)
  }
  return [...sums].map(([year, amountFen]) => ({ year, amountFen }))
}

function yearOfLast(to: string): number {
  const day = parseDay(to)
  return day.ok ? yearOf((day.value - 1) as Day) : Number(to.slice(0, 4))
}
