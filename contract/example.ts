import { type Static, Type } from 'typebox'
import { Determination } from './determination.ts'
import { DayText, type ReadOnly, Words } from './words.ts'

/** A worked example of a programme: fictitious facts, the values assumed for it, and what comes out. */
export const Example = Type.Object({
  programme: Type.String(),
  name: Words,
  clause: Type.String(),
  on: DayText,
  /** The facts document, as `POST …/determinations` takes it. */
  facts: Type.Unknown(),
  /** Sample values of numbers that stand in for the pack's own. */
  parameters: Type.Record(Type.String(), Type.String()),
  /** Readings that are switched for the example: reading → option. */
  readings: Type.Record(Type.String(), Type.String()),
  /** Null where the facts themselves are refused. */
  determination: Type.Union([Determination, Type.Null()]),
})
/** A worked example of a programme: fictitious facts, the values assumed for it, and what comes out. */
export type Example = ReadOnly<Static<typeof Example>>

/** The worked examples of one programme. */
export const Examples = Type.Object({ examples: Type.Array(Example) })
/** The worked examples of one programme. */
export type Examples = ReadOnly<Static<typeof Examples>>
