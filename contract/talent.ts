import { type Static, Type } from 'typebox'
import { Id, IdOrNull } from './access.ts'
import { DayOrNull, RecordHead } from './institution-record.ts'
import { Count, DayText, Fen, FenOrNull, type ReadOnly, TextOrNull } from './words.ts'

const Class = Type.String({ pattern: '^[A-Z][A-Z_]*$', maxLength: 40 })

/** What is written of a person of talent: a number of the talent office, never a name. */
export const TalentWriting = Type.Object({
  officeNo: Type.String({ minLength: 1, maxLength: 50 }),
  sector: Type.String({ maxLength: 100 }),
  creditGrade: Type.String({ maxLength: 20 }),
  incomeFen: FenOrNull,
  contactUnit: IdOrNull,
  contactName: Type.Union([Type.String({ minLength: 1, maxLength: 50 }), Type.Null()]),
})
/** A person of talent. Without the person's authorisation an institution reads the classes alone; the rest is null. */
export const Talent = Type.Object({
  ...RecordHead,
  officeNo: TextOrNull,
  sector: TextOrNull,
  creditGrade: TextOrNull,
  incomeFen: FenOrNull,
  contactUnit: IdOrNull,
  contactUnitName: TextOrNull,
  contactName: TextOrNull,
  /** Classes on the day that is asked for. */
  classes: Type.Array(Type.String()),
  isAuthorised: Type.Boolean(),
})
/** A person of talent. */
export type Talent = ReadOnly<Static<typeof Talent>>

/** What is written of a class over `[from, to)`. */
export const TalentClassWriting = Type.Object({ talent: Id, class: Class, from: DayText, to: DayOrNull })
/** A class that a person holds over a time. */
export const TalentClass = Type.Object({ ...RecordHead, ...TalentClassWriting.properties })
/** A class that a person holds over a time. */
export type TalentClass = ReadOnly<Static<typeof TalentClass>>

/** What is written of an authorisation: the person allows an institution to read and compute; ended by `to`. */
export const TalentAuthorisationWriting = Type.Object({
  talent: Id,
  institution: Id,
  document: Type.String({ minLength: 1, maxLength: 300 }),
  from: DayText,
  to: DayOrNull,
})
/** An authorisation by a person. */
export const TalentAuthorisation = Type.Object({ ...RecordHead, ...TalentAuthorisationWriting.properties })
/** An authorisation by a person. */
export type TalentAuthorisation = ReadOnly<Static<typeof TalentAuthorisation>>

/** What is written of a band that a score opens; `isSample` says that no plan or bank has published it. */
export const TalentBandWriting = Type.Object({
  institution: IdOrNull,
  /** Least score, included; exact, two decimals. */
  scoreMin: Type.String({ pattern: '^[0-9]{1,3}([.][0-9]{1,2})?$' }),
  lineFen: Type.Integer({ minimum: 1 }),
  /** Percent a year, exact, at most four decimals. */
  rate: Type.String({ pattern: '^[0-9]{1,3}([.][0-9]{1,4})?$' }),
  termMonths: Type.Integer({ minimum: 1 }),
  way: Type.String({ minLength: 1, maxLength: 100 }),
  isSample: Type.Boolean(),
  from: DayText,
  to: DayOrNull,
})
/** A band that a score opens. */
export const TalentBand = Type.Object({ ...RecordHead, ...TalentBandWriting.properties })
/** A band that a score opens. */
export type TalentBand = ReadOnly<Static<typeof TalentBand>>
/** A score by the institution's published rule, exact. */
export const TalentScore = Type.Object({ score: Type.String({ pattern: '^[0-9]{1,3}([.][0-9]{1,2})?$' }) })
/** A score by the institution's published rule. */
export type TalentScore = ReadOnly<Static<typeof TalentScore>>
/** The band that a score opens on the day; null below the lowest. */
export const TalentOffer = Type.Object({
  talent: Id,
  score: Type.String(),
  on: DayText,
  band: Type.Union([TalentBand, Type.Null()]),
})
/** The band that a score opens on the day. */
export type TalentOffer = ReadOnly<Static<typeof TalentOffer>>

/** A product that a person took. */
export const TalentUseWriting = Type.Object({
  kind: Type.Union([
    Type.Literal('TALENT_LOAN'),
    Type.Literal('VENTURE_GUARANTEE_LOAN'),
    Type.Literal('INSURANCE'),
    Type.Literal('WEALTH'),
  ]),
  amountFen: FenOrNull,
  on: DayText,
  satisfaction: Type.Union([Type.Integer({ minimum: 1, maximum: 5 }), Type.Null()]),
})
/** A product that a person took. */
export type TalentUseWriting = ReadOnly<Static<typeof TalentUseWriting>>

const TalentFigures = {
  people: Count,
  withContact: Count,
  /** Percent to two decimals; null without people. */
  contactPercent: TextOrNull,
  talentLoans: Count,
  guaranteeLoans: Count,
  insurance: Count,
  wealth: Count,
  amountFen: Fen,
  satisfactionAverage: TextOrNull,
}
/** People and products by class on a day; in the total a person of two classes counts once. */
export const TalentReport = Type.Object({
  on: DayText,
  rows: Type.Array(Type.Object({ class: Type.String(), ...TalentFigures })),
  total: Type.Object(TalentFigures),
})
/** People and products by class on a day. */
export type TalentReport = ReadOnly<Static<typeof TalentReport>>
