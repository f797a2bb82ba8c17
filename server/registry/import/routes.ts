import type { MultipartFile } from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { ImportCommit, ImportKind, ImportRowsQuery, RegisterPage } from '../../../contract/index.ts'
import type { Actor, Desk } from '../../access/index.ts'
import { type Database, dayOf } from '../../db/index.ts'
import { ACCEPTED, type App, answerProblem, MessageNotValid, MessageRefused } from '../../http/index.ts'
import type { GroundOf } from '../enterprise/index.ts'
import { foundOr } from '../list/constraint.ts'
import { pageOf } from '../list/cursor.ts'
import { bookHeaders, ROWS_AT_ONCE, writeBook } from '../list/write-book.ts'
import { commitImport } from './commit-import.ts'
import { findImport, listImportRows, listImports } from './import-store.ts'
import { KINDS } from './kind/index.ts'
import { discardImport, type ImportWish, openImport } from './open-import.ts'
import { refusedColumns } from './refused-columns.ts'
import { stageRows } from './stage-rows.ts'

const IdParams = Type.Object({ id: Type.String({ format: 'uuid' }) })
const KindParams = Type.Object({ kind: ImportKind })
const UploadQuery = Type.Object({
  list: Type.String({ default: '', pattern: '^(?:[0-9a-f-]{36})?$' }),
  mode: Type.Union([Type.Literal('ADD'), Type.Literal('REPLACE')], { default: 'ADD' }),
  on: Type.String({ default: '', pattern: '^(?:\\d{4}-\\d{2}-\\d{2})?$' }),
})
const BookQuery = Type.Object({ lang: Type.Union([Type.Literal('zh'), Type.Literal('en')], { default: 'zh' }) })

/** Files that one process reads at once. */
const READING_MAX = 2

/** What imports need besides the desk. */
export type ImportParts = { readonly database: Database; readonly now: () => Date; readonly groundOf: GroundOf }

/** Files of registers: uploaded, compared, shown, and taken or discarded. */
export function addImportRoutes(app: App, desk: Desk, parts: ImportParts): void {
  addUpload(app, desk, parts)
  addReading(app, desk)
  addBooks(app, desk, parts)
  addDeeds(app, desk, parts)
}

function addUpload(app: App, desk: Desk, { database, now, groundOf }: ImportParts): void {
  let reading = 0
  app.post(
    '/api/imports/:kind',
    { schema: { params: KindParams, querystring: UploadQuery } },
    async (request, reply) => {
      const actor = await desk.serve(request, reply, 'import:write', async (_, who) => who)
      if (typeof actor === 'string') return actor
      if (reading >= READING_MAX) return answerProblem(request, reply, { problem: 'import.busy' })
      const part = request.isMultipart() ? await readForm(() => request.file()) : undefined
      if (!part) return answerProblem(request, reply, { problem: 'upload.no-file' })
      const file = { name: part.filename, bytes: await readForm(() => part.toBuffer()) }
      const { kind } = request.params
      const opened = await openFor(desk, request, reply, { kind, ...request.query, file })
      if (typeof opened === 'string') return opened
      reading += 1
      const standing = standingOf(actor, dayOf(now()))
      stageRows({ database, standing, task: opened.task, work: KINDS[kind], ground: groundOf(actor.region), file })
        .catch((fault: unknown) => request.log.error(fault))
        .finally(() => {
          reading -= 1
        })
      void reply.code(ACCEPTED)
      return opened.state
    },
  )
}

async function openFor(desk: Desk, request: FastifyRequest, reply: FastifyReply, wish: ImportWish) {
  return desk.serve(request, reply, 'import:write', async (tx) => {
    const task = await openImport(tx, wish)
    return { task, state: foundOr(await findImport(tx, task.id)) }
  })
}

function standingOf({ region, reach, person, unit, roles }: Actor, today: string) {
  return { region, today, reach, person, roles, ...(unit === null ? {} : { unit }) }
}

