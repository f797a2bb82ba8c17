export { CAPABILITIES, type Capability } from './capability.ts'
export { CLAUSE_PARTS, type Clause, type ClausePart, type Role } from './clause.ts'
export { type ClauseCover, type Coverage, coverOf, type KindCounts, type Owed } from './coverage.ts'
export { type DeadlineGoal, deadlinesOf, type PlanDeadline, periodOfTargets } from './deadline-list.ts'
export type { Basis, DocumentDate, DocumentKind, Jurisdiction, PlanDocument, Publication } from './document.ts'
export { type Duty, ENTRY_KINDS, type Entry, type EntryKind, type Reading } from './entry.ts'
export { compareDates, hasNumber, isInForce, mainDateOf } from './find-documents.ts'
export { entriesOf, type Plan, targetsOf } from './plan.ts'
export { readPlan } from './read-plan.ts'
export {
  type Milestone,
  TARGET_KINDS,
  TARGET_UNITS,
  type Target,
  type TargetKind,
  type TargetOperator,
  type TargetScope,
  type TargetUnit,
} from './target.ts'
export { type Successor, UNIT_KINDS, type Unit, type UnitKind } from './unit.ts'
