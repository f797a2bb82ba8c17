import { MessageNotValid } from '../../http/index.ts'

/** The cursor of a page: the keys of its last row, as opaque text. */
export function writeCursor(...keys: readonly string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url')
}

/** The keys of a cursor, null for the first page. Throws MessageNotValid where it is none of ours or has another number of keys. */
export function readCursor(cursor: string, count: number): readonly string[] | null {
  if (cursor === '') return null
  let keys: unknown
  try {
    keys = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    throw new MessageNotValid('after')
  }
  if (!Array.isArray(keys) || keys.length !== count || !keys.every((key) => typeof key === 'string'))
    throw new MessageNotValid('after')
  return keys
}

/** The rows of a page and the cursor of the next, from one row more than the page holds. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  keysOf: (row: Row) => readonly string[],
): { rows: readonly Row[]; next: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > limit && last !== undefined ? writeCursor(...keysOf(last)) : null }
}
