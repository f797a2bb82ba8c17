import { PassThrough } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { type Batch, type BatchFirmDetail, BatchQuery } from '../../../contract/index.ts'
import type { ResultFormat } from '../../../files/index.ts'
import { type FileLimits, uploadLimits } from '../../../files/limits.ts'
import { heap } from '../../heap.ts'
import {
  ACCEPTED,
  type App,
  answerProblem,
  NO_CONTENT,
  type ProblemAnswer,
  problemOf,
  UPLOAD_BYTES_MAX,
} from '../../http/index.ts'
import type { Shelf } from '../shelf.ts'
import type { BatchFault, BatchRun } from './batch-run.ts'
import { BatchStore } from './batch-store.ts'
import { findFirms } from './find-firms.ts'
import { readForm } from './read-form.ts'
import { readQuestion } from './read-upload.ts'
import { determineFirm, startBatch } from './run-batch.ts'
import { resultName, templateName, writeResult } from './write-result.ts'

const FILE_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const satisfies Record<ResultFormat, string>
const PackParams = Type.Object({ pack: Type.String() })
const BatchParams = Type.Object({ batch: Type.String() })
const ResultParams = Type.Object({
  batch: Type.String(),
  format: Type.Union([Type.Literal('xlsx'), Type.Literal('csv'), Type.Literal('json')]),
})
const FirmParams = Type.Object({ batch: Type.String(), index: Type.Integer({ minimum: 0 }) })
const LanguageQuery = Type.Object({ lang: Type.Union([Type.Literal('zh'), Type.Literal('en')], { default: 'zh' }) })
const TemplateQuery = Type.Object({ ...LanguageQuery.properties, programme: Type.String({ default: '' }) })
const limits: FileLimits = { ...uploadLimits, bytesMax: UPLOAD_BYTES_MAX }

/** Files of many firms: template, upload, progress, results. The hour is read here and nowhere else. */
export function addBatchRoutes(app: App, shelf: Shelf): void {
  const store = new BatchStore()
  addTemplateRoute(app, shelf)
  addUploadRoute(app, shelf, store)
  addResultRoutes(app, store)
  addFirmRoutes(app, store)
}

function addTemplateRoute(app: App, shelf: Shelf): void {
  app.get(
    '/api/packs/:pack/template.xlsx',
    { schema: { params: PackParams, querystring: TemplateQuery } },
    async (request, reply) => {
      const { lang, programme } = request.query
      const pack = shelf.pack(request.params.pack)
      if (!pack) return unknownPack(request, reply, request.params.pack)
      if (programme !== '' && !pack.has(programme))
        return answerProblem(request, reply, { problem: 'programme.unknown', values: { programme } })
      const { writeTemplate } = await import('../../../files/index.ts')
      const bytes = await writeTemplate(pack.compiled(), programme === '' ? null : programme, lang)
      return asFile(reply, Buffer.from(bytes), { format: 'xlsx', name: templateName(pack.compiled(), lang) })
    },
  )
}

function addUploadRoute(app: App, shelf: Shelf, store: BatchStore): void {
  app.post('/api/packs/:pack/batches', { schema: { params: PackParams } }, async (request, reply) => {
    const pack = shelf.pack(request.params.pack)
    if (!pack) return unknownPack(request, reply, request.params.pack)
    if (!store.hasRoom()) return answerProblem(request, reply, { problem: 'batch.busy' })
    const form = request.isMultipart() ? await readForm(request) : null
    if (!form?.file) return answerProblem(request, reply, { problem: 'upload.no-file' })
    if (!store.hasRoom()) return answerProblem(request, reply, { problem: 'batch.busy' })
    const question = readQuestion(form.fields, pack)
    if (!question.ok) return answerProblem(request, reply, question.answer)
    const { on, programmes } = question
    const now = Date.now()
    const { name: fileName, bytes } = form.file
    const asked = { fileName, bytes, on, programmes, startedAt: now }
    const order = { id: store.newId(), pack: pack.compiled(), unitNames: pack.unitNames(), ...asked }
    const run = startBatch(order, limits, (fault) => request.log.error(fault))
    store.add(run, now)
    void reply.code(ACCEPTED)
    return describe(run, store, request, now)
  })
}

