/** How a value stands to another. */
export type Comparing = (left: string, right: string) => string

/** The small words of one language in which rules are read aloud. */
export type Phrases = {
  readonly the: (thing: string) => string
  readonly that: (thing: string) => string
  readonly another: (thing: string) => string
  readonly plural: (thing: string) => string
  /** A fact of an owner; of `it` where the owner is the thing just spoken of. */
  readonly of: (owner: string, part: string, isDay: boolean) => string
  readonly its: (part: string, isDay: boolean) => string
  readonly itsOwn: (part: string, isDay: boolean) => string
  /** What stands for the thing itself where a fact has its name. */
  readonly it: string
  /** The thing just spoken of, where something holds for it. */
  readonly itself: string
  readonly listOf: (owner: string, list: string) => string
  readonly holds: (owner: string, label: string) => string
  readonly holdsNot: (owner: string, label: string) => string
  readonly group: (inner: string) => string
  readonly quote: (text: string) => string
  readonly numbers: Readonly<Record<string, Comparing>>
  readonly people: Readonly<Record<string, Comparing>>
  readonly dates: Readonly<Record<string, Comparing>>
  readonly arithmetic: Readonly<Record<string, string>>
  readonly and: (parts: readonly string[]) => string
  readonly or: (parts: readonly string[]) => string
  readonly not: (inner: string) => string
  readonly among: (value: string, choices: readonly string[]) => string
  readonly notAmong: (value: string, choices: readonly string[]) => string
  readonly belongs: (value: string, group: string) => string
  readonly some: (list: string, test: string) => string
  readonly none: (list: string, test: string) => string
  readonly every: (list: string, test: string) => string
  readonly where: (list: string, test: string) => string
  readonly ever: (list: string) => string
  readonly count: (list: string) => string
  /** There is an entry of a list, or none; the owner is empty where the list stands by itself. */
  readonly exists: (owner: string, list: string) => string
  readonly existsNot: (owner: string, list: string) => string
  readonly exactly: (list: string, count: string) => string
  readonly sum: (list: string, column: string) => string
  readonly sumOf: (list: string, each: string) => string
  readonly least: (parts: readonly string[]) => string
  readonly greatest: (parts: readonly string[]) => string
  readonly leastOf: (list: string, column: string) => string
  readonly greatestOf: (list: string, column: string) => string
  readonly round: (value: string, how: string, places: string, isMoney: boolean) => string
  readonly rounding: Readonly<Record<string, string>>
  readonly absolute: (value: string) => string
  readonly difference: (left: string, right: string) => string
  readonly choose: (cases: readonly (readonly [string, string])[], otherwise: string, isTruth: boolean) => string
  readonly later: (date: string, months: string) => string
  readonly entry: (list: string, keyName: string, key: string) => string
  readonly startsWith: (text: string, prefix: string) => string
  readonly startsWithNot: (text: string, prefix: string) => string
  /** A number of the plan, not set where it has no value, with what becomes of it. */
  readonly parameter: (label: string, value: string | null, later: string | null) => string
  /** What a number is from a day on; no value where it ends. */
  readonly becomes: (date: string, value: string | null) => string
  /** An owner has a fact, or none. */
  readonly isNone: (owner: string, label: string, isDay: boolean) => string
  readonly hasValue: (owner: string, label: string, isDay: boolean) => string
  readonly date: (text: string) => string
  readonly year: (date: string, before: number) => string
  readonly month: (date: string) => string
  readonly day: (date: string) => string
  readonly days: (from: string, to: string) => string
  readonly yes: string
  readonly no: string
  readonly always: string
  readonly never: string
  readonly nothing: string
  readonly rest: (value: string) => string
  readonly gives: (test: string, value: string) => string
  readonly names: Readonly<Record<string, string>>
}

/** Each comparison as it reads with its sides changed. */
export const TURNED: Readonly<Record<string, string>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '=': '=',
  '!=': '!=',
}
