import { type Static, Type } from 'typebox'
import type { ReadOnly } from './words.ts'

/** Why something is refused: what is, what is asked, where, and what to do, in both languages. */
export const Refusal = Type.Object({
  code: Type.String(),
  messageZh: Type.String(),
  messageEn: Type.String(),
  remedyZh: Type.Optional(Type.String()),
  remedyEn: Type.Optional(Type.String()),
  values: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()]))),
  clause: Type.Optional(Type.String()),
  /** A fact path such as `loans[L1].drawnOn`, or a cell such as `C7`. */
  path: Type.Optional(Type.String()),
})
/** Why something is refused: what is, what is asked, where, and what to do, in both languages. */
export type Refusal = ReadOnly<Static<typeof Refusal>>
