import { type Ir, walk } from '../compile/ir.ts'
import type { CompiledProgramme } from '../compile/programme.ts'

const RANGE_NAMES = new Set(['day', 'from', 'to', 'days'])

/** Innermost scope that an expression reads: 0 the subject, 1… the loops, then the range of an accrual. */
export function levelOf(programme: CompiledProgramme, ir: Ir): number {
  let level = 0
  for (const part of walk(ir)) {
    if (part.op === 'definition')
      level = Math.max(level, programme.definitions.find(({ id }) => id === part.id)?.level ?? 0)
    if (part.op === 'parameter' && (programme.parameters[part.id]?.values.length ?? 0) > 0)
      level = Math.max(level, programme.governedLevel)
    if (part.op !== 'variable') continue
    if (part.name === 'governed') level = Math.max(level, programme.governedLevel)
    else if (RANGE_NAMES.has(part.name)) level = Math.max(level, programme.each.length + 1)
    else level = Math.max(level, programme.each.findIndex(({ variable }) => variable === part.name) + 1)
  }
  return level
}
