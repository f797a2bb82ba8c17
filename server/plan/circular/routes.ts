import { Type } from 'typebox'
import { type Circular, CircularWriting, Id } from '../../../contract/index.ts'
import type { Actor, Desk } from '../../access/index.ts'
import { dayOf, type Transaction } from '../../db/index.ts'
import { type App, MessageRefused } from '../../http/index.ts'
import { knownOr, noteDone, writing } from '../kept.ts'
import type { RecordGround } from '../room.ts'
import { confirmReceipt, findCircular, insertCircular, listCirculars, remindOutstanding } from './circular-store.ts'

const Params = Type.Object({ id: Id })
const OnDay = Type.String({ default: '', pattern: '^(?:\\d{4}-\\d{2}-\\d{2})?$' })
const OnQuery = Type.Object({ on: OnDay })
const ListQuery = Type.Object({
  on: OnDay,
  after: Type.String({ default: '', maxLength: 300 }),
  limit: Type.Integer({ default: 20, minimum: 1, maximum: 200 }),
})

/** Documents that a department sends to units: sending, receipts, who is outstanding, reminding. */
export function addCircularRoutes(app: App, desk: Desk, { now }: RecordGround): void {
  const today = (): string => dayOf(now())
  app.get('/api/circulars', { schema: { querystring: ListQuery } }, (request, reply) =>
    desk.serve(request, reply, 'circular:read', (tx) =>
      listCirculars(tx, { ...request.query, on: request.query.on || today() }),
    ),
  )
  app.get('/api/circulars/:id', { schema: { params: Params, querystring: OnQuery } }, (request, reply) =>
    desk.serve(request, reply, 'circular:read', async (tx) =>
      knownOr(await findCircular(tx, request.params.id, request.query.on || today())),
    ),
  )
  app.post('/api/circulars', { schema: { body: CircularWriting } }, (request, reply) =>
    desk.serve(request, reply, 'circular:send', (tx, actor) => send(tx, request.body, actor, today())),
  )
  app.post('/api/circulars/:id/receipt', { schema: { params: Params } }, (request, reply) =>
    desk.serve(request, reply, 'circular:confirm', (tx, actor) => confirm(tx, request.params.id, actor, today())),
  )
  app.post('/api/circulars/:id/reminder', { schema: { params: Params } }, (request, reply) =>
    desk.serve(request, reply, 'circular:send', async (tx) => {
      const { id } = request.params
      knownOr(await findCircular(tx, id, today()))
      await noteDone(tx, 'circular:reminded', id, { units: await remindOutstanding(tx, id) })
      return knownOr(await findCircular(tx, id, today()))
    }),
  )
}

async function send(tx: Transaction, body: CircularWriting, { unit }: Actor, today: string): Promise<Circular> {
  if (unit === null) throw new MessageRefused({ problem: 'record.not-kept' })
  const id = await writing(() => insertCircular(tx, unit, body))
  await noteDone(tx, 'circular:sent', id, { title: body.title, units: body.units.length })
  return knownOr(await findCircular(tx, id, today))
}

/** Confirms for the own unit; a second time changes nothing. Refuses record.unknown where the unit was not sent it. */
async function confirm(tx: Transaction, id: string, { unit }: Actor, today: string): Promise<Circular> {
  const circular = knownOr(await findCircular(tx, id, today))
  if (unit === null || circular.receipts.every((receipt) => receipt.unit !== unit))
    throw new MessageRefused({ problem: 'record.unknown' })
  if ((await confirmReceipt(tx, id, unit)) > 0) await noteDone(tx, 'circular:confirmed', id)
  return knownOr(await findCircular(tx, id, today))
}
