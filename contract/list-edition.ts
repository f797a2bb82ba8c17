import { type Static, Type } from 'typebox'
import { Count, DayText, type ReadOnly, TextOrNull, Words } from './words.ts'

/** A published edition of a list: its members are frozen, its difference to the edition before is counted. */
export const ListEdition = Type.Object({
  id: Type.String(),
  list: Type.String(),
  listNameZh: Type.String(),
  listNameEn: TextOrNull,
  number: Type.String(),
  membersOn: DayText,
  publishedAt: Type.String(),
  previous: TextOrNull,
  previousNumber: TextOrNull,
  members: Count,
  added: Count,
  removed: Count,
  changed: Count,
  delivered: Count,
  acknowledged: Count,
})
/** A published edition of a list: its members are frozen, its difference to the edition before is counted. */
export type ListEdition = ReadOnly<Static<typeof ListEdition>>

/** Editions of a list, newest first. */
export const ListEditions = Type.Object({ rows: Type.Array(ListEdition), next: TextOrNull })
/** Editions of a list, newest first. */
export type ListEditions = ReadOnly<Static<typeof ListEditions>>

/** What is published: the members of today, or of the day named; a number of its own, or that of the month. */
export const EditionPublishing = Type.Object({
  membersOn: Type.Optional(DayText),
  number: Type.Optional(Type.String({ pattern: '^[0-9]{4}-[0-9]{2}(-[0-9]+)?$' })),
  /** Institutions to deliver to; those of the edition before where absent. */
  units: Type.Optional(Type.Array(Type.String({ format: 'uuid' }), { maxItems: 1000 })),
})
/** What is published: the members of today, or of the day named; a number of its own, or that of the month. */
export type EditionPublishing = ReadOnly<Static<typeof EditionPublishing>>

/** A member as an edition froze it. */
export const EditionMember = Type.Object({
  enterprise: Type.String(),
  creditCode: Type.String(),
  name: Type.String(),
  division: TextOrNull,
  partNameZh: Type.String(),
  since: DayText,
  entryReason: Type.String(),
  sourceName: TextOrNull,
})
/** A member as an edition froze it. */
export type EditionMember = ReadOnly<Static<typeof EditionMember>>

/** Members of an edition by credit code. */
export const EditionMembers = Type.Object({ rows: Type.Array(EditionMember), next: TextOrNull })
/** Members of an edition by credit code. */
export type EditionMembers = ReadOnly<Static<typeof EditionMembers>>

const Said = Type.Union([Type.Object({ name: Type.String(), division: TextOrNull, part: Type.String() }), Type.Null()])

/** One row of the difference between an edition and the one before. */
export const EditionChange = Type.Object({
  kind: Type.Union([Type.Literal('ADDED'), Type.Literal('REMOVED'), Type.Literal('CHANGED')]),
  enterprise: Type.String(),
  creditCode: Type.String(),
  name: Type.String(),
  before: Said,
  after: Said,
  reason: Type.String(),
})
/** One row of the difference between an edition and the one before. */
export type EditionChange = ReadOnly<Static<typeof EditionChange>>

/** The difference of an edition by credit code. */
export const EditionChanges = Type.Object({ rows: Type.Array(EditionChange), next: TextOrNull })
/** The difference of an edition by credit code. */
export type EditionChanges = ReadOnly<Static<typeof EditionChanges>>

/** Which edition is looked at before it is published: the members of a day; today where empty. */
export const EditionPreviewQuery = Type.Object({
  membersOn: Type.Union([DayText, Type.Literal('')], { default: '' }),
  after: Type.String({ default: '', maxLength: 200 }),
  limit: Type.Integer({ default: 50, minimum: 1, maximum: 200 }),
})
/** Which edition is looked at before it is published: the members of a day; today where empty. */
export type EditionPreviewQuery = ReadOnly<Static<typeof EditionPreviewQuery>>

/** What an edition would say if it were published now: its size, and its difference to the latest edition by credit code. */
export const EditionPreview = Type.Object({
  membersOn: DayText,
  previousNumber: TextOrNull,
  members: Count,
  added: Count,
  removed: Count,
  changed: Count,
  rows: Type.Array(EditionChange),
  next: TextOrNull,
})
/** What an edition would say if it were published now: its size, and its difference to the latest edition by credit code. */
export type EditionPreview = ReadOnly<Static<typeof EditionPreview>>

