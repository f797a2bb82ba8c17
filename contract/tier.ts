import { type Static, Type } from 'typebox'
import { Count, DayText, type ReadOnly, TextOrNull, Words, WordsOrNull } from './words.ts'

const DayOrNull = Type.Union([DayText, Type.Null()])
const Reason = Type.String({ minLength: 1, maxLength: 1000 })

/** A programme of the region that puts enterprises into classes: life stages, tiers, a ladder. Classes from the highest. */
export const TierScale = Type.Object({
  programme: Type.String(),
  title: Words,
  clauses: Type.Array(Type.String()),
  classes: Type.Array(Type.Object({ id: Type.String(), label: Words, members: Count })),
  openProposals: Count,
})
/** A programme of the region that puts enterprises into classes: life stages, tiers, a ladder. Classes from the highest. */
export type TierScale = ReadOnly<Static<typeof TierScale>>

/** All scales of the region. */
export const TierScales = Type.Object({ rows: Type.Array(TierScale) })
/** All scales of the region. */
export type TierScales = ReadOnly<Static<typeof TierScales>>

/** One record of a tier over `[from, to)`: computed by the rule, or decided by a person with a reason. */
export const TierAssignment = Type.Object({
  id: Type.String(),
  programme: Type.String(),
  class: Type.String(),
  label: Words,
  from: DayText,
  to: DayOrNull,
  origin: Type.Union([Type.Literal('RULE'), Type.Literal('PERSON')]),
  reason: Type.String(),
  packVersion: TextOrNull,
  version: Type.Integer({ minimum: 1 }),
  recordedFrom: Type.String(),
  recordedTo: TextOrNull,
})
/** One record of a tier over `[from, to)`: computed by the rule, or decided by a person with a reason. */
export type TierAssignment = ReadOnly<Static<typeof TierAssignment>>

/** A condition that decided a class, and what it rests on. */
export const TierReason = Type.Object({ clause: Type.String(), label: Words, result: Type.String() })
/** A condition that decided a class, and what it rests on. */
export type TierReason = ReadOnly<Static<typeof TierReason>>

/** What leads to a higher class: in words, when it can come about, and to which class. */
export const TierStep = Type.Object({
  words: Words,
  when: Type.String(),
  on: DayOrNull,
  classAfter: TextOrNull,
  labelAfter: WordsOrNull,
  clauses: Type.Array(Type.String()),
})

/** Where an enterprise stands on one scale today, its whole history, and what a higher class asks. */
export const EnterpriseTier = Type.Object({
  programme: Type.String(),
  title: Words,
  current: Type.Union([TierAssignment, Type.Null()]),
  /** What the rule says today; null where it does not apply or facts are missing. */
  byRule: Type.Union([Type.Object({ id: Type.String(), label: Words }), Type.Null()]),
  needs: Type.Array(Type.String()),
  gives: Type.Array(Type.Object({ label: Words, value: TextOrNull, unit: Type.String() })),
  next: Type.Array(TierStep),
  /** Classes above the present one, the nearest first. */
  above: Type.Array(Type.Object({ id: Type.String(), label: Words, clause: Type.String(), asks: Words })),
  flags: Type.Array(Words),
  history: Type.Array(TierAssignment),
})
/** Where an enterprise stands on one scale today, its whole history, and what a higher class asks. */
export type EnterpriseTier = ReadOnly<Static<typeof EnterpriseTier>>

/** An enterprise on all scales of its region. */
export const EnterpriseTiers = Type.Object({ rows: Type.Array(EnterpriseTier) })
/** An enterprise on all scales of its region. */
export type EnterpriseTiers = ReadOnly<Static<typeof EnterpriseTiers>>

const ClassOrNull = Type.Union([Type.Object({ id: Type.String(), label: Words }), Type.Null()])

/** A change of tier that the data suggest. */
export const TierProposal = Type.Object({
  id: Type.String(),
  enterprise: Type.String(),
  creditCode: Type.String(),
  name: Type.String(),
  programme: Type.String(),
  from: ClassOrNull,
  to: ClassOrNull,
  fromDay: DayText,
  toDay: DayOrNull,
  reasons: Type.Array(TierReason),
  state: Type.Union([
    Type.Literal('OPEN'),
    Type.Literal('CONFIRMED'),
    Type.Literal('REJECTED'),
    Type.Literal('OVERTAKEN'),
  ]),
  decidedReason: TextOrNull,
  /** When it was made. */
  at: Type.String(),
  version: Type.Integer({ minimum: 1 }),
})
/** A change of tier that the data suggest. */
export type TierProposal = ReadOnly<Static<typeof TierProposal>>

/** Proposals, oldest first. */
export const TierProposals = Type.Object({ rows: Type.Array(TierProposal), next: TextOrNull })
/** Proposals, oldest first. */
export type TierProposals = ReadOnly<Static<typeof TierProposals>>

/** Which proposals are asked for. */
export const TierProposalsQuery = Type.Object({
  state: Type.String({ default: 'OPEN', pattern: '^(?:OPEN|CONFIRMED|REJECTED|OVERTAKEN)?$' }),
  programme: Type.String({ default: '', maxLength: 100 }),
  after: Type.String({ default: '', maxLength: 200 }),
  limit: Type.Integer({ default: 50, minimum: 1, maximum: 200 }),
})
/** Which proposals are asked for. */
export type TierProposalsQuery = ReadOnly<Static<typeof TierProposalsQuery>>

/** What an officer decides on a proposal. */
export const TierDecision = Type.Object({
  confirm: Type.Boolean(),
  reason: Reason,
  version: Type.Integer({ minimum: 1 }),
})
/** What an officer decides on a proposal. */
export type TierDecision = ReadOnly<Static<typeof TierDecision>>

/** A class that a person decides, from a day on, with the reason. */
export const TierOverride = Type.Object({ class: Type.String({ maxLength: 60 }), from: DayText, reason: Reason })
/** A class that a person decides, from a day on, with the reason. */
export type TierOverride = ReadOnly<Static<typeof TierOverride>>

/** How many enterprises went from one class to another within a span; null is no class. */
export const TierMovements = Type.Object({
  programme: Type.String(),
  from: DayText,
  to: DayText,
  rows: Type.Array(Type.Object({ fromClass: TextOrNull, toClass: TextOrNull, count: Count })),
})
/** How many enterprises went from one class to another within a span; null is no class. */
export type TierMovements = ReadOnly<Static<typeof TierMovements>>
