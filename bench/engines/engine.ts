import type { Columns } from '../records/columns.ts'
import type { DataSet } from '../records/generate.ts'

/** An engine with its rules compiled and its records in the shape it takes; what `run` does is what is timed. */
export type Runner = {
  /** Answers all sets of rules about the firms `[from, to)`; their answers start at the first slot of firm `from`. */
  readonly run: (from: number, to: number, answers: Float64Array) => void | Promise<void>
  /** Copies answers that `run` left elsewhere, after the clock has stopped. */
  readonly finish?: (from: number, to: number, answers: Float64Array) => void
}

/** One engine in the comparison. */
export type Engine = {
  readonly name: string
  /** What it is and how it is used here, in a few words. */
  readonly manner: string
  /** Whether its numbers are exact by its own design, not by the care of the rule's author. */
  readonly exact: boolean
  /** Whether it is somebody else's, ready-made. */
  readonly readyMade: boolean
  readonly dataSets: readonly DataSet[]
  /** Firms measured a round; slow engines get fewer. */
  readonly firms: number
  readonly rounds: number
  readonly open: (columns: Columns) => Runner | Promise<Runner>
}

/** Firms whose calls into an asynchronous engine wait together. */
export const BLOCK = 256

/** Calls `answer` set by set, for all firms, as a programme is run over a population. */
export function setBySet(from: number, to: number, sets: number, answer: (firm: number, set: number) => void): void {
  for (let set = 0; set < sets; set++) for (let firm = from; firm < to; firm++) answer(firm, set)
}
