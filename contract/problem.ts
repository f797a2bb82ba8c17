import { type Static, Type } from 'typebox'
import { Refusal } from './refusal.ts'
import { type ReadOnly, Words, WordsOrNull } from './words.ts'

/** An answer that is no success, as RFC 9457 problem details with a code and words in both languages. */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.String(),
  code: Type.String(),
  words: Words,
  remedy: WordsOrNull,
  refusals: Type.Array(Refusal),
  /** Number of all refusals, of which `refusals` may hold the first ones only. */
  total: Type.Integer(),
  /** The record as it is now, where someone else changed it meanwhile. */
  current: Type.Optional(Type.Unknown()),
})
/** An answer that is no success, as RFC 9457 problem details with a code and words in both languages. */
export type Problem = ReadOnly<Static<typeof Problem>>
