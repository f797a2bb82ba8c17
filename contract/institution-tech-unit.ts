import { type Static, Type } from 'typebox'
import { Id, IdOrNull } from './access.ts'
import { DayOrNull, RecordHead, versioned } from './institution-record.ts'
import { NumberNotSet } from './list-edition.ts'
import { Count, DayText, FenOrNull, type ReadOnly, TextOrNull } from './words.ts'

const Aspect = Type.String({ pattern: '^[A-Z][A-Z_]*$', maxLength: 40 })

/** What is written of a scheme by which technology units are recognised: which proofs, how many, which without fail. */
export const RecognitionSchemeWriting = Type.Object({
  nameZh: Type.String({ minLength: 1, maxLength: 200 }),
  clause: TextOrNull,
  /** Mechanisms (ACCESS, APPROVAL, RISK, COORDINATION, PROVISION) or tilts (PRODUCT, APPROVAL, PRICING, TOLERANCE). */
  aspects: Type.Array(Aspect, { maxItems: 20 }),
  /** How many aspects are asked; or null and a parameter of the plan says it; or none is asked. */
  aspectsMin: Type.Union([Count, Type.Null()]),
  aspectsMinParameter: TextOrNull,
  /** Proofs without which a unit stays planned, e.g. UPPER_APPROVAL. */
  required: Type.Array(Aspect, { maxItems: 20 }),
  needsConfirmation: Type.Boolean(),
  from: DayOrNull,
  to: DayOrNull,
})
/** A scheme by which technology units are recognised. */
export const RecognitionScheme = Type.Object({ ...RecordHead, ...RecognitionSchemeWriting.properties })
/** A scheme by which technology units are recognised. */
export type RecognitionScheme = ReadOnly<Static<typeof RecognitionScheme>>

const Form = Type.Union([
  Type.Literal('BRANCH'),
  Type.Literal('DIVISION'),
  Type.Literal('DEPARTMENT'),
  Type.Literal('COUNTER'),
])

const TechUnitDetails = {
  scheme: IdOrNull,
  form: Form,
  upgradedFrom: IdOrNull,
  since: DayText,
  quotaFen: FenOrNull,
  approvalLimitFen: FenOrNull,
  staff: Type.Union([Count, Type.Null()]),
}

/** A technology unit to be registered under its institution. */
export const TechUnitWriting = Type.Object({
  institution: Id,
  nameZh: Type.String({ minLength: 1, maxLength: 200 }),
  ...TechUnitDetails,
})
/** A technology unit to be registered under its institution. */
export type TechUnitWriting = ReadOnly<Static<typeof TechUnitWriting>>
/** Details of a technology unit written anew, with the version seen. */
export const TechUnitChange = versioned(TechUnitDetails)
/** Details of a technology unit written anew. */
export type TechUnitChange = ReadOnly<Static<typeof TechUnitChange>>

/** How a technology unit stands on a day. */
const TechUnitStatus = Type.Union([
  Type.Literal('PLANNED'),
  Type.Literal('IN_PREPARATION'),
  Type.Literal('RECOGNISED'),
  Type.Literal('UNDER_CORRECTION'),
])

/** What is written of a proof: a document for an aspect. */
export const TechUnitProofWriting = Type.Object({
  aspect: Aspect,
  document: Type.String({ minLength: 1, maxLength: 300 }),
  from: DayText,
})
/** What is written of a proof. */
export type TechUnitProofWriting = ReadOnly<Static<typeof TechUnitProofWriting>>
/** A proof that a review found missing from a day on. */
export const TechUnitProofEnd = Type.Object({
  on: DayText,
  reason: Type.String({ minLength: 1, maxLength: 1000 }),
  version: Type.Integer({ minimum: 1 }),
})
/** A proof that a review found missing from a day on. */
export type TechUnitProofEnd = ReadOnly<Static<typeof TechUnitProofEnd>>
/** The day from which the supervisor confirms a unit; null takes it back. */
export const TechUnitConfirmation = Type.Object({ from: DayOrNull, version: Type.Integer({ minimum: 1 }) })
/** The day from which the supervisor confirms a unit. */
export type TechUnitConfirmation = ReadOnly<Static<typeof TechUnitConfirmation>>

