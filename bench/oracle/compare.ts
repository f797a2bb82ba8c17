import type { Columns } from '../records/columns.ts'
import type { DataSet } from '../records/generate.ts'
import { RULES_IN_A_SET, SET_COUNT, VARIANTS } from '../rules/variants.ts'
import { type Findings, SLOT, SLOTS, slotOf } from './answers.ts'
import { exactFirm } from './firm.ts'
import type { Truth, Whole } from './fraction.ts'
import { exactNumbers, gradeOf, isEligible, subsidyOf } from './rules.ts'

type Tally = Record<'wrongVerdicts' | 'wrongAmounts' | 'wrongFen' | 'wrongGrades' | 'waiting', number>

/** Compares every answer about the firms `[from, to)` with the oracle's; the first answer is about firm `from`. */
export function compareWithOracle(
  columns: Columns,
  answers: Float64Array,
  dataSet: DataSet,
  { from, to }: { readonly from: number; readonly to: number },
): Findings {
  const tally: Tally = { wrongVerdicts: 0, wrongAmounts: 0, wrongFen: 0, wrongGrades: 0, waiting: 0 }
  const sets = VARIANTS.map(exactNumbers)
  for (let index = from; index < to; index++) {
    const firm = exactFirm(columns, index)
    sets.forEach((numbers, set) => {
      const subsidy = subsidyOf(firm, numbers)
      const due = [
        truth(isEligible(firm, numbers)),
        truth(subsidy.verdict),
        whole(subsidy.amount),
        whole(gradeOf(firm, numbers)),
      ]
      const at = slotOf(index - from, set)
      count(tally, due, answers.subarray(at, at + SLOTS))
    })
  }
  return { dataSet, firms: to - from, compared: (to - from) * SET_COUNT * RULES_IN_A_SET, ...tally }
}

function count(tally: Tally, due: readonly number[], given: Float64Array): void {
  const [eligible, subsidised, amount, grade] = due as [number, number, number, number]
  for (const value of [eligible, subsidised, grade]) if (Number.isNaN(value)) tally.waiting++
  if (!Object.is(eligible, given[SLOT.eligible])) tally.wrongVerdicts++
  if (!Object.is(subsidised, given[SLOT.subsidised])) tally.wrongVerdicts++
  else if (!Object.is(amount, given[SLOT.amountFen])) {
    tally.wrongAmounts++
    tally.wrongFen += Math.abs(amount - (given[SLOT.amountFen] ?? 0)) || 1
  }
  if (!Object.is(grade, given[SLOT.grade])) tally.wrongGrades++
}

function truth(value: Truth): number {
  return value === null ? Number.NaN : value ? 1 : 0
}

function whole(value: Whole): number {
  return value === null ? Number.NaN : Number(value)
}
