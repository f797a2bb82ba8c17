import { type Static, Type } from 'typebox'
import { Count, DayText, FenOrNull, type ReadOnly, TextOrNull, Words } from './words.ts'

/** Asks for every programme to be worked out for every enterprise of the region, as of a day; today where none is named. */
export const NewReevaluation = Type.Object({ on: Type.Optional(DayText) }, { additionalProperties: false })
/** Asks for every programme to be worked out for every enterprise of the region, as of a day; today where none is named. */
export type NewReevaluation = ReadOnly<Static<typeof NewReevaluation>>

/** A run over all enterprises of a region: how far it is, and how it ended. */
export const Reevaluation = Type.Object({
  id: Type.String(),
  on: DayText,
  packVersion: Type.String(),
  state: Type.Union([Type.Literal('RUNNING'), Type.Literal('DONE'), Type.Literal('FAILED')]),
  total: Count,
  done: Count,
  begunAt: Type.String(),
  endedAt: TextOrNull,
})
/** A run over all enterprises of a region: how far it is, and how it ended. */
export type Reevaluation = ReadOnly<Static<typeof Reevaluation>>

/** Which standings are asked for: a programme, a verdict, and where to go on. */
export const RegionStandingQuery = Type.Object({
  programme: Type.String({ default: '' }),
  verdict: Type.Union([Type.Literal('yes'), Type.Literal('no'), Type.Literal('needs')], { default: 'yes' }),
  after: Type.String({ default: '' }),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
})
/** Which standings are asked for: a programme, a verdict, and where to go on. */
export type RegionStandingQuery = ReadOnly<Static<typeof RegionStandingQuery>>

/** How one enterprise stands with a programme. */
export const RegionStanding = Type.Object({
  enterprise: Type.String(),
  creditCode: Type.String(),
  name: Type.String(),
  verdict: Type.String(),
  amountFen: FenOrNull,
  class: TextOrNull,
})

/** Enterprises that stand so with a programme by the last whole run, the largest amounts first, and where to go on. */
export const RegionStandings = Type.Object({
  reevaluation: Type.Union([Reevaluation, Type.Null()]),
  rows: Type.Array(RegionStanding),
  next: TextOrNull,
})
/** Enterprises that stand so with a programme by the last whole run, the largest amounts first, and where to go on. */
export type RegionStandings = ReadOnly<Static<typeof RegionStandings>>

/** A programme by the last whole run: enterprises by verdict, and money that would be due in fen. */
export const ProgrammeCount = Type.Object({
  programme: Type.String(),
  title: Words,
  yes: Count,
  no: Count,
  needs: Count,
  amountFen: Type.String(),
})

/** Every programme by the last whole run; null where there was none yet, and the run that goes on, where one does. */
export const ReevaluationCounts = Type.Object({
  latest: Type.Union([Reevaluation, Type.Null()]),
  running: Type.Union([Reevaluation, Type.Null()]),
  programmes: Type.Array(ProgrammeCount),
})
/** Every programme by the last whole run; null where there was none yet, and the run that goes on, where one does. */
export type ReevaluationCounts = ReadOnly<Static<typeof ReevaluationCounts>>
