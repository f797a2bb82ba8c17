import { type Static, Type } from 'typebox'
import { Id, IdOrNull } from './access.ts'
import { Count, DayText, type ReadOnly, TextOrNull } from './words.ts'

/** What feedback is: 意见 or 投诉. */
export const FEEDBACK_KINDS = ['OPINION', 'COMPLAINT'] as const

/** What feedback is about. */
export const FEEDBACK_TOPICS = ['POLICY', 'APPLICATION', 'PAYMENT', 'INSTITUTION', 'DATA', 'CONDUCT', 'OTHER'] as const

const Kind = Type.Enum(FEEDBACK_KINDS)
const Topic = Type.Enum(FEEDBACK_TOPICS)

/** An opinion or complaint of anyone; how to reach the sender is optional and read by the department only. */
export const FeedbackWriting = Type.Object({
  kind: Kind,
  topic: Topic,
  content: Type.String({ minLength: 5, maxLength: 4000 }),
  contact: Type.Union([Type.String({ minLength: 1, maxLength: 200 }), Type.Null()]),
})
/** An opinion or complaint of anyone. */
export type FeedbackWriting = ReadOnly<Static<typeof FeedbackWriting>>

/** What anyone who knows the number sees: no text of the sender, nobody's name. */
export const FeedbackReceipt = Type.Object({
  number: Type.String(),
  kind: Kind,
  topic: Topic,
  receivedOn: DayText,
  /** Last day for the reply; null where its year has no published calendar yet. */
  dueOn: Type.Union([DayText, Type.Null()]),
  workingDays: Count,
  isOverdue: Type.Boolean(),
  unitName: TextOrNull,
  reply: TextOrNull,
  repliedOn: Type.Union([DayText, Type.Null()]),
})
/** What anyone who knows the number sees. */
export type FeedbackReceipt = ReadOnly<Static<typeof FeedbackReceipt>>

/** Feedback as departments see it. */
export const Feedback = Type.Object({
  ...FeedbackReceipt.properties,
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  content: Type.String(),
  contact: TextOrNull,
  unit: IdOrNull,
})
/** Feedback as departments see it. */
export type Feedback = ReadOnly<Static<typeof Feedback>>

/** Feedback, that which is due first before others. */
export const FeedbackPage = Type.Object({ rows: Type.Array(Feedback), next: TextOrNull, overdue: Count })
/** Feedback, that which is due first before others. */
export type FeedbackPage = ReadOnly<Static<typeof FeedbackPage>>

/** Which feedback. */
export const FeedbackQuery = Type.Object({
  state: Type.Union(
    ['', 'OPEN', 'OVERDUE', 'ANSWERED'].map((state) => Type.Literal(state)),
    { default: '' },
  ),
  after: Type.String({ default: '', maxLength: 300 }),
  limit: Type.Integer({ default: 50, minimum: 1, maximum: 200 }),
})

/** Which unit answers. */
export const FeedbackRouting = Type.Object({ unit: Id, version: Type.Integer({ minimum: 1 }) })

/** The reply as it is published, without anybody's name. */
export const FeedbackReply = Type.Object({
  reply: Type.String({ minLength: 1, maxLength: 4000 }),
  version: Type.Integer({ minimum: 1 }),
})

/** Feedback by what it is about. */
export const FeedbackStatistics = Type.Object({
  rows: Type.Array(
    Type.Object({ topic: Topic, received: Count, answered: Count, answeredInTime: Count, overdue: Count }),
  ),
})
/** Feedback by what it is about. */
export type FeedbackStatistics = ReadOnly<Static<typeof FeedbackStatistics>>
