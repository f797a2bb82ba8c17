import { ANY, coerce, evaluate, type FeelType, type FeelValue, innerScope, type Scope } from '../feel/index.ts'
import type { Expression } from '../parse/ast.ts'
import { applyHitPolicy } from './hit-policy.ts'
import type { DecisionTable } from './model.ts'

/** The value of a decision table; null where an input or the hit policy is violated. Source: DMN 1.5, 8.3. */
export function evaluateTable(
  table: DecisionTable,
  scope: Scope,
  typeOf: (name: string | null) => FeelType | null,
): FeelValue {
  const inputs: FeelValue[] = []
  for (const { by, type, values } of table.inputs) {
    const value = coerce(evaluate(by, scope), typeOf(type) ?? ANY)
    if (value !== null && values !== null && !meets(values, value, scope)) return null
    inputs.push(value)
  }
  const matching = table.rules.filter(({ when }) =>
    when.every((cell, index) => meets(cell, inputs[index] ?? null, scope)),
  )
  const results = matching.map(({ then }) =>
    table.outputs.map(({ type }, index) => coerce(evaluateCell(then[index], scope), typeOf(type) ?? ANY)),
  )
  return applyHitPolicy(table, results, scope)
}

function evaluateCell(cell: Expression | undefined, scope: Scope): FeelValue {
  return cell === undefined ? null : evaluate(cell, scope)
}

function meets(tests: Expression, value: FeelValue, scope: Scope): boolean {
  return evaluate(tests, innerScope(scope, new Map([['?', value]]))) === true
}
