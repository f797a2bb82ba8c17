import { type Static, Type } from 'typebox'
import { Count, type ReadOnly, TextOrNull, Words } from './words.ts'

/** Kinds of things that anyone can find. */
export const SEARCH_KINDS = ['plan', 'clause', 'programme', 'parameter', 'institution', 'notice'] as const

/** Kind of a thing found. */
export const SearchKind = Type.Enum(SEARCH_KINDS)
/** Kind of a thing found. */
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** A question of anyone; an empty region or kind stands for all. */
export const SearchQuery = Type.Object({
  q: Type.String({ default: '', maxLength: 100 }),
  region: Type.String({ default: '', maxLength: 60 }),
  kind: Type.Enum(['', ...SEARCH_KINDS], { default: '' }),
  lang: Type.Union([Type.Literal('zh'), Type.Literal('en')], { default: 'zh' }),
  after: Type.String({ default: '', maxLength: 300 }),
  limit: Type.Integer({ default: 20, minimum: 1, maximum: 50 }),
})
/** A question of anyone. */
export type SearchQuery = ReadOnly<Static<typeof SearchQuery>>

/** A text in pieces, with what was looked for marked. */
export const MarkedText = Type.Object({
  language: Type.Union([Type.Literal('zh'), Type.Literal('en')]),
  pieces: Type.Array(Type.Object({ text: Type.String(), isHit: Type.Boolean() })),
})
/** A text in pieces, with what was looked for marked. */
export type MarkedText = ReadOnly<Static<typeof MarkedText>>

/** One thing found: what it is, where the hit stands, and the address of its page. */
export const SearchRow = Type.Object({
  kind: SearchKind,
  region: Type.String(),
  regionNames: Words,
  title: MarkedText,
  /** The passage in which the words stand; null where that is the title. */
  excerpt: Type.Union([MarkedText, Type.Null()]),
  /** Part of the thing, e.g. the row of a clause; null for the whole. */
  part: TextOrNull,
  path: Type.String(),
})
/** One thing found. */
export type SearchRow = ReadOnly<Static<typeof SearchRow>>

/** What was found, best first; `manner` says whether as written, by most of the words, or with a slip. */
export const SearchPage = Type.Object({
  manner: Type.Union([Type.Literal('AS_WRITTEN'), Type.Literal('BY_WORDS'), Type.Literal('WITH_SLIP')]),
  total: Count,
  byKind: Type.Record(Type.String(), Count),
  rows: Type.Array(SearchRow),
  next: TextOrNull,
  /** What may be asked instead: titles of programmes, where nothing was asked or found. */
  suggestions: Type.Array(Words),
})
/** What was found. */
export type SearchPage = ReadOnly<Static<typeof SearchPage>>
