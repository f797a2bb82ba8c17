import { type Static, Type } from 'typebox'
import { Determination } from './determination.ts'
import { DayText, type ReadOnly } from './words.ts'

/** What is asked about one applicant: its facts document and the day; all programmes where none is named. */
export const EvaluationRequest = Type.Object(
  {
    facts: Type.Unknown(),
    on: DayText,
    programmes: Type.Optional(Type.Array(Type.String(), { minItems: 1, maxItems: 100 })),
  },
  { additionalProperties: false },
)
/** What is asked about one applicant: its facts document and the day; all programmes where none is named. */
export type EvaluationRequest = ReadOnly<Static<typeof EvaluationRequest>>

/** One determination a programme, in the pack's order. */
export const Evaluation = Type.Object({ determinations: Type.Array(Determination) })
/** One determination a programme, in the pack's order. */
export type Evaluation = ReadOnly<Static<typeof Evaluation>>
