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

/** Notches of the rate: a lower rate for the whole base just above a threshold, whether in bands, a value or an if. */
export function notchesOf(programme: CompiledProgramme): Notch[] {
  const rate = programme.amount?.rate
  if (!rate) return []
  const { scale, ir } = rate
  const rows = rowsOf(programme, ir)
  return rows.slice(0, -1).flatMap((row, index): Notch[] => {
    const next = rows[index + 1]
    const threshold = thresholdOf(row.test)
    if (threshold === null || !next) return []
    const [lower, higher] = threshold.isUpward ? [row, next] : [next, row]
    const [below, above] = [constantOf(programme, lower.value), constantOf(programme, higher.value)]
    if (below === null || above === null || below <= above) return []
    const limit = constantOf(programme, threshold.right)
    const at = limit === null ? '?' : writeExact(limit, threshold.scale)
    const clause = clauseOf(programme, lower.value)
    return [{ clause, at, rateBelow: writeExact(below, scale), rateAbove: writeExact(above, scale) }]
  })
}

type Row = { readonly test: Ir; readonly value: Ir }

/** The rows of bands, or of an if read downward; of a named value those of its expression. */
function rowsOf(programme: CompiledProgramme, ir: Ir): readonly Row[] {
  if (ir.op === 'first') return ir.rows
  if (ir.op === 'if') return [{ test: ir.test, value: ir.then }, ...rowsOf(programme, ir.otherwise)]
  if (ir.op !== 'definition') return [{ test: { op: 'truth', value: 1 }, value: ir }]
  const definition = programme.definitions.find(({ id }) => id === ir.id)
  return definition ? rowsOf(programme, definition.ir) : []
}

function thresholdOf(test: Ir): { right: Ir; scale: number; isUpward: boolean } | null {
  if (test.op !== 'compare' || test.operator === '=' || test.operator === '!=') return null
  return { right: test.right, scale: test.shown?.scale ?? 0, isUpward: test.operator.startsWith('<') }
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
