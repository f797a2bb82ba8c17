import { type Ir, walk } from './ir.ts'
import type { CompiledProgramme } from './programme.ts'

/** The expressions and all inside them, those of the definitions they name included, each definition once. */
export function walkDeep(programme: CompiledProgramme, irs: readonly Ir[]): Ir[] {
  const seen = new Set<string>()
  const found: Ir[] = []
  const waiting = [...irs]
  for (let ir = waiting.shift(); ir !== undefined; ir = waiting.shift())
    for (const part of walk(ir)) {
      found.push(part)
      if (part.op !== 'definition' || seen.has(part.id)) continue
      seen.add(part.id)
      const definition = programme.definitions.find(({ id }) => id === part.id)
      if (definition) waiting.push(definition.ir)
    }
  return found
}
