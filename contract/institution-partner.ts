import { type Static, Type } from 'typebox'
import { Id } from './access.ts'
import { DayOrNull, RecordHead, versioned } from './institution-record.ts'
import { DayText, FenOrNull, type ReadOnly, TextOrNull, Words } from './words.ts'

/** What is written of an agreement with a cooperating bank; the last day still counts, null where none is agreed. */
export const PartnerAgreementWriting = Type.Object({
  bank: Id,
  agreementNo: Type.String({ minLength: 1, maxLength: 100 }),
  from: DayText,
  lastDay: DayOrNull,
  contact: Type.String({ maxLength: 100 }),
  ceilingFen: FenOrNull,
  branches: Type.Array(Id, { maxItems: 200 }),
  /** Units that must sign before the agreement counts; none: it counts at once. */
  signers: Type.Array(Id, { maxItems: 10 }),
})
/** What is written of an agreement. */
export type PartnerAgreementWriting = ReadOnly<Static<typeof PartnerAgreementWriting>>
/** What is written of an agreement that is there. */
export const PartnerAgreementChange = versioned(PartnerAgreementWriting.properties)
/** What is written of an agreement that is there. */
export type PartnerAgreementChange = ReadOnly<Static<typeof PartnerAgreementChange>>

/** Signing an agreement, or its proposed end, for the own unit. */
export const PartnerSigning = Type.Object({ act: Type.Union([Type.Literal('IN'), Type.Literal('OUT')]) })
/** Signing an agreement or its end. */
export type PartnerSigning = ReadOnly<Static<typeof PartnerSigning>>
/** The last day that is proposed for an agreement, and why. */
export const PartnerEnding = Type.Object({
  lastDay: DayText,
  reason: Type.String({ minLength: 1, maxLength: 1000 }),
  version: Type.Integer({ minimum: 1 }),
})
/** The last day that is proposed for an agreement. */
export type PartnerEnding = ReadOnly<Static<typeof PartnerEnding>>

const Signature = Type.Object({
  unit: Id,
  nameZh: Type.String(),
  act: Type.Union([Type.Literal('IN'), Type.Literal('OUT')]),
  signedAt: Type.String(),
})

/** An agreement with a cooperating bank. */
export const PartnerAgreement = Type.Object({
  ...RecordHead,
  ...PartnerAgreementWriting.properties,
  bankName: Type.String(),
  /** Day after the last. */
  to: DayOrNull,
  /** Whether all have signed it in. */
  inForce: Type.Boolean(),
  signatures: Type.Array(Signature),
  lastDayProposed: DayOrNull,
  endingReason: TextOrNull,
})
/** An agreement with a cooperating bank. */
export type PartnerAgreement = ReadOnly<Static<typeof PartnerAgreement>>

/** Cooperating banks of a region on a day, for everybody. */
export const PartnerBanks = Type.Object({
  region: Type.String(),
  on: DayText,
  rows: Type.Array(
    Type.Object({
      bank: Id,
      nameZh: Type.String(),
      agreementNo: Type.String(),
      from: DayText,
      lastDay: DayOrNull,
      branches: Type.Array(Type.String()),
    }),
  ),
})
/** Cooperating banks of a region on a day. */
export type PartnerBanks = ReadOnly<Static<typeof PartnerBanks>>

/** Units of a region on a day, for everybody: names, kinds and whom they belong to. */
export const PublicUnits = Type.Object({
  region: Type.String(),
  on: DayText,
  rows: Type.Array(
    Type.Object({
      id: Id,
      kind: Type.String(),
      names: Words,
      parent: TextOrNull,
      /** For technology units: form and status. */
      form: TextOrNull,
    }),
  ),
  next: TextOrNull,
})
/** Units of a region on a day. */
export type PublicUnits = ReadOnly<Static<typeof PublicUnits>>
