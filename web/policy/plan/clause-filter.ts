import type { Clause, Entry, Plan } from '../../../contract/index.ts'
import type { PlanSearch } from '../../app/search.ts'

/** A clause with those of its rows that pass a filter. */
export type FoundClause = { readonly clause: Clause; readonly entries: readonly Entry[] }

/**
 * The clauses that pass a filter, in the plan's order, each with its rows that pass.
 * The text is sought in both languages, in digests, headings, numbers, ids and the names of units; a clause whose own heading
 * or number holds it shows all rows that pass the rest.
 */
export function filterClauses(plan: Plan, { q = '', kind, capability, unit }: PlanSearch): FoundClause[] {
  const wanted = q.trim().toLowerCase()
  return plan.clauses.flatMap((clause) => {
    if (unit !== undefined && !unitsOf(clause).includes(unit)) return []
    const inHead = wanted === '' || headOf(plan, clause).includes(wanted)
    const entries = clause.entries.filter(
      (entry) =>
        (kind === undefined || entry.kind === kind) &&
        (capability === undefined || entry.capability === capability) &&
        (inHead || textOf(entry).includes(wanted)),
    )
    return entries.length > 0 ? [{ clause, entries }] : []
  })
}

/** Ids of every unit that a clause gives work to, each once. */
export function unitsOf(clause: Clause): string[] {
  const roles = clause.roles.flatMap(({ units }) => units)
  const duties = clause.entries.flatMap(({ duty }) => duty?.who ?? [])
  return [...new Set([...roles, ...duties])]
}

function headOf(plan: Plan, clause: Clause): string {
  const units = unitsOf(clause).map((id) => plan.units.find((unit) => unit.id === id)?.names)
  const words = [clause.heading, clause.group, ...units].flatMap((each) => (each ? [each.zh, each.en] : []))
  return [clause.id, clause.number, ...words].join('\n').toLowerCase()
}

function textOf({ id, digest, duty, targets, readings }: Entry): string {
  const words = [digest, duty?.what, ...targets.map(({ indicator }) => indicator), ...readings]
  return [id, ...words.flatMap((each) => (each ? [each.zh, each.en] : []))].join('\n').toLowerCase()
}
