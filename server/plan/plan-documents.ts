import type { Deadlines, ListedPlan, ListedPlans } from '../../contract/index.ts'
import {
  compareDates,
  deadlinesOf,
  hasNumber,
  isInForce,
  mainDateOf,
  type Plan,
  periodOfTargets,
  TARGET_UNITS,
  targetsOf,
} from '../../core/plan/index.ts'
import { type Day, formatDay } from '../../core/values/index.ts'

/** Plans in force on a day, or of a number, in the order of their dates; all where neither is asked. */
export function listPlans(plans: readonly Plan[], on: Day | null, number: string): ListedPlans {
  const found = plans.filter(
    ({ document }) => (on === null || isInForce(document, on)) && (number === '' || hasNumber(document, number)),
  )
  const sorted = found.toSorted((a, b) => compareDates(mainDateOf(a.document), mainDateOf(b.document)))
  return { rows: sorted.map(describePlan) }
}

function describePlan(plan: Plan): ListedPlan {
  const { title, number, issuer, dates, approvedBy, gazette, inForce } = plan.document
  const period = periodOfTargets(plan)
  return {
    region: plan.id,
    names: plan.names,
    title,
    number,
    issuer,
    dates,
    approvedBy,
    gazette,
    inForce: { from: formatDay(inForce.from), to: dayOrNull(inForce.to) },
    targets: period === null ? null : { from: dayOrNull(period.from), lastDay: formatDay(period.lastDay) },
  }
}

/** The days that a plan's clauses set. */
export function describeDeadlines(plan: Plan): Deadlines {
  const rows = deadlinesOf(plan).map(({ due, goals }) => ({
    due: formatDay(due),
    goals: goals.map(({ clause, entry, indicator, unit, milestone, soft }) => ({
      clause,
      entry,
      indicator: { zh: indicator.zh, en: indicator.en },
      unit,
      unitWords: { zh: TARGET_UNITS[unit].zh, en: TARGET_UNITS[unit].en },
      operator: milestone.operator,
      value: milestone.value,
      stretch: milestone.stretch,
      soft,
    })),
  }))
  const milestones = targetsOf(plan).flatMap(({ target }) => target.milestones)
  return { region: plan.id, rows, always: milestones.filter(({ due }) => due === null).length }
}

function dayOrNull(day: Day | null): string | null {
  return day === null ? null : formatDay(day)
}
