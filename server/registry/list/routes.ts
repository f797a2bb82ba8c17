import { Type } from 'typebox'
import {
  MembershipEntry,
  MembershipExit,
  MembershipMove,
  MembersQuery,
  RegisterListWriting,
  RegisterPage,
} from '../../../contract/index.ts'
import { addMonths, formatDay, parseDay, valueOrThrow } from '../../../core/values/index.ts'
import type { Desk } from '../../access/index.ts'
import { type App, MessageNotValid, MessageRefused } from '../../http/index.ts'
import { enterList, leaveList, moveBetweenLists } from './change-membership.ts'
import { foundOr } from './constraint.ts'
import { pageOf } from './cursor.ts'
import { addEditionRoutes } from './edition/routes.ts'
import { MEMBER_COLUMNS } from './list-columns.ts'
import { findList, hasList, type ListRow, listLists } from './list-store.ts'
import type { ListTerms, ListTermsOf } from './list-terms.ts'
import { countMembers, findMembership, listMembers, listRecords, readAsked } from './membership-store.ts'
import { listNotices, readNotice } from './notice-store.ts'
import { addReviewRoutes } from './review/routes.ts'
import { bookHeaders, ROWS_AT_ONCE, writeBook } from './write-book.ts'
import { addList, changeList } from './write-list.ts'

const Id = Type.String({ format: 'uuid' })
const IdParams = Type.Object({ id: Id })
const ExportParams = Type.Object({ id: Id, format: Type.Union([Type.Literal('xlsx'), Type.Literal('csv')]) })
const ExportQuery = Type.Object({
  on: MembersQuery.properties.on,
  recorded: MembersQuery.properties.recorded,
  lang: Type.Union([Type.Literal('zh'), Type.Literal('en')], { default: 'zh' }),
})
const ListsQuery = Type.Object({ ...RegisterPage.properties, kind: Type.String({ default: '', maxLength: 20 }) })

/** Lists, their members, what was told of them; with editions and reviews. */
export function addListRoutes(app: App, desk: Desk, termsOf: ListTermsOf): void {
  addLists(app, desk, termsOf)
  addMembers(app, desk)
  addMemberships(app, desk)
  addNotices(app, desk)
  addEditionRoutes(app, desk, termsOf)
  addReviewRoutes(app, desk)
}

function addLists(app: App, desk: Desk, termsOf: ListTermsOf): void {
  app.get('/api/lists', { schema: { querystring: ListsQuery } }, (request, reply) =>
    desk.serve(request, reply, 'list:read', async (tx, actor) => {
      const { limit } = request.query
      const { rows, next } = pageOf(await listLists(tx, request.query), limit, ({ nameZh, id }) => [nameZh, id])
      const terms = await termsOf(tx, actor.region)
      return { rows: rows.map((row) => described(row, terms)), next }
    }),
  )
  app.post('/api/lists', { schema: { body: RegisterListWriting } }, (request, reply) =>
    desk.serve(request, reply, 'list:write', async (tx, actor) =>
      described(await addList(tx, request.body), await termsOf(tx, actor.region)),
    ),
  )
  app.get('/api/lists/:id', { schema: { params: IdParams } }, (request, reply) =>
    desk.serve(request, reply, 'list:read', async (tx, actor) =>
      described(foundOr(await findList(tx, request.params.id)), await termsOf(tx, actor.region)),
    ),
  )
  app.put('/api/lists/:id', { schema: { params: IdParams, body: RegisterListWriting } }, (request, reply) =>
    desk.serve(request, reply, 'list:write', async (tx, actor) =>
      described(await changeList(tx, request.params.id, request.body), await termsOf(tx, actor.region)),
    ),
  )
}

/** A list with the day from which its next edition is overdue. */
function described(row: ListRow, terms: ListTerms): ListRow & { refreshDue: string | null } {
  if (row.lastEdition === null) return { ...row, refreshDue: null }
  const membersOn = valueOrThrow(parseDay(row.lastEdition.membersOn))
  const months = terms.refreshMonths(membersOn)
  return { ...row, refreshDue: months.state === 'SET' ? formatDay(addMonths(membersOn, months.value)) : null }
}

