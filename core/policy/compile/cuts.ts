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
  const daily = [
    ...definitions.map((definition) => definition.ir),
    ...conditions.filter((condition) => condition.scope === 'day').map((condition) => condition.ir),
  ]
  const found = new Map<string, Ir>()
  for (const ir of daily)
    for (const part of walk(ir)) {
      if (part.op !== 'as-of' || part.day.op !== 'variable' || part.day.name !== 'day') continue
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
