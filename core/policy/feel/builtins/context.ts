import { contextOf, type FeelContext, type FeelList, type FeelValue, isKind } from '../value.ts'
import { type Family, takes } from './signature.ts'

/** Context built-ins. Source: DMN 1.5, 10.3.4.11. */
export const CONTEXT: Family = {
  'get value': [
    takes(
      [
        ['m', 'context'],
        ['key', 'string'],
      ],
      ([m, key]) => m.entries.get(key) ?? null,
    ),
    takes(
      [
        ['m', 'context'],
        ['keys', 'list'],
      ],
      ([m, keys]) => valueAt(m, keys),
    ),
  ],
  'get entries': [
    takes([['m', 'context']], ([m]) =>
      [...m.entries].map(([key, value]) =>
        contextOf([
          ['key', key],
          ['value', value],
        ]),
      ),
    ),
  ],
  context: [takes([['entries', 'list']], ([entries]) => contextFrom(entries))],
  'context put': [
    takes(
      [
        ['context', 'context'],
        ['key', 'string'],
        ['value', 'any'],
      ],
      ([context, key, value]) => put(context, [key], value),
    ),
    takes(
      [
        ['context', 'context'],
        ['keys', 'list'],
        ['value', 'any'],
      ],
      ([context, keys, value]) => put(context, keys, value),
    ),
  ],
  'context merge': [takes([['contexts', 'list']], ([contexts]) => merge(contexts))],
}

function valueAt(context: FeelContext, keys: FeelList): FeelValue {
  let value: FeelValue = keys.length === 0 ? null : context
  for (const key of keys) {
    if (!isKind(value, 'context') || typeof key !== 'string') return null
    value = value.entries.get(key) ?? null
  }
  return value
}

function contextFrom(entries: FeelList): FeelValue {
  const made = new Map<string, FeelValue>()
  for (const entry of entries) {
    if (!isKind(entry, 'context')) return null
    const key = entry.entries.get('key') ?? null
    if (typeof key !== 'string' || made.has(key) || !entry.entries.has('value')) return null
    made.set(key, entry.entries.get('value') ?? null)
  }
  return contextOf(made)
}

function put(context: FeelContext, keys: FeelList, value: FeelValue): FeelContext | null {
  const [key, ...rest] = keys
  if (typeof key !== 'string') return null
  if (rest.length === 0) return contextOf(new Map(context.entries).set(key, value))
  const inner = context.entries.get(key) ?? null
  const changed = isKind(inner, 'context') ? put(inner, rest, value) : null
  return changed === null ? null : contextOf(new Map(context.entries).set(key, changed))
}

function merge(contexts: FeelList): FeelValue {
  const merged = new Map<string, FeelValue>()
  for (const context of contexts) {
    if (!isKind(context, 'context')) return null
    for (const [key, value] of context.entries) merged.set(key, value)
  }
  return contextOf(merged)
}
