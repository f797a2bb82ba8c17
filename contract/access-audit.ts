import { type Static, Type } from 'typebox'
import { Id, IdOrNull, Moment } from './access.ts'
import { DayText, type ReadOnly, TextOrNull } from './words.ts'

/** One deed or reading: when, by whom and for which unit, what, and to what. */
export const AuditEvent = Type.Object({
  id: Type.String(),
  at: Moment,
  person: IdOrNull,
  personName: TextOrNull,
  unit: IdOrNull,
  unitName: TextOrNull,
  action: Type.String(),
  subjectKind: Type.String(),
  subject: Type.String(),
  enterprise: IdOrNull,
  enterpriseName: TextOrNull,
  detail: Type.Record(Type.String(), Type.Unknown()),
})
/** One deed or reading: when, by whom and for which unit, what, and to what. */
export type AuditEvent = ReadOnly<Static<typeof AuditEvent>>

/** Events, the latest first. */
export const AuditEvents = Type.Object({ rows: Type.Array(AuditEvent), next: TextOrNull })
/** Events, the latest first. */
export type AuditEvents = ReadOnly<Static<typeof AuditEvents>>

/** Which events: days half-open [from, to) in the time zone of the plans. */
export const AuditQuery = Type.Object({
  person: Type.Optional(Id),
  action: Type.Optional(Type.String({ maxLength: 80 })),
  subjectKind: Type.Optional(Type.String({ maxLength: 80 })),
  subject: Type.Optional(Type.String({ maxLength: 200 })),
  enterprise: Type.Optional(Id),
  from: Type.Optional(DayText),
  to: Type.Optional(DayText),
  after: Type.Optional(Type.String({ pattern: '^\\d{1,19}$' })),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
})
/** Which events: days half-open [from, to) in the time zone of the plans. */
export type AuditQuery = ReadOnly<Static<typeof AuditQuery>>

/** One reading of an enterprise's data: when, for which unit, what. A person is named where it is the enterprise's own. */
export const DataReading = Type.Object({
  id: Type.String(),
  at: Moment,
  unitName: TextOrNull,
  isOwn: Type.Boolean(),
  personName: TextOrNull,
  action: Type.String(),
  subjectKind: Type.String(),
})
/** One reading of an enterprise's data: when, for which unit, what. A person is named where it is the enterprise's own. */
export type DataReading = ReadOnly<Static<typeof DataReading>>

/** Who read the data of the enterprise, the latest first. */
export const DataReadings = Type.Object({ rows: Type.Array(DataReading), next: TextOrNull })
/** Who read the data of the enterprise, the latest first. */
export type DataReadings = ReadOnly<Static<typeof DataReadings>>

/** Which page of readings. */
export const DataReadingQuery = Type.Object({
  from: Type.Optional(DayText),
  to: Type.Optional(DayText),
  after: Type.Optional(Type.String({ pattern: '^\\d{1,19}$' })),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
})
/** Which page of readings. */
export type DataReadingQuery = ReadOnly<Static<typeof DataReadingQuery>>
