import { placeResult, type Refusal } from '../core/values/index.ts'
import { type Cell, cellPlace, type Row } from './cell.ts'
import { type CellContext, type CellValue, noneWords, readCell } from './cell-value.ts'
import type { Column } from './layout.ts'
import { lettersOf } from './origins.ts'
import { refuseNoHeading } from './sheet-refusals.ts'
import type { Table } from './table.ts'

/** A row as it was read: its facts by name and the keys that say whose it is. */
export type ReadRow = {
  readonly number: number
  readonly record: Record<string, CellValue>
  readonly subjectKey: string | null
  readonly parentKey: string | null
  /** True for a row that says "none" and nothing else, besides whose it is where it names one. */
  readonly saysNone: boolean
  /** Each at its cell. */
  readonly refusals: readonly Refusal[]
}

/** Reads the cells of one row by the headings of its table. */
export function readRow(table: Table, row: Row, context: CellContext): ReadRow {
  const record: Record<string, CellValue> = {}
  const keys: { subject: string | null; parent: string | null } = { subject: null, parent: null }
  const refusals: Refusal[] = []
  const saysNone = isNoneRow(table, row)
  for (const cell of row.cells) {
    const column = table.columns.get(cell.column)
    if (column === undefined) refusals.push(...refuseBare(table, cell))
    if (column === undefined || (saysNone && (column.role === 'fact' || isNone(cell)))) continue
    const read = placeResult(readCell(cell, column.field, context), cellPlace(table.tab, cell.column, row.number))
    if (!read.ok) refusals.push(...read.refusals)
    else if (column.role === 'fact') record[column.name] = read.value
    else keys[column.role] = String(read.value)
  }
  if (refusals.length === 0) leaveEndOpen(table, record)
  return { number: row.number, record, subjectKey: keys.subject, parentKey: keys.parent, saysNone, refusals }
}

/** Refuses values under no heading, once for their column. */
function refuseBare(table: Table, cell: Cell): Refusal[] {
  if (table.refused.has(cell.column)) return []
  table.refused.add(cell.column)
  return [{ ...refuseNoHeading(), path: cellPlace(table.tab, cell.column, 1) }]
}

function isNoneRow({ layout, columns }: Table, row: Row): boolean {
  if (layout.role !== 'list') return false
  const cells = row.cells.flatMap((cell): [Cell, Column][] => {
    const column = columns.get(cell.column)
    return column === undefined ? [] : [[cell, column]]
  })
  const [none, others] = [cells.filter(([cell]) => isNone(cell)), cells.filter(([cell]) => !isNone(cell))]
  return (
    others.every(([, { role }]) => role !== 'fact') &&
    none.some(([, { role, field }]) => role !== 'fact' || !field.none)
  )
}

function isNone({ kind, text }: Cell): boolean {
  return kind === 'text' && noneWords.has(text.trim().toLowerCase())
}

/** In a list whose entries hold over `[from, to)`, an empty end is an open end, as long as there is a column for it. */
function leaveEndOpen(table: Table, record: Record<string, CellValue>): void {
  const { entity } = table.layout
  const isOpen = entity.validity && entity.fields['to']?.none === true && lettersOf(table, 'to') !== null
  if (isOpen && record['to'] === undefined && record['from'] !== undefined) record['to'] = null
}
