import { Type } from 'typebox'
import {
  IntermediaryWriting,
  RegisterPage,
  ServiceDelivery,
  ServiceOrderWriting,
  ServiceRating,
  StandardItemChange,
  StandardItemWriting,
} from '../../../contract/index.ts'
import type { Desk } from '../../access/index.ts'
import type { App } from '../../http/index.ts'
import { addRecordRoutes, findRecord, foundOr, IdParams, listRecords, noteDeed } from '../record/index.ts'
import { describeIntermediaries } from './describe-intermediaries.ts'
import { INTERMEDIARIES, ORDERS } from './intermediary-table.ts'
import { deliverOrder, placeOrder, rateOrder } from './keep-order.ts'
import { addStandardItem, confirmStandardItem, fillStandardItem, readStandardCheck } from './standard-check.ts'

const Confirmation = Type.Object({ version: Type.Integer({ minimum: 1 }) })
const one = { params: IdParams }

/** Intermediaries, orders of their services, and the check-lists by which enterprises are put in order. */
export function addIntermediaryRoutes(app: App, desk: Desk): void {
  addRecordRoutes(app, desk, {
    path: '/api/intermediaries',
    table: INTERMEDIARIES,
    read: 'unit:read',
    write: 'intermediary:write',
    writing: IntermediaryWriting,
    filters: ['kind', 'areas'],
    describe: describeIntermediaries,
  })
  addOrders(app, desk)
  addStandardChecks(app, desk)
}

function addOrders(app: App, desk: Desk): void {
  app.get('/api/service-orders', { schema: { querystring: RegisterPage } }, (request, reply) =>
    desk.serve(request, reply, 'order:read', (tx) => listRecords(tx, ORDERS, request.query)),
  )
  app.post('/api/service-orders', { schema: { body: ServiceOrderWriting } }, (request, reply) =>
    desk.serve(request, reply, 'order:place', (tx, actor) => placeOrder(tx, request.body, actor)),
  )
  app.get('/api/service-orders/:id', { schema: one }, (request, reply) =>
    desk.serve(request, reply, 'order:read', async (tx) => {
      const order = foundOr(await findRecord(tx, ORDERS, request.params.id))
      const { id, enterprise } = order
      await noteDeed(tx, { deed: 'service-order:read', subject: 'service-order', id, enterprise })
      return order
    }),
  )
  app.post('/api/service-orders/:id/delivery', { schema: { ...one, body: ServiceDelivery } }, (request, reply) =>
    desk.serve(request, reply, 'order:deliver', (tx) => deliverOrder(tx, request.params.id, request.body)),
  )
  app.post('/api/service-orders/:id/rating', { schema: { ...one, body: ServiceRating } }, (request, reply) =>
    desk.serve(request, reply, 'order:place', (tx) => rateOrder(tx, request.params.id, request.body)),
  )
}

function addStandardChecks(app: App, desk: Desk): void {
  app.get('/api/enterprises/:id/standard-check', { schema: one }, (request, reply) =>
    desk.serve(request, reply, 'standard:read', async (tx) => {
      const { id } = request.params
      const check = await readStandardCheck(tx, id)
      await noteDeed(tx, { deed: 'standard-check:read', subject: 'enterprise', id, enterprise: id })
      return check
    }),
  )
  app.post('/api/enterprises/:id/standard-items', { schema: { ...one, body: StandardItemWriting } }, (request, reply) =>
    desk.serve(request, reply, 'standard:fill', (tx) => addStandardItem(tx, request.params.id, request.body)),
  )
  app.put('/api/standard-items/:id', { schema: { ...one, body: StandardItemChange } }, (request, reply) =>
    desk.serve(request, reply, 'standard:fill', (tx) => fillStandardItem(tx, request.params.id, request.body)),
  )
  app.post('/api/standard-items/:id/confirmation', { schema: { ...one, body: Confirmation } }, (request, reply) =>
    desk.serve(request, reply, 'standard:confirm', (tx) => confirmStandardItem(tx, request.params.id, request.body)),
  )
}
