import { setImmediate as pause } from 'node:timers/promises'
import { type Field, nearestOf, plainName, type Vocabulary } from '../core/policy/index.ts'
import { placeResult, type Refusal } from '../core/values/index.ts'
import { type Cell, cellPlace, type Row, type RowSource } from './cell.ts'
import { refuseFormula } from './cell-refusals.ts'
import { type CellValue, readCell } from './cell-value.ts'
import {
  refuseEmpty,
  refuseFormat,
  refuseNoWorkbook,
  refuseOldWorkbook,
  refuseRows,
  refuseSize,
} from './file-refusals.ts'
import type { FileLimits } from './limits.ts'
import { safeText } from './safe-text.ts'
import {
  refuseColumn,
  refuseMerged,
  refuseNoHeading,
  refuseNoKey,
  refuseNoKeyColumn,
  refuseSecondColumn,
  refuseSheet,
} from './sheet-refusals.ts'
import { noteTabs } from './tab-words.ts'
import { textTableRows } from './text-table.ts'
import { UnreadableFile } from './unreadable.ts'
import { openWorkbook } from './workbook-parts.ts'

/** One column of a register's sheet: its fact with label and kind, other headings for it, and whether each row must fill it in. */
export type RegisterColumn = { readonly field: Field; readonly also: readonly string[]; readonly isRequired: boolean }

/** One row of a register's sheet: its cells as they came, the values read from them, and what is wrong, each at its cell. */
export type RegisterRow = {
  readonly number: number
  readonly cells: Readonly<Record<string, string>>
  readonly facts: Readonly<Record<string, CellValue>>
  readonly refusals: readonly Refusal[]
  /** Cell of a value by its name; the name itself where the sheet has no such column. */
  readonly placeOf: (name: string) => string
}

/** What a register is read by. */
export type RegisterSheet = {
  readonly columns: readonly RegisterColumn[]
  readonly vocabulary: Vocabulary
  readonly limits: FileLimits
  /** Headings that are passed over, such as a running number. */
  readonly ignored: readonly string[]
}

/** Rows told at once. */
const ROWS_AT_ONCE = 1000

/** Refusals of a file as a whole; nothing of it is read. */
export class RegisterUnreadable extends Error {
  readonly refusals: readonly Refusal[]

  constructor(refusals: readonly Refusal[]) {
    super(refusals[0]?.messageEn ?? 'unreadable')
    this.refusals = refusals
  }
}

/**
 * Reads the rows of a register from .xlsx or .csv, a thousand at a time; each row is read by itself, so that a wrong one stops no other.
 * Throws RegisterUnreadable where the file or its headings cannot be read.
 */
export async function* readRegister(
  file: { readonly name: string; readonly bytes: Uint8Array },
  sheet: RegisterSheet,
): AsyncGenerator<readonly RegisterRow[]> {
  try {
    yield* readRows(openTables(file, sheet.limits), sheet)
  } catch (fault) {
    throw fault instanceof UnreadableFile ? new RegisterUnreadable([fault.refusal]) : fault
  }
}

type Tab = { readonly name: string; readonly open: () => RowSource }
type Tables = { readonly tabs: readonly Tab[]; readonly countsFrom1904: boolean }

function openTables(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  limits: FileLimits,
): Tables {
  if (bytes.byteLength > limits.bytesMax) throw new UnreadableFile(refuseSize(bytes.byteLength, limits.bytesMax))
  const [a, b] = bytes
  if (a === 0xd0 && b === 0xcf) throw new UnreadableFile(refuseOldWorkbook())
  if (a === 0x50 && b === 0x4b) {
    const { sheets, countsFrom1904 } = openWorkbook(bytes, limits)
    return { tabs: sheets, countsFrom1904 }
  }
  if (/\.(?:csv|txt|tsv)$/i.test(name))
    return { tabs: [{ name: 'CSV', open: () => textTableRows(bytes) }], countsFrom1904: false }
  throw new UnreadableFile(/\.xls[xm]?$/i.test(name) ? refuseNoWorkbook() : refuseFormat(name))
}

async function* readRows(
  { tabs, countsFrom1904 }: Tables,
  sheet: RegisterSheet,
): AsyncGenerator<readonly RegisterRow[]> {
  const tab = chooseTab(tabs, sheet)
  const source = tab.open()
  let headings: Headings | null = null
  let told = 0
  let rows: RegisterRow[] = []
  const context = { vocabulary: sheet.vocabulary, countsFrom1904, suggests: () => told < ROWS_AT_ONCE }
  for (const row of source.rows()) {
    if (row === undefined) await pause()
    else if (headings === null) headings = readHeadings(tab.name, row, sheet)
    else {
      if (told + rows.length >= sheet.limits.rowsMax)
        throw new UnreadableFile(refuseRows(sheet.limits.rowsMax, tab.name))
      rows.push(readRow(row, headings, context))
      if (rows.length < ROWS_AT_ONCE) continue
      told += rows.length
      yield rows
      rows = []
    }
  }
  if (source.merged.length > 0)
    throw new RegisterUnreadable(source.merged.map((range) => refuseMerged(tab.name, range)))
  if (told + rows.length === 0) throw new UnreadableFile(refuseEmpty())
  yield rows
}

