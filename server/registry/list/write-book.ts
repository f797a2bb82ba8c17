import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type BookColumn, openRegisterBook, type RegisterBook } from '../../../files/index.ts'

/** A column of a table of rows: how it is headed and what it shows of a row. */
export type RowColumn<Row> = BookColumn & {
  readonly value: (row: Row, language: 'zh' | 'en') => string | number | null
}

/** One page of rows and where the next begins. */
export type RowsPage<Row> = { readonly rows: readonly Row[]; readonly next: string | null }

/** Rows held in memory at once while a table is written. */
export const ROWS_AT_ONCE = 2000

/** Writes all rows, page by page, into a workbook or CSV. `read` gives the page after a cursor. */
export async function writeBook<Row>(
  book: Omit<RegisterBook, 'columns'>,
  columns: readonly RowColumn<Row>[],
  read: (after: string) => Promise<RowsPage<Row>>,
): Promise<Buffer> {
  const target = new PassThrough()
  const bytes = buffer(target)
  const writer = openRegisterBook(target, { ...book, columns })
  let after: string | null = ''
  while (after !== null) {
    const page: RowsPage<Row> = await read(after)
    for (const row of page.rows) await writer.add(columns.map(({ value }) => value(row, book.language)))
    after = page.next
  }
  await writer.close()
  return bytes
}

/** How a file is asked for. */
export const BOOK_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/** Headers of a file that is kept under a name. */
export function bookHeaders(name: string, format: keyof typeof BOOK_TYPES): Record<string, string> {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_')
  return {
    'content-type': BOOK_TYPES[format],
    'cache-control': 'no-store',
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  }
}
