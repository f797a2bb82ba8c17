import { Type } from 'typebox'
import { EditionPreviewQuery, EditionPublishing, RegisterPage } from '../../../../contract/index.ts'
import type { Desk } from '../../../access/index.ts'
import type { App } from '../../../http/index.ts'
import { MessageRefused } from '../../../http/index.ts'
import { foundOr } from '../constraint.ts'
import { pageOf } from '../cursor.ts'
import { CHANGE_COLUMNS, EDITION_MEMBER_COLUMNS } from '../list-columns.ts'
import { findList } from '../list-store.ts'
import type { ListTermsOf } from '../list-terms.ts'
import { bookHeaders, ROWS_AT_ONCE, writeBook } from '../write-book.ts'
import { deliverEdition } from './deliver-edition.ts'
import { acknowledgeEdition, listDeliveries } from './delivery-store.ts'
import { previewEdition } from './difference.ts'
import { findEdition, listEditionChanges, listEditionMembers, listEditions } from './edition-store.ts'
import { publishEdition } from './publish-edition.ts'

const Id = Type.String({ format: 'uuid' })
const IdParams = Type.Object({ id: Id })
const ExportParams = Type.Object({ id: Id, format: Type.Union([Type.Literal('xlsx'), Type.Literal('csv')]) })
const LanguageQuery = Type.Object({ lang: Type.Union([Type.Literal('zh'), Type.Literal('en')], { default: 'zh' }) })
const DeliveryBody = Type.Object({ units: Type.Array(Id, { minItems: 1, maxItems: 1000 }) })

/** Editions of lists, their members and differences, and who has received them. */
export function addEditionRoutes(app: App, desk: Desk, termsOf: ListTermsOf): void {
  addEditions(app, desk)
  addEditionRows(app, desk)
  addEditionFiles(app, desk)
  addDeliveries(app, desk, termsOf)
}

function addEditions(app: App, desk: Desk): void {
  app.get('/api/lists/:id/editions', { schema: { params: IdParams, querystring: RegisterPage } }, (request, reply) =>
    desk.serve(request, reply, 'list:read', async (tx) => {
      foundOr(await findList(tx, request.params.id))
      const found = await listEditions(tx, request.params.id, request.query)
      return pageOf(found, request.query.limit, ({ publishedAt, id }) => [publishedAt, id])
    }),
  )
  app.post('/api/lists/:id/editions', { schema: { params: IdParams, body: EditionPublishing } }, (request, reply) =>
    desk.serve(request, reply, 'list:publish', (tx) => publishEdition(tx, request.params.id, request.body)),
  )
  app.get(
    '/api/lists/:id/preview',
    { schema: { params: IdParams, querystring: EditionPreviewQuery } },
    (request, reply) =>
      desk.serve(request, reply, 'list:publish', (tx) => previewEdition(tx, request.params.id, request.query)),
  )
  app.get('/api/editions/:id', { schema: { params: IdParams } }, (request, reply) =>
    desk.serve(request, reply, 'list:read', async (tx) => foundOr(await findEdition(tx, request.params.id))),
  )
}

function addEditionRows(app: App, desk: Desk): void {
  app.get('/api/editions/:id/members', { schema: { params: IdParams, querystring: RegisterPage } }, (request, reply) =>
    desk.serve(request, reply, 'list:read', async (tx) => {
      foundOr(await findEdition(tx, request.params.id))
      const found = await listEditionMembers(tx, request.params.id, request.query)
      return pageOf(found, request.query.limit, ({ creditCode }) => [creditCode])
    }),
  )
  app.get('/api/editions/:id/changes', { schema: { params: IdParams, querystring: RegisterPage } }, (request, reply) =>
    desk.serve(request, reply, 'list:read', async (tx) => {
      foundOr(await findEdition(tx, request.params.id))
      const found = await listEditionChanges(tx, request.params.id, request.query)
      return pageOf(found, request.query.limit, ({ creditCode }) => [creditCode])
    }),
  )
}

function addEditionFiles(app: App, desk: Desk): void {
  const schema = { params: ExportParams, querystring: LanguageQuery }
  app.get('/api/editions/:id/changes/export/:format', { schema }, (request, reply) =>
    desk.serve(request, reply, 'list:read', async (tx) => {
      const { id, format } = request.params
      const language = request.query.lang
      const { listNameZh, number } = foundOr(await findEdition(tx, id))
      void reply.headers(bookHeaders(`${listNameZh}-${number}-差异.${format}`, format))
      return writeBook(
        { format, tab: language === 'zh' ? '差异' : 'Changes', language },
        CHANGE_COLUMNS,
        async (after) =>
          pageOf(await listEditionChanges(tx, id, { after, limit: ROWS_AT_ONCE }), ROWS_AT_ONCE, (row) => [
            row.creditCode,
          ]),
      )
    }),
  )
  app.get('/api/editions/:id/members/export/:format', { schema }, (request, reply) =>
    desk.serve(request, reply, 'list:read', async (tx) => {
      const { id, format } = request.params
      const language = request.query.lang
      const { listNameZh, number } = foundOr(await findEdition(tx, id))
      await tx.rows(`select audit.note('list:exported', 'edition', $1)`, [id])
      void reply.headers(bookHeaders(`${listNameZh}-${number}.${format}`, format))
      return writeBook(
        { format, tab: language === 'zh' ? '名单' : 'List', language },
        EDITION_MEMBER_COLUMNS,
        async (after) =>
          pageOf(await listEditionMembers(tx, id, { after, limit: ROWS_AT_ONCE }), ROWS_AT_ONCE, (row) => [
            row.creditCode,
          ]),
      )
    }),
  )
}

function addDeliveries(app: App, desk: Desk, termsOf: ListTermsOf): void {
  app.get('/api/editions/:id/deliveries', { schema: { params: IdParams } }, (request, reply) =>
    desk.serve(request, reply, 'list:read', async (tx, { region }) => {
      foundOr(await findEdition(tx, request.params.id))
      return listDeliveries(tx, { edition: request.params.id }, await termsOf(tx, region))
    }),
  )
  app.post('/api/editions/:id/deliveries', { schema: { params: IdParams, body: DeliveryBody } }, (request, reply) =>
    desk.serve(request, reply, 'list:publish', async (tx, { region }) => {
      const { id, list } = foundOr(await findEdition(tx, request.params.id))
      await deliverEdition(tx, { edition: id, list, units: request.body.units })
      await tx.rows(`select audit.note('list:edition-delivered', 'edition', $1, null, $2)`, [
        id,
        JSON.stringify(request.body),
      ])
      return listDeliveries(tx, { edition: id }, await termsOf(tx, region))
    }),
  )
  app.get('/api/deliveries', (request, reply) =>
    desk.serve(request, reply, 'edition:acknowledge', async (tx, { region, unit }) =>
      listDeliveries(tx, { unit: unit ?? '' }, await termsOf(tx, region)),
    ),
  )
  app.post('/api/editions/:id/acknowledge', { schema: { params: IdParams } }, (request, reply) =>
    desk.serve(request, reply, 'edition:acknowledge', async (tx, { region, unit }) => {
      const { id } = request.params
      if (unit === null || !(await acknowledgeEdition(tx, id, unit)))
        throw new MessageRefused({ problem: 'record.unknown' })
      const { rows, notSet } = await listDeliveries(tx, { unit }, await termsOf(tx, region))
      return { rows: rows.filter(({ edition }) => edition === id), notSet }
    }),
  )
}
