import { Type } from 'typebox'
import { Id, NoticeChange, NoticePublishing, NoticesQuery, NoticeWriting } from '../../../contract/index.ts'
import type { Desk } from '../../access/index.ts'
import { dayOf } from '../../db/index.ts'
import { type App, NO_CONTENT, ownOrigin } from '../../http/index.ts'
import { knownOr } from '../kept.ts'
import { forEverybody, type RecordGround } from '../room.ts'
import { addNotice, changeNotice, dropNotice, publishNotice } from './keep-notice.ts'
import { findNotice, listNotices } from './notice-store.ts'
import { writeFeed } from './write-feed.ts'

const RegionParams = Type.Object({ region: Type.String({ maxLength: 60 }) })
const PublicParams = Type.Object({ ...RegionParams.properties, id: Id })
const Params = Type.Object({ id: Id })
const VersionQuery = Type.Object({ version: Type.Integer({ minimum: 1 }) })

/** Most notices in a feed. */
const FEED_MAX = 30

/** Notices: everybody reads what is published, departments write, publish and correct. */
export function addNoticeRoutes(app: App, desk: Desk, ground: RecordGround, origin: string | null): void {
  app.get(
    '/api/regions/:region/notices',
    { schema: { params: RegionParams, querystring: NoticesQuery } },
    async ({ params, query }) =>
      forEverybody(ground, params.region, (tx) => listNotices(tx, { ...query, isPublic: true })),
  )
  app.get('/api/regions/:region/notices/:id', { schema: { params: PublicParams } }, async ({ params }) =>
    forEverybody(ground, params.region, async (tx) => knownOr(await findNotice(tx, params.id))),
  )
  app.get('/api/regions/:region/notices.atom', { schema: { params: RegionParams } }, async (request, reply) => {
    const { region } = request.params
    const wanted = { kind: '', state: '', after: '', limit: FEED_MAX, isPublic: true }
    const { rows } = await forEverybody(ground, region, (tx) => listNotices(tx, wanted))
    const title = `${ground.shelf.pack(region)?.plan().names.zh ?? region} · 通知公告`
    void reply.type('application/atom+xml; charset=utf-8')
    return writeFeed(ownOrigin(request, origin) ?? '', region, title, rows)
  })
  addWriting(app, desk, ground)
}

function addWriting(app: App, desk: Desk, { now }: RecordGround): void {
  app.get('/api/notices', { schema: { querystring: NoticesQuery } }, (request, reply) =>
    desk.serve(request, reply, 'notice:write', (tx) => listNotices(tx, { ...request.query, isPublic: false })),
  )
  app.get('/api/notices/:id', { schema: { params: Params } }, (request, reply) =>
    desk.serve(request, reply, 'notice:write', async (tx) => knownOr(await findNotice(tx, request.params.id))),
  )
  app.post('/api/notices', { schema: { body: NoticeWriting } }, (request, reply) =>
    desk.serve(request, reply, 'notice:write', (tx, actor) => addNotice(tx, request.body, actor)),
  )
  app.put('/api/notices/:id', { schema: { params: Params, body: NoticeChange } }, (request, reply) =>
    desk.serve(request, reply, 'notice:write', (tx) => changeNotice(tx, request.params.id, request.body)),
  )
  app.post('/api/notices/:id/publication', { schema: { params: Params, body: NoticePublishing } }, (request, reply) =>
    desk.serve(request, reply, 'notice:write', (tx) => {
      const at = now()
      return publishNotice(tx, request.params.id, { version: request.body.version, at, today: dayOf(at) })
    }),
  )
  app.delete('/api/notices/:id', { schema: { params: Params, querystring: VersionQuery } }, (request, reply) =>
    desk.serve(request, reply, 'notice:write', async (tx) => {
      await dropNotice(tx, request.params.id, request.query.version)
      void reply.code(NO_CONTENT)
      return null
    }),
  )
}