/** Whether an edition was acknowledged in time. NOT_SET: the plan leaves the time open; NO_CALENDAR: the holidays of the year are not published. */
export const ReceiptState = Type.Union([
  Type.Literal('ACKNOWLEDGED'),
  Type.Literal('WAITING'),
  Type.Literal('OVERDUE'),
  Type.Literal('NOT_SET'),
  Type.Literal('NO_CALENDAR'),
])

/** An edition sent to an institution. */
export const ListDelivery = Type.Object({
  edition: Type.String(),
  number: Type.String(),
  list: Type.String(),
  listNameZh: Type.String(),
  unit: Type.String(),
  unitName: Type.String(),
  deliveredOn: DayText,
  acknowledgedAt: TextOrNull,
  /** Last day of the time allowed; null where none is set. */
  due: Type.Union([DayText, Type.Null()]),
  state: ReceiptState,
})
/** An edition sent to an institution. */
export type ListDelivery = ReadOnly<Static<typeof ListDelivery>>

/** A number of the plan that is not set, by its name and the unit that owes it. */
export const NumberNotSet = Type.Object({
  parameter: Type.String(),
  label: Words,
  clause: TextOrNull,
  owedBy: TextOrNull,
  owedByName: Type.Union([Words, Type.Null()]),
})
/** A number of the plan that is not set, by its name and the unit that owes it. */
export type NumberNotSet = ReadOnly<Static<typeof NumberNotSet>>

/** Deliveries, and the time limit by name where it is not set. */
export const ListDeliveries = Type.Object({
  rows: Type.Array(ListDelivery),
  notSet: Type.Union([NumberNotSet, Type.Null()]),
})
/** Deliveries, and the time limit by name where it is not set. */
export type ListDeliveries = ReadOnly<Static<typeof ListDeliveries>>

/** A yearly review of a list: who was asked, who answered, who is still to be warned. */
export const ListReview = Type.Object({
  id: Type.String(),
  list: Type.String(),
  year: Type.Integer(),
  askedOn: DayText,
  answerBy: DayText,
  closedOn: Type.Union([DayText, Type.Null()]),
  asked: Count,
  confirmed: Count,
  declined: Count,
  unanswered: Count,
  warned: Count,
  dropped: Count,
  version: Type.Integer({ minimum: 1 }),
})
/** A yearly review of a list: who was asked, who answered, who is still to be warned. */
export type ListReview = ReadOnly<Static<typeof ListReview>>

/** Reviews of a list, newest first. */
export const ListReviews = Type.Object({ rows: Type.Array(ListReview) })
/** Reviews of a list, newest first. */
export type ListReviews = ReadOnly<Static<typeof ListReviews>>

/** One member asked in a review, with its answer. */
export const ListReviewAnswer = Type.Object({
  review: Type.String(),
  enterprise: Type.String(),
  creditCode: Type.String(),
  name: Type.String(),
  stays: Type.Union([Type.Boolean(), Type.Null()]),
  note: Type.String(),
  answeredOn: Type.Union([DayText, Type.Null()]),
  warnedOn: Type.Union([DayText, Type.Null()]),
  outcome: TextOrNull,
})
/** One member asked in a review, with its answer. */
export type ListReviewAnswer = ReadOnly<Static<typeof ListReviewAnswer>>

/** Answers of a review by credit code. */
export const ListReviewAnswers = Type.Object({ rows: Type.Array(ListReviewAnswer), next: TextOrNull })
/** Answers of a review by credit code. */
export type ListReviewAnswers = ReadOnly<Static<typeof ListReviewAnswers>>

/** A review opened: the year, and the day by which members answer. */
export const ListReviewOpening = Type.Object({
  year: Type.Integer({ minimum: 1990, maximum: 2200 }),
  answerBy: DayText,
})
/** A review opened: the year, and the day by which members answer. */
export type ListReviewOpening = ReadOnly<Static<typeof ListReviewOpening>>

/** An answer to a review: whether the enterprise stays on the list. */
export const ListReviewAnswering = Type.Object({
  enterprise: Type.String({ format: 'uuid' }),
  stays: Type.Boolean(),
  note: Type.Optional(Type.String({ maxLength: 1000 })),
})
/** An answer to a review: whether the enterprise stays on the list. */
export type ListReviewAnswering = ReadOnly<Static<typeof ListReviewAnswering>>
