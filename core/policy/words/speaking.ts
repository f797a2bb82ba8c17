import type { Expression } from '../parse/ast.ts'
import type { Words } from '../source/index.ts'
import type { Naming } from './naming.ts'
import type { Phrases } from './phrases.ts'

/** Languages in which rules are read aloud. */
export type Language = 'zh' | 'en'

/** What reads expressions aloud in one language, as the functions of the subset use it. */
export type Speaking = {
  readonly naming: Naming
  readonly language: Language
  readonly phrases: Phrases
  /** The expression in words. */
  readonly say: (expression: Expression) => string
  /** Words in this language. */
  readonly word: (words: Words) => string
  /** A value of its kind: a number with its unit, a code in its words. */
  readonly value: (expression: Expression, kind: string | null, list: string | null) => string
  /** A list by the name it has in the facts. */
  readonly list: (expression: Expression) => string
  /** What reads about one entry of a list. */
  readonly inside: (list: Expression, variable: string | null) => Speaking
  /** The opposite of a condition. */
  readonly negated: (expression: Expression) => string
  /** One side of a sum or product, in brackets where it would be read otherwise. */
  readonly operand: (expression: Expression, operator: string, side: 'left' | 'right') => string
}
