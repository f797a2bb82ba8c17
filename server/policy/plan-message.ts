import type { Clause, Entry, Parameter, Plan, ProgrammeSummary, Region, Target } from '../../contract/index.ts'
import {
  CAPABILITIES,
  CLAUSE_PARTS,
  type Coverage,
  ENTRY_KINDS,
  type Clause as PlanClause,
  type Entry as PlanEntry,
  type Target as PlanTarget,
  type Plan as ReadPlan,
  TARGET_KINDS,
  TARGET_UNITS,
  targetsOf,
  UNIT_KINDS,
} from '../../core/plan/index.ts'
import type { Parameter as PlanParameter } from '../../core/policy/index.ts'
import { type Day, formatDay } from '../../core/values/index.ts'

/** A plan as the pages read it: days as text, the words of its codes beside it. */
export function describePlan(
  plan: ReadPlan,
  coverage: Coverage,
  programmes: readonly ProgrammeSummary[],
  version: string,
): Plan {
  const { id, names, level, division, document, units, clauses, parameters } = plan
  return {
    id,
    names,
    level,
    division,
    version,
    document: { ...document, inForce: span(document.inForce) },
    units: units.map(({ id: unit, names: words, kind, until, successor }) => ({
      id: unit,
      names: words,
      kind,
      until,
      successor,
    })),
    clauses: clauses.map(describeClause),
    parameters: parameters.map(describeParameter),
    programmes,
    coverage: { ...coverage, byKind: { ...coverage.byKind }, byCapability: { ...coverage.byCapability } },
    legend: legendOf(plan),
  }
}

/** A region in figures. */
export function describeRegion(plan: ReadPlan, coverage: Coverage, programmes: number): Region {
  const { id, names, level, division, document } = plan
  return {
    id,
    names,
    level,
    division,
    title: document.title,
    number: document.number,
    issuer: document.issuer,
    dates: document.dates,
    inForce: span(document.inForce),
    clauses: coverage.clauses,
    rows: coverage.rows,
    targets: coverage.targets,
    programmes,
    notSet: coverage.notSet.reduce((sum, { parameters }) => sum + parameters.length, 0),
  }
}

function describeClause(clause: PlanClause): Clause {
  return { ...clause, entries: clause.entries.map(describeEntry) }
}

function describeEntry(entry: PlanEntry): Entry {
  return { ...entry, targets: entry.targets.map(describeTarget) }
}

function describeTarget(target: PlanTarget): Target {
  return {
    ...target,
    from: dayOrNull(target.from),
    milestones: target.milestones.map((milestone) => ({ ...milestone, due: dayOrNull(milestone.due) })),
  }
}

function describeParameter({ id, clause, label, unit, bound, values, owedBy, note }: PlanParameter): Parameter {
  return {
    id,
    clause,
    label,
    unit,
    bound,
    values: values.map(({ from, to, value }) => ({ ...span({ from, to }), value })),
    owedBy,
    note,
  }
}

/** Words of those codes only that the plan uses. */
function legendOf(plan: ReadPlan): Plan['legend'] {
  const targets = targetsOf(plan).map(({ target }) => target)
  const entries = plan.clauses.flatMap((clause) => clause.entries)
  return {
    kinds: ENTRY_KINDS,
    capabilities: pick(
      CAPABILITIES,
      entries.map(({ capability }) => capability),
    ),
    parts: pick(
      CLAUSE_PARTS,
      plan.clauses.map(({ part }) => part),
    ),
    targetKinds: pick(
      TARGET_KINDS,
      targets.map(({ kind }) => kind),
    ),
    targetUnits: pick(
      TARGET_UNITS,
      targets.map(({ unit }) => unit),
    ),
    unitKinds: pick(
      UNIT_KINDS,
      plan.units.map(({ kind }) => kind),
    ),
  }
}

/** The entries of a table whose codes occur, in the table's order. */
function pick<Code extends string, Value>(
  table: Readonly<Record<Code, Value>>,
  used: readonly Code[],
): Record<string, Value> {
  const wanted = new Set<string>(used)
  return Object.fromEntries(Object.entries<Value>(table).filter(([code]) => wanted.has(code)))
}

function span({ from, to }: { readonly from: Day; readonly to: Day | null }): { from: string; to: string | null } {
  return { from: formatDay(from), to: dayOrNull(to) }
}

function dayOrNull(day: Day | null): string | null {
  return day === null ? null : formatDay(day)
}
