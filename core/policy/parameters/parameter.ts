import { type Day, intervalContains } from '../../values/index.ts'
import type { Words } from '../source/index.ts'

/** Units that a parameter may carry, with the decimals each is exact to. A choice holds one word. */
export const PARAMETER_UNITS = {
  CNY: 2,
  percent: 4,
  percentPoints: 4,
  points: 2,
  basisPoints: 0,
  months: 0,
  days: 0,
  workingDays: 0,
  years: 0,
  people: 0,
  count: 0,
  choice: 0,
} as const

/** One of the units that a parameter may carry. */
export type ParameterUnit = keyof typeof PARAMETER_UNITS

/** A value in force over `[from, to)`: decimal text in the parameter's unit (percent "20" is 20 %), or the word of a choice. */
export type ParameterValue = { readonly from: Day; readonly to: Day | null; readonly value: string }

/** A dated number of a plan. Where no value is in force it is NOT_SET and names the unit that owes it. Plain data. */
export type Parameter = {
  readonly id: string
  /** The catalogue row that the number belongs to, e.g. `KLM-8b`. */
  readonly clause: string
  readonly label: Words
  readonly unit: ParameterUnit
  /** Least and greatest value allowed, both included, decimal text; null where nothing bounds it. */
  readonly bound: { readonly min: string; readonly max: string } | null
  /** By first day, without overlap; none where the number has never been set. */
  readonly values: readonly ParameterValue[]
  /** Id of the unit that owes or owns the value; null only where every value is printed. */
  readonly owedBy: string | null
  readonly note: Words | null
}

/** What a parameter is on one day. */
export type ParameterState =
  | { readonly state: 'IN_FORCE'; readonly value: string; readonly from: Day; readonly to: Day | null }
  | { readonly state: 'NOT_SET'; readonly owedBy: string | null }

/** The value of a parameter on a day, or NOT_SET with the unit that owes it; never a zero in its place. */
export function parameterOn(parameter: Parameter, day: Day): ParameterState {
  const found = parameter.values.find((value) => intervalContains(value, day))
  return found ? { state: 'IN_FORCE', ...found } : { state: 'NOT_SET', owedBy: parameter.owedBy }
}
