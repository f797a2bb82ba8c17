import exceljs from 'exceljs'

/** Rows of one sheet: the headings that are filled, and the values below them. */
export type SheetRows = { readonly tab: string; readonly rows: readonly (readonly string[])[] }

/** A template with rows put in under its own headings, as an office would fill it. */
export async function fillTemplate(template: ArrayBuffer, sheets: readonly SheetRows[]): Promise<Buffer> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(template)
  for (const { tab, rows } of sheets) {
    const sheet = book.getWorksheet(tab)
    if (!sheet) throw new RangeError(`The template has no sheet ${tab}`)
    fillSheet(sheet, rows)
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

function fillSheet(sheet: exceljs.Worksheet, [headings = [], ...lines]: SheetRows['rows']): void {
  const columns = new Map<string, number>()
  sheet.getRow(1).eachCell((cell, column) => columns.set(cell.text, column))
  for (const [index, line] of lines.entries())
    for (const [place, value] of line.entries()) {
      const column = columns.get(headings[place] ?? '')
      if (column === undefined) throw new RangeError(`${sheet.name} has no column ${headings[place]}`)
      sheet.getCell(index + 2, column).value = value
    }
}
