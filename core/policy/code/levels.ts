import { type Ir, walk } from '../compile/ir.ts'
import type { CompiledDefinition, CompiledProgramme } from '../compile/programme.ts'

const RANGE_NAMES = new Set(['day', 'from', 'to', 'days'])

/** Innermost scope that an expression reads: 0 the subject, 1… the loops, then the range of an accrual. */
export function levelOf(programme: CompiledProgramme, ir: Ir): number {
  let level = 0
  for (const part of walk(ir)) {
    if (part.op === 'definition')
      level = Math.max(level, programme.definitions.find(({ id }) => id === part.id)?.level ?? 0)
    if (part.op === 'parameter' && (programme.parameters[part.id]?.values.length ?? 0) > 1)
      level = Math.max(level, governedLevel(programme))
    if (part.op !== 'variable') continue
    if (part.name === 'governed') level = Math.max(level, governedLevel(programme))
    else if (RANGE_NAMES.has(part.name)) level = Math.max(level, programme.each.length + 1)
    else level = Math.max(level, programme.each.findIndex(({ variable }) => variable === part.name) + 1)
  }
  return level
}

/** Scope in which the governing day is known. */
export function governedLevel(programme: CompiledProgramme): number {
  return programme.governedBy === null ? 0 : levelOf(programme, programme.governedBy)
}

/** The definitions that the given expressions read, directly or through others, in their order. */
export function neededBy(programme: CompiledProgramme, expressions: readonly Ir[]): CompiledDefinition[] {
  const wanted = new Set<string>()
  const visit = (ir: Ir): void => {
    for (const part of walk(ir)) {
      if (part.op !== 'definition' || wanted.has(part.id)) continue
      wanted.add(part.id)
      const definition = programme.definitions.find(({ id }) => id === part.id)
      if (definition) visit(definition.ir)
    }
  }
  for (const ir of expressions) visit(ir)
  return programme.definitions.filter(({ id }) => wanted.has(id))
}
