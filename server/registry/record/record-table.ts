import type { ProblemAnswer } from '../../http/index.ts'

/** How a property is written into the database and read from it; `fen` is a whole number of fen. */
export type ColumnType = 'text' | 'uuid' | 'date' | 'int' | 'fen' | 'bool' | 'text[]' | 'uuid[]' | 'numeric'

/** A property of a record: the column that holds it, or an expression over the row `r` that is only read. */
export type Column =
  | { readonly type: ColumnType; readonly column: string }
  | { readonly read: string; readonly isFen?: true }

/** Two properties that hold the first day and the day after the last of a range column. */
export type DayColumns = { readonly column: string; readonly from: string; readonly to: string }

/** A table of the register whose rows are kept alike: read in pages, added, and written anew with the version seen. */
export type RecordTable<Row> = {
  /** What a row is called in the record of deeds, `licence`. */
  readonly subject: string
  readonly table: string
  /** The key after the region. */
  readonly key: 'id' | 'unit'
  readonly columns: { readonly [Property in keyof Row]?: Column }
  readonly days?: DayColumns
  /** Expressions over `r`: by which rows are ordered, and in which text is looked for. */
  readonly order: string
  readonly search?: string
  /** What is told where a constraint of the table refuses a row, by the name of the constraint. */
  readonly problems?: Readonly<Record<string, ProblemAnswer>>
}

/** A plain column. */
export function column(name: string, type: ColumnType = 'text'): Column {
  return { column: name, type }
}

/** An expression that is only read, over the row `r`. */
export function reading(read: string): Column {
  return { read }
}

/** The name of the unit that a column of the row holds. */
export function unitName(name: string): Column {
  return { read: `(select n.name_zh from registry.unit n where n.region = r.region and n.id = r.${name})` }
}
