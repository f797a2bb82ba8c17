import { accept, collectResults, mapResult, type Refusal, type Result, refuse } from '../../values/index.ts'
import {
  ANY,
  contextOf,
  createRuntime,
  type FeelType,
  type FeelValue,
  formatValue,
  isKind,
  isList,
  readDate,
  readDateTime,
  readDuration,
  readNumber,
  readTime,
  type ZoneRules,
} from '../feel/index.ts'
import { canonicalName } from '../parse/name.ts'
import type { DmnInput, DmnModels } from './model.ts'
import { createTypes } from './types.ts'

/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * The inputs of the first model from a JSON object, each read as its type asks: numbers as numbers or decimal text,
 * days and times as text. Refuses `dmn.unknown-input` and `dmn.input`, with the path of the value.
 */
export function readInputs(
  models: DmnModels,
  json: { readonly [name: string]: Json },
  zones: ZoneRules | null = null,
): Result<readonly DmnInput[]> {
  const types = createTypes(models, createRuntime({ zones }))
  const [model] = models
  return collectResults(
    Object.entries(json).map(([name, value]): Result<DmnInput> => {
      const input = model?.elements.find((element) => element.kind === 'input' && element.name === canonicalName(name))
      if (model === undefined || input === undefined) return refuse(unknownInput(name))
      const read = readValue(value, types(model, input.type) ?? ANY, { path: name, zones })
      return mapResult(read, (own) => ({ name, value: own }))
    }),
  )
}

type Place = { readonly path: string; readonly zones: ZoneRules | null }

function readValue(json: Json, type: FeelType, place: Place): Result<FeelValue> {
  if (json === null) return accept(null)
  if (type.kind === 'constrained') return readConstrained(json, type, place)
  if (type.kind === 'list') {
    const items = Array.isArray(json) ? (json as readonly Json[]) : [json]
    return collectResults(items.map((item, index) => readValue(item, type.of, inside(place, `[${index + 1}]`))))
  }
  if (type.kind === 'Any' || type.kind === 'context') return readFree(json, type, place)
  const value = readScalar(json, type.kind, place.zones)
  return value === undefined ? refuse(notThis(json, type.kind, place)) : accept(value)
}

function inside(place: Place, step: string): Place {
  return { ...place, path: `${place.path}${step}` }
}

function readConstrained(
  json: Json,
  type: Extract<FeelType, { kind: 'constrained' }>,
  place: Place,
): Result<FeelValue> {
  const read = readValue(json, type.base, place)
  if (!read.ok || read.value === null || type.allows(read.value)) return read
  return refuse({
    code: 'dmn.input',
    messageZh: `“${formatValue(read.value)}”不在允许的取值之内。`,
    messageEn: `"${formatValue(read.value)}" is not among the allowed values.`,
    path: place.path,
  })
}

function readFree(json: Json, type: FeelType, place: Place): Result<FeelValue> {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) {
    const entries = Object.entries(json as { readonly [key: string]: Json }).map(([key, value]) => {
      const name = canonicalName(key)
      const of = type.kind === 'context' ? (type.entries.get(name) ?? ANY) : ANY
      return mapResult(readValue(value, of, inside(place, `.${name}`)), (own): [string, FeelValue] => [name, own])
    })
    return mapResult(collectResults(entries), contextOf)
  }
  if (type.kind === 'context') return refuse(notThis(json, 'context', place))
  if (Array.isArray(json)) return readValue(json, { kind: 'list', of: ANY }, place)
  const value = typeof json === 'number' ? readScalar(json, 'number', place.zones) : (json as boolean | string)
  return value === undefined ? refuse(notThis(json, 'number', place)) : accept(value)
}

// The value of a scalar; undefined where the JSON is no such thing.
function readScalar(json: Json, kind: string, zones: ZoneRules | null): FeelValue | undefined {
  if (typeof json === 'boolean') return kind === 'boolean' ? json : undefined
  if (typeof json === 'number') return kind === 'number' ? safeNumber(json) : undefined
  const read = Object.hasOwn(READERS, kind) ? READERS[kind] : undefined
  return typeof json === 'string' ? (read?.(json, zones) ?? undefined) : undefined
}

// JSON numbers beyond 2^53 may have lost digits already.
function safeNumber(json: number): FeelValue | undefined {
  return Math.abs(json) > Number.MAX_SAFE_INTEGER ? undefined : (readNumber(String(json)) ?? undefined)
}

const READERS: Readonly<Record<string, (text: string, zones: ZoneRules | null) => FeelValue>> = {
  string: (text) => text,
  number: readNumber,
  date: readDate,
  time: readTime,
  'date and time': readDateTime,
  'days and time duration': (text) => readDurationOf('days and time duration', text),
  'years and months duration': (text) => readDurationOf('years and months duration', text),
}

function readDurationOf(kind: string, text: string): FeelValue {
  const duration = readDuration(text)
  return duration?.kind === kind ? duration : null
}

/** A value as JSON: numbers as decimal text, days, times and ranges as FEEL writes them. */
export function toJson(value: FeelValue): Json {
  if (value === null || typeof value === 'boolean') return value
  if (isList(value)) return value.map(toJson)
  if (!isKind(value, 'context')) return formatValue(value)
  return Object.fromEntries([...value.entries].map(([key, own]) => [key, toJson(own)]))
}

function unknownInput(name: string): Refusal {
  return {
    code: 'dmn.unknown-input',
    messageZh: `模型没有输入“${name}”。`,
    messageEn: `The model has no input "${name}".`,
    path: name,
  }
}

function notThis(json: Json, kind: string, { path }: Place): Refusal {
  const shown = JSON.stringify(json).slice(0, 40)
  return {
    code: 'dmn.input',
    messageZh: `${shown} 不是 ${kind}。`,
    messageEn: `${shown} is no ${kind}.`,
    path,
  }
}
