import { nearestOf, plainName } from '../core/policy/index.ts'
import type { Refusal } from '../core/values/index.ts'
import { type Cell, cellPlace, type Row } from './cell.ts'
import { refuseFormula } from './cell-refusals.ts'
import { type Column, headingsOf, keyColumnOf, type SheetLayout } from './layout.ts'
import { refuseColumn, refuseNoKeyColumn, refuseSecondColumn } from './sheet-refusals.ts'

/** A sheet of a file, with the column that each position holds. */
export type Table = {
  readonly tab: string
  readonly layout: SheetLayout
  /** Columns by position from 0; positions without a known heading are absent. */
  readonly columns: ReadonlyMap<number, Column>
  /** Positions whose heading was refused, so that the values below are not refused again. */
  readonly refused: Set<number>
}

/** Unknown headings for which the nearest known one is looked up; the search is slow. */
const suggestionsMax = 50

/**
 * Matches the first row's headings with the columns of a sheet, by Chinese label, English label or name.
 * Refuses column.unknown (with the nearest), column.duplicate and column.missing-key.
 */
export function readHeadings(
  tab: string,
  row: Row,
  layout: SheetLayout,
  all: readonly SheetLayout[],
): { table: Table; refusals: Refusal[] } {
  const refusals: Refusal[] = []
  const columns = new Map<number, Column>()
  const refused = new Set<number>()
  const places = new Map<Column, string>()
  const byHeading = headingIndex(layout)
  for (const cell of row.cells) {
    const place = cellPlace(tab, cell.column, row.number)
    const column = byHeading.get(plainName(cell.text))
    const first = column && places.get(column)
    if (column && first === undefined) {
      places.set(column, place)
      columns.set(cell.column, column)
      continue
    }
    const suggests = refused.size < suggestionsMax
    const unknown = first === undefined ? refuseUnknown(cell, tab, layout, suggests ? all : []) : null
    const refusal = unknown ?? refuseSecondColumn(cell.text, first ?? place)
    refusals.push({ ...refusal, path: place })
    refused.add(cell.column)
  }
  for (const column of requiredColumns(layout))
    if (!places.has(column)) refusals.push(refuseNoKeyColumn(tab, column.label))
  return { table: { tab, layout, columns, refused }, refusals }
}

/** Number of headings in a row that a sheet knows; tells which sheet an unnamed table is. */
export function countKnownHeadings(row: Row, layout: SheetLayout): number {
  const byHeading = headingIndex(layout)
  return row.cells.filter((cell) => byHeading.has(plainName(cell.text))).length
}

function headingIndex(layout: SheetLayout): Map<string, Column> {
  const index = new Map<string, Column>()
  // Facts of the row come last, so that "id" is the row's own id where a key from above has the same name.
  for (const column of layout.columns) for (const heading of headingsOf(column)) index.set(plainName(heading), column)
  for (const column of layout.columns)
    if (column.role !== 'fact' && !index.has(plainName(column.field.name)))
      index.set(plainName(column.field.name), column)
  return index
}

/** Own key and key of the direct owner; an applicant's key is asked for where rows are assigned. */
function requiredColumns(layout: SheetLayout): Column[] {
  const own = keyColumnOf(layout)
  const parent = layout.columns.filter((column) => column.role === 'parent').at(-1)
  return [...(parent ? [parent] : []), ...(own ? [own] : [])]
}

function refuseUnknown(cell: Cell, tab: string, layout: SheetLayout, all: readonly SheetLayout[]): Refusal {
  if (cell.kind === 'formula') return refuseFormula()
  const asked = plainName(cell.text)
  const elsewhere = all.find((other) => other !== layout && headingIndex(other).has(asked))
  const headings = all.length > 0 ? layout.columns.flatMap(headingsOf) : []
  return refuseColumn(cell.text, tab, nearestOf(cell.text, headings), elsewhere?.label ?? null)
}
