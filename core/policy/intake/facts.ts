/**
 * One fact as the engine holds it. Numbers are scaled integers, dates day numbers, truths 0 or 1.
 * Not known: NaN for those, null for text and lists. Known to be none: Infinity for those, '' for text.
 */
export type FactValue = number | string | null | FactRecord | readonly FactRecord[]

/** An entity's facts, all fields present in the vocabulary's order. */
export type FactRecord = { readonly [field: string]: FactValue }

/** Everything known about one applicant, checked against the vocabulary: typed, within bounds. */
export type Facts = FactRecord

/** A number, date or truth that is not known. */
export const UNKNOWN = Number.NaN

/** "There is none", or an open end of time. */
export const NONE = Number.POSITIVE_INFINITY
