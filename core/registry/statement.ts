/** Facts by name, as the JSON contract writes them; null says "there is none". */
export type SaidFacts = Readonly<Record<string, unknown>>

/** What one source says of one item of one part: the enterprise itself (part ''), one of its years, a loan. */
export type Statement = {
  readonly part: string
  /** Key of the item within a keyed list; '' where the part is one thing, and for the list as such. */
  readonly item: string
  readonly source: string
  /** Null withdraws what the source said. */
  readonly facts: SaidFacts | null
  /** Day on which the source said it, `2026-03-02`. */
  readonly statedOn: string
  /** Facts that the source said earlier and left as they were, with the day on which it said them. */
  readonly carried: Readonly<Record<string, string>>
}

/** A statement with its place in the order in which statements were recorded. */
export type RecordedStatement = Statement & { readonly order: string }

/** Rank of each source; the higher is believed. A source without rank is believed last. */
export type Ranks = Readonly<Record<string, number>>

/** A value with who said it and when. */
export type Voiced = { readonly value: unknown; readonly source: string; readonly statedOn: string }

/** A fact that is believed, and the other values that stand against it, the most credible first. */
export type BelievedFact = {
  readonly part: string
  readonly item: string
  readonly fact: string
} & Voiced & { readonly others: readonly Voiced[] }

/** Everything believed of one enterprise, ordered by part, item and fact; and the lists that are known to be complete as named. */
export type Belief = {
  readonly facts: readonly BelievedFact[]
  /** Items that a source names, also those without any fact; by part, in order. */
  readonly items: readonly { readonly part: string; readonly item: string }[]
}
