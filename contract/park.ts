import { type Static, Type } from 'typebox'
import { Id, IdOrNull } from './access.ts'
import { DayOrNull, RecordHead } from './institution-record.ts'
import { Count, DayText, Fen, type ReadOnly, TextOrNull } from './words.ts'

const CountOrNull = Type.Union([Count, Type.Null()])

/** What is written of a park, incubator, maker space or laboratory; its unit stands in the register of units. */
export const PlatformWriting = Type.Object({
  unit: Id,
  kind: Type.Union([
    Type.Literal('PARK'),
    Type.Literal('PRE_INCUBATOR'),
    Type.Literal('INCUBATOR'),
    Type.Literal('ACCELERATOR'),
    Type.Literal('MAKER_SPACE'),
    Type.Literal('INCUBATOR_CLUSTER'),
    Type.Literal('LAB'),
    Type.Literal('RND_INSTITUTE'),
    Type.Literal('UNIVERSITY_INSTITUTE'),
    Type.Literal('BASE'),
  ]),
  level: Type.Union([
    Type.Literal('NATIONAL'),
    Type.Literal('PROVINCIAL'),
    Type.Literal('CITY'),
    Type.Literal('COUNTY'),
    Type.Literal('NONE'),
  ]),
  /** While the recognition holds; null where it was never recognised. */
  recognisedFrom: DayOrNull,
  recognisedTo: DayOrNull,
  areaSqm: CountOrNull,
  /** Share of private capital in ten-thousandths: 5000 is 50.00 %. */
  privateShareBp: CountOrNull,
  services: Type.String({ maxLength: 2000 }),
  needs: Type.String({ maxLength: 2000 }),
})
/** A park, incubator, maker space or laboratory; `id` is that of its unit, `cluster` the unit that it belongs to. */
export const Platform = Type.Object({
  ...RecordHead,
  ...PlatformWriting.properties,
  nameZh: Type.String(),
  cluster: IdOrNull,
})
/** A park, incubator, maker space or laboratory. */
export type Platform = ReadOnly<Static<typeof Platform>>

/** What a platform did for its members within days: on one day, a half-year, a year. */
export const PlatformService = Type.Object({
  platform: Id,
  nameZh: Type.String(),
  from: DayText,
  to: DayText,
  /** Bases that count together: the platform itself and those of its cluster. */
  bases: Count,
  /** Members present on any day of the time. */
  members: Count,
  membersWithLoan: Count,
  /** Percent to two decimals, "25.00"; null without members. */
  loanPercent: TextOrNull,
  loanFen: Fen,
  insuranceFen: Fen,
  equityFen: Fen,
  guaranteeFen: Fen,
  hasFinance: Type.Boolean(),
  /** As they stand on the last day of the time. */
  entered: Count,
  present: Count,
  graduated: Count,
  left: Count,
  /** Area let as percent of the area; null where either is not known. */
  occupancyPercent: TextOrNull,
  /** Present or graduated, of all who ever entered. */
  survivalPercent: TextOrNull,
})
/** What a platform did for its members within days. */
export type PlatformService = ReadOnly<Static<typeof PlatformService>>
/** What each platform did for its members within days; those without any finance first. */
export const PlatformServices = Type.Object({ rows: Type.Array(PlatformService) })
/** What each platform did for its members within days. */
export type PlatformServices = ReadOnly<Static<typeof PlatformServices>>

const Step = Type.Union([
  Type.Literal('PRE_INCUBATION'),
  Type.Literal('COMPANY'),
  Type.Literal('GRADUATED'),
  Type.Literal('LEFT'),
])

/** What is written of a project or firm in a platform. */
export const TenantFirmWriting = Type.Object({
  platform: Id,
  name: Type.String({ minLength: 1, maxLength: 200 }),
  creditCode: Type.Union([Type.String({ pattern: '^([0-9A-Z]{18}|[0-9]{15})$' }), Type.Null()]),
  areaSqm: CountOrNull,
})
/** A project or firm in a platform with its dated steps in order. */
export const TenantFirm = Type.Object({
  ...RecordHead,
  ...TenantFirmWriting.properties,
  steps: Type.Array(Type.Object({ id: Id, step: Step, on: DayText, note: Type.String() })),
})
/** A project or firm in a platform. */
export type TenantFirm = ReadOnly<Static<typeof TenantFirm>>
/** The next step of a project or firm, on its day. */
export const TenantStepWriting = Type.Object({ step: Step, on: DayText, note: Type.String({ maxLength: 500 }) })
/** The next step of a project or firm. */
export type TenantStepWriting = ReadOnly<Static<typeof TenantStepWriting>>
/** Finance or insurance that a project or firm received. */
export const TenantFinanceWriting = Type.Object({
  kind: Type.Union([
    Type.Literal('LOAN'),
    Type.Literal('INSURANCE'),
    Type.Literal('EQUITY'),
    Type.Literal('GUARANTEE'),
  ]),
  institution: IdOrNull,
  amountFen: Type.Integer({ minimum: 0 }),
  on: DayText,
})
/** Finance or insurance that a project or firm received. */
export type TenantFinanceWriting = ReadOnly<Static<typeof TenantFinanceWriting>>

/** What is written of an investor resident in a cluster. */
export const ClusterResidentWriting = Type.Object({
  platform: Id,
  name: Type.String({ minLength: 1, maxLength: 200 }),
  origin: Type.Union([Type.Literal('DOMESTIC'), Type.Literal('FOREIGN')]),
  assetsFen: Type.Integer({ minimum: 0 }),
  from: DayText,
  to: DayOrNull,
})
/** An investor resident in a cluster. */
export const ClusterResident = Type.Object({ ...RecordHead, ...ClusterResidentWriting.properties })
/** An investor resident in a cluster. */
export type ClusterResident = ReadOnly<Static<typeof ClusterResident>>
/** A deal of a resident investor. */
export const ClusterDealWriting = Type.Object({
  amountFen: Type.Integer({ minimum: 1 }),
  isLocal: Type.Boolean(),
  on: DayText,
})
/** A deal of a resident investor. */
export type ClusterDealWriting = ReadOnly<Static<typeof ClusterDealWriting>>
/** A cluster on a day: residents, assets, and local deals of that year up to the day beside the same days a year before. */
export const ClusterFigures = Type.Object({
  platform: Id,
  on: DayText,
  residents: Count,
  foreign: Count,
  assetsFen: Fen,
  deals: Count,
  dealsFen: Fen,
  dealsYearBefore: Count,
  dealsYearBeforeFen: Fen,
})
/** A cluster on a day. */
export type ClusterFigures = ReadOnly<Static<typeof ClusterFigures>>
