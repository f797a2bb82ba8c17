import type { Words } from '../source/index.ts'

/** The three answers: due or allowed, not, or not to be told until the named facts are known. */
export type Verdict = 'yes' | 'no' | 'needs'

/** A fact as it was read when a condition was decided. */
export type UsedFact = {
  /** Place in the facts document, e.g. `loans[L1].creditLineYuan`. */
  readonly path: string
  /** The value as the facts document writes it; null where it is not known. */
  readonly value: string | boolean | null
  /** What a code stands for, where the value is one of a closed list. */
  readonly valueWords: Words | null
  readonly label: Words
}

/** Where a compared value stands against its threshold, e.g. 11.00 against 10.00. */
export type Comparison = {
  readonly left: string
  readonly operator: '<' | '<=' | '>' | '>=' | '=' | '!='
  readonly right: string
  readonly unit: string
  /** left − right in the unit's own scale, exact decimal text. */
  readonly gap: string
}

/** One condition of a clause and what became of it. */
export type Reason = {
  readonly condition: string
  readonly result: Verdict
  readonly clause: string
  readonly label: Words
  readonly facts: readonly UsedFact[]
  /** What the condition was judged for, e.g. `loans[L1].interestPeriods[0]`; null for the subject as a whole. */
  readonly item: string | null
  /** The days it was judged for, where it is judged day by day. */
  readonly from: string | null
  readonly to: string | null
  readonly comparisons: readonly Comparison[]
  /** The day whose numbers it was judged by; null where that day is not known, or no number is asked for. */
  readonly numbersOn: string | null
  /** Facts that are not known and that the answer depends on. */
  readonly needs: readonly string[]
  /** Those of the needs that are given: as they stand they cannot be right, so they must be verified. */
  readonly toVerify: readonly string[]
}

/** One line of the working: a base, a rate and the amount that comes of them. */
export type Line = {
  readonly item: string | null
  readonly from: string | null
  readonly to: string | null
  readonly days: number | null
  /** Interest in fen where the base is interest over days, else null. */
  readonly interestFen: number | null
  readonly baseFen: number
  /** Rate as a decimal fraction, "0.2" for 20 %; null where no single rate applies. */
  readonly rate: string | null
  /** Amount before ceilings, in fen. */
  readonly rawFen: number
  /** Amount due on this line, in fen. */
  readonly amountFen: number
  /** Limits that lowered this line, each told among the answer's limits. */
  readonly limits: readonly string[]
  readonly parts: readonly Share[]
  /** Paid before on the same item, in fen. */
  readonly paidFen: number
  /** To be paid back because more was paid than is due, in fen. */
  readonly clawbackFen: number
  readonly clauses: readonly string[]
}

/** Days or items that earn nothing, with the conditions that say so. */
export type Ineligible = {
  readonly item: string | null
  readonly from: string | null
  readonly to: string | null
  readonly days: number | null
  readonly conditions: readonly string[]
  /** Paid before on an item that is refused as a whole, to be paid back, in fen; null where that is not known. */
  readonly clawbackFen: number | null
}

/** Who bears or receives a part of the amount. */
export type Share = { readonly payer: string; readonly label: Words; readonly amountFen: number }

/**
 * A limit and how it worked: its greatest amount, what was used before, what this answer takes of it, what it took away
 * from the lines and what is left after. A payer's own limit is here where it took something away.
 */
export type LimitUse = {
  readonly limit: string
  readonly clause: string
  readonly label: Words
  readonly reached: boolean
  readonly maxFen: number | null
  /** Null where the limit is what is left already, as of a budget. */
  readonly usedFen: number | null
  readonly appliedFen: number | null
  readonly shortfallFen: number | null
  readonly leftFen: number | null
  /** First and last possible day of a window, end exclusive. */
  readonly from: string | null
  readonly to: string | null
}

/** A named value shown with the result. */
export type Shown = {
  readonly id: string
  readonly item: string | null
  readonly label: Words
  readonly value: string | null
  readonly unit: string
}

/** A number that the plan leaves open and that the answer waits for. */
export type Unset = {
  readonly parameter: string
  readonly label: Words
  readonly clause: string
  readonly owedBy: string | null
}

/** The class an answer puts its subject in, with what the class gives. */
export type ClassResult = {
  readonly id: string
  readonly label: Words
  readonly clause: string
  readonly gives: readonly Shown[]
}

/** A registered reading as the answer takes it. */
export type ReadingTaken = {
  readonly reading: string
  readonly chosen: string
  readonly clause: string
  /** The pack's own choice, where the answer was asked for under another. */
  readonly switchedFrom: string | null
}

/** What a programme answers for one subject, with every reason. Plain data; equal inputs give equal bytes. */
export type Determination = {
  readonly subject: string
  readonly subjectName: string | null
  readonly pack: string
  readonly programme: string
  readonly title: Words
  readonly on: string
  readonly verdict: Verdict
  /** Money due in fen: 0 for a no, null where it is not known or the programme pays nothing. */
  readonly amountFen: number | null
  readonly lines: readonly Line[]
  readonly ineligible: readonly Ineligible[]
  readonly reasons: readonly Reason[]
  /** Paths of the facts that are missing and `parameters.<id>` of the numbers that are not set. */
  readonly needs: readonly string[]
  /** Those of the needs that are given, and must be verified because they cannot be right as they stand. */
  readonly toVerify: readonly string[]
  readonly unset: readonly Unset[]
  /** Facts that are not given and that the answer took at what the vocabulary lets absence stand for. */
  readonly assumed: readonly UsedFact[]
  readonly limits: readonly LimitUse[]
  readonly class: ClassResult | null
  readonly shows: readonly Shown[]
  readonly split: readonly Share[]
  readonly clawbackFen: number
  readonly flags: readonly { readonly flag: string; readonly clause: string; readonly label: Words }[]
  readonly readings: readonly ReadingTaken[]
  readonly clauses: readonly string[]
  readonly packVersion: string
}
