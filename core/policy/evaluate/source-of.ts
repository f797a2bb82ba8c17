import type { Ir } from '../compile/ir.ts'
import type { Words } from '../source/index.ts'
import { read, readTruth } from './expression.ts'
import { type Frame, traced } from './frame.ts'
import { isUnknown } from './value.ts'

/** The name of what an expression takes its value from: a fact, a number, a definition; null where it is worked out. */
export function sourceOf(ir: Ir, frame: Frame): Words | null {
  const taken = takenFrom(ir, traced(frame, null))
  return taken ? sourceOf(taken, frame) : labelOf(ir, frame)
}

function labelOf(ir: Ir, { case: { programme, vocabulary } }: Frame): Words | null {
  if (ir.op === 'field') return vocabulary.entities[ir.entity]?.fields[ir.name]?.label ?? null
  if (ir.op === 'parameter') return programme.parameters[ir.id]?.label ?? null
  return (ir.op === 'definition' && programme.definitions.find(({ id }) => id === ir.id)?.label) || null
}

/** The part that a choice comes down to, and what is merely brought to the fen. */
function takenFrom(ir: Ir, frame: Frame): Ir | undefined {
  switch (ir.op) {
    case 'if':
      return readTruth(ir.test, frame) === 1 ? ir.then : ir.otherwise
    case 'least':
    case 'greatest': {
      const value = read(ir, frame)
      return isUnknown(value) ? undefined : ir.items.find((item) => read(item, frame) === value)
    }
    case 'first':
      return ir.rows.find(({ test }) => readTruth(test, frame) === 1)?.value
    case 'multiply':
      return [ir.left, ir.right].find((_side, index) => [ir.right, ir.left][index]?.op === 'number')
    default:
      return undefined
  }
}
