import type { Runtime } from '../runtime.ts'
import type { FeelFunction } from '../value.ts'
import { AGGREGATE } from './aggregate.ts'
import { BOOLEAN } from './boolean.ts'
import { CONTEXT } from './context.ts'
import { CONVERSION } from './conversion.ts'
import { LIST } from './list.ts'
import { NUMERIC } from './numeric.ts'
import { PATTERN } from './pattern.ts'
import { RANGE_RELATIONS } from './range-relations.ts'
import { functionOfSignatures, type Signature } from './signature.ts'
import { STRING } from './string.ts'
import { TEMPORAL } from './temporal.ts'

const FAMILIES = [AGGREGATE, BOOLEAN, CONTEXT, CONVERSION, LIST, NUMERIC, PATTERN, RANGE_RELATIONS, STRING, TEMPORAL]

const BUILTINS: ReadonlyMap<string, readonly Signature[]> = new Map(
  FAMILIES.flatMap((family) => Object.entries(family)),
)

/** Names of all built-in functions. */
export const BUILTIN_NAMES: readonly string[] = [...BUILTINS.keys()].sort()

/** The built-in function of that name, or null. */
export function builtinOf(name: string, runtime: Runtime): FeelFunction | null {
  const signatures = BUILTINS.get(name)
  return signatures === undefined ? null : functionOfSignatures(signatures, runtime)
}
