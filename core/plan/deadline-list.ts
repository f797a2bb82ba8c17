import type { Words } from '../policy/source/index.ts'
import type { Day } from '../values/index.ts'
import { type Plan, targetsOf } from './plan.ts'
import type { Milestone, Target } from './target.ts'

/** What must be reached by the end of a day. */
export type DeadlineGoal = {
  readonly clause: string
  readonly entry: string
  readonly indicator: Words
  readonly unit: Target['unit']
  readonly milestone: Milestone
  readonly soft: boolean
}

/** A day by whose end something must be reached, with everything that falls on it. */
export type PlanDeadline = { readonly due: Day; readonly goals: readonly DeadlineGoal[] }

/** The days that a plan's clauses set, earliest first; they come from the text, never from the day on which the page was released. */
export function deadlinesOf(plan: Plan): PlanDeadline[] {
  const byDay = new Map<Day, DeadlineGoal[]>()
  for (const { clause, entry, target } of targetsOf(plan))
    for (const milestone of target.milestones) {
      if (milestone.due === null) continue
      const { indicator, unit, soft } = target
      const goal = { clause: clause.id, entry: entry.id, indicator, unit, milestone, soft }
      byDay.set(milestone.due, [...(byDay.get(milestone.due) ?? []), goal])
    }
  return [...byDay].map(([due, goals]) => ({ due, goals })).toSorted((a, b) => a.due - b.due)
}

/** First and last day that the plan's targets run over, from their own text; null where none has days. */
export function periodOfTargets(plan: Plan): { readonly from: Day | null; readonly lastDay: Day } | null {
  const targets = targetsOf(plan).map(({ target }) => target)
  const dues = targets.flatMap(({ milestones }) => milestones.flatMap(({ due }) => (due === null ? [] : [due])))
  if (dues.length === 0) return null
  const firsts = targets.flatMap(({ from }) => (from === null ? [] : [from]))
  return { from: firsts.length === 0 ? null : (Math.min(...firsts) as Day), lastDay: Math.max(...dues) as Day }
}
