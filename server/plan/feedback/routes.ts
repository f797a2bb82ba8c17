import { Type } from 'typebox'
import { FeedbackQuery, FeedbackReply, FeedbackRouting, FeedbackWriting, Id } from '../../../contract/index.ts'
import type { Desk } from '../../access/index.ts'
import { type App, MessageRefused } from '../../http/index.ts'
import { knownOr, noteDone } from '../kept.ts'
import { forEverybody, type RecordGround } from '../room.ts'
import { AddressLimit } from './address-limit.ts'
import { countFeedback, findFeedback, listFeedback, readReceipt } from './feedback-store.ts'
import { answerFeedback, assignFeedback, fileFeedback, REPLY_WORKING_DAYS } from './keep-feedback.ts'

const RegionParams = Type.Object({ region: Type.String({ maxLength: 60 }) })
const NumberParams = Type.Object({
  ...RegionParams.properties,
  number: Type.String({ pattern: '^[0-9]{8}-[0-9A-Za-z]{10}$' }),
})
const Params = Type.Object({ id: Id })

/** How often one address may file feedback, and ask for a number, within an hour. */
const LIMITS = { filed: 5, asked: 60 } as const

/** Feedback: anyone files and looks up the reply by the number; departments give it to a unit and answer. */
export function addFeedbackRoutes(app: App, desk: Desk, ground: RecordGround): void {
  const filing = new AddressLimit(LIMITS.filed)
  const asking = new AddressLimit(LIMITS.asked)
  app.post(
    '/api/regions/:region/feedback',
    { schema: { params: RegionParams, body: FeedbackWriting } },
    async ({ params, body, ip }, reply) => {
      void reply.header('cache-control', 'no-store')
      return forEverybody(ground, params.region, (tx, today) => {
        if (!filing.take(ip, ground.now())) throw new MessageRefused({ problem: 'feedback.too-many' })
        return fileFeedback(tx, body, { today, workingDays: REPLY_WORKING_DAYS, calendar: ground.calendar() })
      })
    },
  )
  app.get(
    '/api/regions/:region/feedback/:number',
    { schema: { params: NumberParams } },
    async ({ params, ip }, reply) => {
      void reply.header('cache-control', 'no-store')
      return forEverybody(ground, params.region, async (tx) => {
        if (!asking.take(ip, ground.now())) throw new MessageRefused({ problem: 'feedback.too-many' })
        const receipt = await readReceipt(tx, params.number.toUpperCase())
        if (receipt === null) throw new MessageRefused({ problem: 'feedback.unknown' })
        return receipt
      })
    },
  )
  addAnswering(app, desk)
}

function addAnswering(app: App, desk: Desk): void {
  app.get('/api/feedback', { schema: { querystring: FeedbackQuery } }, (request, reply) =>
    desk.serve(request, reply, 'feedback:read', (tx) => listFeedback(tx, request.query)),
  )
  app.get('/api/feedback/statistics', (request, reply) =>
    desk.serve(request, reply, 'feedback:read', async (tx) => ({ rows: await countFeedback(tx) })),
  )
  app.get('/api/feedback/:id', { schema: { params: Params } }, (request, reply) =>
    desk.serve(request, reply, 'feedback:read', async (tx) => {
      const feedback = knownOr(await findFeedback(tx, request.params.id))
      await noteDone(tx, 'feedback:read', feedback.id)
      return feedback
    }),
  )
  app.post('/api/feedback/:id/routing', { schema: { params: Params, body: FeedbackRouting } }, (request, reply) =>
    desk.serve(request, reply, 'feedback:write', (tx) => assignFeedback(tx, request.params.id, request.body)),
  )
  app.post('/api/feedback/:id/reply', { schema: { params: Params, body: FeedbackReply } }, (request, reply) =>
    desk.serve(request, reply, 'feedback:write', (tx, actor) =>
      answerFeedback(tx, request.params.id, request.body, actor),
    ),
  )
}