/** A branch, division, department or counter for technology finance, as it stands on a day. */
export const TechUnit = Type.Object({
  ...RecordHead,
  ...TechUnitDetails,
  nameZh: Type.String(),
  institution: IdOrNull,
  institutionName: TextOrNull,
  schemeName: TextOrNull,
  parks: Type.Array(Type.Object({ id: Id, park: Id, nameZh: Type.String(), from: DayOrNull, to: DayOrNull })),
  proofs: Type.Array(
    Type.Object({
      id: Id,
      aspect: Type.String(),
      document: Type.String(),
      from: DayText,
      to: DayOrNull,
      endedReason: TextOrNull,
      version: Type.Integer(),
    }),
  ),
  confirmedFrom: DayOrNull,
  stars: Type.Union([Count, Type.Null()]),
  on: DayText,
  status: TechUnitStatus,
  /** First day of the status. */
  statusSince: DayText,
  /** Aspects proved on the day, of those asked; and what is missing, required proofs first. */
  aspectsProved: Count,
  aspectsAsked: Count,
  missing: Type.Array(Type.String()),
  /** The number that says how many aspects are asked, where nobody has set it. */
  numberNotSet: Type.Union([NumberNotSet, Type.Null()]),
})
/** A technology unit as it stands on a day. */
export type TechUnit = ReadOnly<Static<typeof TechUnit>>

/** A park that a technology unit serves over a time. */
export const ServedParkWriting = Type.Object({ park: Id, from: DayText, to: DayOrNull })
/** A park that a technology unit serves over a time. */
export type ServedParkWriting = ReadOnly<Static<typeof ServedParkWriting>>

/** Parks on a day: units that serve them, quota, lent and share of the quota used; parks without any unit too. */
export const ParkCredit = Type.Object({
  on: DayText,
  rows: Type.Array(
    Type.Object({
      park: Id,
      nameZh: Type.String(),
      units: Type.Array(Type.Object({ unit: Id, nameZh: Type.String(), quotaFen: FenOrNull, lentFen: FenOrNull })),
      quotaFen: FenOrNull,
      lentFen: FenOrNull,
      /** Percent to two decimals, "65.00"; null where no quota or nothing stated. */
      usedPercent: TextOrNull,
    }),
  ),
})
/** Parks on a day with the credit that serves them. */
export type ParkCredit = ReadOnly<Static<typeof ParkCredit>>

/** What is written of stars over `[from, to)`. */
export const StarRatingWriting = Type.Object({
  unit: Id,
  stars: Type.Integer({ minimum: 0, maximum: 5 }),
  from: DayText,
  to: DayOrNull,
})
/** Stars of a unit over a time. */
export const StarRating = Type.Object({ ...RecordHead, ...StarRatingWriting.properties, unitName: Type.String() })
/** Stars of a unit over a time. */
export type StarRating = ReadOnly<Static<typeof StarRating>>

/** What is written of a benefit that a grade of stars opens. */
export const GuidanceMeasureWriting = Type.Object({
  kind: Type.String({ pattern: '^[A-Z][A-Z_]*$', maxLength: 40 }),
  nameZh: Type.String({ minLength: 1, maxLength: 200 }),
  starsMin: Type.Integer({ minimum: 0, maximum: 5 }),
  value: Type.String({ pattern: '^[0-9]+([.][0-9]+)?$' }),
  valueUnit: Type.String({ minLength: 1, maxLength: 20 }),
  from: DayText,
  to: DayOrNull,
})
/** A benefit that a grade of stars opens for business that begins while it is held. */
export const GuidanceMeasure = Type.Object({ ...RecordHead, ...GuidanceMeasureWriting.properties })
/** A benefit that a grade of stars opens. */
export type GuidanceMeasure = ReadOnly<Static<typeof GuidanceMeasure>>

/** Benefits for business of a unit that began on a day. */
export const MeasuresFor = Type.Object({
  startedOn: DayText,
  stars: Type.Union([Count, Type.Null()]),
  rows: Type.Array(GuidanceMeasure),
})
/** Benefits for business of a unit that began on a day. */
export type MeasuresFor = ReadOnly<Static<typeof MeasuresFor>>
