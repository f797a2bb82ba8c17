import { type Static, Type } from 'typebox'
import { Count, DayText, type ReadOnly, TextOrNull } from './words.ts'

const ListKind = Type.Union([
  Type.Literal('LIBRARY'),
  Type.Literal('WHITELIST'),
  Type.Literal('PREFERRED'),
  Type.Literal('OTHER'),
])
const DayOrNull = Type.Union([DayText, Type.Null()])
const Reason = Type.String({ minLength: 1, maxLength: 1000 })
const Version = Type.Integer({ minimum: 1 })

/** A list of enterprises. `parts` are lists whose members count as its own. */
export const RegisterList = Type.Object({
  id: Type.String(),
  kind: ListKind,
  nameZh: Type.String(),
  nameEn: TextOrNull,
  clause: TextOrNull,
  /** Division code of its area; null is the whole region. */
  division: TextOrNull,
  /** Lists of one group exclude each other; null for a list that excludes none. */
  exclusiveGroup: TextOrNull,
  parts: Type.Array(Type.Object({ id: Type.String(), nameZh: Type.String(), nameEn: TextOrNull })),
  /** Members today. */
  members: Count,
  lastEdition: Type.Union([Type.Object({ id: Type.String(), number: Type.String(), membersOn: DayText }), Type.Null()]),
  /** Day from which the next edition is overdue; null where the interval is not set or there is no edition. */
  refreshDue: DayOrNull,
  version: Version,
})
/** A list of enterprises. `parts` are lists whose members count as its own. */
export type RegisterList = ReadOnly<Static<typeof RegisterList>>

/** Lists of the region by name. */
export const RegisterLists = Type.Object({ rows: Type.Array(RegisterList), next: TextOrNull })
/** Lists of the region by name. */
export type RegisterLists = ReadOnly<Static<typeof RegisterLists>>

/** What is written of a list; `version` is the one seen, absent for a new list. */
export const RegisterListWriting = Type.Object({
  kind: ListKind,
  nameZh: Type.String({ minLength: 1, maxLength: 200 }),
  nameEn: Type.Optional(Type.Union([Type.String({ maxLength: 200 }), Type.Null()])),
  clause: Type.Optional(Type.Union([Type.String({ maxLength: 60 }), Type.Null()])),
  division: Type.Optional(Type.Union([Type.String({ pattern: '^[0-9]{6,12}$' }), Type.Null()])),
  /** Taken from the first writing only. */
  exclusiveGroup: Type.Optional(Type.Union([Type.String({ minLength: 1, maxLength: 60 }), Type.Null()])),
  parts: Type.Optional(Type.Array(Type.String({ format: 'uuid' }), { maxItems: 200 })),
  version: Type.Optional(Version),
})
/** What is written of a list; `version` is the one seen, absent for a new list. */
export type RegisterListWriting = ReadOnly<Static<typeof RegisterListWriting>>

/** One membership as one record of it says: valid over `[from, to)`. */
export const Membership = Type.Object({
  id: Type.String(),
  list: Type.String(),
  listNameZh: Type.String(),
  listNameEn: TextOrNull,
  enterprise: Type.String(),
  creditCode: Type.String(),
  name: Type.String(),
  division: TextOrNull,
  from: DayText,
  to: DayOrNull,
  entryReason: Type.String(),
  evidence: Type.String(),
  sourceUnit: TextOrNull,
  sourceName: TextOrNull,
  exitKind: TextOrNull,
  exitReason: TextOrNull,
  exitSourceName: TextOrNull,
  version: Version,
  recordedFrom: Type.String(),
  /** When the record was replaced; null for the one in force. */
  recordedTo: TextOrNull,
})
/** One membership as one record of it says: valid over `[from, to)`. */
export type Membership = ReadOnly<Static<typeof Membership>>

