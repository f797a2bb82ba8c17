import { type Static, Type } from 'typebox'
import { Count, DayText, type ReadOnly, TextOrNull, Words, WordsOrNull } from './words.ts'

const DayOrNull = Type.Union([DayText, Type.Null()])
/** Days over which something holds; the first may be unknown, `to` is excluded, null has no end. */
const Held = { from: DayOrNull, to: DayOrNull }

/** A code with its words. */
const Coded = Type.Object({ code: Type.String(), words: Words })

/** One enterprise in a list. */
export const EnterpriseRow = Type.Object({
  id: Type.String(),
  creditCode: Type.String(),
  name: Type.String(),
  division: TextOrNull,
  registeredOn: DayOrNull,
  industry: TextOrNull,
  /** Titles in force today. */
  titles: Type.Array(Coded),
  /** Life stage today, null where none was decided. */
  stage: Type.Union([Coded, Type.Null()]),
  /** Facts for which sources contradict each other. */
  conflicts: Count,
  version: Count,
})
/** One enterprise in a list. */
export type EnterpriseRow = ReadOnly<Static<typeof EnterpriseRow>>

/** A page of enterprises in the order of their names; `next` is the cursor of the following page, null on the last. */
export const EnterpriseList = Type.Object({ rows: Type.Array(EnterpriseRow), next: TextOrNull })
/** A page of enterprises in the order of their names; `next` is the cursor of the following page, null on the last. */
export type EnterpriseList = ReadOnly<Static<typeof EnterpriseList>>

/** How enterprises are filtered: part of a name or the beginning of a code, division (and all within it), title, life stage. */
export const EnterpriseQuery = Type.Object({
  text: Type.String({ default: '', maxLength: 200 }),
  division: Type.String({ default: '', pattern: '^[0-9]{0,12}$' }),
  title: Type.String({ default: '', maxLength: 100 }),
  stage: Type.String({ default: '', maxLength: 100 }),
  /** Node of a chain, `chain/node`. */
  chain: Type.String({ default: '', maxLength: 130 }),
  after: Type.String({ default: '', maxLength: 1000 }),
  limit: Type.Integer({ default: 50, minimum: 1, maximum: 200 }),
})
/** How enterprises are filtered: part of a name or the beginning of a code, division (and all within it), title, life stage. */
export type EnterpriseQuery = ReadOnly<Static<typeof EnterpriseQuery>>

/** Enterprises to choose from while one types: part of a name or the beginning of a code. */
export const EnterpriseNamesQuery = Type.Object({
  text: Type.String({ default: '', maxLength: 200 }),
  limit: Type.Integer({ default: 10, minimum: 1, maximum: 20 }),
})
/** Enterprises to choose from while one types: part of a name or the beginning of a code. */
export type EnterpriseNamesQuery = ReadOnly<Static<typeof EnterpriseNamesQuery>>

/** Enterprises that the person may see, by what they are called only, in the order of their names. */
export const EnterpriseNames = Type.Object({
  rows: Type.Array(Type.Object({ id: Type.String(), creditCode: Type.String(), name: Type.String() })),
})
/** Enterprises that the person may see, by what they are called only, in the order of their names. */
export type EnterpriseNames = ReadOnly<Static<typeof EnterpriseNames>>

/** Which enterprises stand in a workbook, filtered as their list is, and in which language it is headed. */
export const EnterpriseBookQuery = Type.Object({
  text: Type.String({ default: '', maxLength: 200 }),
  division: Type.String({ default: '', pattern: '^[0-9]{0,12}$' }),
  title: Type.String({ default: '', maxLength: 100 }),
  stage: Type.String({ default: '', maxLength: 100 }),
  chain: Type.String({ default: '', maxLength: 130 }),
  lang: Type.Union([Type.Literal('zh'), Type.Literal('en')], { default: 'zh' }),
})
/** Which enterprises stand in a workbook, filtered as their list is, and in which language it is headed. */
export type EnterpriseBookQuery = ReadOnly<Static<typeof EnterpriseBookQuery>>

