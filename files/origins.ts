import { columnLetters } from './cell.ts'
import type { Table } from './table.ts'

const rowsPerTable = 2 ** 24

/** Where each object of the facts documents came from, so that a refusal of a fact can name its cell. */
export class Origins {
  readonly tables: Table[] = []
  /** Tables and rows are packed in one number each, because there may be a million of them. */
  readonly #codes = new WeakMap<object, number>()
  readonly #refused = new Set<number>()

  add(table: Table): void {
    this.tables.push(table)
  }

  set(record: object, table: Table, row: number): void {
    this.#codes.set(record, this.#code(table, row))
  }

  has(record: object): boolean {
    return this.#codes.has(record)
  }

  /** Remembers that something in a row was refused already. */
  markRefused(table: Table, row: number): void {
    this.#refused.add(this.#code(table, row))
  }

  isRefused(record: object): boolean {
    return this.#refused.has(this.#codes.get(record) ?? -1)
  }

  /** Place of a fact of an object, e.g. `贷款!D7`; the row's first column where the fact has no column. */
  placeOf(record: object, name: string | null): string | null {
    const code = this.#codes.get(record)
    const table = code === undefined ? undefined : this.tables[Math.floor(code / rowsPerTable)]
    if (code === undefined || table === undefined) return null
    return `${table.tab}!${lettersOf(table, name) ?? 'A'}${code % rowsPerTable}`
  }

  #code(table: Table, row: number): number {
    return this.tables.indexOf(table) * rowsPerTable + row
  }
}

/** Letters of the column that holds a fact; null where the table has none. */
export function lettersOf(table: Table, name: string | null): string | null {
  for (const [position, column] of table.columns) if (column.name === name) return columnLetters(position)
  return null
}
