import type { Verdict } from '../evaluate/determination.ts'
import type { Words } from '../source/index.ts'

/** When a change can come about: at once, from a day on, or not by anything the subject does. */
export type AdviceTime = 'now' | 'by-date' | 'never'

/** What is advised: to supply a fact, to set a number of the plan, to change facts, or only to wait. */
export type AdviceKind = 'supply' | 'set' | 'change' | 'wait'

/** One fact with its present value and the value it has to take. */
export type Change = {
  /** Place in the facts document, e.g. `loans[L1].creditLineYuan`; a list where an entry is to be added; `parameters.<id>`. */
  readonly path: string
  /** The fact with what it belongs to, e.g. credit line of loan L1. */
  readonly label: Words
  /** As the facts document writes it; "null" is none, null not known or not there. */
  readonly from: string | null
  /** As the facts document writes it, JSON for an added entry; null where any value will tell. */
  readonly to: string | null
  /** Kind of the fact (`CNY`, `date`, `choice` …), `entry` for an added entry. */
  readonly unit: string
  /** Other values that come to the same. */
  readonly alternatives: readonly string[]
}

/** A way to a better answer, verified by evaluating it. Plain data; equal inputs give equal bytes. */
export type Advice = {
  readonly kind: AdviceKind
  readonly when: AdviceTime
  /** All of them together; none where waiting is enough. */
  readonly changes: readonly Change[]
  /** First day of the better answer for `by-date`; null where the facts do not tell it, and else. */
  readonly on: string | null
  /** Who knows the fact first, or owes the number; null where the vocabulary does not say. */
  readonly source: string | null
  /** The answer then; null where it depends on what is supplied. */
  readonly verdictAfter: Verdict | null
  readonly amountFenAfter: number | null
  /** Class then, for a programme that answers with a class. */
  readonly classAfter: string | null
  /** How much more is due, in fen; null where one of the amounts is not known. */
  readonly gainFen: number | null
  /** Facts that would still be missing then. */
  readonly needsAfter: readonly string[]
  /** What to change, to what, what it brings and by which clause. */
  readonly words: Words
  readonly clauses: readonly string[]
}

/** Bounds of a search. */
export type AdviceLimits = {
  /** Most evaluations; fewer are spent on very large facts documents. */
  readonly evaluations?: number
  /** Most combinations of changes that are reported. */
  readonly combinations?: number
}

/** What a search found. */
export type AdviceSearch = {
  readonly advice: readonly Advice[]
  /** False where the search ended for want of evaluations and something may have been missed. */
  readonly complete: boolean
  readonly evaluations: number
}
