import type { DataSet } from '../records/generate.ts'
import { SET_COUNT } from '../rules/variants.ts'

/** Where the answers of one set of rules stand: yes 1, no 0, NaN where it waits; the amount in fen; the grade 1 to 3, 0 for none. */
export const SLOT = { eligible: 0, subsidised: 1, amountFen: 2, grade: 3 } as const

/** Numbers that one set of rules answers with. */
export const SLOTS = 4

/** Room for every answer about so many firms. */
export function newAnswers(count: number): Float64Array {
  return new Float64Array(count * SET_COUNT * SLOTS)
}

/** First slot of a set's answers about a firm. */
export function slotOf(firm: number, set: number): number {
  return (firm * SET_COUNT + set) * SLOTS
}

/** What the comparison with the oracle found. */
export type Findings = {
  readonly dataSet: DataSet
  readonly firms: number
  /** Rule answers compared: three a set. */
  readonly compared: number
  readonly wrongVerdicts: number
  readonly wrongAmounts: number
  /** Sum of the differences, in fen. */
  readonly wrongFen: number
  readonly wrongGrades: number
  /** Answers that wait for a fact. */
  readonly waiting: number
}
