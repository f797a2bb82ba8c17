import { useMatch } from '@tanstack/react-router'
import { createContext, use } from 'react'
import type { Clause, Entry, Parameter, Plan, Unit, Words } from '../../../contract/index.ts'

/** The plan of a page that stands outside the pages of its region, e.g. a signed-in one; null within them. */
export const PlanContext = createContext<Plan | null>(null)

/** The plan of the region that the page is about. */
export function usePlan(): Plan {
  const given = use(PlanContext)
  const match = useMatch({ from: '/$pack', shouldThrow: false })
  const plan = given ?? match?.loaderData
  if (!plan) throw new RangeError('The page is about no region')
  return plan
}

/** The clause of a clause id or row id, with the row where it is one; null where the plan has none. */
export function findClause(plan: Plan, id: string): { readonly clause: Clause; readonly entry: Entry | null } | null {
  for (const clause of plan.clauses) {
    if (clause.id === id) return { clause, entry: null }
    const entry = clause.entries.find((each) => each.id === id)
    if (entry) return { clause, entry }
  }
  return null
}

/** A unit's names; its id where the plan does not name it. */
export function unitWords(plan: Plan, id: string | null): Words {
  const unit = plan.units.find((each) => each.id === id)
  return unit?.names ?? { zh: id ?? '', en: id ?? '' }
}

/** The unit of an id. */
export function findUnit(plan: Plan, id: string): Unit | null {
  return plan.units.find((each) => each.id === id) ?? null
}

/** Value of a number on a day, and since and until when; null where it is not set. */
export function valueOn(parameter: Parameter, day: string): Parameter['values'][number] | null {
  return parameter.values.find(({ from, to }) => from <= day && (to === null || day < to)) ?? null
}

/** Numbers without a value on a day. */
export function openParameters(plan: Plan, day: string): readonly Parameter[] {
  return plan.parameters.filter((parameter) => valueOn(parameter, day) === null)
}
