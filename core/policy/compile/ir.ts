import type { RoundingMode } from '../../values/index.ts'
import type { FactKind } from '../vocabulary/index.ts'

/** How a number is written for people: its kind and the decimals it carries. */
export type Shown = { readonly unit: string; readonly scale: number }

/** Comparison operators. */
export type Comparator = '<' | '<=' | '>' | '>=' | '=' | '!='

/**
 * The typed intermediate form of an expression: plain data, so that a compiled pack can be stored and sent.
 * Numbers are scaled integers, dates are day numbers, truth is 0 or 1; each value may be unknown.
 */
export type Ir =
  | { readonly op: 'number'; readonly value: number }
  | { readonly op: 'truth'; readonly value: 0 | 1 }
  | { readonly op: 'date'; readonly value: number }
  | { readonly op: 'text'; readonly value: string }
  | { readonly op: 'none' }
  /** A root of the facts document: an entity or a list. */
  | { readonly op: 'root'; readonly name: string }
  /** A loop element, or `on`, `day`, `governed`, `from`, `to`, `days`, `year`. */
  | { readonly op: 'variable'; readonly name: string }
  | { readonly op: 'definition'; readonly id: string }
  | { readonly op: 'field'; readonly of: Ir; readonly name: string; readonly entity: string }
  | { readonly op: 'parameter'; readonly id: string }
  /** `safe`: proved to stay below 2^53, so plain numbers are exact. */
  | {
      readonly op: 'add' | 'subtract' | 'multiply'
      readonly left: Ir
      readonly right: Ir
      readonly safe: boolean
    }
  | { readonly op: 'negate' | 'absolute'; readonly of: Ir }
  /** numerator × 10^power ÷ denominator, rounded once. */
  | {
      readonly op: 'round'
      readonly mode: RoundingMode
      readonly numerator: Ir
      readonly denominator: Ir | null
      readonly power: number
      readonly safe: boolean
    }
  | { readonly op: 'least' | 'greatest'; readonly items: readonly Ir[] }
  | {
      readonly op: 'compare'
      readonly operator: Comparator
      readonly left: Ir
      readonly right: Ir
      readonly shown: Shown | null
      /** Where the sides were multiplied out, what a person compares. */
      readonly over: Ir | null
    }
  | { readonly op: 'all' | 'any'; readonly items: readonly Ir[] }
  | { readonly op: 'not'; readonly of: Ir }
  | { readonly op: 'if'; readonly test: Ir; readonly then: Ir; readonly otherwise: Ir }
  | { readonly op: 'is-none'; readonly of: Ir }
  | {
      readonly op: 'quantified'
      readonly quantifier: 'some' | 'every'
      readonly variable: string
      readonly list: Ir
      readonly test: Ir
    }
  | {
      readonly op: 'fold'
      readonly fold: 'count' | 'sum' | 'least' | 'greatest'
      readonly variable: string
      readonly list: Ir
      /** What is summed or compared of each entry; null for count. */
      readonly value: Ir | null
      /** What the least or greatest of no entries is not: such a fold is unknown. */
      readonly safe: boolean
    }
  | { readonly op: 'where'; readonly list: Ir; readonly variable: string; readonly test: Ir }
  /** Entries of a dated list that hold on the day. */
  | { readonly op: 'as-of'; readonly list: Ir; readonly day: Ir }
  /** The entry of a keyed list with the key; absent means not known. */
  | { readonly op: 'entry'; readonly list: Ir; readonly key: Ir; readonly keyField: string }
  | { readonly op: 'starts-with'; readonly text: Ir; readonly prefix: Ir }
  | { readonly op: 'add-months'; readonly date: Ir; readonly months: Ir }
  | { readonly op: 'date-part'; readonly part: 'year' | 'month' | 'day'; readonly of: Ir }
  /** Decision table or bands: the first row that holds; unknown where an earlier row is unknown. */
  | { readonly op: 'first'; readonly rows: readonly { readonly test: Ir; readonly value: Ir }[] }

/** Kind and scale of a value, for storing it and writing it out. */
export type ValueShape = {
  readonly kind: FactKind | 'number'
  readonly unit: string
  readonly scale: number
  /** Choice list that names the value, if any. */
  readonly choice: string | null
}

/** Every expression directly inside one. */
export function partsOf(ir: Ir): readonly Ir[] {
  switch (ir.op) {
    case 'number':
    case 'truth':
    case 'date':
    case 'text':
    case 'none':
    case 'root':
    case 'variable':
    case 'definition':
    case 'parameter':
      return []
    case 'field':
    case 'negate':
    case 'absolute':
    case 'not':
    case 'is-none':
    case 'date-part':
      return [ir.of]
    case 'add':
    case 'subtract':
    case 'multiply':
      return [ir.left, ir.right]
    case 'compare':
      return ir.over === null ? [ir.left, ir.right] : [ir.left, ir.right, ir.over]
    case 'round':
      return ir.denominator === null ? [ir.numerator] : [ir.numerator, ir.denominator]
    case 'least':
    case 'greatest':
    case 'all':
    case 'any':
      return ir.items
    case 'if':
      return [ir.test, ir.then, ir.otherwise]
    case 'quantified':
    case 'where':
      return [ir.list, ir.test]
    case 'fold':
      return ir.value === null ? [ir.list] : [ir.list, ir.value]
    case 'as-of':
      return [ir.list, ir.day]
    case 'entry':
      return [ir.list, ir.key]
    case 'starts-with':
      return [ir.text, ir.prefix]
    case 'add-months':
      return [ir.date, ir.months]
    case 'first':
      return ir.rows.flatMap((row) => [row.test, row.value])
  }
}

/** The expression and all inside it, outermost first. */
export function* walk(ir: Ir): Generator<Ir> {
  yield ir
  for (const part of partsOf(ir)) yield* walk(part)
}
