import { type Static, Type } from 'typebox'
import { DocumentDate } from './region.ts'
import { Count, DaySpan, DayText, type ReadOnly, TextOrNull, Words, WordsByCode, WordsOrNull } from './words.ts'

const Milestone = Type.Object({
  due: Type.Union([DayText, Type.Null()]),
  operator: Type.String(),
  value: Type.String(),
  stretch: TextOrNull,
  bandPercent: TextOrNull,
})

/** A measurable goal with its milestones. */
export const Target = Type.Object({
  indicator: Type.Object({ id: Type.String(), zh: Type.String(), en: Type.String() }),
  kind: Type.String(),
  unit: Type.String(),
  per: Type.String(),
  from: Type.Union([DayText, Type.Null()]),
  milestones: Type.Array(Milestone),
  counting: Words,
  soft: Type.Boolean(),
})
/** A measurable goal with its milestones. */
export type Target = ReadOnly<Static<typeof Target>>

/** One requirement of a clause, in own words, with all that carries it out. */
export const Entry = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  capability: Type.String(),
  digest: Words,
  programme: TextOrNull,
  parameters: Type.Array(Type.String()),
  readings: Type.Array(Type.Object({ id: Type.String(), zh: Type.String(), en: Type.String() })),
  duty: Type.Union([Type.Object({ who: Type.Array(Type.String()), what: Words, every: TextOrNull }), Type.Null()]),
  targets: Type.Array(Target),
})
/** One requirement of a clause, in own words, with all that carries it out. */
export type Entry = ReadOnly<Static<typeof Entry>>

/** A printed clause with its units and rows. */
export const Clause = Type.Object({
  id: Type.String(),
  number: Type.String(),
  part: Type.String(),
  group: WordsOrNull,
  heading: Words,
  roles: Type.Array(Type.Object({ role: Type.String(), printed: Type.String(), units: Type.Array(Type.String()) })),
  entries: Type.Array(Entry),
})
/** A printed clause with its units and rows. */
export type Clause = ReadOnly<Static<typeof Clause>>

/** A dated number of the plan; without a value in force it is not set, and `owedBy` names the unit that owes it. */
export const Parameter = Type.Object({
  id: Type.String(),
  clause: Type.String(),
  label: Words,
  unit: Type.String(),
  bound: Type.Union([Type.Object({ min: Type.String(), max: Type.String() }), Type.Null()]),
  values: Type.Array(Type.Object({ from: DayText, to: Type.Union([DayText, Type.Null()]), value: Type.String() })),
  owedBy: TextOrNull,
  note: WordsOrNull,
})
/** A dated number of the plan; without a value in force it is not set, and `owedBy` names the unit that owes it. */
export type Parameter = ReadOnly<Static<typeof Parameter>>

/** A unit as the plan names it, with its successor where there is one. */
export const Unit = Type.Object({
  id: Type.String(),
  names: Words,
  kind: Type.String(),
  until: TextOrNull,
  successor: Type.Union([Type.Object({ zh: Type.String(), en: Type.String(), from: Type.String() }), Type.Null()]),
})
/** A unit as the plan names it, with its successor where there is one. */
export type Unit = ReadOnly<Static<typeof Unit>>

/** A programme that can be evaluated, with the clauses it carries out. */
export const ProgrammeSummary = Type.Object({
  id: Type.String(),
  title: Words,
  answers: Type.String(),
  clauses: Type.Array(Type.String()),
  examples: Count,
})
/** A programme that can be evaluated, with the clauses it carries out. */
export type ProgrammeSummary = ReadOnly<Static<typeof ProgrammeSummary>>

const PlanDocument = Type.Object({
  title: Words,
  number: TextOrNull,
  kind: Type.String(),
  issuer: Type.String(),
  dates: Type.Array(DocumentDate),
  inForce: DaySpan,
  addressees: Type.Array(Type.String()),
  basis: Type.Array(Type.Object({ number: TextOrNull, title: Words })),
  approvedBy: WordsOrNull,
  gazette: WordsOrNull,
  publication: Type.Union([
    Type.Object({ indexNumber: Type.String(), subject: Words, category: Words, disclosure: Words }),
    Type.Null(),
  ]),
  reading: Words,
})

const Coverage = Type.Object({
  clauses: Count,
  rows: Count,
  targets: Count,
  byKind: Type.Record(Type.String(), Count),
  byCapability: Type.Record(Type.String(), Count),
  unmapped: Type.Array(Type.String()),
  rulesWithoutProgramme: Type.Array(Type.String()),
  notSet: Type.Array(Type.Object({ unit: TextOrNull, parameters: Type.Array(Type.String()) })),
})

/** A whole plan, clause by clause, with the words of every code that it uses. */
export const Plan = Type.Object({
  id: Type.String(),
  names: Words,
  level: Type.String(),
  division: Type.String(),
  version: Type.String(),
  document: PlanDocument,
  units: Type.Array(Unit),
  clauses: Type.Array(Clause),
  parameters: Type.Array(Parameter),
  programmes: Type.Array(ProgrammeSummary),
  coverage: Coverage,
  legend: Type.Object({
    kinds: WordsByCode,
    capabilities: WordsByCode,
    parts: WordsByCode,
    targetKinds: WordsByCode,
    targetUnits: WordsByCode,
    unitKinds: WordsByCode,
  }),
})
/** A whole plan, clause by clause, with the words of every code that it uses. */
export type Plan = ReadOnly<Static<typeof Plan>>
