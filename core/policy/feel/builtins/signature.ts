import type { Decimal } from '../number.ts'
import type { Runtime } from '../runtime.ts'
import { type Duration, midnightOf } from '../temporal-arithmetic.ts'
import { ANY, type FeelType } from '../type.ts'
import {
  type DayDuration,
  type FeelContext,
  type FeelDate,
  type FeelDateTime,
  type FeelFunction,
  type FeelList,
  type FeelRange,
  type FeelTime,
  type FeelValue,
  isList,
  kindOf,
} from '../value.ts'

/** What a parameter takes; `?` may be left out or null. */
type Taken = {
  number: Decimal
  string: string
  boolean: boolean
  list: FeelList
  context: FeelContext
  function: FeelFunction
  range: FeelRange
  date: FeelDate
  time: FeelTime
  'date and time': FeelDateTime
  'days and time duration': DayDuration
  duration: Duration
  day: FeelDate | FeelDateTime
  /** A value that can stand in a range. */
  point: FeelValue
  any: FeelValue
}

type Plain = keyof Taken
type ParameterType = Plain | `${Plain}?`
type ValueOf<T extends ParameterType> = T extends Plain
  ? Taken[T]
  : T extends `${infer P extends Plain}?`
    ? Taken[P] | null
    : never

/** A parameter: its name in the standard and what it takes. */
export type Parameter = readonly [name: string, type: ParameterType]

/** One way to call a built-in. */
export type Signature = {
  readonly parameters: readonly Parameter[]
  /** True where one list parameter takes any number of arguments. */
  readonly spread: boolean
  readonly run: (args: readonly FeelValue[], runtime: Runtime) => FeelValue
}

/** The built-ins of one family: each name with the ways to call it. */
export type Family = Readonly<Record<string, readonly Signature[]>>

/** A signature whose arguments arrive checked. */
export function takes<const P extends readonly Parameter[]>(
  parameters: P,
  run: (args: { [K in keyof P]: ValueOf<P[K][1]> }, runtime: Runtime) => FeelValue,
): Signature {
  return { parameters, spread: false, run: run as unknown as Signature['run'] }
}

/** Two signatures: one list, or its items as arguments. */
export function takesItems(name: string, run: (items: FeelList, runtime: Runtime) => FeelValue): Signature[] {
  const runItems: Signature['run'] = (args, runtime) => run(args, runtime)
  return [
    takes([[name, 'list']], ([list], runtime) => run(list, runtime)),
    { parameters: [[name, 'list']], spread: true, run: runItems },
  ]
}

/** The built-in as a function value; null where no signature takes the arguments. */
export function functionOfSignatures(signatures: readonly Signature[], runtime: Runtime): FeelFunction {
  return {
    kind: 'function',
    parameters: (signatures[0]?.parameters ?? []).map(([name, type]) => ({ name, type: feelTypeOf(type) })),
    result: ANY,
    invoke: (args, names) => {
      for (const arg of args) if (isList(arg)) runtime.step(Math.ceil(arg.length / 16))
      for (const signature of signatures) {
        const fitted = fit(signature, args, names)
        if (fitted !== null) return signature.run(fitted, runtime)
      }
      return null
    },
  }
}

function fit(
  { parameters, spread }: Signature,
  args: readonly FeelValue[],
  names: readonly string[] | null,
): readonly FeelValue[] | null {
  if (spread) return names === null && args.length > 1 ? args : null
  if (args.length > parameters.length || names?.some((name) => !parameters.some(([own]) => own === name))) return null
  const fitted: FeelValue[] = []
  for (const [index, [name, type]] of parameters.entries()) {
    const arg = args[names === null ? index : names.indexOf(name)]
    if (arg === undefined && !type.endsWith('?')) return null
    const value = taken(arg ?? null, type)
    if (value === undefined) return null
    fitted.push(value)
  }
  return fitted
}

function taken(value: FeelValue, type: ParameterType): FeelValue | undefined {
  if (value === null) return type.endsWith('?') || type === 'any' ? null : undefined
  const plain = type.replace('?', '')
  if (plain === 'any') return value
  if (plain === 'list') return isList(value) ? value : [value]
  if (isTaken(kindOf(value), plain)) return value
  if (isList(value) && value.length === 1) return taken(value[0] ?? null, type)
  return plain === 'date and time' && kindOf(value) === 'date' ? midnightOf(value as FeelDate) : undefined
}

function isTaken(kind: string, plain: string): boolean {
  if (plain === 'duration') return kind.endsWith('duration')
  if (plain === 'day') return kind === 'date' || kind === 'date and time'
  if (plain === 'point') return !['null', 'boolean', 'list', 'context', 'function', 'range'].includes(kind)
  return kind === plain
}

function feelTypeOf(type: ParameterType): FeelType {
  const plain = type.replace('?', '')
  if (plain === 'list') return { kind: 'list', of: ANY }
  const simple = ['number', 'string', 'boolean', 'date', 'time', 'date and time', 'days and time duration'] as const
  const found = simple.find((kind) => kind === plain)
  return found === undefined ? ANY : { kind: found }
}
