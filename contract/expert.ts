import { type Static, Type } from 'typebox'
import { Id, IdOrNull } from './access.ts'
import { DayOrNull, RecordHead } from './institution-record.ts'
import { Count, DayText, type ReadOnly, TextOrNull } from './words.ts'

const Code = Type.String({ pattern: '^([0-9A-Z]{18}|[0-9]{15})$' })
const Field = Type.String({ minLength: 1, maxLength: 50 })

/** What is written of an expert; `person` is who signs in as this expert. */
export const ExpertWriting = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 50 }),
  unit: IdOrNull,
  fields: Type.Array(Field, { minItems: 1, maxItems: 20 }),
  status: Type.Union([Type.Literal('ACTIVE'), Type.Literal('PAUSED')]),
  from: DayText,
  to: DayOrNull,
})
/** An expert. */
export const Expert = Type.Object({ ...RecordHead, ...ExpertWriting.properties, unitName: TextOrNull })
/** An expert. */
export type Expert = ReadOnly<Static<typeof Expert>>
/** Who signs in as an expert. */
export const ExpertPerson = Type.Object({ person: IdOrNull, version: Type.Integer({ minimum: 1 }) })
/** Who signs in as an expert. */
export type ExpertPerson = ReadOnly<Static<typeof ExpertPerson>>

/** What is written of something that stands between an expert and a firm. */
export const ExpertConflictWriting = Type.Object({
  expert: Id,
  creditCode: Code,
  kind: Type.Union([Type.Literal('SHARE'), Type.Literal('EMPLOYMENT'), Type.Literal('FAMILY'), Type.Literal('OTHER')]),
  /** Share in ten-thousandths, for SHARE only. */
  shareBp: Type.Union([Type.Integer({ minimum: 1, maximum: 10000 }), Type.Null()]),
  from: DayText,
  to: DayOrNull,
})
/** Something that stands between an expert and a firm; read by departments and by the expert. */
export const ExpertConflict = Type.Object({ ...RecordHead, ...ExpertConflictWriting.properties })
/** Something that stands between an expert and a firm. */
export type ExpertConflict = ReadOnly<Static<typeof ExpertConflict>>

/** A question to experts; the answer is due on a day or after so many working days, the day of asking not counted. */
export const AdviceWriting = Type.Object({
  creditCode: Type.Union([Code, Type.Null()]),
  field: Field,
  question: Type.String({ minLength: 1, maxLength: 4000 }),
  documents: Type.Array(Type.String({ minLength: 1, maxLength: 300 }), { maxItems: 20 }),
  workingDays: Type.Integer({ minimum: 1, maximum: 60 }),
})
/** A question to experts. */
export type AdviceWriting = ReadOnly<Static<typeof AdviceWriting>>
/** Taking a question on; an expert takes it for themselves. */
export const AdviceAcceptance = Type.Object({ version: Type.Integer({ minimum: 1 }) })
/** The answer to a question. */
export const AdviceAnswer = Type.Object({
  answer: Type.String({ minLength: 1, maxLength: 8000 }),
  version: Type.Integer({ minimum: 1 }),
})
/** The answer to a question. */
export type AdviceAnswer = ReadOnly<Static<typeof AdviceAnswer>>
/** How whoever asked rates the answer. */
export const AdviceRating = Type.Object({
  rating: Type.Integer({ minimum: 1, maximum: 5 }),
  version: Type.Integer({ minimum: 1 }),
})
/** How whoever asked rates the answer. */
export type AdviceRating = ReadOnly<Static<typeof AdviceRating>>

/** A question to experts as it stands. */
export const Advice = Type.Object({
  ...RecordHead,
  enterprise: IdOrNull,
  unit: IdOrNull,
  askedBy: Type.String(),
  creditCode: Type.Union([Code, Type.Null()]),
  field: Field,
  question: Type.String(),
  documents: Type.Array(Type.String()),
  askedOn: DayText,
  dueOn: DayText,
  expert: IdOrNull,
  expertName: TextOrNull,
  acceptedOn: DayOrNull,
  answer: TextOrNull,
  answeredOn: DayOrNull,
  rating: Type.Union([Count, Type.Null()]),
  state: Type.Union([Type.Literal('OPEN'), Type.Literal('ACCEPTED'), Type.Literal('ANSWERED'), Type.Literal('RATED')]),
  /** Working days from asking to the answer; null while there is none. */
  workingDaysTaken: Type.Union([Count, Type.Null()]),
  isLate: Type.Boolean(),
})
/** A question to experts as it stands. */
export type Advice = ReadOnly<Static<typeof Advice>>
/** Experts proposed for a question: of the field, active, and nothing between them and the firm. */
export const AdviceProposals = Type.Object({
  rows: Type.Array(Type.Object({ expert: Id, name: Type.String(), unitName: TextOrNull, openRequests: Count })),
  /** Experts of the field that are left out because of a conflict. */
  excluded: Count,
})
/** Experts proposed for a question. */
export type AdviceProposals = ReadOnly<Static<typeof AdviceProposals>>
/** What experts do: questions taken and answered, working days on average, rating; and fields without an active expert. */
export const ExpertWorkload = Type.Object({
  rows: Type.Array(
    Type.Object({
      expert: Id,
      name: Type.String(),
      accepted: Count,
      open: Count,
      answered: Count,
      late: Count,
      /** Working days on average to two decimals; null without an answer. */
      workingDaysAverage: TextOrNull,
      ratingAverage: TextOrNull,
    }),
  ),
  fieldsWithoutExpert: Type.Array(Type.String()),
})
/** What experts do. */
export type ExpertWorkload = ReadOnly<Static<typeof ExpertWorkload>>
