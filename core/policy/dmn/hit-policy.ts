import {
  areEqual,
  builtinOf,
  contextOf,
  evaluate,
  type FeelList,
  type FeelValue,
  isTestMet,
  type Scope,
} from '../feel/index.ts'
import type { Expression } from '../parse/ast.ts'
import type { DecisionTable } from './model.ts'

type Row = readonly FeelValue[]

/** The value of a table from the outputs of its matching rules, in the order of the rules. Source: DMN 1.5, 8.2.8. */
export function applyHitPolicy(table: DecisionTable, rows: readonly Row[], scope: Scope): FeelValue {
  const { hitPolicy } = table.source
  if (rows.length === 0) return valueWithoutMatch(table, scope)
  if (hitPolicy === 'COLLECT') return collect(table, rows, scope)
  if (hitPolicy === 'RULE ORDER') return rows.map((row) => outputOf(table, row))
  if (hitPolicy === 'OUTPUT ORDER') return byPriority(table, rows, scope).map((row) => outputOf(table, row))
  if (hitPolicy === 'UNIQUE' && rows.length > 1) return null
  const chosen = hitPolicy === 'PRIORITY' ? byPriority(table, rows, scope)[0] : rows[0]
  if (hitPolicy === 'ANY' && rows.some((row) => !areRowsEqual(row, chosen ?? [], scope))) return null
  return outputOf(table, chosen ?? [])
}

function valueWithoutMatch(table: DecisionTable, scope: Scope): FeelValue {
  const defaults = table.outputs.map(({ otherwise }) => (otherwise === null ? null : evaluate(otherwise, scope)))
  if (table.outputs.some(({ otherwise }) => otherwise !== null)) return outputOf(table, defaults)
  const isList = ['COLLECT', 'RULE ORDER', 'OUTPUT ORDER'].includes(table.source.hitPolicy)
  return isList && table.source.aggregation === null ? [] : null
}

function outputOf(table: DecisionTable, row: Row): FeelValue {
  const [first] = row
  if (table.outputs.length === 1) return first ?? null
  return contextOf(table.outputs.map(({ name }, index) => [name ?? '', row[index] ?? null]))
}

function areRowsEqual(a: Row, b: Row, scope: Scope): boolean {
  return a.every((value, index) => areEqual(value, b[index] ?? null, scope.runtime.zones) === true)
}

function collect(table: DecisionTable, rows: readonly Row[], scope: Scope): FeelValue {
  const { aggregation } = table.source
  if (aggregation === null) return rows.map((row) => outputOf(table, row))
  const folded = table.outputs.map((_, index) =>
    fold(
      aggregation,
      rows.map((row) => row[index] ?? null),
      scope,
    ),
  )
  return outputOf(table, folded)
}

function fold(aggregation: string, values: FeelList, scope: Scope): FeelValue {
  const items = aggregation === 'COUNT' ? values.filter((value, index) => isFirst(value, index, values, scope)) : values
  return builtinOf(aggregation.toLowerCase(), scope.runtime)?.invoke([items], null) ?? null
}

function isFirst(value: FeelValue, index: number, values: FeelList, scope: Scope): boolean {
  return values.findIndex((other) => areEqual(value, other, scope.runtime.zones) === true) === index
}

// Rows in the order of the output values, the first output weighing most; ties keep the order of the rules.
function byPriority(table: DecisionTable, rows: readonly Row[], scope: Scope): readonly Row[] {
  const ranked = rows.map((row) => ({
    row,
    ranks: table.outputs.map(({ values }, index) => rankOf(row[index] ?? null, values, scope)),
  }))
  return ranked.sort((a, b) => compareRanks(a.ranks, b.ranks)).map(({ row }) => row)
}

function rankOf(value: FeelValue, values: Expression | null, scope: Scope): number {
  if (values?.kind !== 'in') return 0
  const rank = values.tests.findIndex((test) => isTestMet([test], value, scope, evaluate) === true)
  return rank < 0 ? values.tests.length : rank
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [index, rank] of a.entries()) {
    const order = rank - (b[index] ?? 0)
    if (order !== 0) return order
  }
  return 0
}
