import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { Language } from './result-columns.ts'
import { csvField } from './safe-text.ts'
import type { CellToWrite } from './workbook.ts'
import { openRowWriter } from './workbook-rows.ts'

/** One column of a register that is written: its heading in both languages and its width in characters. */
export type BookColumn = {
  readonly heading: { readonly zh: string; readonly en: string }
  readonly width: number
  readonly isVaried?: boolean
}

/** A register to be written as a table. */
export type RegisterBook = {
  readonly format: 'xlsx' | 'csv'
  readonly tab: string
  readonly columns: readonly BookColumn[]
  readonly language: Language
}

/** Rows of a register as they come; text is made safe from being taken for a formula. */
export type BookWriter = {
  readonly add: (cells: readonly CellToWrite[]) => Promise<void>
  readonly close: () => Promise<void>
}

/** Writes a register row by row into a stream, as a workbook of one sheet or as CSV (UTF-8 with its mark). */
export function openRegisterBook(target: Writable, { format, tab, columns, language }: RegisterBook): BookWriter {
  const headings = columns.map(({ heading }) => heading[language])
  if (format === 'csv') return openCsv(target, headings)
  const sheet = {
    tab,
    columns: columns.map(({ width, isVaried = false }, index) => ({
      heading: headings[index] ?? '',
      width,
      isVaried,
      format: 'text' as const,
    })),
  }
  const book = openRowWriter(target, { sheets: [sheet], largest: 0 })
  return { add: (cells) => book.add(0, cells), close: () => book.close() }
}

function openCsv(target: Writable, headings: readonly string[]): BookWriter {
  const line = (cells: readonly CellToWrite[]): string => `${cells.map(csvField).join(',')}\r\n`
  // The mark in front tells spreadsheets that the text is UTF-8.
  let waiting = `\ufeff${line(headings)}`
  const flush = async (): Promise<void> => {
    const text = waiting
    waiting = ''
    if (!target.write(text)) await once(target, 'drain')
  }
  const add = async (cells: readonly CellToWrite[]): Promise<void> => {
    waiting += line(cells)
    if (waiting.length > 64 * 1024) await flush()
  }
  const close = async (): Promise<void> => {
    await flush()
    target.end()
    await once(target, 'finish')
  }
  return { add, close }
}
