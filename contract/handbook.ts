import { type Static, Type } from 'typebox'
import { DaySpan, type ReadOnly, TextOrNull, Words, WordsOrNull } from './words.ts'

const Sentence = Type.Object({ label: Words, sentence: WordsOrNull, clause: Type.String() })

/** A number of a programme on the day of the handbook: its value with unit, or who owes it. */
export const HandbookNumber = Type.Object({
  id: Type.String(),
  label: Words,
  clause: Type.String(),
  unit: Type.String(),
  state: Type.Union([Type.Literal('SET'), Type.Literal('NOT_SET')]),
  value: WordsOrNull,
  since: TextOrNull,
  owedBy: WordsOrNull,
})
/** A number of a programme on the day of the handbook. */
export type HandbookNumber = ReadOnly<Static<typeof HandbookNumber>>

/** A programme as whoever would apply reads it. */
export const HandbookProgramme = Type.Object({
  id: Type.String(),
  title: Words,
  answers: Type.String(),
  inForce: DaySpan,
  /** What it gives, in sentences. */
  gives: Type.Array(Words),
  limits: Type.Array(Sentence),
  /** Who qualifies: each condition. */
  conditions: Type.Array(Sentence),
  classes: Type.Array(Sentence),
  clauses: Type.Array(Type.Object({ id: Type.String(), number: Type.String(), heading: Words })),
  /** Units of those clauses, with the part that they have. */
  units: Type.Array(Type.Object({ role: Type.String(), names: Words })),
  /** What is asked of whoever applies, by subject. */
  facts: Type.Array(Type.Object({ subject: Words, fields: Type.Array(Words) })),
  numbers: Type.Array(HandbookNumber),
})
/** A programme as whoever would apply reads it. */
export type HandbookProgramme = ReadOnly<Static<typeof HandbookProgramme>>

/** The handbook of a region, worked out from its pack; `canPrint` says whether the server makes a PDF of it. */
export const Handbook = Type.Object({
  region: Type.String(),
  names: Words,
  title: Words,
  number: TextOrNull,
  issuer: Type.String(),
  version: Type.String(),
  on: Type.String(),
  programmes: Type.Array(HandbookProgramme),
  canPrint: Type.Boolean(),
})
/** The handbook of a region. */
export type Handbook = ReadOnly<Static<typeof Handbook>>
