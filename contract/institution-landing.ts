import { type Static, Type } from 'typebox'
import { Id, IdOrNull } from './access.ts'
import { DayOrNull, RecordHead } from './institution-record.ts'
import { Count, DayText, type ReadOnly, TextOrNull } from './words.ts'

/** What is written of an institution or unit on its way; `unit` is filled when it has opened. */
export const LandingWriting = Type.Object({
  nameZh: Type.String({ minLength: 1, maxLength: 200 }),
  kind: Type.String({ minLength: 1, maxLength: 40 }),
  clause: TextOrNull,
  unit: IdOrNull,
})

/** What is written of a step on the way. */
export const LandingStepWriting = Type.Object({
  landing: Id,
  position: Count,
  title: Type.String({ minLength: 1, maxLength: 200 }),
  responsible: Type.String({ maxLength: 100 }),
  dueOn: DayText,
  doneOn: DayOrNull,
  document: TextOrNull,
  obstacle: TextOrNull,
})

/** A step on the way; `overdueDays` is 0 where it is done or not yet due. */
export const LandingStep = Type.Object({ ...RecordHead, ...LandingStepWriting.properties, overdueDays: Count })
/** A step on the way. */
export type LandingStep = ReadOnly<Static<typeof LandingStep>>

/** An institution or unit on its way, with its steps as they stand on a day. */
export const Landing = Type.Object({
  ...RecordHead,
  ...LandingWriting.properties,
  on: DayText,
  steps: Type.Array(LandingStep),
  stepsDone: Count,
  /** Days by which the step that is latest is overdue. */
  overdueDays: Count,
  isOpen: Type.Boolean(),
})
/** An institution or unit on its way. */
export type Landing = ReadOnly<Static<typeof Landing>>
