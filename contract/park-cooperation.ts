import { type Static, Type } from 'typebox'
import { Id, IdOrNull } from './access.ts'
import { DayOrNull, RecordHead } from './institution-record.ts'
import { NumberNotSet } from './list-edition.ts'
import { Count, DayText, type ReadOnly, TextOrNull } from './words.ts'

/** What is written of a cooperation between a platform and an institution; the last day still counts. */
export const CooperationWriting = Type.Object({
  platform: Id,
  partner: Id,
  scope: Type.String({ minLength: 1, maxLength: 1000 }),
  contact: Type.String({ maxLength: 100 }),
  from: DayText,
  lastDay: DayText,
})
/** What is written of a cooperation. */
export type CooperationWriting = ReadOnly<Static<typeof CooperationWriting>>
/** Confirming for the own side what was seen. */
export const CooperationConfirmation = Type.Object({ version: Type.Integer({ minimum: 1 }) })
/** Ending a cooperation before its day, with the last day and why. */
export const CooperationEnding = Type.Object({
  lastDay: DayText,
  reason: Type.String({ minLength: 1, maxLength: 1000 }),
  version: Type.Integer({ minimum: 1 }),
})
/** Ending a cooperation before its day. */
export type CooperationEnding = ReadOnly<Static<typeof CooperationEnding>>
/** A use of a cooperation: a meeting, a loan, a policy. */
export const CooperationUseWriting = Type.Object({
  kind: Type.Union([Type.Literal('MEETING'), Type.Literal('LOAN'), Type.Literal('POLICY')]),
  on: DayText,
  note: Type.String({ maxLength: 500 }),
})
/** A use of a cooperation. */
export type CooperationUseWriting = ReadOnly<Static<typeof CooperationUseWriting>>

/** How a cooperation stands on a day: waiting for a side, not begun, in force, ended. */
const CooperationState = Type.Union([
  Type.Literal('PROPOSED'),
  Type.Literal('NOT_BEGUN'),
  Type.Literal('IN_FORCE'),
  Type.Literal('EXPIRED'),
])

/** A cooperation as it stands on a day. */
export const Cooperation = Type.Object({
  ...RecordHead,
  ...CooperationWriting.properties,
  platformName: Type.String(),
  partnerName: Type.String(),
  to: DayText,
  platformConfirmedAt: TextOrNull,
  partnerConfirmedAt: TextOrNull,
  endedReason: TextOrNull,
  on: DayText,
  state: CooperationState,
  lastUsedOn: DayOrNull,
  uses: Count,
  /** Whether it is in force and was not used for longer than the plan allows; null where no number is set. */
  isIdle: Type.Union([Type.Boolean(), Type.Null()]),
})
/** A cooperation as it stands on a day. */
export type Cooperation = ReadOnly<Static<typeof Cooperation>>
/** Cooperations on a day, with the number that is missed to tell which are idle. */
export const Cooperations = Type.Object({
  on: DayText,
  rows: Type.Array(Cooperation),
  next: TextOrNull,
  numbersNotSet: Type.Array(NumberNotSet),
})
/** Cooperations on a day. */
export type Cooperations = ReadOnly<Static<typeof Cooperations>>

/** Cooperations that end soon: reminders due on a day, computed, to both sides. */
export const CooperationReminders = Type.Object({
  on: DayText,
  /** Days before the last day at which is reminded, those that are set. */
  days: Type.Array(Count),
  rows: Type.Array(
    Type.Object({
      cooperation: Id,
      platform: Id,
      platformName: Type.String(),
      partner: Id,
      partnerName: Type.String(),
      lastDay: DayText,
      daysLeft: Count,
      /** The reminder that has become due last: 60, then 15. */
      reminder: Count,
    }),
  ),
  numbersNotSet: Type.Array(NumberNotSet),
})
/** Cooperations that end soon. */
export type CooperationReminders = ReadOnly<Static<typeof CooperationReminders>>

/** Recognised platforms on a day with and without a cooperation in force. */
export const CooperationCover = Type.Object({
  on: DayText,
  platforms: Count,
  withCooperation: Count,
  /** Percent to two decimals, "66.67"; null where there is no platform. */
  percent: TextOrNull,
  without: Type.Array(Type.Object({ id: Id, nameZh: Type.String() })),
})
/** Recognised platforms on a day with and without a cooperation in force. */
export type CooperationCover = ReadOnly<Static<typeof CooperationCover>>

const ExchangeClass = Type.Union([
  Type.Literal('CREDIT'),
  Type.Literal('PROJECT'),
  Type.Literal('STAFF'),
  Type.Literal('POLICY'),
  Type.Literal('RESOURCE'),
])
/** What is written of something that a park and a branch share. CREDIT asks for the consent of the enterprise. */
export const ExchangeItemWriting = Type.Object({
  platform: Id,
  branch: Id,
  class: ExchangeClass,
  title: Type.String({ minLength: 1, maxLength: 300 }),
  owner: Type.String({ maxLength: 100 }),
  followUp: Type.String({ maxLength: 1000 }),
  sharedOn: DayText,
  isFinanced: Type.Boolean(),
  /** Receipt of the enterprise's consent, for CREDIT. */
  consent: IdOrNull,
})
/** Something that a park and a branch share. */
export const ExchangeItem = Type.Object({
  ...RecordHead,
  ...ExchangeItemWriting.properties,
  platformName: Type.String(),
  branchName: Type.String(),
})
/** Something that a park and a branch share. */
export type ExchangeItem = ReadOnly<Static<typeof ExchangeItem>>
/** Items of half a year by class, and projects financed. */
export const ExchangeSummary = Type.Object({
  from: DayText,
  to: DayText,
  classes: Type.Array(Type.Object({ class: ExchangeClass, items: Count })),
  projectsFinanced: Count,
})
/** Items of half a year by class. */
export type ExchangeSummary = ReadOnly<Static<typeof ExchangeSummary>>