/** The one sheet with content. Where there are several, the others are refused, so that nothing is passed over unseen. */
function chooseTab(tabs: readonly Tab[], { columns }: RegisterSheet): Tab {
  const filled = tabs.flatMap((tab) => {
    const first = noteTabs.has(plainName(tab.name)) ? null : firstRow(tab)
    return first === null ? [] : [{ tab, known: first.cells.filter(({ text }) => findColumn(columns, text)).length }]
  })
  const [best, ...others] = filled.toSorted((a, b) => b.known - a.known)
  if (best === undefined) throw new UnreadableFile(refuseEmpty())
  if (others.length > 0)
    throw new RegisterUnreadable(
      others.map(({ tab }) => refuseSheet(tab.name, null, [{ zh: best.tab.name, en: best.tab.name }])),
    )
  return best.tab
}

function firstRow(tab: Tab): Row | null {
  for (const row of tab.open().rows()) if (row !== undefined) return row
  return null
}

type Headings = {
  readonly tab: string
  readonly byPlace: ReadonlyMap<number, RegisterColumn>
  readonly ignored: ReadonlySet<number>
  readonly required: readonly { readonly column: RegisterColumn; readonly place: number }[]
}

function readHeadings(tab: string, row: Row, { columns, ignored }: RegisterSheet): Headings {
  const byPlace = new Map<number, RegisterColumn>()
  const places = new Map<RegisterColumn, number>()
  const passed = new Set<number>()
  const refusals: Refusal[] = []
  for (const cell of row.cells) {
    const column = findColumn(columns, cell.text)
    const path = cellPlace(tab, cell.column, row.number)
    const first = column && places.get(column)
    if (column === undefined && ignored.some((name) => plainName(name) === plainName(cell.text)))
      passed.add(cell.column)
    else if (column === undefined) refusals.push({ ...refuseHeading(cell, tab, columns), path })
    else if (first !== undefined)
      refusals.push({ ...refuseSecondColumn(cell.text, cellPlace(tab, first, row.number)), path })
    else {
      byPlace.set(cell.column, column)
      places.set(column, cell.column)
    }
  }
  for (const column of columns)
    if (column.isRequired && !places.has(column)) refusals.push(refuseNoKeyColumn(tab, column.field.label))
  if (refusals.length > 0) throw new RegisterUnreadable(refusals)
  const required = [...places].filter(([column]) => column.isRequired).map(([column, place]) => ({ column, place }))
  return { tab, byPlace, ignored: passed, required }
}

function findColumn(columns: readonly RegisterColumn[], heading: string): RegisterColumn | undefined {
  const asked = plainName(heading)
  return columns.find(({ field, also }) =>
    [field.label.zh, field.label.en, field.name, ...also].some((name) => plainName(name) === asked),
  )
}

function refuseHeading(cell: Cell, tab: string, columns: readonly RegisterColumn[]): Refusal {
  if (cell.kind === 'formula') return refuseFormula()
  const known = columns.flatMap(({ field }) => [field.label.zh, field.label.en])
  return refuseColumn(cell.text, tab, nearestOf(cell.text, known), null)
}

/** Text as it was before an export put an apostrophe in front of what looks like a formula. */
function unguarded(cell: Cell): Cell {
  const bare = cell.text.slice(1)
  return cell.kind === 'text' && cell.text.startsWith("'") && safeText(bare) === cell.text
    ? { ...cell, text: bare }
    : cell
}

function readRow(
  row: Row,
  { tab, byPlace, ignored, required }: Headings,
  context: Parameters<typeof readCell>[2],
): RegisterRow {
  const cells: Record<string, string> = {}
  const facts: Record<string, CellValue> = {}
  const refusals: Refusal[] = []
  for (const raw of row.cells) {
    if (ignored.has(raw.column)) continue
    const cell = unguarded(raw)
    const column = byPlace.get(cell.column)
    const path = cellPlace(tab, cell.column, row.number)
    if (column === undefined) {
      refusals.push({ ...refuseNoHeading(), path })
      continue
    }
    const { name } = column.field
    const read = placeResult(readCell(cell, column.field, context), path)
    cells[name] = read.ok && typeof read.value === 'string' ? read.value : cell.text
    if (read.ok) facts[name] = read.value
    else refusals.push(...read.refusals)
  }
  for (const { column, place } of required)
    if (cells[column.field.name] === undefined)
      refusals.push({ ...refuseNoKey(column.field.label), path: cellPlace(tab, place, row.number) })
  const placeOf = (name: string): string => {
    const place = [...byPlace].find(([, { field }]) => field.name === name)?.[0]
    return place === undefined ? name : cellPlace(tab, place, row.number)
  }
  return { number: row.number, cells, facts, refusals, placeOf }
}
