import { type Static, Type } from 'typebox'
import { Determination, Verdict } from './determination.ts'
import { VoicedValue } from './enterprise.ts'
import { Count, DayText, FenOrNull, type ReadOnly, TextOrNull, Words } from './words.ts'

const DayOrNull = Type.Union([DayText, Type.Null()])
const Reason = Type.String({ minLength: 1, maxLength: 2000 })

/** Grants a title over `[from, to)`; `to: null` has no end. */
export const NewTitle = Type.Object(
  {
    title: Type.String({ maxLength: 100 }),
    certificateNo: Type.Union([Type.String({ minLength: 1, maxLength: 100 }), Type.Null()]),
    grantedBy: Type.String({ minLength: 1, maxLength: 200 }),
    from: DayText,
    to: DayOrNull,
    source: Type.String({ maxLength: 60 }),
  },
  { additionalProperties: false },
)
/** Grants a title over `[from, to)`; `to: null` has no end. */
export type NewTitle = ReadOnly<Static<typeof NewTitle>>

/** Revokes a title from a day on, which may lie in the past. */
export const TitleRevocation = Type.Object(
  { version: Count, from: DayText, reason: Reason },
  { additionalProperties: false },
)
/** Revokes a title from a day on, which may lie in the past. */
export type TitleRevocation = ReadOnly<Static<typeof TitleRevocation>>

/** Names someone who matters to an enterprise; no number and no address of the person. */
export const NewKeyPerson = Type.Object(
  {
    role: Type.Union([
      Type.Literal('LEGAL_REPRESENTATIVE'),
      Type.Literal('CONTROLLER'),
      Type.Literal('CORE_TECHNICIAN'),
      Type.Literal('CONTACT'),
    ]),
    name: Type.String({ minLength: 1, maxLength: 100 }),
    from: DayOrNull,
    source: Type.String({ maxLength: 60 }),
  },
  { additionalProperties: false },
)
/** Names someone who matters to an enterprise; no number and no address of the person. */
export type NewKeyPerson = ReadOnly<Static<typeof NewKeyPerson>>

/** Ends what holds from a day on: a person's role, a chain tag. */
export const EndFrom = Type.Object({ version: Count, from: DayText }, { additionalProperties: false })
/** Ends what holds from a day on: a person's role, a chain tag. */
export type EndFrom = ReadOnly<Static<typeof EndFrom>>

/** A node of an industry chain that the region follows, with the firms that stand on it. */
export const ChainNode = Type.Object({
  chain: Type.String({ pattern: '^[a-z][a-z0-9-]{0,60}$' }),
  node: Type.String({ pattern: '^[a-z][a-z0-9-]{0,60}$' }),
  chainWords: Words,
  nodeWords: Words,
  upstream: Type.Array(Type.String({ maxLength: 61 }), { maxItems: 50 }),
  place: Type.Integer({ minimum: 0, maximum: 10_000 }),
})
/** A node of an industry chain that the region follows, with the firms that stand on it. */
export type ChainNode = ReadOnly<Static<typeof ChainNode>>

/** Nodes of all chains, with the number of enterprises that stand on each today. */
export const ChainNodes = Type.Object({
  nodes: Type.Array(Type.Intersect([ChainNode, Type.Object({ enterprises: Count })])),
})
/** Nodes of all chains, with the number of enterprises that stand on each today. */
export type ChainNodes = ReadOnly<Static<typeof ChainNodes>>

/** Puts an enterprise on a node of a chain from a day on. */
export const NewChainTag = Type.Object(
  {
    chain: Type.String({ maxLength: 61 }),
    node: Type.String({ maxLength: 61 }),
    phase: Type.Union([
      Type.Literal('RESEARCH'),
      Type.Literal('TRIAL'),
      Type.Literal('TRANSFER'),
      Type.Literal('INDUSTRIALISATION'),
      Type.Null(),
    ]),
    from: DayText,
  },
  { additionalProperties: false },
)
/** Puts an enterprise on a node of a chain from a day on. */
export type NewChainTag = ReadOnly<Static<typeof NewChainTag>>

/** Where an objection stands. */
export const ObjectionState = Type.Union([
  Type.Literal('OPEN'),
  Type.Literal('ACCEPTED'),
  Type.Literal('DECLINED'),
  Type.Literal('WITHDRAWN'),
])
/** Where an objection stands. */
export type ObjectionState = Static<typeof ObjectionState>

