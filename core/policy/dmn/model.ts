import type { FeelValue } from '../feel/index.ts'
import type { Expression } from '../parse/ast.ts'

/** FEEL text and its tree. */
export type Feel = { readonly text: string; readonly expression: Expression }

/** Where a model element stands: `namespace#id`. */
export type Key = string

/** How a decision table chooses among the rules that match. Source: DMN 1.5, 8.2.8. */
export type HitPolicy = 'UNIQUE' | 'ANY' | 'PRIORITY' | 'FIRST' | 'COLLECT' | 'RULE ORDER' | 'OUTPUT ORDER'

/** How COLLECT folds its outputs. */
export type Aggregation = 'SUM' | 'COUNT' | 'MIN' | 'MAX'

/** A decision table as text: what DMN XML holds and a pack may write. */
export type TableText = {
  readonly hitPolicy: HitPolicy
  readonly aggregation: Aggregation | null
  readonly inputs: readonly {
    readonly label: string | null
    readonly text: string
    readonly type: string | null
    readonly values: string | null
  }[]
  readonly outputs: readonly {
    readonly name: string | null
    readonly type: string | null
    readonly values: string | null
    readonly otherwise: string | null
  }[]
  readonly rules: readonly {
    readonly when: readonly string[]
    readonly then: readonly string[]
    readonly notes: readonly string[]
  }[]
}

/** A decision table whose texts are parsed, cell by cell in the order of the text. */
export type DecisionTable = {
  readonly kind: 'table'
  readonly source: TableText
  readonly inputs: readonly {
    readonly by: Expression
    readonly type: string | null
    readonly values: Expression | null
  }[]
  readonly outputs: readonly {
    readonly name: string | null
    readonly type: string | null
    readonly values: Expression | null
    readonly otherwise: Expression | null
  }[]
  readonly rules: readonly { readonly when: readonly Expression[]; readonly then: readonly Expression[] }[]
}

/** A boxed function; code of another language (`Java`, `PMML`) is kept by name and refused when called. */
export type BoxedFunction = {
  readonly kind: 'function'
  readonly language: 'FEEL' | 'Java' | 'PMML'
  readonly parameters: readonly { readonly name: string; readonly type: string | null }[]
  readonly body: Boxed | null
}

/** An expression in a box. Source: DMN 1.5, 10.2. */
export type Boxed = { readonly type: string | null } & (
  | ({ readonly kind: 'literal' } & Feel)
  | DecisionTable
  | BoxedFunction
  | {
      readonly kind: 'context'
      readonly entries: readonly { readonly name: string; readonly type: string | null; readonly value: Boxed | null }[]
      readonly result: Boxed | null
    }
  | {
      readonly kind: 'invocation'
      readonly callee: Boxed
      readonly bindings: readonly { readonly name: string; readonly value: Boxed | null }[]
    }
  | { readonly kind: 'list'; readonly items: readonly Boxed[] }
  | { readonly kind: 'relation'; readonly columns: readonly string[]; readonly rows: readonly (readonly Boxed[])[] }
  | { readonly kind: 'conditional'; readonly test: Boxed; readonly then: Boxed; readonly otherwise: Boxed }
  | { readonly kind: 'for'; readonly name: string; readonly in: Boxed; readonly body: Boxed }
  | {
      readonly kind: 'quantified'
      readonly quantifier: 'some' | 'every'
      readonly name: string
      readonly in: Boxed
      readonly satisfies: Boxed
    }
  | { readonly kind: 'filter'; readonly in: Boxed; readonly match: Boxed }
)

/** A type of the model; `allowed` are tests that each value (`allowedWhole`: the whole list) must meet. */
export type ItemDefinition = {
  readonly name: string
  readonly isCollection: boolean
  readonly base: string | null
  readonly components: readonly ItemDefinition[]
  readonly function: { readonly parameters: readonly (string | null)[]; readonly result: string | null } | null
  readonly allowed: Expression | null
  readonly allowedWhole: Expression | null
}

/** What a decision needs or a service offers, by key. */
export type DrgElement = { readonly key: Key; readonly name: string; readonly type: string | null } & (
  | { readonly kind: 'input' }
  | { readonly kind: 'decision'; readonly requires: readonly Key[]; readonly logic: Boxed | null }
  | { readonly kind: 'knowledge'; readonly requires: readonly Key[]; readonly logic: BoxedFunction | null }
  | {
      readonly kind: 'service'
      readonly outputs: readonly Key[]
      readonly encapsulated: readonly Key[]
      readonly inputDecisions: readonly Key[]
      readonly inputData: readonly Key[]
    }
)

/** One DMN file. `imports` maps the namespace of another model to the name it bears here. */
export type DmnModel = {
  readonly namespace: string
  readonly name: string
  readonly imports: Readonly<Record<string, string>>
  readonly types: readonly ItemDefinition[]
  readonly elements: readonly DrgElement[]
}

/** Models that refer to each other; the first is the one that was asked for. */
export type DmnModels = readonly DmnModel[]

/** A value given to the model, by the name of an input; the namespace is needed only for inputs of imported files. */
export type DmnInput = { readonly name: string; readonly namespace?: string; readonly value: FeelValue }
