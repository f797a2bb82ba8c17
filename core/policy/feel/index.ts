import { accept, type Result, refuse } from '../../values/index.ts'
import type { Expression } from '../parse/ast.ts'
import { type KnownNames, parseFeel } from '../parse/feel.ts'
import { evaluate } from './evaluate.ts'
import { Refused } from './refused.ts'
import { createRuntime, type RuntimeOptions, tooDeep } from './runtime.ts'
import { rootScope } from './scope.ts'
import type { FeelValue } from './value.ts'

/** The value of FEEL text over named values. Refuses `feel.syntax`, and by name what the interpreter will not do. */
export function evaluateFeel(
  text: string,
  names: Readonly<Record<string, FeelValue>> = {},
  options: RuntimeOptions = {},
): Result<FeelValue> {
  const known: KnownNames = Object.fromEntries(Object.keys(names).map((name) => [name, null]))
  const parsed = parseFeel(text, { names: known })
  if (parsed.ok) return evaluateExpression(parsed.value, names, options)
  return refuse(
    ...parsed.faults.map(({ from, zh, en }) => ({
      code: 'feel.syntax',
      messageZh: `第 ${from + 1} 个字符：${zh}`,
      messageEn: `Character ${from + 1}: ${en}`,
    })),
  )
}

/** The value of a parsed expression over named values. Refuses by name what the interpreter will not do. */
export function evaluateExpression(
  node: Expression,
  names: Readonly<Record<string, FeelValue>> = {},
  options: RuntimeOptions = {},
): Result<FeelValue> {
  return answering(() => evaluate(node, rootScope(new Map(Object.entries(names)), createRuntime(options))))
}

/** Runs a part of the interpreter; what it refuses becomes a refusal. */
export function answering<T>(run: () => T): Result<T> {
  try {
    return accept(run())
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusal)
    // The engine's own limits: a stack that overflows, a text or list beyond what it holds.
    if (error instanceof RangeError) return refuse(tooDeep().refusal)
    throw error
  }
}

export { builtinOf } from './builtins/index.ts'
export { coerce } from './coercion.ts'
export { readDuration } from './duration.ts'
export { areEqual } from './equality.ts'
export { evaluate } from './evaluate.ts'
export { itemScope } from './filter.ts'
export { formatValue } from './format.ts'
export { externalFunction, functionOf } from './function.ts'
export { conjunction, disjunction } from './logic.ts'
export { itemsOf, withPartial } from './loop.ts'
export { readNumber } from './number.ts'
export { readDate, readDateTime, readTime } from './read-temporal.ts'
export { Refused } from './refused.ts'
export { createRuntime, type Runtime, type RuntimeOptions } from './runtime.ts'
export { innerScope, rootScope, type Scope } from './scope.ts'
export { isTestMet } from './tests.ts'
export { ANY, type FeelType, readType } from './type.ts'
export * from './value.ts'
export type { ZoneRules } from './zone.ts'
