import type { Transaction } from '../../db/index.ts'
import { MessageRefused } from '../../http/index.ts'
import { pageOf, readCursor } from '../list/cursor.ts'
import type { Column, RecordTable } from './record-table.ts'
import { foundOr, refuseStale, refusing } from './refusing.ts'

/** Properties and their values, as a message brings them. */
export type Written = Readonly<Record<string, unknown>>

/** Which rows of a table: those after a cursor, with these values, valid on a day, with this text. */
export type RecordQuery = {
  readonly after?: string
  readonly limit?: number
  readonly on?: string
  readonly text?: string
  /** Property → value; empty ones are left out. */
  readonly where?: Readonly<Record<string, string>>
}

/** Most rows that are read at once where no page is asked for. */
const ROWS_MAX = 10_000

/** Whatever carries id and version. */
export type Kept = { readonly id: string; readonly version: number }

/** A page of rows in their order, and the cursor of the next. */
export async function listRecords<Row extends Kept>(
  tx: Transaction,
  table: RecordTable<Row>,
  { after = '', limit = ROWS_MAX, on = '', text = '', where = {} }: RecordQuery,
): Promise<{ rows: readonly Row[]; next: string | null }> {
  const values: unknown[] = []
  const use = (value: unknown): string => `$${values.push(value)}`
  const parts = ['r.region = (select tenant.region())']
  const cursor = readCursor(after, 2)
  const order = `(${table.order})::text collate "C"`
  if (cursor) parts.push(`(${order}, r.${table.key}::text) > (${use(cursor[0])}::text collate "C", ${use(cursor[1])})`)
  if (on !== '' && table.days) parts.push(`r.${table.days.column} @> ${use(on)}::date`)
  if (text !== '' && table.search) parts.push(`position(lower(${use(text)}) in lower(${table.search})) > 0`)
  for (const [property, value] of Object.entries(where)) {
    const found = columnOf(table, property)
    if (value === '' || found === null || !('column' in found)) continue
    const isList = found.type.endsWith('[]')
    parts.push(
      isList ? `${use(value)} = any(r.${found.column})` : `r.${found.column} = ${use(value)}::${sqlType(found)}`,
    )
  }
  const rows = await tx.rows<Record<string, unknown>>(
    `${selectOf(table)} where ${parts.join(' and ')} order by ${order}, r.${table.key}::text limit ${use(limit + 1)}`,
    values,
  )
  const page = pageOf(rows, limit, (row) => [String(row['order of row']), String(row['id'])])
  return { rows: page.rows.map((row) => asRow(table, row)), next: page.next }
}

/** One row by its key, null where there is none. */
export async function findRecord<Row extends Kept>(
  tx: Transaction,
  table: RecordTable<Row>,
  id: string,
): Promise<Row | null> {
  const row = await tx.row<Record<string, unknown>>(
    `${selectOf(table)} where r.region = (select tenant.region()) and r.${table.key} = $1`,
    [id],
  )
  return row === null ? null : asRow(table, row)
}

/** Adds a row with its deed. Refuses record.overlap, record.exists, record.reference, record.contradictory, record.not-kept. */
export async function addRecord<Row extends Kept>(
  tx: Transaction,
  table: RecordTable<Row>,
  written: Written,
): Promise<Row> {
  const { columns, places, values } = assignments(table, written, 0)
  const added = await refusing(table.problems ?? {}, () =>
    tx.row<{ key: string }>(
      `insert into ${table.table} (region, ${columns.join(', ')}) values ((select tenant.region()), ${places.join(', ')})
       returning ${table.key} as key`,
      values,
    ),
  )
  const id = added?.key ?? ''
  await noteDeed(tx, { deed: `${table.subject}:added`, subject: table.subject, id, detail: written })
  return foundOr(await findRecord(tx, table, id))
}

/** Writes a row anew where it is still as it was seen, with its deed. Refuses as addRecord, and record.unknown, record.changed. */
export async function changeRecord<Row extends Kept>(
  tx: Transaction,
  table: RecordTable<Row>,
  id: string,
  { version, ...written }: Written & { readonly version: number },
): Promise<Row> {
  const before = foundOr(await findRecord(tx, table, id))
  refuseStale(version, before)
  const { columns, places, values } = assignments(table, written, 2)
  const sets = columns.map((name, index) => `${name} = ${places[index] ?? ''}`)
  const changed = await refusing(table.problems ?? {}, () =>
    tx.run(
      `update ${table.table} set ${[...sets, 'version = version + 1'].join(', ')}
       where region = (select tenant.region()) and ${table.key} = $1 and version = $2`,
      [id, version, ...values],
    ),
  )
  if (changed === 0) await refuseUnwritten(tx, table, id, version)
  await noteDeed(tx, { deed: `${table.subject}:changed`, subject: table.subject, id, detail: written })
  return foundOr(await findRecord(tx, table, id))
}

