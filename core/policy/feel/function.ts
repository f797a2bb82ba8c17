import type { Expression } from '../parse/ast.ts'
import { coerce } from './coercion.ts'
import type { Evaluate } from './loop.ts'
import { Refused } from './refused.ts'
import type { Runtime } from './runtime.ts'
import { innerScope, type Scope } from './scope.ts'
import { ANY, type FeelType, readType } from './type.ts'
import type { FeelFunction, FeelValue } from './value.ts'

/** `function(…) …`: a function value that sees the names around its definition. Refuses code outside of FEEL. */
export function evaluateFunction(
  node: Extract<Expression, { kind: 'function' }>,
  scope: Scope,
  evaluate: Evaluate,
): FeelValue {
  if (node.external) throw externalFunction()
  const parameters = node.parameters.map(({ name, type }) => ({
    name,
    type: type === null ? ANY : (readType(type, scope.runtime.types) ?? ANY),
  }))
  const run = (bound: ReadonlyMap<string, FeelValue>): FeelValue => evaluate(node.body, innerScope(scope, bound))
  return functionOf(parameters, ANY, scope.runtime, run)
}

/** A function value over named, typed parameters; arguments are coerced; what does not fit makes the result null. */
export function functionOf(
  parameters: FeelFunction['parameters'],
  result: FeelType,
  runtime: Runtime,
  run: (bound: ReadonlyMap<string, FeelValue>) => FeelValue,
): FeelFunction {
  return {
    kind: 'function',
    parameters,
    result,
    invoke: (args, names) => {
      const bound = bind(parameters, args, names)
      return bound === null ? null : runtime.deeper(() => coerce(run(bound), result))
    },
  }
}

/** The refusal of functions written in another language. */
export function externalFunction(): Refused {
  const remedy = { zh: '请用 FEEL 改写该函数。', en: 'Write the function in FEEL.' }
  return new Refused(
    'feel.external-function',
    '不执行 FEEL 以外的外部函数。',
    'External functions, written outside of FEEL, are not run.',
    remedy,
  )
}

function bind(
  parameters: FeelFunction['parameters'],
  args: readonly FeelValue[],
  names: readonly string[] | null,
): ReadonlyMap<string, FeelValue> | null {
  if (args.length !== parameters.length) return null
  const bound = new Map<string, FeelValue>()
  for (const [index, { name, type }] of parameters.entries()) {
    const at = names === null ? index : names.indexOf(name)
    const arg = args[at]
    if (arg === undefined) return null
    const value = coerce(arg, type)
    if (value === null && arg !== null) return null
    bound.set(name, value)
  }
  return bound
}
