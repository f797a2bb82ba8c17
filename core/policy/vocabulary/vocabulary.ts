import type { Words } from '../source/index.ts'

/** Kinds of plain facts. Money is in fen, percent and points carry four and two decimals. */
export type FactKind =
  | 'text'
  | 'credit-code'
  | 'date'
  | 'boolean'
  | 'choice'
  | 'CNY'
  | 'percent'
  | 'percentPoints'
  | 'points'
  | 'people'
  | 'count'
  | 'days'
  | 'months'
  | 'year'
  | 'list'
  | 'entity'

/** What absence means where a record keeper reports only exceptions. */
export type AbsentValue = string | boolean | readonly never[]

/** One fact of an entity: its type, words and bounds. Bounds are in scaled integers. */
export type Field = {
  readonly name: string
  readonly kind: FactKind
  /** Entity of a list or entity, choice list of a choice. */
  readonly of: string | null
  readonly label: Words
  /** Decimals of a number fact; 0 otherwise. */
  readonly scale: number
  readonly min: number
  readonly max: number
  /** True where null is an answer: there is none, or an open end. */
  readonly none: boolean
  /** What absence means; undefined where absence means not known. */
  readonly absent?: AbsentValue
  readonly source: string | null
  /** Whether the subject can change it: at once, by waiting, not itself. */
  readonly power: 'now' | 'wait' | 'never'
}

/** A thing that facts are about. */
export type Entity = {
  readonly name: string
  readonly label: Words
  /** Field that names an entry in a list, as in `loans[L1]`; null: by position. */
  readonly key: string | null
  /** True where each entry holds over `[from, to)` and is read as of a day. */
  readonly validity: boolean
  readonly fields: Readonly<Record<string, Field>>
}

/** Every fact a pack's rules may read, typed, with words. Plain data. */
export type Vocabulary = {
  readonly roots: Readonly<Record<string, Field>>
  readonly entities: Readonly<Record<string, Entity>>
  readonly choices: Readonly<Record<string, Readonly<Record<string, Words>>>>
  /** Named parts of a choice list, e.g. the titles that make a technology enterprise. */
  readonly groups: Readonly<Record<string, ChoiceGroup>>
  /** The pack whose programmes the list `programme` holds, and the packs that it stands on; absent before a pack is compiled. */
  readonly packs?: readonly string[]
}

/** A named part of a choice list. */
export type ChoiceGroup = { readonly of: string; readonly label: Words; readonly members: readonly string[] }

/** Most entries a list may hold; intake refuses more, so that sums stay within their proved bounds. */
export const ENTRIES_MAX = 1000

/** Most entries over all lists of one document: every one may be compared with every other. */
export const ENTRIES_TOTAL_MAX = 5000

/** Decimals that each kind of number carries. */
export const SCALE_OF: Readonly<Partial<Record<FactKind, number>>> = {
  CNY: 2,
  percent: 4,
  percentPoints: 4,
  points: 2,
  people: 0,
  count: 0,
  days: 0,
  months: 0,
  year: 0,
}

/** Greatest value of each kind of number, in scaled integers. Money: 10^13 fen. */
export const BOUND_OF: Readonly<Partial<Record<FactKind, number>>> = {
  CNY: 1e13,
  percent: 1e7,
  percentPoints: 1e6,
  points: 1e5,
  people: 1e7,
  count: 1e7,
  days: 1e5,
  months: 1e4,
  year: 2199,
}
