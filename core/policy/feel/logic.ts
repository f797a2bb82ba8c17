import type { FeelValue } from './value.ts'

/** Three-valued `and`: false wins, else what is no boolean makes it null. */
export function conjunction(values: Iterable<FeelValue>): boolean | null {
  let result: boolean | null = true
  for (const value of values) {
    if (value === false) return false
    if (value !== true) result = null
  }
  return result
}

/** Three-valued `or`: true wins, else what is no boolean makes it null. */
export function disjunction(values: Iterable<FeelValue>): boolean | null {
  let result: boolean | null = false
  for (const value of values) {
    if (value === true) return true
    if (value !== false) result = null
  }
  return result
}