/** Nothing was written: someone else was faster, or the row is not kept by whoever asks. */
async function refuseUnwritten<Row extends Kept>(
  tx: Transaction,
  table: RecordTable<Row>,
  id: string,
  version: number,
): Promise<never> {
  refuseStale(version, foundOr(await findRecord(tx, table, id)))
  throw new MessageRefused({ problem: 'record.not-kept' })
}

/** Writes a deed or reading into the record, in the transaction in which it happens. */
export async function noteDeed(
  tx: Transaction,
  {
    deed,
    subject,
    id,
    enterprise = null,
    detail = {},
  }: {
    readonly deed: string
    readonly subject: string
    readonly id: string
    readonly enterprise?: string | null
    readonly detail?: unknown
  },
): Promise<void> {
  await tx.rows('select audit.note($1, $2, $3, $4, $5)', [deed, subject, id, enterprise, JSON.stringify(detail)])
}

/** The day on which the transaction acts, `2026-03-02`. */
export async function today(tx: Transaction): Promise<string> {
  return foundOr(await tx.row<{ today: string }>('select tenant.today() as today')).today
}

function columnOf<Row>(table: RecordTable<Row>, property: string): Column | null {
  return (table.columns as Readonly<Record<string, Column | undefined>>)[property] ?? null
}

function sqlType({ type }: { readonly type: string }): string {
  return type === 'fen' ? 'bigint' : type === 'bool' ? 'boolean' : type
}

/** A column as it is read; exact numbers as text without zeros at their end. */
function readingOf({ column, type }: { readonly column: string; readonly type: string }): string {
  return type === 'numeric' ? `trim_scale(r.${column})::text` : `r.${column}`
}

function selectOf<Row>(table: RecordTable<Row>): string {
  const columns = Object.entries<Column | undefined>(table.columns).flatMap(([property, found]) =>
    found === undefined ? [] : [`${'column' in found ? readingOf(found) : found.read} as "${property}"`],
  )
  const { days } = table
  const range = days ? [`lower(r.${days.column}) as "${days.from}"`, `upper(r.${days.column}) as "${days.to}"`] : []
  const head = [`r.${table.key} as id`, 'r.version', `(${table.order})::text as "order of row"`]
  return `select ${[...head, ...columns, ...range].join(', ')} from ${table.table} r`
}

/** Columns, places and values of what is written; only properties that the message brings, days as one range. */
function assignments<Row>(
  table: RecordTable<Row>,
  written: Written,
  offset: number,
): { columns: string[]; places: string[]; values: unknown[] } {
  const columns: string[] = []
  const places: string[] = []
  const values: unknown[] = []
  const use = (value: unknown): string => `$${values.push(value) + offset}`
  for (const [property, value] of Object.entries(written)) {
    const found = columnOf(table, property)
    if (found === null || !('column' in found)) continue
    columns.push(found.column)
    places.push(`${use(value)}::${sqlType(found)}`)
  }
  const { days } = table
  if (days && (days.from in written || days.to in written)) {
    const [from, to] = [use(written[days.from] ?? null), use(written[days.to] ?? null)]
    columns.push(days.column)
    // A recognition that never was is no range at all; a validity without days is one without ends.
    const absent = days.column === 'valid' ? '' : `case when ${from}::date is null then null else `
    places.push(`${absent}daterange(${from}::date, ${to}::date)${absent === '' ? '' : ' end'}`)
  }
  return { columns, places, values }
}

function asRow<Row>(table: RecordTable<Row>, { 'order of row': _order, ...row }: Record<string, unknown>): Row {
  for (const [property, found] of Object.entries<Column | undefined>(table.columns)) {
    const isFen = found !== undefined && ('column' in found ? found.type === 'fen' : found.isFen === true)
    const value = row[property]
    if (isFen && value !== null) row[property] = Number(value)
    if (value instanceof Date) row[property] = value.toISOString()
  }
  return row as Row
}
