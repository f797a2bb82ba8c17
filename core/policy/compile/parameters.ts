import { type Day, formatDay } from '../../values/index.ts'
import { PARAMETER_UNITS, type Parameter, type ParameterValue } from '../parameters/index.ts'
import type { Words } from '../source/index.ts'
import { printed } from '../words/index.ts'
import type { CompiledParameter } from './programme.ts'
import type { ParameterBinding } from './scope.ts'
import { number, type Type, typeOfParameter, unitOf } from './type.ts'

/** Types of the parameters an expression may read; the values in force bound them exactly. */
export function parameterBindings(
  parameters: ReadonlyMap<string, Parameter>,
  saidOn: Day | null,
): Map<string, ParameterBinding> {
  return new Map(
    [...parameters].map(([id, parameter]) => [id, { type: typeOf(parameter), words: wordsOf(parameter, saidOn) }]),
  )
}

/** The value of a day, the first before it begins, the newest where no day is told; and what it becomes when. */
function wordsOf({ label, unit, values }: Parameter, day: Day | null): ParameterBinding['words'] {
  const told = (value: ParameterValue | undefined): Words | null => (value ? printed(value.value, unit) : null)
  const begun = day === null ? values.at(-1) : values.findLast(({ from }) => from <= day)
  const held = begun ?? values[0]
  const end = held?.to ?? null
  const isOver = end !== null && (day === null || end <= day)
  const turn = isOver ? (values.find(({ from }) => day !== null && from > day)?.from ?? null) : end
  const next = values.find(({ from }) => from === turn)
  const becomes = turn === null ? null : { from: formatDay(turn), value: told(next) }
  return { label, value: isOver ? null : told(held), unit, becomes }
}

function typeOf(parameter: Parameter): Type {
  if (parameter.unit === 'choice' || parameter.values.length === 0)
    return typeOfParameter(parameter.unit, parameter.bound)
  const scale = scaleOf(parameter)
  const values = parameter.values.map(({ value }) => toScaled(value, scale))
  return number(unitOf(parameter.unit), scale, Math.min(...values), Math.max(...values))
}

/** The parameters that a programme reads, with their dated values as scaled integers. */
export function compileParameters(
  parameters: ReadonlyMap<string, Parameter>,
  used: ReadonlySet<string>,
): Record<string, CompiledParameter> {
  const entries = [...used].sort().flatMap((id) => {
    const parameter = parameters.get(id)
    if (!parameter) return []
    const { clause, label, unit, owedBy } = parameter
    const scale = scaleOf(parameter)
    const values = parameter.values.map(({ from, to, value }) => ({
      from,
      to,
      value: unit === 'choice' ? value : toScaled(value, scale),
    }))
    return [[id, { id, clause, label, unit, scale, owedBy, values }] as const]
  })
  return Object.fromEntries(entries)
}

/** Decimals that the values print; those of the unit while none is set. */
function scaleOf(parameter: Parameter): number {
  const digits = parameter.values.map(({ value }) => (value.split('.')[1] ?? '').replace(/0+$/, '').length)
  return digits.length === 0 ? PARAMETER_UNITS[parameter.unit] : Math.max(...digits)
}

function toScaled(text: string, scale: number): number {
  const [whole = '', fraction = ''] = text.split('.')
  return Number(`${whole}${fraction.slice(0, scale).padEnd(scale, '0')}`)
}