function addResultRoutes(app: App, store: BatchStore): void {
  app.get('/api/batches/:batch', { schema: { params: BatchParams } }, (request, reply) => {
    const now = Date.now()
    const run = store.find(request.params.batch, now)
    void reply.header('cache-control', 'no-store')
    return run ? describe(run, store, request, now) : answerProblem(request, reply, { problem: 'batch.unknown' })
  })

  app.delete('/api/batches/:batch', { schema: { params: BatchParams } }, (request, reply) => {
    if (!store.forget(request.params.batch)) return answerProblem(request, reply, { problem: 'batch.unknown' })
    void reply.code(NO_CONTENT)
    return ''
  })

  app.get(
    '/api/batches/:batch/result/:format',
    { schema: { params: ResultParams, querystring: LanguageQuery } },
    (request, reply) => {
      const run = store.find(request.params.batch, Date.now())
      if (run?.state !== 'done') return notThere(request, reply, run)
      const target = new PassThrough()
      const { lang } = request.query
      const { format } = request.params
      heap
        .hurry(() => writeResult(run, target, { format, language: lang }))
        .catch((fault: unknown) => {
          request.log.error(fault)
          target.destroy()
        })
      return asFile(reply, target, { format, name: resultName(run, { format, language: lang }) })
    },
  )
}

function addFirmRoutes(app: App, store: BatchStore): void {
  app.get(
    '/api/batches/:batch/firms',
    { schema: { params: BatchParams, querystring: BatchQuery } },
    (request, reply) => {
      const run = store.find(request.params.batch, Date.now())
      void reply.header('cache-control', 'no-store')
      return run?.state === 'done' ? findFirms(run, request.query) : notThere(request, reply, run)
    },
  )

  app.get('/api/batches/:batch/firms/:index', { schema: { params: FirmParams } }, (request, reply) => {
    const { batch, index } = request.params
    const run = store.find(batch, Date.now())
    void reply.header('cache-control', 'no-store')
    if (run?.state !== 'done') return notThere(request, reply, run)
    if (index >= run.documents.length) return answerProblem(request, reply, { problem: 'batch.firm-unknown' })
    const detail: BatchFirmDetail = { index, facts: run.documents[index], determinations: determineFirm(run, index) }
    return detail
  })
}

function describe(run: BatchRun, store: BatchStore, request: FastifyRequest, now: number): Batch {
  return {
    id: run.id,
    pack: run.pack.id,
    fileName: run.fileName,
    on: run.on,
    state: run.state,
    rows: run.rows,
    firms: run.documents.length,
    done: run.firms.length,
    totals: run.state === 'done' ? run.totals() : [],
    problem: run.fault ? problemOf(answerOf(run.fault), request.headers['accept-language']) : null,
    minutesLeft: store.minutesLeft(run, now),
  }
}

function answerOf(fault: BatchFault): ProblemAnswer {
  if (fault.kind === 'too-many-firms')
    return { problem: 'upload.too-many-firms', values: { count: fault.count, max: fault.max } }
  if (fault.total === 0) return { problem: 'server.fault' }
  const { refusals, total } = fault
  return { problem: 'file.refused', values: { count: total }, refusals, total }
}

function notThere(request: FastifyRequest, reply: FastifyReply, run: BatchRun | null): string {
  return answerProblem(request, reply, { problem: run ? 'batch.not-done' : 'batch.unknown' })
}

function unknownPack(request: FastifyRequest, reply: FastifyReply, pack: string): string {
  return answerProblem(request, reply, { problem: 'pack.unknown', values: { pack } })
}

/** A file for the handler to return, to be kept under a name. */
function asFile<Content extends Buffer | PassThrough>(
  reply: FastifyReply,
  content: Content,
  { format, name }: { readonly format: ResultFormat; readonly name: string },
): Content {
  const plain = name.replace(/[^\x20-\x7e]/g, '_')
  void reply
    .type(FILE_TYPES[format])
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`)
  return content
}