function addMembers(app: App, desk: Desk): void {
  app.get('/api/lists/:id/members', { schema: { params: IdParams, querystring: MembersQuery } }, (request, reply) =>
    desk.serve(request, reply, 'list:read', async (tx) => {
      const { id } = request.params
      if (!(await hasList(tx, id))) throw new MessageRefused({ problem: 'record.unknown' })
      const asked = orNotValid(await readAsked(tx, id, request.query))
      const { text, limit } = request.query
      const page = pageOf(await listMembers(tx, asked, request.query), limit, ({ creditCode }) => [creditCode])
      return { on: asked.on, recorded: asked.recorded, total: await countMembers(tx, asked, text), ...page }
    }),
  )
  app.get(
    '/api/lists/:id/members/export/:format',
    { schema: { params: ExportParams, querystring: ExportQuery } },
    (request, reply) =>
      desk.serve(request, reply, 'list:read', async (tx) => {
        const { id, format } = request.params
        const { lang } = request.query
        const list = foundOr(await findList(tx, id))
        const asked = orNotValid(await readAsked(tx, id, request.query))
        await tx.rows(`select audit.note('list:exported', 'list', $1, null, $2)`, [id, JSON.stringify(asked)])
        void reply.headers(bookHeaders(`${list.nameZh}-${asked.on}.${format}`, format))
        return writeBook(
          { format, tab: lang === 'zh' ? '名单成员' : 'Members', language: lang },
          MEMBER_COLUMNS,
          async (after) =>
            pageOf(await listMembers(tx, asked, { text: '', after, limit: ROWS_AT_ONCE }), ROWS_AT_ONCE, (row) => [
              row.creditCode,
            ]),
        )
      }),
  )
  app.post('/api/lists/:id/members', { schema: { params: IdParams, body: MembershipEntry } }, (request, reply) =>
    desk.serve(request, reply, 'list:write', (tx) => enterList(tx, request.params.id, request.body)),
  )
}

function addMemberships(app: App, desk: Desk): void {
  app.get('/api/memberships/:id', { schema: { params: IdParams } }, (request, reply) =>
    desk.serve(request, reply, 'membership:read', async (tx) => {
      const { enterprise } = foundOr(await findMembership(tx, request.params.id))
      await tx.rows(`select audit.note('membership:read', 'enterprise', $1::uuid::text, $1::uuid)`, [enterprise])
      return { rows: await listRecords(tx, { membership: request.params.id }) }
    }),
  )
  app.get('/api/enterprises/:id/memberships', { schema: { params: IdParams } }, (request, reply) =>
    desk.serve(request, reply, 'membership:read', async (tx) => {
      const { id } = request.params
      foundOr(
        await tx.row(`select id from registry.enterprise where region = (select tenant.region()) and id = $1`, [id]),
      )
      await tx.rows(`select audit.note('membership:read', 'enterprise', $1::uuid::text, $1::uuid)`, [id])
      return { rows: await listRecords(tx, { enterprise: id }) }
    }),
  )
  app.post('/api/memberships/:id/exit', { schema: { params: IdParams, body: MembershipExit } }, (request, reply) =>
    desk.serve(request, reply, 'list:write', (tx) => leaveList(tx, request.params.id, request.body)),
  )
  app.post('/api/memberships/:id/move', { schema: { params: IdParams, body: MembershipMove } }, (request, reply) =>
    desk.serve(request, reply, 'list:write', (tx) => moveBetweenLists(tx, request.params.id, request.body)),
  )
}

function addNotices(app: App, desk: Desk): void {
  app.get('/api/list-notices', { schema: { querystring: RegisterPage } }, (request, reply) =>
    desk.serve(request, reply, 'membership:read', async (tx, { enterprise, unit }) => {
      const found = await listNotices(tx, { enterprise, unit }, request.query)
      return pageOf(found, request.query.limit, ({ at, id }) => [at, id])
    }),
  )
  app.post('/api/list-notices/:id/read', { schema: { params: IdParams } }, (request, reply) =>
    desk.serve(request, reply, 'membership:read', async (tx) => {
      if (!(await readNotice(tx, request.params.id))) throw new MessageRefused({ problem: 'record.unknown' })
      return { read: true }
    }),
  )
}

function orNotValid<T>(asked: T | null): T {
  if (asked === null) throw new MessageNotValid('recorded')
  return asked
}
