import type { Words } from '../source/index.ts'
import type { Ir, ValueShape } from './ir.ts'

/** A dated number of the plan as compiled rules read it. No value on a day means NOT_SET. */
export type CompiledParameter = {
  readonly id: string
  readonly clause: string
  readonly label: Words
  readonly unit: string
  readonly scale: number
  readonly owedBy: string | null
  /** Scaled integers (or texts of choices) over `[from, to)`; the first also governs earlier days. */
  readonly values: readonly { readonly from: number; readonly to: number | null; readonly value: number | string }[]
}

/** A registered way to read the text, with the option chosen. */
export type Reading = {
  readonly id: string
  readonly clause: string
  readonly options: Readonly<Record<string, Words>>
  readonly chosen: string
  /** The option that the pack itself chooses. */
  readonly chosenByPack: string
  readonly switchedBy: string | null
  readonly why: Words
}

/** Parts of a rule that some of its readings decide, under each combination of their options. */
export type Switch = {
  readonly by: readonly string[]
  readonly cases: readonly { readonly options: readonly string[]; readonly parts: Partial<CompiledProgramme> }[]
}

/** A named value computed on the way. `level`: 0 subject, 1… loop, last the range of an accrual. */
export type CompiledDefinition = {
  readonly id: string
  readonly label: Words
  readonly clause: string
  readonly level: number
  readonly ir: Ir
  readonly shape: ValueShape
  /** True where it is read as of each day of an accrual. */
  readonly daily: boolean
  /** How it reads: one sentence, or one for each band or row. */
  readonly sentence: readonly Words[]
}

/** A condition of the clause. */
export type CompiledCondition = {
  readonly id: string
  readonly clause: string
  readonly label: Words
  readonly scope: 'subject' | 'item' | 'day'
  readonly feel: string
  readonly sentence: Words
  readonly ir: Ir
  /** Where a "no" is a question: the fact to ask about. */
  readonly asks: Ir | null
}

/** A payer who bears a part of one base. */
export type CompiledPart = {
  readonly payer: string
  readonly label: Words
  /** Amount of this part before its own limit and the base, in fen. */
  readonly amount: Ir
  readonly upTo: Ir | null
}

/** How a line's amount comes about. All money in fen. */
export type CompiledAmount = {
  readonly base: Ir
  readonly baseLabel: Words | null
  readonly rate: { readonly ir: Ir; readonly scale: number } | null
  readonly amount: Ir
  readonly alreadyPaid: Ir | null
  /** Whether what was paid before on an item that is refused as a whole is to be paid back. */
  readonly isPaidBackWhenRefused: boolean
  readonly parts: readonly CompiledPart[]
  readonly split: readonly {
    readonly payer: string
    readonly label: Words
    readonly percent: Ir | null
    readonly scale: number
  }[]
  /** How the amount comes about, in sentences. */
  readonly sentence: readonly Words[]
  readonly splitBy: {
    readonly list: Ir
    readonly variable: string
    readonly name: Ir
    readonly percent: Ir
    readonly scale: number
  } | null
}

/** A span of time within which days count. */
export type CompiledWindow = {
  readonly id: string
  readonly clause: string
  readonly label: Words
  readonly months: Ir
  readonly opened: Ir
  readonly used: Ir | null
  readonly mode: 'WINDOW' | 'CUMULATIVE_DAYS'
  readonly sentence: Words
}

/** A greatest amount over a scope. */
export type CompiledCeiling = {
  readonly id: string
  readonly clause: string
  readonly label: Words
  readonly max: Ir
  readonly per: 'ENTERPRISE' | 'DEAL' | 'YEAR'
  readonly already: Ir | null
  readonly alreadyInYear: Ir | null
  readonly orderBy: Ir | null
  readonly sentence: Words
}

/** A class and when it holds. */
export type CompiledClass = {
  readonly id: string
  readonly label: Words
  readonly clause: string
  readonly when: Ir
  readonly feel: string
  readonly sentence: Words
  readonly gives: readonly { readonly id: string; readonly label: Words; readonly ir: Ir; readonly shape: ValueShape }[]
}

/** Something for the reviewer to see; it changes no amount. */
export type CompiledFlag = {
  readonly id: string
  readonly clause: string
  readonly label: Words
  readonly sentence: Words
  readonly ir: Ir
}

/** A programme ready to be evaluated: plain data. */
export type CompiledProgramme = {
  readonly id: string
  readonly file: string
  readonly title: Words
  readonly answers: 'amount' | 'check' | 'class'
  readonly clauses: readonly string[]
  readonly inForce: { readonly from: number; readonly to: number | null }
  readonly subject: string
  readonly each: readonly {
    readonly name: string
    readonly variable: string
    readonly list: Ir
    readonly entity: string
  }[]
  readonly combine: 'any' | 'all'
  readonly governedBy: Ir | null
  /** Scope in which the governing day is known; outside it numbers are read on the evaluation day. */
  readonly governedLevel: number
  /** Days from and to, the dated lists whose changes may cut ranges, and the daily values that do. */
  readonly accrual: {
    readonly from: Ir
    readonly to: Ir
    readonly cuts: readonly Ir[]
    /** Days that the daily values compare the day with: ranges may be cut there too. */
    readonly points: readonly Ir[]
    readonly watched: readonly string[]
  } | null
  readonly parameters: Readonly<Record<string, CompiledParameter>>
  readonly readings: readonly Reading[]
  /** What other readings make of the rule. */
  readonly switches: readonly Switch[]
  /** Parts whose sentences state other numbers on the days before `to`, in order of time. */
  readonly earlier: readonly { readonly to: number; readonly parts: Partial<CompiledProgramme> }[]
  readonly definitions: readonly CompiledDefinition[]
  readonly conditions: readonly CompiledCondition[]
  readonly amount: CompiledAmount | null
  readonly window: CompiledWindow | null
  readonly ceilings: readonly CompiledCeiling[]
  readonly classes: readonly CompiledClass[]
  readonly classOf: { readonly definition: string; readonly choice: string } | null
  readonly shows: readonly string[]
  readonly flags: readonly CompiledFlag[]
}
