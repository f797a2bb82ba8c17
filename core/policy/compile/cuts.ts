import type { SourceReader } from '../source/index.ts'
import { type Ir, walk } from './ir.ts'
import type { CompiledAmount, CompiledCondition, CompiledDefinition } from './programme.ts'
import { reachedBy } from './reach.ts'

/** The daily values that the conditions or the amount read under the chosen readings. */
export function watchedDaily(
  definitions: readonly CompiledDefinition[],
  conditions: readonly CompiledCondition[],
  amount: CompiledAmount | null,
): CompiledDefinition[] {
  const parts = amount?.parts.map((part) => part.amount) ?? []
  const read = [...conditions.map(({ ir }) => ir), ...(amount ? [amount.base, amount.amount, ...parts] : [])]
  return reachedBy(definitions, read).filter(({ daily }) => daily)
}

/** The dated lists whose changes cut an accrual into ranges: those read as of the day. */
export function dailyLists(
  file: SourceReader,
  definitions: readonly CompiledDefinition[],
  conditions: readonly CompiledCondition[],
): Ir[] {
  const found = new Map<string, Ir>()
  for (const ir of dailyExpressions(definitions, conditions))
    for (const part of walk(ir)) {
      if (part.op !== 'as-of' || !isDay(part.day)) continue
      if ([...walk(part.list)].some((inner) => inner.op === 'where' || inner.op === 'entry'))
        file.fault(
          'daily-list',
          '逐日读取的列表不能先筛选再取有效项。',
          'A list read day by day must be read whole before it is filtered.',
        )
      found.set(JSON.stringify(part.list), part.list)
    }
  return [...found.values()]
}

/** Days that the daily conditions and values compare the day itself with. */
export function dailyPoints(
  definitions: readonly CompiledDefinition[],
  conditions: readonly CompiledCondition[],
): Ir[] {
  const found = new Map<string, Ir>()
  for (const ir of dailyExpressions(definitions, conditions))
    for (const part of walk(ir)) {
      const point = pointOf(part)
      if (point) found.set(JSON.stringify(point), point)
    }
  return [...found.values()]
}

/** What a comparison holds the day against; null for any other expression. */
export function pointOf(ir: Ir): Ir | null {
  if (ir.op !== 'compare') return null
  if (isDay(ir.left)) return ir.right
  return isDay(ir.right) ? ir.left : null
}

/** The expressions that are read as of each day. */
export function dailyExpressions(
  definitions: readonly CompiledDefinition[],
  conditions: readonly CompiledCondition[],
): Ir[] {
  return [
    ...definitions.map((definition) => definition.ir),
    ...conditions.filter((condition) => condition.scope === 'day').map((condition) => condition.ir),
  ]
}

function isDay(ir: Ir): boolean {
  return ir.op === 'variable' && ir.name === 'day'
}
