import type { Runtime } from './runtime.ts'
import type { FeelValue } from './value.ts'

/** The names in reach of an expression, innermost first. */
export type Scope = {
  readonly entries: ReadonlyMap<string, FeelValue>
  readonly outer: Scope | null
  readonly runtime: Runtime
}

/** The outermost scope. */
export function rootScope(entries: ReadonlyMap<string, FeelValue>, runtime: Runtime): Scope {
  return { entries, outer: null, runtime }
}

/** A scope inside of another, whose names come first. */
export function innerScope(outer: Scope, entries: ReadonlyMap<string, FeelValue>): Scope {
  return { entries, outer, runtime: outer.runtime }
}

/** The value of a name; undefined where nothing bears it. */
export function find(scope: Scope, name: string): FeelValue | undefined {
  for (let at: Scope | null = scope; at !== null; at = at.outer) {
    const value = at.entries.get(name)
    if (value !== undefined) return value
  }
  return undefined
}
