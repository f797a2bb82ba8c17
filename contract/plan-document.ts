import { type Static, Type } from 'typebox'
import { DocumentDate } from './region.ts'
import { Count, DaySpan, DayText, type ReadOnly, TextOrNull, Words, WordsOrNull } from './words.ts'

const DayOrNull = Type.Union([DayText, Type.Null()])

/** Which documents are asked for: those in force on a day, or of a number; all where neither is named. */
export const PlansQuery = Type.Object({
  on: Type.Union([DayText, Type.Literal('')], { default: '' }),
  number: Type.String({ default: '', maxLength: 60 }),
})

/** A plan as a document among others; `targets` is the period of its targets by its own text, both days included. */
export const ListedPlan = Type.Object({
  region: Type.String(),
  names: Words,
  title: Words,
  number: TextOrNull,
  issuer: Type.String(),
  dates: Type.Array(DocumentDate),
  approvedBy: WordsOrNull,
  gazette: WordsOrNull,
  inForce: DaySpan,
  targets: Type.Union([Type.Object({ from: DayOrNull, lastDay: DayText }), Type.Null()]),
})
/** A plan as a document among others. */
export type ListedPlan = ReadOnly<Static<typeof ListedPlan>>

/** Plans in the order of their dates, none made finer than it is printed. */
export const ListedPlans = Type.Object({ rows: Type.Array(ListedPlan) })
/** Plans in the order of their dates. */
export type ListedPlans = ReadOnly<Static<typeof ListedPlans>>

/** The days that a plan's clauses set, with what must be reached by the end of each. */
export const Deadlines = Type.Object({
  region: Type.String(),
  rows: Type.Array(
    Type.Object({
      due: DayText,
      goals: Type.Array(
        Type.Object({
          clause: Type.String(),
          entry: Type.String(),
          indicator: Words,
          unit: Type.String(),
          unitWords: Words,
          operator: Type.String(),
          value: Type.String(),
          stretch: TextOrNull,
          soft: Type.Boolean(),
        }),
      ),
    }),
  ),
  /** Goals that must always be met and have no day. */
  always: Count,
})
/** The days that a plan's clauses set. */
export type Deadlines = ReadOnly<Static<typeof Deadlines>>
