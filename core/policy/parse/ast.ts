/** Where an expression stands in its text: character offsets, end exclusive. */
export type Span = { readonly from: number; readonly to: number }

/** Binary operators of FEEL. */
export type BinaryOperator = '+' | '-' | '*' | '/' | '**' | '=' | '!=' | '<' | '<=' | '>' | '>=' | 'and' | 'or'

/** A loop variable of `for`, `some` and `every`. */
export type Iterator = { readonly name: string; readonly in: Expression }

/** A FEEL expression as a tree. Numbers keep their text, so that no digit is lost. */
export type Expression = Span &
  (
    | { readonly kind: 'number'; readonly text: string }
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'boolean'; readonly value: boolean }
    | { readonly kind: 'null' }
    /** `@"2024-02-29"` and other temporal literals. */
    | { readonly kind: 'at'; readonly text: string }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'path'; readonly target: Expression; readonly name: string }
    | { readonly kind: 'filter'; readonly target: Expression; readonly by: Expression }
    | {
        readonly kind: 'call'
        readonly callee: Expression
        readonly args: readonly Expression[]
        /** Names of the arguments where they are given by name, else null. */
        readonly names: readonly string[] | null
      }
    | { readonly kind: 'negate'; readonly operand: Expression }
    | {
        readonly kind: 'binary'
        readonly operator: BinaryOperator
        readonly left: Expression
        readonly right: Expression
      }
    | { readonly kind: 'between'; readonly value: Expression; readonly low: Expression; readonly high: Expression }
    | { readonly kind: 'in'; readonly value: Expression; readonly tests: readonly Expression[] }
    /** A test without its left side, as in `in (< 5, [1..3])` and decision-table cells. */
    | { readonly kind: 'unary'; readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>='; readonly right: Expression }
    /** `not(…)` over unary tests in a decision-table cell. */
    | { readonly kind: 'not-tests'; readonly tests: readonly Expression[] }
    /** `-`: any value. */
    | { readonly kind: 'any' }
    | { readonly kind: 'if'; readonly test: Expression; readonly then: Expression; readonly otherwise: Expression }
    | { readonly kind: 'for'; readonly iterators: readonly Iterator[]; readonly body: Expression }
    | {
        readonly kind: 'quantified'
        readonly quantifier: 'some' | 'every'
        readonly iterators: readonly Iterator[]
        readonly satisfies: Expression
      }
    | { readonly kind: 'list'; readonly items: readonly Expression[] }
    | { readonly kind: 'context'; readonly entries: readonly { readonly key: string; readonly value: Expression }[] }
    | {
        readonly kind: 'range'
        readonly low: Expression | null
        readonly high: Expression | null
        readonly lowIncluded: boolean
        readonly highIncluded: boolean
      }
    | {
        readonly kind: 'function'
        readonly parameters: readonly { readonly name: string; readonly type: string | null }[]
        readonly body: Expression
        /** True where the body names code outside of FEEL (`external`); the body is then a context. */
        readonly external: boolean
      }
    | { readonly kind: 'instance-of'; readonly value: Expression; readonly type: string }
  )

/** What the parser could not read, and where. */
export type ParseFault = Span & { readonly zh: string; readonly en: string }
