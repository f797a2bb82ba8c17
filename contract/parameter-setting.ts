import { type Static, Type } from 'typebox'
import { Id } from './access.ts'
import { DayOrNull } from './institution-record.ts'
import { Count, DayText, type ReadOnly, TextOrNull, Words, WordsOrNull } from './words.ts'

/** A value over `[from, to)`, printed by the plan or set by the unit that owes it. */
export const ParameterPeriod = Type.Object({
  /** Null for a value that the plan prints. */
  id: Type.Union([Id, Type.Null()]),
  value: Type.String(),
  from: DayText,
  to: DayOrNull,
  clause: TextOrNull,
  reason: TextOrNull,
  documentNo: TextOrNull,
  setByUnit: TextOrNull,
  /** When it was recorded, and when another took its place; null while it holds. */
  recordedFrom: TextOrNull,
  recordedTo: TextOrNull,
  supersededReason: TextOrNull,
})
/** A value over a time. */
export type ParameterPeriod = ReadOnly<Static<typeof ParameterPeriod>>

/** A number of the plan as it stands on a day. */
export const RegionParameter = Type.Object({
  id: Type.String(),
  label: Words,
  clause: Type.String(),
  unit: Type.String(),
  bound: Type.Union([Type.Object({ min: Type.String(), max: Type.String() }), Type.Null()]),
  note: WordsOrNull,
  on: DayText,
  state: Type.Union([Type.Literal('PRINTED'), Type.Literal('SET'), Type.Literal('NOT_SET')]),
  /** The value in force, exact text in its unit; null where it is not set. */
  value: TextOrNull,
  /** Unit of the plan that owes it, and the unit that carries its duties on the day. */
  owedBy: TextOrNull,
  owedByName: WordsOrNull,
  owedByUnit: TextOrNull,
  owedByUnitName: TextOrNull,
  /** Whether the person who asks may set it. */
  maySet: Type.Boolean(),
  programmes: Type.Array(Type.String()),
})
/** A number of the plan as it stands on a day. */
export type RegionParameter = ReadOnly<Static<typeof RegionParameter>>
/** Numbers of the region's plan, those that are not set first. */
export const RegionParameters = Type.Object({
  on: DayText,
  /** Version of the rules with all values that are set. */
  packVersion: Type.String(),
  rows: Type.Array(RegionParameter),
})
/** Numbers of the region's plan. */
export type RegionParameters = ReadOnly<Static<typeof RegionParameters>>
/** One number with every value that it had, also those that were superseded. */
export const RegionParameterHistory = Type.Object({ parameter: RegionParameter, values: Type.Array(ParameterPeriod) })
/** One number with every value that it had. */
export type RegionParameterHistory = ReadOnly<Static<typeof RegionParameterHistory>>

/** Setting a number from a day on; a value set before is ended there, and what took its place says why. */
export const ParameterSetting = Type.Object({
  value: Type.String({ minLength: 1, maxLength: 60 }),
  from: DayText,
  to: DayOrNull,
  clause: Type.String({ minLength: 1, maxLength: 60 }),
  reason: Type.String({ minLength: 1, maxLength: 1000 }),
  documentNo: Type.String({ minLength: 1, maxLength: 100 }),
})
/** Setting a number from a day on. */
export type ParameterSetting = ReadOnly<Static<typeof ParameterSetting>>

/** What a number decides: programmes that read it, and stored determinations that wait for it. */
export const ParameterEffect = Type.Object({
  parameter: Type.String(),
  programmes: Type.Array(Type.Object({ id: Type.String(), title: Words })),
  determinations: Type.Object({
    /** Latest determinations that ask for the number. */
    count: Count,
    enterprises: Count,
    rows: Type.Array(
      Type.Object({
        id: Id,
        enterprise: Id,
        enterpriseName: Type.String(),
        programme: Type.String(),
        on: DayText,
        /** Whether the number has a value on that day now, so that it can be determined anew. */
        isUnblocked: Type.Boolean(),
      }),
    ),
  }),
})
/** What a number decides. */
export type ParameterEffect = ReadOnly<Static<typeof ParameterEffect>>
