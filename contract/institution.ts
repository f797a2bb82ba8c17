import { type Static, Type } from 'typebox'
import { Id, IdOrNull } from './access.ts'
import { DayOrNull, RecordHead } from './institution-record.ts'
import { DayText, Fen, FenOrNull, type ReadOnly, TextOrNull } from './words.ts'

/** Kinds of units in the register. */
const RegisterUnitKind = Type.Union([
  Type.Literal('GOV'),
  Type.Literal('BANK'),
  Type.Literal('INSURER'),
  Type.Literal('GUARANTOR'),
  Type.Literal('VC'),
  Type.Literal('SECURITIES'),
  Type.Literal('LESSOR'),
  Type.Literal('MICRO_LENDER'),
  Type.Literal('INTERMEDIARY'),
  Type.Literal('PARK'),
  Type.Literal('INCUBATOR'),
  Type.Literal('UNIVERSITY'),
  Type.Literal('BRANCH'),
  Type.Literal('OTHER'),
])

/** What is written of a unit: over `[from, to)`, a branch under its parent. */
export const RegisterUnitWriting = Type.Object({
  kind: RegisterUnitKind,
  nameZh: Type.String({ minLength: 1, maxLength: 200 }),
  nameEn: TextOrNull,
  creditCode: Type.Union([Type.String({ pattern: '^[0-9A-Z]{18}$' }), Type.Null()]),
  division: Type.Union([Type.String({ pattern: '^[0-9]{6,12}$' }), Type.Null()]),
  parent: IdOrNull,
  from: DayOrNull,
  to: DayOrNull,
})
/** A unit of the register: department, institution, branch, park, intermediary. `from: null` is since ever. */
export const RegisterUnit = Type.Object({
  ...RecordHead,
  ...RegisterUnitWriting.properties,
  /** Id of the unit in the region's plan, where the plan prints it. */
  planUnit: TextOrNull,
  parentName: TextOrNull,
  /** The unit whose duties this one took over. */
  predecessor: IdOrNull,
  predecessorName: TextOrNull,
  /** The unit that took over the duties of this one. */
  successor: IdOrNull,
  successorName: TextOrNull,
})
/** A unit of the register. */
export type RegisterUnit = ReadOnly<Static<typeof RegisterUnit>>

/** Duties going over to a unit of another name: the old one ends on that day, the new one begins. */
export const UnitSuccession = Type.Object({
  on: DayText,
  nameZh: Type.String({ minLength: 1, maxLength: 200 }),
  nameEn: TextOrNull,
  version: Type.Integer({ minimum: 1 }),
})
/** Duties going over to a unit of another name. */
export type UnitSuccession = ReadOnly<Static<typeof UnitSuccession>>

/** What is written of a licence; `to` is the day after the last day printed. */
export const LicenceWriting = Type.Object({
  unit: Id,
  number: Type.String({ minLength: 1, maxLength: 100 }),
  scope: Type.String({ maxLength: 1000 }),
  from: DayText,
  to: DayOrNull,
})
/** A licence of an institution. */
export const Licence = Type.Object({ ...RecordHead, ...LicenceWriting.properties })
/** A licence of an institution. */
export type Licence = ReadOnly<Static<typeof Licence>>

/** What is written of capital and ownership over `[from, to)`. */
export const CapitalWriting = Type.Object({
  unit: Id,
  capitalFen: FenOrNull,
  ownership: Type.Union([Type.Literal('STATE'), Type.Literal('PRIVATE'), Type.Literal('MIXED'), Type.Null()]),
  from: DayOrNull,
  to: DayOrNull,
})
/** Capital and ownership of an institution over a time. */
export const Capital = Type.Object({ ...RecordHead, ...CapitalWriting.properties })
/** Capital and ownership of an institution over a time. */
export type Capital = ReadOnly<Static<typeof Capital>>

/** What is written of a figure: the business of a year; or a balance on a day, for one park. */
export const UnitFigureWriting = Type.Object({
  unit: Id,
  park: IdOrNull,
  kind: Type.Union([
    Type.Literal('LENT'),
    Type.Literal('GUARANTEED'),
    Type.Literal('INSURED'),
    Type.Literal('LEASED'),
    Type.Literal('INVESTED'),
  ]),
  year: Type.Integer({ minimum: 1990, maximum: 2200 }),
  asOf: DayText,
  amountFen: Fen,
})
/** A figure that an institution states. */
export const UnitFigure = Type.Object({ ...RecordHead, ...UnitFigureWriting.properties, unitName: Type.String() })
/** A figure that an institution states. */
export type UnitFigure = ReadOnly<Static<typeof UnitFigure>>

/** An institution on a day: its unit, licences, capital, figures a year, and whether it may open new business. */
export const Institution = Type.Object({
  on: DayText,
  unit: RegisterUnit,
  licences: Type.Array(Licence),
  capital: Type.Union([Capital, Type.Null()]),
  figures: Type.Array(UnitFigure),
  /** Whether a licence is valid on the day; `licensedUntil` is the day after its last, null where open or none. */
  mayOpenNew: Type.Boolean(),
  licensedUntil: DayOrNull,
})
/** An institution on a day. */
export type Institution = ReadOnly<Static<typeof Institution>>

/** What is written of a contact person, as little as is needed to reach them at work. */
export const SpecialistWriting = Type.Object({
  unit: Id,
  name: Type.String({ minLength: 1, maxLength: 50 }),
  duty: Type.String({ maxLength: 100 }),
  officePhone: Type.Union([Type.String({ pattern: '^[0-9 +-]{5,20}$' }), Type.Null()]),
  from: DayText,
  to: DayOrNull,
})
/** A contact person of an institution; seen by departments and by the institution itself. */
export const Specialist = Type.Object({ ...RecordHead, ...SpecialistWriting.properties, unitName: Type.String() })
/** A contact person of an institution. */
export type Specialist = ReadOnly<Static<typeof Specialist>>
