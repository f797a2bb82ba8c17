import type { Ir } from '../compile/ir.ts'
import type { CompiledProgramme } from '../compile/programme.ts'
import { walkDeep } from '../compile/walk-deep.ts'
import { read } from './expression.ts'
import type { Frame } from './frame.ts'
import type { Item } from './items.ts'
import { isUnknown } from './value.ts'

/**
 * The numbers of the amount that are not in force on the day that governs, as needs: once one of them is not set, all are
 * named together, so that nobody has to come back for the next.
 */
export function unsetInAmount(subject: Frame, items: readonly Item[]): string[] {
  const { programme } = subject.case
  const frames = items.length === 0 ? [subject] : items.map(({ frame }) => frame)
  const unset = new Set<string>()
  for (const id of parametersIn(programme, lineNumbers(programme)))
    if (frames.some((frame) => isUnset(id, frame))) unset.add(`parameters.${id}`)
  for (const id of parametersIn(programme, totalNumbers(programme)))
    if (isUnset(id, subject)) unset.add(`parameters.${id}`)
  return [...unset]
}

/** What is read for each line. */
function lineNumbers({ amount, ceilings }: CompiledProgramme): Ir[] {
  if (amount === null) return []
  const { base, amount: line, parts } = amount
  const shares = parts.flatMap((part) => (part.upTo ? [part.amount, part.upTo] : [part.amount]))
  return [base, line, ...shares, ...ceilings.filter(({ per }) => per === 'DEAL').map(({ max }) => max)]
}

/** What is read once, for all lines together. */
function totalNumbers({ amount, ceilings }: CompiledProgramme): Ir[] {
  if (amount === null) return []
  const percents = amount.split.flatMap(({ percent }) => (percent ? [percent] : []))
  return [...ceilings.filter(({ per }) => per !== 'DEAL').map(({ max }) => max), ...percents]
}

function parametersIn(programme: CompiledProgramme, expressions: readonly Ir[]): string[] {
  const found = walkDeep(programme, expressions).flatMap((part) => (part.op === 'parameter' ? [part.id] : []))
  return [...new Set(found)]
}

/** Whether the number has no value on the day that governs here; an unknown day says nothing of the number. */
function isUnset(id: string, frame: Frame): boolean {
  const value = read({ op: 'parameter', id }, frame)
  return isUnknown(value) && value.needs.includes(`parameters.${id}`)
}
