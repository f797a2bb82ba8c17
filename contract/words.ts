import { type Static, Type } from 'typebox'

/** A message as its reader gets it: nothing in it may be changed. */
export type ReadOnly<T> = T extends (infer Item)[]
  ? readonly ReadOnly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: ReadOnly<T[Key]> }
    : T

/** The same text in Simplified Chinese and English. */
export const Words = Type.Object({ zh: Type.String(), en: Type.String() })
/** The same text in Simplified Chinese and English. */
export type Words = ReadOnly<Static<typeof Words>>

/** Words of a closed list of codes. */
export const WordsByCode = Type.Record(Type.String(), Words)

/** A calendar day, `2026-11-22`. */
export const DayText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

/** A half-open span of days `[from, to)`; `to: null` has no end. */
export const DaySpan = Type.Object({ from: DayText, to: Type.Union([DayText, Type.Null()]) })

/** A text or null. */
export const TextOrNull = Type.Union([Type.String(), Type.Null()])

/** Words or null. */
export const WordsOrNull = Type.Union([Words, Type.Null()])

/** A count of things. */
export const Count = Type.Integer({ minimum: 0 })

/** Money in fen. */
export const Fen = Type.Integer()

/** Money in fen, null where it is not known. */
export const FenOrNull = Type.Union([Fen, Type.Null()])
