import type { FeelValue } from './value.ts'

/** A type of FEEL. */
export type FeelType =
  | { readonly kind: 'Any' | 'Null' | SimpleKind }
  | { readonly kind: 'list'; readonly of: FeelType }
  | { readonly kind: 'range'; readonly of: FeelType }
  | { readonly kind: 'context'; readonly entries: ReadonlyMap<string, FeelType> }
  | { readonly kind: 'function'; readonly parameters: readonly FeelType[]; readonly result: FeelType }
  | Constrained

/** A type whose values must also pass a check (the allowed values of an item definition). */
export type Constrained = { readonly kind: 'constrained'; readonly base: FeelType; readonly allows: Check }

/** A check of one value. */
export type Check = (value: FeelValue) => boolean

/** Names of the plain types. */
export type SimpleKind = (typeof SIMPLE)[number]

const SIMPLE = [
  'number',
  'string',
  'boolean',
  'date',
  'time',
  'date and time',
  'days and time duration',
  'years and months duration',
] as const

/** The type that holds every value. */
export const ANY: FeelType = { kind: 'Any' }

/** Finds a type defined outside of FEEL (an item definition); null where there is none. */
export type NamedTypes = (name: string) => FeelType | null

/** Reads `list<number>`, `context<a: string>`, `function<number>->string`, `range<date>` or a name; null where unknown. */
export function readType(text: string, named: NamedTypes): FeelType | null {
  const trimmed = text.trim()
  const simple = plainType(trimmed)
  if (simple !== null) return simple
  const match = /^(list|range|context|function)\s*<(.*)$/s.exec(trimmed)
  if (match === null) return named(trimmed)
  const rest = match[2] ?? ''
  const close = closingBracket(rest)
  if (close < 0) return null
  const [inner, after] = [rest.slice(0, close), rest.slice(close + 1).trim()]
  if (match[1] === 'function') return readFunctionType(inner, after, named)
  if (after !== '') return null
  if (match[1] === 'context') return readContextType(inner, named)
  const of = readType(inner, named)
  return of === null ? null : { kind: match[1] as 'list' | 'range', of }
}

function plainType(name: string): FeelType | null {
  if (name === 'Any' || name === 'Null') return { kind: name }
  const found = SIMPLE.find((simple) => simple === name)
  if (found !== undefined) return { kind: found }
  if (name === 'dayTimeDuration') return { kind: 'days and time duration' }
  if (name === 'yearMonthDuration') return { kind: 'years and months duration' }
  return name === 'dateTime' ? { kind: 'date and time' } : null
}

function readFunctionType(inner: string, after: string, named: NamedTypes): FeelType | null {
  if (!after.startsWith('->')) return null
  const parameters = splitTop(inner).map((part) => readType(part, named))
  const result = readType(after.slice(2), named)
  if (result === null || parameters.includes(null)) return null
  return { kind: 'function', parameters: parameters as FeelType[], result }
}

function readContextType(inner: string, named: NamedTypes): FeelType | null {
  const entries = new Map<string, FeelType>()
  for (const part of splitTop(inner)) {
    const colon = part.indexOf(':')
    const type = colon < 0 ? null : readType(part.slice(colon + 1), named)
    if (type === null) return null
    entries.set(part.slice(0, colon).trim(), type)
  }
  return { kind: 'context', entries }
}

function closingBracket(text: string): number {
  let depth = 1
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '<') depth++
    if (text[index] === '>' && text[index - 1] !== '-') depth--
    if (depth === 0) return index
  }
  return -1
}

function splitTop(text: string): string[] {
  const parts: string[] = []
  let [depth, from] = [0, 0]
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '<') depth++
    if (text[index] === '>' && text[index - 1] !== '-') depth--
    if (text[index] === ',' && depth === 0) {
      parts.push(text.slice(from, index))
      from = index + 1
    }
  }
  if (text.trim() !== '') parts.push(text.slice(from))
  return parts
}
