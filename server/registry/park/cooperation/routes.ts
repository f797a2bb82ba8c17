import { Type } from 'typebox'
import {
  type Cooperation,
  CooperationConfirmation,
  CooperationEnding,
  CooperationUseWriting,
  CooperationWriting,
  DaySpanQuery,
  ExchangeItemWriting,
  RegisterPage,
} from '../../../../contract/index.ts'
import type { Actor, Desk } from '../../../access/index.ts'
import type { Transaction } from '../../../db/index.ts'
import type { App } from '../../../http/index.ts'
import {
  addRecordRoutes,
  asTheyStand,
  findRecord,
  foundOr,
  IdParams,
  listRecords,
  type NumbersOf,
  OnQuery,
  today,
} from '../../record/index.ts'
import { COOPERATIONS, type CooperationRow, EXCHANGE_ITEMS } from './cooperation-table.ts'
import { describeCooperations, readCover, readReminders } from './describe-cooperation.ts'
import {
  confirmCooperation,
  endCooperation,
  proposeCooperation,
  refuseWithoutConsent,
  summariseExchange,
  useCooperation,
} from './keep-cooperation.ts'

const IdOrNone = Type.String({ default: '', pattern: '^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})?$' })
const CooperationsQuery = Type.Object({
  ...RegisterPage.properties,
  ...OnQuery.properties,
  platform: IdOrNone,
  partner: IdOrNone,
})
const one = { params: IdParams }

/** Cooperations between platforms and institutions, what ends soon, who has none, and what parks and branches share. */
export function addCooperationRoutes(app: App, desk: Desk, numbersOf: NumbersOf): void {
  addReading(app, desk, numbersOf)
  addWriting(app, desk, numbersOf)
  addExchange(app, desk)
}

function addReading(app: App, desk: Desk, numbersOf: NumbersOf): void {
  app.get('/api/cooperations', { schema: { querystring: CooperationsQuery } }, (request, reply) =>
    desk.serve(request, reply, 'cooperation:read', async (tx, { region }) => {
      const { after, limit, platform, partner } = request.query
      const on = request.query.on || (await today(tx))
      const { rows, next } = await listRecords(tx, COOPERATIONS, { after, limit, where: { platform, partner } })
      return { on, next, ...(await describeCooperations(rows, on, numbersOf(tx, region))) }
    }),
  )
  const onDay = { schema: { querystring: OnQuery } }
  app.get('/api/cooperation-reminders', onDay, (request, reply) =>
    desk.serve(request, reply, 'cooperation:read', async (tx, { region }) =>
      readReminders(tx, request.query.on || (await today(tx)), numbersOf(tx, region)),
    ),
  )
  app.get('/api/cooperation-cover', onDay, (request, reply) =>
    desk.serve(request, reply, 'cooperation:read', async (tx) => readCover(tx, request.query.on || (await today(tx)))),
  )
}

function addWriting(app: App, desk: Desk, numbersOf: NumbersOf): void {
  const told = async (tx: Transaction, row: CooperationRow, { region }: Actor, on = ''): Promise<Cooperation> => {
    const described = await describeCooperations([row], on || (await today(tx)), numbersOf(tx, region))
    return foundOr(described.rows[0] ?? null)
  }
  app.get('/api/cooperations/:id', { schema: { ...one, querystring: OnQuery } }, (request, reply) =>
    desk.serve(request, reply, 'cooperation:read', async (tx, actor) =>
      told(tx, foundOr(await findRecord(tx, COOPERATIONS, request.params.id)), actor, request.query.on),
    ),
  )
  app.post('/api/cooperations', { schema: { body: CooperationWriting } }, (request, reply) =>
    desk.serve(request, reply, 'cooperation:write', async (tx, actor) =>
      told(tx, await proposeCooperation(tx, request.body), actor),
    ),
  )
  app.post(
    '/api/cooperations/:id/confirmation',
    { schema: { ...one, body: CooperationConfirmation } },
    (request, reply) =>
      desk.serve(request, reply, 'cooperation:confirm', async (tx, actor) =>
        told(tx, await confirmCooperation(tx, request.params.id, request.body, actor), actor),
      ),
  )
  app.post('/api/cooperations/:id/ending', { schema: { ...one, body: CooperationEnding } }, (request, reply) =>
    desk.serve(request, reply, 'cooperation:write', async (tx, actor) =>
      told(tx, await endCooperation(tx, request.params.id, request.body), actor),
    ),
  )
  app.post('/api/cooperations/:id/uses', { schema: { ...one, body: CooperationUseWriting } }, (request, reply) =>
    desk.serve(request, reply, 'cooperation:write', async (tx, actor) =>
      told(tx, await useCooperation(tx, request.params.id, request.body), actor),
    ),
  )
}

function addExchange(app: App, desk: Desk): void {
  addRecordRoutes(app, desk, {
    path: '/api/exchange-items',
    table: EXCHANGE_ITEMS,
    read: 'exchange:read',
    write: 'exchange:write',
    writing: ExchangeItemWriting,
    filters: ['platform', 'branch', 'class'],
    describe: asTheyStand,
    before: (_tx, written) => refuseWithoutConsent(written),
  })
  app.get('/api/exchange-summary', { schema: { querystring: DaySpanQuery } }, (request, reply) =>
    desk.serve(request, reply, 'exchange:read', (tx) => summariseExchange(tx, request.query.from, request.query.to)),
  )
}