function addReading(app: App, desk: Desk): void {
  app.get('/api/imports', { schema: { querystring: RegisterPage } }, (request, reply) =>
    desk.serve(request, reply, 'import:write', async (tx) =>
      pageOf(await listImports(tx, request.query), request.query.limit, ({ createdAt, id }) => [createdAt, id]),
    ),
  )
  app.get('/api/imports/:id', { schema: { params: IdParams } }, (request, reply) =>
    desk.serve(request, reply, 'import:write', async (tx) => foundOr(await findImport(tx, request.params.id))),
  )
  app.get('/api/imports/:id/rows', { schema: { params: IdParams, querystring: ImportRowsQuery } }, (request, reply) =>
    desk.serve(request, reply, 'import:write', async (tx) => {
      foundOr(await findImport(tx, request.params.id))
      const found = await listImportRows(tx, request.params.id, request.query)
      return pageOf(found, request.query.limit, ({ number }) => [String(number)])
    }),
  )
}

function addBooks(app: App, desk: Desk, { groundOf }: ImportParts): void {
  app.get('/api/imports/:id/refused.xlsx', { schema: { params: IdParams, querystring: BookQuery } }, (request, reply) =>
    desk.serve(request, reply, 'import:write', async (tx, { region }) => {
      const { id } = request.params
      const { kind, fileName } = foundOr(await findImport(tx, id))
      const language = request.query.lang
      const columns = refusedColumns(KINDS[kind].columns(groundOf(region).vocabulary))
      void reply.headers(bookHeaders(`${fileName.replace(/\.\w+$/, '')}-未收.xlsx`, 'xlsx'))
      return writeBook(
        { format: 'xlsx', tab: language === 'zh' ? '未收的行' : 'Refused rows', language },
        columns,
        async (after) =>
          pageOf(
            await listImportRows(tx, id, { verdict: 'REFUSED', after, limit: ROWS_AT_ONCE }),
            ROWS_AT_ONCE,
            (row) => [String(row.number)],
          ),
      )
    }),
  )
  app.get('/api/import-templates/:kind', { schema: { params: KindParams, querystring: BookQuery } }, (request, reply) =>
    desk.serve(request, reply, 'import:write', async (_, { region }) => {
      const columns = KINDS[request.params.kind].columns(groundOf(region).vocabulary)
      const language = request.query.lang
      const headed = columns.map(({ field }) => ({ heading: field.label, width: 24, value: () => null }))
      void reply.headers(bookHeaders(`${request.params.kind}.xlsx`, 'xlsx'))
      return writeBook({ format: 'xlsx', tab: language === 'zh' ? '数据' : 'Data', language }, headed, async () => ({
        rows: [],
        next: null,
      }))
    }),
  )
}

function addDeeds(app: App, desk: Desk, { groundOf }: ImportParts): void {
  app.post('/api/imports/:id/commit', { schema: { params: IdParams, body: ImportCommit } }, (request, reply) =>
    desk.serve(request, reply, 'import:write', async (tx, { region }) => {
      const { id } = request.params
      const { kind } = foundOr(await findImport(tx, id))
      const { isStale, state } = await commitImport(tx, id, {
        commit: request.body,
        work: KINDS[kind],
        ground: groundOf(region),
      })
      return isStale ? answerProblem(request, reply, { problem: 'import.comparison-changed', current: state }) : state
    }),
  )
  app.post('/api/imports/:id/discard', { schema: { params: IdParams } }, (request, reply) =>
    desk.serve(request, reply, 'import:write', async (tx) => {
      if (!(await discardImport(tx, request.params.id))) throw new MessageRefused({ problem: 'record.unknown' })
      return foundOr(await findImport(tx, request.params.id))
    }),
  )
}

/** Reads from the form that was sent. What the reader of forms cannot read is the sender's fault, not the server's. */
async function readForm<Content extends MultipartFile | Buffer | undefined>(
  read: () => Promise<Content>,
): Promise<Content> {
  try {
    return await read()
  } catch (fault) {
    if ((fault as { statusCode?: number }).statusCode !== undefined) throw fault
    throw new MessageNotValid(fault instanceof Error ? fault.message : 'multipart')
  }
}
