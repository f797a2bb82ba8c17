import { parameterOn } from '../policy/parameters/index.ts'
import type { Day } from '../values/index.ts'
import type { Capability } from './capability.ts'
import type { EntryKind } from './entry.ts'
import { entriesOf, type Plan } from './plan.ts'

/** Rows by kind. */
export type KindCounts = Readonly<Record<EntryKind, number>>

/** What of one clause is mapped. */
export type ClauseCover = {
  readonly clause: string
  readonly byKind: KindCounts
  /** Rows that decide and that a programme carries out. */
  readonly executable: readonly string[]
}

/** The open numbers that one unit owes. */
export type Owed = { readonly unit: string | null; readonly parameters: readonly string[] }

/** How much of a plan is data, how much runs, and what is still open. */
export type Coverage = {
  readonly clauses: number
  readonly rows: number
  readonly targets: number
  readonly byKind: KindCounts
  readonly byCapability: Readonly<Partial<Record<Capability, number>>>
  readonly byClause: readonly ClauseCover[]
  /** Clauses without a row. */
  readonly unmapped: readonly string[]
  /** Rows that decide something but that no programme carries out. */
  readonly rulesWithoutProgramme: readonly string[]
  /** Numbers without a value on the day, by the unit that owes them. */
  readonly notSet: readonly Owed[]
}

/** Counts what a plan holds, given the programmes that run. Numbers count as set if they have a value on `on`, or at all where no day is asked. */
export function coverOf(plan: Plan, programmes: readonly string[], on: Day | null = null): Coverage {
  const runs = new Set(programmes)
  const rows = entriesOf(plan)
  const isExecutable = (programme: string | null): boolean => programme !== null && runs.has(programme)
  const byCapability: Partial<Record<Capability, number>> = {}
  for (const { entry } of rows) byCapability[entry.capability] = (byCapability[entry.capability] ?? 0) + 1
  return {
    clauses: plan.clauses.length,
    rows: rows.length,
    targets: rows.reduce((sum, { entry }) => sum + entry.targets.length, 0),
    byKind: countKinds(rows.map(({ entry }) => entry.kind)),
    byCapability,
    byClause: plan.clauses.map(({ id, entries }) => ({
      clause: id,
      byKind: countKinds(entries.map(({ kind }) => kind)),
      executable: entries.filter(({ programme }) => isExecutable(programme)).map((entry) => entry.id),
    })),
    unmapped: plan.clauses.filter(({ entries }) => entries.length === 0).map(({ id }) => id),
    rulesWithoutProgramme: rows
      .filter(({ entry }) => entry.kind === 'rule' && !isExecutable(entry.programme))
      .map(({ entry }) => entry.id),
    notSet: owedNumbers(plan, on),
  }
}

function countKinds(kinds: readonly EntryKind[]): KindCounts {
  const counts = { rule: 0, target: 0, parameter: 0, duty: 0, intent: 0 }
  for (const kind of kinds) counts[kind] += 1
  return counts
}

function owedNumbers(plan: Plan, on: Day | null): Owed[] {
  const byUnit = new Map<string | null, string[]>()
  for (const parameter of plan.parameters) {
    const isSet = on === null ? parameter.values.length > 0 : parameterOn(parameter, on).state === 'IN_FORCE'
    if (!isSet) byUnit.set(parameter.owedBy, [...(byUnit.get(parameter.owedBy) ?? []), parameter.id])
  }
  return [...byUnit].map(([unit, parameters]) => ({ unit, parameters }))
}