/** An enterprise says that a fact is wrong; `claimed: null` says that it does not hold. */
export const NewObjection = Type.Object(
  {
    path: Type.String({ minLength: 1, maxLength: 300 }),
    claimed: Type.Unknown(),
    reason: Reason,
    evidence: Type.Optional(Type.Array(Type.String({ format: 'uuid' }), { maxItems: 20 })),
  },
  { additionalProperties: false },
)
/** An enterprise says that a fact is wrong; `claimed: null` says that it does not hold. */
export type NewObjection = ReadOnly<Static<typeof NewObjection>>

/** An objection with the day by which it is answered; `due: null` where the holidays of that time are not published yet. */
export const Objection = Type.Object({
  id: Type.String(),
  enterprise: Type.Object({ id: Type.String(), name: Type.String() }),
  path: Type.String(),
  label: Words,
  believed: Type.Union([VoicedValue, Type.Null()]),
  claimed: Type.Unknown(),
  reason: Type.String(),
  evidence: Type.Array(Type.String()),
  raisedOn: DayText,
  due: DayOrNull,
  /** Why there is no day, in words; null where there is one. */
  dueUnknown: Type.Union([Words, Type.Null()]),
  /** True where it is open and its day has passed. */
  isLate: Type.Boolean(),
  state: ObjectionState,
  answer: TextOrNull,
  answeredOn: DayOrNull,
  version: Count,
})
/** An objection with the day by which it is answered; `due: null` where the holidays of that time are not published yet. */
export type Objection = ReadOnly<Static<typeof Objection>>

/** A page of objections, those first that are due first. */
export const Objections = Type.Object({ rows: Type.Array(Objection), next: TextOrNull })
/** A page of objections, those first that are due first. */
export type Objections = ReadOnly<Static<typeof Objections>>

/** Which objections are asked for. */
export const ObjectionQuery = Type.Object({
  enterprise: Type.String({ default: '', maxLength: 40 }),
  state: Type.Union([ObjectionState, Type.Literal('')], { default: '' }),
  after: Type.String({ default: '', maxLength: 500 }),
  limit: Type.Integer({ default: 50, minimum: 1, maximum: 200 }),
})
/** Which objections are asked for. */
export type ObjectionQuery = ReadOnly<Static<typeof ObjectionQuery>>

/** Answers an objection: accepted writes a correction, declined gives the reason. */
export const ObjectionAnswer = Type.Object(
  {
    version: Count,
    decision: Type.Union([Type.Literal('ACCEPTED'), Type.Literal('DECLINED')]),
    answer: Reason,
  },
  { additionalProperties: false },
)
/** Answers an objection: accepted writes a correction, declined gives the reason. */
export type ObjectionAnswer = ReadOnly<Static<typeof ObjectionAnswer>>

/** Two records that may be one enterprise. */
export const Duplicate = Type.Object({
  id: Type.String(),
  one: Type.Object({ id: Type.String(), creditCode: Type.String(), name: Type.String(), version: Count }),
  other: Type.Object({ id: Type.String(), creditCode: Type.String(), name: Type.String(), version: Count }),
  reasons: Type.Array(Type.Union([Type.Literal('same-name'), Type.Literal('linked-code'), Type.Literal('near-name')])),
  /** How alike the names are, 0 to 100. */
  likeness: Count,
  state: Type.Union([Type.Literal('OPEN'), Type.Literal('MERGED'), Type.Literal('DIFFERENT')]),
  decision: TextOrNull,
  version: Count,
})
/** Two records that may be one enterprise. */
export type Duplicate = ReadOnly<Static<typeof Duplicate>>

/** Suspected pairs that nobody decided yet. */
export const Duplicates = Type.Object({ rows: Type.Array(Duplicate), next: TextOrNull })
/** Suspected pairs that nobody decided yet. */
export type Duplicates = ReadOnly<Static<typeof Duplicates>>

/** A page of suspected pairs. */
export const PageQuery = Type.Object({
  after: Type.String({ default: '', maxLength: 500 }),
  limit: Type.Integer({ default: 50, minimum: 1, maximum: 200 }),
})
/** A page of suspected pairs. */
export type PageQuery = ReadOnly<Static<typeof PageQuery>>

