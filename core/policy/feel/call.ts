import type { Expression } from '../parse/ast.ts'
import type { Evaluate } from './loop.ts'
import type { Scope } from './scope.ts'
import { type FeelValue, isKind } from './value.ts'

/** `callee(…)`; null where the callee is no function or does not take these arguments. */
export function evaluateCall(node: Extract<Expression, { kind: 'call' }>, scope: Scope, evaluate: Evaluate): FeelValue {
  const callee = evaluate(node.callee, scope)
  const args = node.args.map((arg) => evaluate(arg, scope))
  return isKind(callee, 'function') ? callee.invoke(args, node.names) : null
}
