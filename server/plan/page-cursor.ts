import { MessageNotValid } from '../http/index.ts'

/** The cursor of a page: the keys of its last row, as opaque text. */
export function writePlace(keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url')
}

/** The keys of a cursor, null for the first page. Throws MessageNotValid where it is none of ours. */
export function readPlace(
  cursor: string,
  kinds: readonly ('string' | 'number')[],
): readonly (string | number)[] | null {
  if (cursor === '') return null
  let keys: unknown
  try {
    keys = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    throw new MessageNotValid('after')
  }
  const isOurs =
    Array.isArray(keys) && keys.length === kinds.length && kinds.every((kind, at) => typeof keys[at] === kind)
  if (!isOurs) throw new MessageNotValid('after')
  return keys as (string | number)[]
}

/** The rows of a page and the cursor of the next, from one row more than the page holds. */
export function pageFrom<Row>(
  rows: readonly Row[],
  limit: number,
  keysOf: (row: Row) => readonly (string | number)[],
): { rows: readonly Row[]; next: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > limit && last !== undefined ? writePlace(keysOf(last)) : null }
}
