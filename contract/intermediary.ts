import { type Static, Type } from 'typebox'
import { Id, IdOrNull } from './access.ts'
import { DayOrNull, RecordHead } from './institution-record.ts'
import { Count, DayText, type ReadOnly, TextOrNull } from './words.ts'

/** Areas in which firms are put in order. */
const ServiceArea = Type.Union([
  Type.Literal('FINANCE'),
  Type.Literal('EQUITY'),
  Type.Literal('LEGAL'),
  Type.Literal('LISTING'),
])

/** What is written of an intermediary; the licence is valid over `[licensedFrom, licensedTo)`. */
export const IntermediaryWriting = Type.Object({
  unit: Id,
  kind: Type.Union([
    Type.Literal('ACCOUNTANT'),
    Type.Literal('LAWYER'),
    Type.Literal('VALUER'),
    Type.Literal('RATING'),
    Type.Literal('PROPERTY_BROKER'),
    Type.Literal('AGENT'),
    Type.Literal('TRAINING'),
    Type.Literal('ADVISORY'),
  ]),
  licenceNo: Type.String({ minLength: 1, maxLength: 100 }),
  licensedFrom: DayText,
  licensedTo: DayOrNull,
  areas: Type.Array(ServiceArea, { maxItems: 4 }),
  fields: Type.Array(Type.String({ minLength: 1, maxLength: 50 }), { maxItems: 20 }),
  price: Type.String({ maxLength: 500 }),
})
/** An intermediary as it stands on a day; hidden from all but departments and itself where its licence is not valid. */
export const Intermediary = Type.Object({
  ...RecordHead,
  ...IntermediaryWriting.properties,
  nameZh: Type.String(),
  isLicensed: Type.Boolean(),
  orders: Count,
  /** Average of all ratings to two decimals, "4.00"; null where nobody has rated. */
  ratingAverage: TextOrNull,
})
/** An intermediary as it stands on a day. */
export type Intermediary = ReadOnly<Static<typeof Intermediary>>

/** Ordering a service for the own enterprise. */
export const ServiceOrderWriting = Type.Object({
  provider: Id,
  area: ServiceArea,
  subject: Type.String({ minLength: 1, maxLength: 500 }),
})
/** Ordering a service. */
export type ServiceOrderWriting = ReadOnly<Static<typeof ServiceOrderWriting>>
/** What the provider delivered. */
export const ServiceDelivery = Type.Object({
  delivery: Type.String({ minLength: 1, maxLength: 2000 }),
  version: Type.Integer({ minimum: 1 }),
})
/** What the provider delivered. */
export type ServiceDelivery = ReadOnly<Static<typeof ServiceDelivery>>
/** How the enterprise rates what was delivered. */
export const ServiceRating = Type.Object({
  rating: Type.Integer({ minimum: 1, maximum: 5 }),
  version: Type.Integer({ minimum: 1 }),
})
/** How the enterprise rates what was delivered. */
export type ServiceRating = ReadOnly<Static<typeof ServiceRating>>
/** An order of a service. */
export const ServiceOrder = Type.Object({
  ...RecordHead,
  ...ServiceOrderWriting.properties,
  providerName: Type.String(),
  enterprise: Id,
  enterpriseName: TextOrNull,
  orderedOn: DayText,
  deliveredOn: DayOrNull,
  delivery: TextOrNull,
  rating: Type.Union([Count, Type.Null()]),
  ratedOn: DayOrNull,
})
/** An order of a service. */
export type ServiceOrder = ReadOnly<Static<typeof ServiceOrder>>

/** One item to be added to an enterprise's check-list. */
export const StandardItemWriting = Type.Object({
  area: ServiceArea,
  title: Type.String({ minLength: 1, maxLength: 300 }),
})
/** One item to be added to an enterprise's check-list. */
export type StandardItemWriting = ReadOnly<Static<typeof StandardItemWriting>>
/** An item filled by the provider, or confirmed by the enterprise. */
export const StandardItemChange = Type.Object({ isDone: Type.Boolean(), version: Type.Integer({ minimum: 1 }) })
/** An item filled by the provider. */
export type StandardItemChange = ReadOnly<Static<typeof StandardItemChange>>
/** One item of an enterprise's check-list. */
export const StandardItem = Type.Object({
  ...RecordHead,
  area: ServiceArea,
  position: Count,
  title: Type.String(),
  isDone: Type.Boolean(),
  filledBy: IdOrNull,
  filledOn: DayOrNull,
  confirmedOn: DayOrNull,
})
/** One item of an enterprise's check-list. */
export type StandardItem = ReadOnly<Static<typeof StandardItem>>
/** The check-list of an enterprise: items, what is done by area and in all, and what is open. */
export const StandardCheck = Type.Object({
  enterprise: Id,
  items: Type.Array(StandardItem),
  areas: Type.Array(Type.Object({ area: ServiceArea, done: Count, total: Count, percent: TextOrNull })),
  done: Count,
  total: Count,
  /** Percent to two decimals, "48.00"; null without items. */
  percent: TextOrNull,
  open: Type.Array(Type.Object({ id: Id, area: ServiceArea, title: Type.String() })),
  /** Whether everything is done and confirmed by the enterprise. */
  isComplete: Type.Boolean(),
})
/** The check-list of an enterprise. */
export type StandardCheck = ReadOnly<Static<typeof StandardCheck>>
