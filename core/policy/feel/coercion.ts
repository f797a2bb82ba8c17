import { midnightOf } from './temporal-arithmetic.ts'
import type { Constrained, FeelType } from './type.ts'
import { contextOf, type FeelFunction, type FeelValue, isKind, isList, kindOf } from './value.ts'

/** `value instance of type`: null is an instance of `Null` alone; allowed values are left aside. */
export function isInstance(value: FeelValue, type: FeelType): boolean {
  return value === null ? type.kind === 'Null' : conforms(value, plain(type))
}

function plain(type: FeelType): FeelType {
  if (type.kind === 'constrained') return plain(type.base)
  if (type.kind === 'list' || type.kind === 'range') return { kind: type.kind, of: plain(type.of) }
  if (type.kind !== 'context') return type
  return { kind: 'context', entries: new Map([...type.entries].map(([key, of]) => [key, plain(of)])) }
}

/** True where the value may stand for the type as it is; null stands for every type. Source: DMN 1.5, 10.3.2.9. */
export function conforms(value: FeelValue, type: FeelType): boolean {
  if (value === null || type.kind === 'Any') return true
  if (type.kind === 'constrained') return conforms(value, type.base) && type.allows(value)
  if (type.kind === 'list') return isList(value) && value.every((item) => conforms(item, type.of))
  if (type.kind === 'range')
    return isKind(value, 'range') && conforms(value.low, type.of) && conforms(value.high, type.of)
  if (type.kind === 'function') return isKind(value, 'function') && functionConforms(value, type)
  if (type.kind !== 'context') return kindOf(value) === type.kind
  if (!isKind(value, 'context')) return false
  return [...type.entries].every(([key, of]) => value.entries.has(key) && conforms(value.entries.get(key) ?? null, of))
}

function functionConforms(value: FeelFunction, type: Extract<FeelType, { kind: 'function' }>): boolean {
  if (value.parameters.length !== type.parameters.length) return false
  const accepts = type.parameters.every((wanted, index) =>
    typeConforms(wanted, value.parameters[index]?.type ?? wanted),
  )
  // A function written in FEEL does not declare its result.
  return accepts && (value.result.kind === 'Any' || typeConforms(value.result, type.result))
}

/** True where every value of `type` is one of `wanted`. */
export function typeConforms(type: FeelType, wanted: FeelType): boolean {
  if (wanted.kind === 'Any' || type.kind === 'Null') return true
  if (type.kind === 'constrained') return typeConforms(type.base, wanted)
  if (wanted.kind === 'constrained') return typeConforms(type, wanted.base)
  if (type.kind === 'list' || type.kind === 'range')
    return wanted.kind === type.kind && typeConforms(type.of, wanted.of)
  if (type.kind === 'context')
    return (
      wanted.kind === 'context' && [...wanted.entries].every(([key, of]) => entryConforms(type.entries.get(key), of))
    )
  if (type.kind !== 'function') return type.kind === wanted.kind
  if (wanted.kind !== 'function' || type.parameters.length !== wanted.parameters.length) return false
  const accepts = type.parameters.every((own, index) => typeConforms(wanted.parameters[index] ?? own, own))
  return accepts && typeConforms(type.result, wanted.result)
}

function entryConforms(own: FeelType | undefined, wanted: FeelType): boolean {
  return own !== undefined && typeConforms(own, wanted)
}

/**
 * The value as the type wants it, else null: a list of one item serves as the item, an item as a list of one,
 * a date as its midnight in UTC. Source: DMN 1.5, 10.3.2.9.4.
 */
export function coerce(value: FeelValue, type: FeelType): FeelValue {
  if (value === null || conforms(value, type)) return value
  if (type.kind === 'constrained') return coerceConstrained(value, type)
  if (type.kind === 'date and time' && isKind(value, 'date')) return midnightOf(value)
  if (type.kind === 'list') return isList(value) ? coerceItems(value, type.of) : wrapped(value, type.of)
  if (isList(value)) return coerceOnly(value, type)
  return type.kind === 'context' && isKind(value, 'context') ? coerceEntries(value.entries, type.entries) : null
}

function coerceOnly(list: readonly FeelValue[], type: FeelType): FeelValue {
  const [only] = list
  return list.length === 1 && only !== undefined && !isList(only) ? coerce(only, type) : null
}

function coerceConstrained(value: FeelValue, type: Constrained): FeelValue {
  const coerced = coerce(value, type.base)
  return coerced !== null && type.allows(coerced) ? coerced : null
}

function wrapped(value: FeelValue, of: FeelType): FeelValue {
  const item = coerce(value, of)
  return item === null ? null : [item]
}

function coerceItems(items: readonly FeelValue[], of: FeelType): FeelValue {
  const coerced = items.map((item) => coerce(item, of))
  return coerced.some((item, index) => item === null && items[index] !== null) ? null : coerced
}

function coerceEntries(entries: ReadonlyMap<string, FeelValue>, types: ReadonlyMap<string, FeelType>): FeelValue {
  const coerced = new Map(entries)
  for (const [key, type] of types) {
    const own = entries.get(key)
    const value = own === undefined ? null : coerce(own, type)
    if (own === undefined || (value === null && own !== null)) return null
    coerced.set(key, value)
  }
  return contextOf(coerced)
}