/** A value with who said it and when. */
export const VoicedValue = Type.Object({ value: Type.Unknown(), source: Type.String(), statedOn: DayText })
/** A value with who said it and when. */
export type VoicedValue = ReadOnly<Static<typeof VoicedValue>>

/** A fact that is believed, where from, and the values that other sources say instead. */
export const KnownFact = Type.Object({
  /** Place in the facts document, e.g. `enterprise.years[2023].revenueYuan`. */
  path: Type.String(),
  label: Words,
  value: Type.Unknown(),
  /** What a code stands for, where the value is one of a closed list. */
  valueWords: WordsOrNull,
  source: Type.String(),
  statedOn: DayText,
  others: Type.Array(VoicedValue),
})
/** A fact that is believed, where from, and the values that other sources say instead. */
export type KnownFact = ReadOnly<Static<typeof KnownFact>>

/** A title that was granted; `revokedFrom` is the first day on which it no longer holds. */
export const TitleGrant = Type.Object({
  id: Type.String(),
  title: Type.String(),
  words: Words,
  certificateNo: TextOrNull,
  grantedBy: Type.String(),
  from: DayText,
  to: DayOrNull,
  revokedFrom: DayOrNull,
  revokedReason: TextOrNull,
  source: Type.String(),
  state: Type.Union([
    Type.Literal('in-force'),
    Type.Literal('to-come'),
    Type.Literal('ended'),
    Type.Literal('revoked'),
  ]),
  version: Count,
})
/** A title that was granted; `revokedFrom` is the first day on which it no longer holds. */
export type TitleGrant = ReadOnly<Static<typeof TitleGrant>>

/** Someone who matters to an enterprise. */
export const KeyPerson = Type.Object({
  id: Type.String(),
  role: Type.String(),
  name: Type.String(),
  sensitivity: Type.String(),
  ...Held,
  source: Type.String(),
  version: Count,
})
/** Someone who matters to an enterprise. */
export type KeyPerson = ReadOnly<Static<typeof KeyPerson>>

/** Where on an industry chain an enterprise stands. */
export const ChainTag = Type.Object({
  id: Type.String(),
  chain: Type.String(),
  chainWords: Words,
  node: Type.String(),
  nodeWords: Words,
  phase: TextOrNull,
  ...Held,
  version: Count,
})
/** Where on an industry chain an enterprise stands. */
export type ChainTag = ReadOnly<Static<typeof ChainTag>>

const OtherFirm = Type.Object({ id: Type.String(), creditCode: Type.String(), name: Type.String() })

/** A source of statements; the higher rank is believed. */
export const Source = Type.Object({ id: Type.String(), words: Words, rank: Type.Integer() })
/** A source of statements; the higher rank is believed. */
export type Source = ReadOnly<Static<typeof Source>>

/** Everything known of one enterprise, with where from, since when, and what contradicts it. */
export const Enterprise = Type.Object({
  id: Type.String(),
  region: Type.String(),
  creditCode: Type.String(),
  name: Type.String(),
  division: TextOrNull,
  registeredOn: DayOrNull,
  industry: TextOrNull,
  version: Count,
  /** Day as of which this is told, and the instant up to which what was recorded is taken; null: today, now. */
  on: DayText,
  recordedBy: TextOrNull,
  /** The facts document that is believed, as the engine reads it, and its digest. */
  facts: Type.Unknown(),
  digest: Type.String(),
  known: Type.Array(KnownFact),
  sources: Type.Array(Source),
  titles: Type.Array(TitleGrant),
  stage: Type.Union([
    Type.Object({ code: Type.String(), words: Words, reason: Type.String(), from: DayText, to: DayOrNull }),
    Type.Null(),
  ]),
  names: Type.Array(Type.Object({ name: Type.String(), source: Type.String(), ...Held })),
  areas: Type.Array(Type.Object({ division: Type.String(), source: Type.String(), ...Held })),
  formerCodes: Type.Array(Type.String()),
  predecessor: Type.Union([OtherFirm, Type.Null()]),
  successors: Type.Array(OtherFirm),
  mergedInto: Type.Union([OtherFirm, Type.Null()]),
  people: Type.Array(KeyPerson),
  chains: Type.Array(ChainTag),
  openObjections: Count,
})
/** Everything known of one enterprise, with where from, since when, and what contradicts it. */
export type Enterprise = ReadOnly<Static<typeof Enterprise>>

