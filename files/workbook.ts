import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import exceljs from 'exceljs'

// The only file that knows exceljs. It writes forms; results are written by workbook-rows.ts, and workbooks from outside are read
// by workbook-parts.ts, part by part.

/** A value of a cell to be written. Money comes as a number with two decimals, which a cell holds exactly up to 10^13 fen. */
export type CellToWrite = string | number | null

/** A column of a sheet to be written. */
export type ColumnToWrite = {
  readonly heading: string
  /** Width in characters of the standard font. */
  readonly width: number
  /** How cells are formatted; `text` keeps typed digits as they are. */
  readonly format: 'text' | 'yuan' | 'number'
  /** Explanation shown when one points at the heading. */
  readonly note?: string
  readonly isRequired?: boolean
  /** Whether hardly two rows show the same, so that a text stands in its cell instead of a list of all. */
  readonly isVaried?: boolean
  /** Values offered in each cell of the column. */
  readonly choices?: readonly string[]
}

/** A sheet to be written. */
export type SheetToWrite = { readonly tab: string; readonly columns: readonly ColumnToWrite[] }

const formats = { text: '@', yuan: '#,##0.00', number: 'General' } as const
const formRows = 2000
const headingFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6ECF5' } } as const
const requiredFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFCE8C8' } } as const

/** A workbook to be filled in: headings with notes, drop-downs, and a sheet of lines that explain it. */
export async function writeForm(
  sheets: readonly SheetToWrite[],
  notes: { readonly tab: string; readonly lines: readonly (readonly string[])[] },
  choicesTab: string,
): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  const lists = new Map<string, string>()
  const explained = book.addWorksheet(notes.tab)
  explained.columns = [{ width: 24 }, { width: 30 }, { width: 16 }, { width: 90 }]
  for (const line of notes.lines) explained.addRow([...line]).alignment = { wrapText: true, vertical: 'top' }
  const hidden = book.addWorksheet(choicesTab, { state: 'hidden' })
  for (const { tab, columns } of sheets) {
    const sheet = book.addWorksheet(tab, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = columns.map(({ width, format }) => ({ width, style: { numFmt: formats[format] } }))
    for (const [index, column] of columns.entries()) {
      const cell = sheet.getCell(1, index + 1)
      cell.value = column.heading
      styleHeading(cell, column.isRequired === true)
      if (column.note !== undefined) cell.note = column.note
      if (column.choices !== undefined) offerChoices(sheet, index + 1, listRange(hidden, lists, column.choices))
    }
  }
  const target = new PassThrough()
  const [bytes] = await Promise.all([buffer(target), book.xlsx.write(target).then(() => target.end())])
  return bytes
}

function styleHeading(cell: exceljs.Cell, isRequired: boolean): void {
  cell.font = { bold: true }
  cell.fill = isRequired ? requiredFill : headingFill
  cell.numFmt = '@'
}

/** Writes a list once into the hidden sheet and answers its range; longer lists than 255 characters fit no other way. */
function listRange(hidden: exceljs.Worksheet, lists: Map<string, string>, choices: readonly string[]): string {
  const key = choices.join('\n')
  const known = lists.get(key)
  if (known !== undefined) return known
  const column = hidden.getColumn(lists.size + 1)
  column.values = [...choices]
  const range = `'${hidden.name}'!$${column.letter}$1:$${column.letter}$${choices.length}`
  lists.set(key, range)
  return range
}

/** The library's types leave out that a sheet keeps its drop-downs by range. */
type WithValidations = {
  readonly dataValidations: { readonly add: (range: string, rule: exceljs.DataValidation) => void }
}

function offerChoices(sheet: exceljs.Worksheet, column: number, range: string): void {
  const { letter } = sheet.getColumn(column)
  const { dataValidations } = sheet as unknown as WithValidations
  dataValidations.add(`${letter}2:${letter}${formRows}`, {
    type: 'list',
    allowBlank: true,
    formulae: [range],
    showErrorMessage: true,
    errorStyle: 'warning',
  })
}
