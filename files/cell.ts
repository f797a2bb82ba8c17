/** What a cell of a sheet holds before anyone asks what it means. */
export type Cell = {
  /** Column counted from 0. */
  readonly column: number
  /** `number` and `formula` carry the figure as the file writes it; `day` carries ISO text. */
  readonly kind: 'text' | 'number' | 'boolean' | 'day' | 'error' | 'formula'
  readonly text: string
  /** How a number is shown: as a day, as a percentage, or as it is. */
  readonly shownAs: 'number' | 'day' | 'percent'
}

/** A row with content: its number from 1 and its filled cells. */
export type Row = { readonly number: number; readonly cells: readonly Cell[] }

/** Rows of one sheet or text file, to be read once, in order. */
export type RowSource = {
  /** Rows with content; `undefined` marks a point where a caller may pause. */
  readonly rows: () => Generator<Row | undefined, void>
  /** Ranges of merged cells, e.g. `A1:B2`; known when the rows have been read. */
  readonly merged: readonly string[]
}

/** Letters of a column counted from 0: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter
}

/** Column counted from 0 of a reference such as `AB12`; null where it is none. */
export function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0]
  if (letters === undefined) return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** Place of a cell as a message names it: `贷款!D7`. */
export function cellPlace(sheet: string, column: number, row: number): string {
  return `${sheet}!${columnLetters(column)}${row}`
}