/** As of which day, and as recorded by which instant, an enterprise is asked for; empty: today, now. */
export const AsOfQuery = Type.Object({
  on: Type.Union([DayText, Type.Literal('')], { default: '' }),
  recordedBy: Type.Union(
    [
      Type.String({
        pattern:
          '^\\d{4}-\\d\\d-\\d\\dT([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d([.]\\d{1,6})?(Z|[+-](0\\d|1[0-4]):[0-5]\\d)$',
      }),
      Type.Literal(''),
    ],
    {
      default: '',
    },
  ),
})
/** As of which day, and as recorded by which instant, an enterprise is asked for; empty: today, now. */
export type AsOfQuery = ReadOnly<Static<typeof AsOfQuery>>

/** Registers an enterprise: its code, and what a source says of it. */
export const NewEnterprise = Type.Object(
  {
    creditCode: Type.String({ maxLength: 40 }),
    source: Type.String({ maxLength: 60 }),
    statedOn: DayText,
    facts: Type.Unknown(),
  },
  { additionalProperties: false },
)
/** Registers an enterprise: its code, and what a source says of it. */
export type NewEnterprise = ReadOnly<Static<typeof NewEnterprise>>

/** What a source says of an enterprise: a facts document of what it says, and paths of what it no longer says. */
export const NewStatements = Type.Object(
  {
    version: Count,
    source: Type.String({ maxLength: 60 }),
    statedOn: DayText,
    facts: Type.Unknown(),
    withdraw: Type.Optional(Type.Array(Type.String({ maxLength: 300 }), { maxItems: 1000 })),
  },
  { additionalProperties: false },
)
/** What a source says of an enterprise: a facts document of what it says, and paths of what it no longer says. */
export type NewStatements = ReadOnly<Static<typeof NewStatements>>

/** One statement as it was recorded. */
export const StatementRecord = Type.Object({
  id: Type.String(),
  /** Place of what it is about, e.g. `enterprise.years[2023]`. */
  path: Type.String(),
  source: Type.String(),
  statedOn: DayText,
  /** Null where the source took back what it had said. */
  facts: Type.Unknown(),
  recordedFrom: Type.String(),
  /** When a later statement took its place; null where it stands. */
  recordedTo: TextOrNull,
})
/** One statement as it was recorded. */
export type StatementRecord = ReadOnly<Static<typeof StatementRecord>>

/** Statements of one enterprise, the latest first. */
export const StatementHistory = Type.Object({ rows: Type.Array(StatementRecord), next: TextOrNull })
/** Statements of one enterprise, the latest first. */
export type StatementHistory = ReadOnly<Static<typeof StatementHistory>>

/** A code by which older records know an enterprise: registration number (15 digits), organisation code, earlier credit code. */
export const NewFormerCode = Type.Object(
  { code: Type.String({ pattern: '^([0-9]{15}|[0-9A-Z]{9}|[0-9A-Z]{18})$' }), source: Type.String({ maxLength: 60 }) },
  { additionalProperties: false },
)
/** A code by which older records know an enterprise: registration number (15 digits), organisation code, earlier credit code. */
export type NewFormerCode = ReadOnly<Static<typeof NewFormerCode>>

/** Links an enterprise to the one that it succeeded; null takes the link away. */
export const PredecessorChange = Type.Object(
  {
    version: Count,
    predecessor: TextOrNull,
    on: DayOrNull,
    reason: Type.String({ minLength: 1, maxLength: 1000 }),
  },
  { additionalProperties: false },
)
/** Links an enterprise to the one that it succeeded; null takes the link away. */
export type PredecessorChange = ReadOnly<Static<typeof PredecessorChange>>
