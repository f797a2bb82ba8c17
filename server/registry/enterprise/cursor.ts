/** The cursor of the page that follows a row, by the values that the page is ordered by. */
export function writeCursor(values: readonly (string | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** The values of a cursor; null where it is none, and the list is read from its beginning. */
export function readCursor(cursor: string, length: number): (string | null)[] | null {
  if (cursor === '') return null
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const isCursor = Array.isArray(values) && values.length === length
    return isCursor && values.every((each) => each === null || typeof each === 'string') ? values : null
  } catch {
    return null
  }
}

/** The rows of a page of which one more than `limit` was read, and the cursor of the next. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly (string | null)[],
): { rows: Row[]; next: string | null } {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last !== undefined ? writeCursor(keyOf(last)) : null }
}
