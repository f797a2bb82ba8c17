import type { CompiledProgramme } from '../compile/programme.ts'
import type { FactRecord, Facts } from '../intake/facts.ts'
import type { Vocabulary } from '../vocabulary/index.ts'
import type { UsedFact } from './determination.ts'
import type { Trace } from './trace.ts'
import type { Entry, Value } from './value.ts'

/** What stays the same while one programme is judged for one applicant. */
export type Case = {
  readonly programme: CompiledProgramme
  readonly vocabulary: Vocabulary
  readonly facts: Facts
  /** Facts that were read although they are not given, by path: the vocabulary says what absence stands for. */
  readonly assumed: Map<string, UsedFact>
  /** Lists of the facts with the place of each entry, made once: a list may be searched for each of its entries. */
  readonly lists: Map<readonly FactRecord[], readonly Entry[]>
}

/** The value of a definition with what was read for it. */
export type Computed = { readonly value: Value; readonly trace: Trace }

/** A scope of names: the subject, an item in it, a range of days in that. Values are computed once per frame. */
export type Frame = {
  readonly case: Case
  readonly parent: Frame | null
  /** 0 subject, 1… loops, then the range of an accrual. */
  readonly level: number
  readonly variables: ReadonlyMap<string, Value>
  readonly computed: Map<string, Computed>
  readonly trace: Trace | null
}

/** The outermost frame of a case: the subject as it stands on the evaluation day. */
export function openSubject(of: Pick<Case, 'programme' | 'vocabulary' | 'facts'>, on: number): Frame {
  const opened = { ...of, assumed: new Map(), lists: new Map() }
  return { case: opened, parent: null, level: 0, variables: new Map([['on', on]]), computed: new Map(), trace: null }
}

/** A frame inside another, with more names. */
export function enter(parent: Frame, variables: Readonly<Record<string, Value>>, level = parent.level + 1): Frame {
  return {
    case: parent.case,
    parent,
    level,
    variables: new Map(Object.entries(variables)),
    // Definitions never read the names of a filter or quantifier, so a frame of the same level shares them.
    computed: level === parent.level ? parent.computed : new Map(),
    trace: parent.trace,
  }
}

/** A frame of the same scope with one more name: the entry of a list that is looked at. */
export function lookAtEntry(parent: Frame, variable: string, entry: Entry): Frame {
  return { ...parent, parent, variables: new Map([[variable, entry]]) }
}

/** Looks at one entry after another in one frame: what is read of an entry is read before the next is looked at. */
export function overEntries(parent: Frame, variable: string): (entry: Entry) => Frame {
  const variables = new Map<string, Value>()
  const inside: Frame = { ...parent, parent, variables }
  return (entry) => {
    variables.set(variable, entry)
    return inside
  }
}

/** The same frame writing what it reads to another trace. */
export function traced(frame: Frame, trace: Trace | null): Frame {
  return { ...frame, trace }
}

/** The nearest frame at or outside the level. */
export function frameAt(frame: Frame, level: number): Frame {
  let found = frame
  while (found.level > level && found.parent) found = found.parent
  return found
}

/** The value of a name, looked for from the inside out. */
export function lookUp(frame: Frame, name: string): Value | undefined {
  for (let at: Frame | null = frame; at; at = at.parent) {
    const value = at.variables.get(name)
    if (value !== undefined) return value
  }
  return undefined
}
