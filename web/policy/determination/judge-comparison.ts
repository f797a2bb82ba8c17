import type { Programme } from '../engine.ts'
import { readsOf } from '../read-facts-of.ts'
import type { Reason } from './group-reasons.ts'

/** One comparison of a reason. */
export type Comparison = Reason['comparisons'][number]

/**
 * Comparisons of numbers and days that the condition itself makes. Texts are told by their facts;
 * what was compared on the way, such as the day by which a number is chosen, is left out.
 */
export function measuredComparisons(reason: Reason, programme: Programme): readonly Comparison[] {
  const condition = programme.conditions.find(({ id }) => id === reason.condition)
  const units = condition ? readsOf(programme, [condition.ir]).units : null
  return reason.comparisons.filter(({ unit, gap }) => (unit !== '' || gap !== '') && (units?.has(unit) ?? true))
}
