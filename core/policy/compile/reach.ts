import { type Ir, walk } from './ir.ts'
import type { CompiledDefinition } from './programme.ts'

/** The definitions that the given expressions read, directly or through others, in their order. */
export function reachedBy(
  definitions: readonly CompiledDefinition[],
  expressions: readonly Ir[],
): CompiledDefinition[] {
  const wanted = new Set<string>()
  const visit = (ir: Ir): void => {
    for (const part of walk(ir)) {
      if (part.op !== 'definition' || wanted.has(part.id)) continue
      wanted.add(part.id)
      const definition = definitions.find(({ id }) => id === part.id)
      if (definition) visit(definition.ir)
    }
  }
  for (const ir of expressions) visit(ir)
  return definitions.filter(({ id }) => wanted.has(id))
}