/** Members on a day as recorded at a time; `total` counts all of them. */
export const Members = Type.Object({
  on: DayText,
  recorded: Type.String(),
  total: Count,
  rows: Type.Array(Membership),
  next: TextOrNull,
})
/** Members on a day as recorded at a time; `total` counts all of them. */
export type Members = ReadOnly<Static<typeof Members>>

/** Records of memberships, newest first. */
export const Memberships = Type.Object({ rows: Type.Array(Membership) })
/** Records of memberships, newest first. */
export type Memberships = ReadOnly<Static<typeof Memberships>>

/** Who is asked for: on which day, as recorded when. */
export const MembersQuery = Type.Object({
  /** Today where empty. */
  on: Type.String({ default: '', pattern: '^(?:\\d{4}-\\d{2}-\\d{2})?$' }),
  /** A time with its zone; now where empty. */
  recorded: Type.String({ default: '', maxLength: 40 }),
  text: Type.String({ default: '', maxLength: 100 }),
  after: Type.String({ default: '', maxLength: 200 }),
  limit: Type.Integer({ default: 50, minimum: 1, maximum: 200 }),
})
/** Who is asked for: on which day, as recorded when. */
export type MembersQuery = ReadOnly<Static<typeof MembersQuery>>

/** An enterprise entering a list. */
export const MembershipEntry = Type.Object({
  /** Credit code of an enterprise of the register. */
  creditCode: Type.String({ maxLength: 40 }),
  from: DayText,
  to: Type.Optional(DayOrNull),
  reason: Reason,
  evidence: Type.Optional(Type.String({ maxLength: 1000 })),
  sourceUnit: Type.Optional(Type.Union([Type.String({ format: 'uuid' }), Type.Null()])),
})
/** An enterprise entering a list. */
export type MembershipEntry = ReadOnly<Static<typeof MembershipEntry>>

/** An enterprise leaving a list: `on` is the first day on which it is no longer a member. */
export const MembershipExit = Type.Object({
  on: DayText,
  kind: Type.Union([Type.Literal('ORDINARY'), Type.Literal('BREACH')]),
  reason: Reason,
  sourceUnit: Type.Optional(Type.Union([Type.String({ format: 'uuid' }), Type.Null()])),
  version: Version,
})
/** An enterprise leaving a list: `on` is the first day on which it is no longer a member. */
export type MembershipExit = ReadOnly<Static<typeof MembershipExit>>

/** An enterprise moving to another list on a day. */
export const MembershipMove = Type.Object({
  toList: Type.String({ format: 'uuid' }),
  on: DayText,
  reason: Reason,
  version: Version,
})
/** An enterprise moving to another list on a day. */
export type MembershipMove = ReadOnly<Static<typeof MembershipMove>>

/** What an enterprise or institution was told about a list. */
export const ListNotice = Type.Object({
  id: Type.String(),
  list: Type.String(),
  listNameZh: Type.String(),
  enterprise: Type.String(),
  name: Type.String(),
  creditCode: Type.String(),
  kind: Type.String(),
  on: DayText,
  reason: Type.String(),
  /** When it was told. */
  at: Type.String(),
  readAt: TextOrNull,
})
/** What an enterprise or institution was told about a list. */
export type ListNotice = ReadOnly<Static<typeof ListNotice>>

/** Notices to whoever asks, newest first. */
export const ListNotices = Type.Object({ rows: Type.Array(ListNotice), next: TextOrNull })
/** Notices to whoever asks, newest first. */
export type ListNotices = ReadOnly<Static<typeof ListNotices>>

/** How a list of rows is asked for in pages; `after` is the cursor that the page before gave. */
export const RegisterPage = Type.Object({
  after: Type.String({ default: '', maxLength: 200 }),
  limit: Type.Integer({ default: 50, minimum: 1, maximum: 200 }),
})
/** How a list of rows is asked for in pages; `after` is the cursor that the page before gave. */
export type RegisterPage = ReadOnly<Static<typeof RegisterPage>>
