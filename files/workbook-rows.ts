import type { Writable } from 'node:stream'
import { columnLetters } from './cell.ts'
import { safeText } from './safe-text.ts'
import type { CellToWrite, ColumnToWrite, SheetToWrite } from './workbook.ts'
import { bookParts, escapeText, STYLES, sharedTexts, sheetEnd, sheetStart } from './workbook-markup.ts'
import { type ArchiveWriter, openArchiveWriter, type PartWriter } from './workbook-zip.ts'

/** Rows of one workbook as they come, each to one of its sheets. */
export type RowWriter = {
  /** Adds a row and answers when little of what was added waits in memory. Text is made safe from being taken for a formula. */
  readonly add: (sheet: number, cells: readonly CellToWrite[]) => Promise<void>
  readonly close: () => Promise<void>
}

/** How a workbook is laid out. */
export type BookLayout = {
  readonly sheets: readonly SheetToWrite[]
  /** The sheet that is expected to be the largest: it goes straight into the stream, the others are kept packed until the end. */
  readonly largest: number
  /** Most rows of one sheet below its heading; a sheet that is full goes on in a further one. */
  readonly rowsMax?: number
}

/** Rows of one sheet below its heading; Excel takes 1,048,576 rows. Source: Microsoft, Excel specifications and limits. */
const sheetRowsMax = 1_000_000

/** Text that is gathered before it is packed, in characters. */
const pieceMax = 64 * 1024

/** Texts that are written once and pointed to; what comes after so many stands in its cell. */
const sharedMax = 100_000

/** A sheet while it is written: the rows below its heading, and the text that is not packed yet. */
type OpenSheet = { readonly part: PartWriter; readonly tab: string; rows: number; text: string }

/** Writes a cell: its column's letters are known, the row is told; an empty one is nothing. */
type CellWriter = (row: number, value: CellToWrite) => string

/** Writes sheets row by row into a stream. Memory holds the packed bytes of all sheets but the largest. */
export function openRowWriter(target: Writable, layout: BookLayout): RowWriter {
  const archive = openArchiveWriter(target)
  const texts = new Map<string, number>()
  const sheets = layout.sheets.map((sheet, index) => new Sheet({ archive, sheet, index, layout, texts }))
  const add = async (index: number, cells: readonly CellToWrite[]): Promise<void> => {
    const sheet = sheets[index]
    if (sheet === undefined) throw new RangeError(`There is no sheet ${index}`)
    await sheet.add(cells)
  }
  const close = async (): Promise<void> => {
    // What streams ends first, because the other sheets are put behind it.
    for (const sheet of [...sheets].sort((a, b) => Number(b.isStreamed) - Number(a.isStreamed))) await sheet.end()
    const named = sheets.flatMap((sheet) => sheet.parts.map(({ part, tab }) => ({ part: part.name, tab })))
    const texted = sharedTexts(Array.from(texts.keys(), safeText))
    for (const [name, text] of [['xl/sharedStrings.xml', texted] as const, ...bookParts(named)]) {
      const part = archive.keep(name)
      part.write(text)
      await part.end()
      archive.place(part)
    }
    await archive.close()
  }
  return { add, close }
}

/** What a sheet is written with. */
type SheetSetting = {
  readonly archive: ArchiveWriter
  readonly sheet: SheetToWrite
  readonly index: number
  readonly layout: BookLayout
  readonly texts: Map<string, number>
}

/** One sheet of a workbook while it is written, in as many parts as its rows need. */
class Sheet {
  readonly isStreamed: boolean
  readonly parts: OpenSheet[] = []
  readonly #setting: SheetSetting
  readonly #writers: readonly CellWriter[]
  readonly #rowsMax: number
  #current: OpenSheet

  constructor(setting: SheetSetting) {
    const { sheet, index, layout, texts } = setting
    this.#setting = setting
    this.isStreamed = index === layout.largest
    this.#rowsMax = layout.rowsMax ?? sheetRowsMax
    this.#writers = sheet.columns.map((column, place) => cellWriter(column, columnLetters(place), texts))
    this.#current = this.#open()
  }

  async add(cells: readonly CellToWrite[]): Promise<void> {
    if (this.#current.rows === this.#rowsMax) {
      await this.#endPart(this.#current)
      this.#current = this.#open()
    }
    const current = this.#current
    current.rows += 1
    const row = current.rows + 1
    let text = `<row r="${row}">`
    for (let place = 0; place < this.#writers.length; place += 1)
      text += this.#writers[place]?.(row, cells[place] ?? null) ?? ''
    current.text += `${text}</row>`
    if (current.text.length < pieceMax) return
    pack(current)
    await current.part.ready()
  }

  /** Ends the last part and puts the parts that were kept into the stream. */
  async end(): Promise<void> {
    await this.#endPart(this.#current)
    if (!this.isStreamed) for (const { part } of this.parts) this.#setting.archive.place(part)
  }

  #open(): OpenSheet {
    const { archive, sheet, index } = this.#setting
    const number = this.parts.length + 1
    const name = `xl/worksheets/sheet${index + 1}${number === 1 ? '' : `-${number}`}.xml`
    const opened = {
      part: this.isStreamed ? archive.stream(name) : archive.keep(name),
      tab: number === 1 ? sheet.tab : `${sheet.tab.slice(0, 24)} (${number})`,
      rows: 0,
      text: sheetStart(sheet.columns),
    }
    this.parts.push(opened)
    return opened
  }

  async #endPart(opened: OpenSheet): Promise<void> {
    opened.text += sheetEnd(`A1:${columnLetters(this.#writers.length - 1)}${opened.rows + 1}`)
    pack(opened)
    await opened.part.end()
  }
}

function pack(opened: OpenSheet): void {
  opened.part.write(opened.text)
  opened.text = ''
}

function cellWriter(
  { format, isVaried = false }: ColumnToWrite,
  letters: string,
  texts: Map<string, number>,
): CellWriter {
  const style = STYLES[format]
  const shared = (text: string): number | undefined => {
    const known = texts.get(text)
    if (known !== undefined || isVaried || texts.size >= sharedMax) return known
    texts.set(text, texts.size)
    return texts.size - 1
  }
  return (row, value) => {
    if (value === null || value === '') return ''
    const cell = `<c r="${letters}${row}" s="${style}"`
    if (typeof value === 'number') return `${cell}><v>${value}</v></c>`
    const index = shared(value)
    if (index !== undefined) return `${cell} t="s"><v>${index}</v></c>`
    return `${cell} t="inlineStr"><is><t xml:space="preserve">${escapeText(safeText(value))}</t></is></c>`
  }
}
