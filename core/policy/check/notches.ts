import { type Ir, walk } from '../compile/ir.ts'
import type { CompiledProgramme } from '../compile/programme.ts'
import { writeExact } from '../evaluate/trace.ts'

/** A place where the amount falls although the fact it depends on rises. */
export type Notch = {
  readonly clause: string
  /** Threshold as decimal text, rates as percent text. */
  readonly at: string
  readonly rateBelow: string
  readonly rateAbove: string
}

/** Notches of the rate by bands: a lower rate for the whole base just above a threshold. */
export function notchesOf(programme: CompiledProgramme): Notch[] {
  const rate = programme.amount?.rate
  if (rate?.ir.op !== 'first') return []
  const { scale, ir } = rate
  return ir.rows.slice(0, -1).flatMap((row, index): Notch[] => {
    const next = ir.rows[index + 1]
    const threshold = thresholdOf(row.test)
    const [below, above] = [constantOf(programme, row.value), next ? constantOf(programme, next.value) : null]
    if (threshold === null || below === null || above === null || below <= above) return []
    const limit = constantOf(programme, threshold.right)
    const at = limit === null ? '?' : writeExact(limit, threshold.scale)
    const clause = clauseOf(programme, row.value)
    return [{ clause, at, rateBelow: writeExact(below, scale), rateAbove: writeExact(above, scale) }]
  })
}

function thresholdOf(test: Ir): { right: Ir; scale: number } | null {
  if (test.op !== 'compare' || (test.operator !== '<=' && test.operator !== '<')) return null
  return { right: test.right, scale: test.shown?.scale ?? 0 }
}

/** The value of an expression without facts, at the newest parameters; null where there is none. */
export function constantOf(programme: CompiledProgramme, ir: Ir): number | null {
  if (ir.op === 'number') return ir.value
  if (ir.op === 'parameter') {
    const value = programme.parameters[ir.id]?.values.at(-1)?.value
    return typeof value === 'number' ? value : null
  }
  if (ir.op !== 'multiply' && ir.op !== 'add' && ir.op !== 'subtract') return null
  const [left, right] = [constantOf(programme, ir.left), constantOf(programme, ir.right)]
  if (left === null || right === null) return null
  return ir.op === 'multiply' ? left * right : ir.op === 'add' ? left + right : left - right
}

function clauseOf(programme: CompiledProgramme, ir: Ir): string {
  for (const part of walk(ir)) if (part.op === 'parameter') return programme.parameters[part.id]?.clause ?? ''
  return programme.clauses[0] ?? ''
}
