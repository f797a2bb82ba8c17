import { type Static, Type } from 'typebox'
import { Id, IdOrNull } from './access.ts'
import { DayText, type ReadOnly, TextOrNull } from './words.ts'

/** Kinds of notice: 公示, 公告, 申报通知, 办事指引. */
export const NOTICE_KINDS = ['PUBLICITY', 'ANNOUNCEMENT', 'CALL', 'GUIDE'] as const

const NOTICE_STATES = ['DRAFT', 'AWAITED', 'STANDING', 'ENDED'] as const

const Kind = Type.Enum(NOTICE_KINDS)
const Body = Type.String({ minLength: 1, maxLength: 20_000 })
const Title = Type.String({ minLength: 1, maxLength: 200 })

/** What an officer writes of a notice; first and last day are those of the legal period, `basis` says by what rule. */
export const NoticeWriting = Type.Object({
  kind: Kind,
  title: Title,
  body: Body,
  /** Clause of the plan that it rests on. */
  clause: Type.Union([Type.String({ minLength: 1, maxLength: 40 }), Type.Null()]),
  basis: Type.String({ minLength: 1, maxLength: 400 }),
  from: DayText,
  lastDay: DayText,
  /** The published notice that this one corrects. */
  corrects: IdOrNull,
})
/** What an officer writes of a notice. */
export type NoticeWriting = ReadOnly<Static<typeof NoticeWriting>>

/** A draft written anew, as it was seen. */
export const NoticeChange = Type.Object({ ...NoticeWriting.properties, version: Type.Integer({ minimum: 1 }) })
/** A draft written anew. */
export type NoticeChange = ReadOnly<Static<typeof NoticeChange>>

/** Publishing a draft as it was seen. */
export const NoticePublishing = Type.Object({ version: Type.Integer({ minimum: 1 }) })

/** A notice as it stands on a day; what is published never changes, a correction is another notice. */
export const Notice = Type.Object({
  ...NoticeWriting.properties,
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  state: Type.Enum(NOTICE_STATES),
  unitName: Type.String(),
  publishedOn: Type.Union([DayText, Type.Null()]),
  /** The notice by which this one was corrected. */
  correctedBy: IdOrNull,
})
/** A notice as it stands on a day. */
export type Notice = ReadOnly<Static<typeof Notice>>

/** Notices, the latest first. */
export const Notices = Type.Object({ rows: Type.Array(Notice), next: TextOrNull })
/** Notices, the latest first. */
export type Notices = ReadOnly<Static<typeof Notices>>

/** Which notices. */
export const NoticesQuery = Type.Object({
  kind: Type.Enum(['', ...NOTICE_KINDS], { default: '' }),
  state: Type.Union(
    ['', 'DRAFT', 'AWAITED', 'STANDING', 'ENDED'].map((state) => Type.Literal(state)),
    { default: '' },
  ),
  after: Type.String({ default: '', maxLength: 300 }),
  limit: Type.Integer({ default: 20, minimum: 1, maximum: 200 }),
})
