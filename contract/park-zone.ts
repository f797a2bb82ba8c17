import { type Static, Type } from 'typebox'
import { Id } from './access.ts'
import { DayOrNull, RecordHead } from './institution-record.ts'
import { Count, DayText, type ReadOnly, TextOrNull } from './words.ts'

/** What is written of a demonstration zone. */
export const ZoneWriting = Type.Object({
  nameZh: Type.String({ minLength: 1, maxLength: 200 }),
  clause: TextOrNull,
  division: Type.Union([Type.String({ pattern: '^[0-9]{6,12}$' }), Type.Null()]),
  leadUnits: Type.Array(Id, { maxItems: 20 }),
})
/** What is written of a measure, resource or indicator of a zone; only a finished, described measure is replicable. */
export const ZoneItemWriting = Type.Object({
  zone: Id,
  kind: Type.Union([
    Type.Literal('MEASURE'),
    Type.Literal('LAND'),
    Type.Literal('MONEY'),
    Type.Literal('POLICY'),
    Type.Literal('SERVICE'),
    Type.Literal('INDICATOR'),
  ]),
  title: Type.String({ minLength: 1, maxLength: 200 }),
  description: Type.String({ maxLength: 4000 }),
  finishedOn: DayOrNull,
  replicableFrom: DayOrNull,
})
/** A measure, resource or indicator of a zone. */
export const ZoneItem = Type.Object({ ...RecordHead, ...ZoneItemWriting.properties, zoneName: Type.String() })
/** A measure, resource or indicator of a zone. */
export type ZoneItem = ReadOnly<Static<typeof ZoneItem>>
/** What is written of a milestone; it is closed only with a result. */
export const ZoneMilestoneWriting = Type.Object({
  zone: Id,
  title: Type.String({ minLength: 1, maxLength: 200 }),
  dueOn: DayText,
  doneOn: DayOrNull,
  resultDocument: Type.Union([Type.String({ minLength: 1, maxLength: 300 }), Type.Null()]),
})
/** A milestone of a zone; overdue where it is not done after its day. */
export const ZoneMilestone = Type.Object({
  ...RecordHead,
  ...ZoneMilestoneWriting.properties,
  isOverdue: Type.Boolean(),
})
/** A milestone of a zone. */
export type ZoneMilestone = ReadOnly<Static<typeof ZoneMilestone>>
/** A demonstration zone as it stands on a day. */
export const Zone = Type.Object({
  ...RecordHead,
  ...ZoneWriting.properties,
  on: DayText,
  milestones: Type.Array(ZoneMilestone),
  done: Count,
  overdue: Count,
  /** Percent to two decimals, "75.00"; null without milestones. */
  donePercent: TextOrNull,
})
/** A demonstration zone as it stands on a day. */
export type Zone = ReadOnly<Static<typeof Zone>>