/** Says that a suspected pair are two enterprises. */
export const DuplicateDecision = Type.Object({ version: Count, reason: Reason }, { additionalProperties: false })
/** Says that a suspected pair are two enterprises. */
export type DuplicateDecision = ReadOnly<Static<typeof DuplicateDecision>>

/** Merges another record into this one; both versions are those that the person saw. */
export const MergeRequest = Type.Object(
  { version: Count, other: Type.String({ maxLength: 40 }), otherVersion: Count, reason: Reason },
  { additionalProperties: false },
)
/** Merges another record into this one; both versions are those that the person saw. */
export type MergeRequest = ReadOnly<Static<typeof MergeRequest>>

/** Undoes a merge. */
export const UnmergeRequest = Type.Object({ version: Count, reason: Reason }, { additionalProperties: false })
/** Undoes a merge. */
export type UnmergeRequest = ReadOnly<Static<typeof UnmergeRequest>>

/** Where a programme stands for an enterprise: it qualifies now, may by what it does or by waiting, or not. */
export const ProgrammeStanding = Type.Object({
  programme: Type.String(),
  title: Words,
  standing: Type.Union([Type.Literal('now'), Type.Literal('soon'), Type.Literal('not')]),
  verdict: Verdict,
  amountFen: FenOrNull,
  class: Type.Union([Words, Type.Null()]),
  clauses: Type.Array(Type.String()),
  /** What would better the answer, best first: in words, when it can come about, from which day, with which gain. */
  advice: Type.Array(
    Type.Object({
      words: Words,
      when: Type.Union([Type.Literal('now'), Type.Literal('by-date'), Type.Literal('never')]),
      on: DayOrNull,
      paths: Type.Array(Type.String()),
      gainFen: FenOrNull,
    }),
  ),
  determination: Determination,
})
/** Where a programme stands for an enterprise: it qualifies now, may by what it does or by waiting, or not. */
export type ProgrammeStanding = ReadOnly<Static<typeof ProgrammeStanding>>

/** Every programme of the region for one enterprise on a day, and the facts that it was judged by. */
export const EnterpriseProgrammes = Type.Object({
  on: DayText,
  packVersion: Type.String(),
  factsDigest: Type.String(),
  programmes: Type.Array(ProgrammeStanding),
})
/** Every programme of the region for one enterprise on a day, and the facts that it was judged by. */
export type EnterpriseProgrammes = ReadOnly<Static<typeof EnterpriseProgrammes>>

/** The day for which programmes are asked; empty: today. */
export const OnQuery = Type.Object({ on: Type.Union([DayText, Type.Literal('')], { default: '' }) })
/** The day for which programmes are asked; empty: today. */
export type OnQuery = ReadOnly<Static<typeof OnQuery>>

/** Asks for determinations that are kept: the day, and the programmes, all where none is named. */
export const NewDeterminations = Type.Object(
  { on: DayText, programmes: Type.Optional(Type.Array(Type.String(), { minItems: 1, maxItems: 100 })) },
  { additionalProperties: false },
)
/** Asks for determinations that are kept: the day, and the programmes, all where none is named. */
export type NewDeterminations = ReadOnly<Static<typeof NewDeterminations>>

/** A determination that was kept. */
export const KeptDetermination = Type.Object({
  id: Type.String(),
  programme: Type.String(),
  on: DayText,
  verdict: Verdict,
  amountFen: FenOrNull,
  packVersion: Type.String(),
  factsDigest: Type.String(),
  recordedAt: Type.String(),
})
/** A determination that was kept. */
export type KeptDetermination = ReadOnly<Static<typeof KeptDetermination>>

/** Determinations that were kept of one enterprise, the latest first. */
export const KeptDeterminations = Type.Object({ rows: Type.Array(KeptDetermination) })
/** Determinations that were kept of one enterprise, the latest first. */
export type KeptDeterminations = ReadOnly<Static<typeof KeptDeterminations>>

/** A kept determination with the facts that it was made from, and whether it computes again to the byte. */
export const DeterminationDetail = Type.Object({
  kept: KeptDetermination,
  facts: Type.Unknown(),
  answer: Determination,
  /** Null where the rules of that version are not at hand any more. */
  isReproduced: Type.Union([Type.Boolean(), Type.Null()]),
})
/** A kept determination with the facts that it was made from, and whether it computes again to the byte. */
export type DeterminationDetail = ReadOnly<Static<typeof DeterminationDetail>>
