import { type TObject, Type } from 'typebox'
import { Id, RegisterPage } from '../../../contract/index.ts'
import type { Action } from '../../../core/access/index.ts'
import type { Actor, Desk } from '../../access/index.ts'
import type { Transaction } from '../../db/index.ts'
import type { App } from '../../http/index.ts'
import { addRecord, changeRecord, findRecord, type Kept, listRecords, type Written } from './record-store.ts'
import type { RecordTable } from './record-table.ts'
import { foundOr } from './refusing.ts'

/** Parameters of an address that names one record. */
export const IdParams = Type.Object({ id: Id })

/** A day, or none: today. */
export const OnQuery = Type.Object({ on: Type.String({ default: '', pattern: '^(?:\\d{4}-\\d{2}-\\d{2})?$' }) })

/** What completes rows before they are answered: what is computed of them, on the day asked for. */
export type Describe<Row, Told> = (
  tx: Transaction,
  rows: readonly Row[],
  asked: { readonly on: string; readonly actor: Actor },
) => Promise<readonly Told[]>

/** Addresses of one table: who reads and who writes, by which properties rows are filtered, and what is computed of them. */
export type RecordRoutes<Row extends Kept, Told> = {
  readonly path: string
  readonly table: RecordTable<Row>
  readonly read: Action
  readonly write: Action
  readonly writing: TObject
  readonly filters?: readonly (keyof Row & string)[]
  readonly describe: Describe<Row, Told>
  /** Looked at before a row is written, with its id where it is there already; refuses by MessageRefused. */
  readonly before?: (tx: Transaction, written: Written, actor: Actor, id: string | null) => Promise<void> | void
}

/** Adds GET and POST of a table's path, and GET and PUT of one row below it. */
export function addRecordRoutes<Row extends Kept, Told>(app: App, desk: Desk, routes: RecordRoutes<Row, Told>): void {
  const { path, table, read, write, writing, filters = [], describe, before } = routes
  const Query = Type.Object({
    ...RegisterPage.properties,
    ...OnQuery.properties,
    text: Type.String({ default: '', maxLength: 100 }),
    ...Object.fromEntries(filters.map((name) => [name, filterOf(table, name)])),
  })
  const change = Type.Object({ ...writing.properties, version: Type.Integer({ minimum: 1 }) })
  const one = async (tx: Transaction, row: Row, actor: Actor, on = ''): Promise<Told> =>
    foundOr((await describe(tx, [row], { on, actor }))[0] ?? null)

  app.get(path, { schema: { querystring: Query } }, (request, reply) =>
    desk.serve(request, reply, read, async (tx, actor) => {
      const query = request.query as Readonly<Record<string, string | number>>
      const asked = (name: string): string => String(query[name] ?? '')
      const where = Object.fromEntries(filters.map((name) => [name, asked(name)]))
      const on = asked('on')
      const page = { after: asked('after'), limit: Number(query['limit']), on, text: asked('text'), where }
      const { rows, next } = await listRecords(tx, table, page)
      return { rows: await describe(tx, rows, { on, actor }), next }
    }),
  )
  app.post(path, { schema: { body: writing } }, (request, reply) =>
    desk.serve(request, reply, write, async (tx, actor) => {
      const written = request.body as Written
      await before?.(tx, written, actor, null)
      return one(tx, await addRecord(tx, table, written), actor)
    }),
  )
  app.get(`${path}/:id`, { schema: { params: IdParams, querystring: OnQuery } }, (request, reply) =>
    desk.serve(request, reply, read, async (tx, actor) =>
      one(tx, foundOr(await findRecord(tx, table, request.params.id)), actor, request.query.on),
    ),
  )
  app.put(`${path}/:id`, { schema: { params: IdParams, body: change } }, (request, reply) =>
    desk.serve(request, reply, write, async (tx, actor) => {
      const written = request.body as Written & { readonly version: number }
      await before?.(tx, written, actor, request.params.id)
      return one(tx, await changeRecord(tx, table, request.params.id, written), actor)
    }),
  )
}

/** Rows as they stand. */
export async function asTheyStand<Row>(_tx: Transaction, rows: readonly Row[]): Promise<readonly Row[]> {
  return rows
}

function filterOf<Row>(table: RecordTable<Row>, name: keyof Row): ReturnType<typeof Type.String> {
  const column = table.columns[name]
  const isId = column !== undefined && 'column' in column && column.type === 'uuid'
  return Type.String({ default: '', maxLength: 100, ...(isId ? { pattern: `^(?:${UUID})?$` } : {}) })
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
