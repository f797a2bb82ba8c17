import type { Parameter } from '../policy/parameters/index.ts'
import type { Clause } from './clause.ts'
import type { Jurisdiction } from './document.ts'
import type { Entry } from './entry.ts'
import type { Target } from './target.ts'
import type { Unit } from './unit.ts'

/** A whole plan: jurisdiction and document, units, clauses in reading order, numbers. Plain data that can be sent as JSON. */
export type Plan = Jurisdiction & {
  readonly units: readonly Unit[]
  readonly clauses: readonly Clause[]
  readonly parameters: readonly Parameter[]
}

/** Every row of the plan with its clause, in reading order. */
export function entriesOf(plan: Plan): { readonly clause: Clause; readonly entry: Entry }[] {
  return plan.clauses.flatMap((clause) => clause.entries.map((entry) => ({ clause, entry })))
}

/** Every target of the plan with its clause and row, in reading order. */
export function targetsOf(plan: Plan): { readonly clause: Clause; readonly entry: Entry; readonly target: Target }[] {
  return entriesOf(plan).flatMap(({ clause, entry }) => entry.targets.map((target) => ({ clause, entry, target })))
}
