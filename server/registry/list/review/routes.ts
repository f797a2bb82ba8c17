import { Type } from 'typebox'
import { ListReviewAnswering, ListReviewOpening, RegisterPage } from '../../../../contract/index.ts'
import type { Desk } from '../../../access/index.ts'
import { type App, MessageRefused } from '../../../http/index.ts'
import { foundOr } from '../constraint.ts'
import { pageOf } from '../cursor.ts'
import { answerReview, closeReview, openReview, warnUnanswered } from './review-list.ts'
import { findReview, listReviewAnswers, listReviews } from './review-store.ts'

const IdParams = Type.Object({ id: Type.String({ format: 'uuid' }) })
const AnswersQuery = Type.Object({
  ...RegisterPage.properties,
  only: Type.Union([Type.Literal('unanswered'), Type.Literal('')], { default: '' }),
})
const Closing = Type.Object({ version: Type.Integer({ minimum: 1 }) })

/** Yearly reviews of lists: opened, answered, warned, closed. */
export function addReviewRoutes(app: App, desk: Desk): void {
  app.get('/api/lists/:id/reviews', { schema: { params: IdParams } }, (request, reply) =>
    desk.serve(request, reply, 'list:read', async (tx) => ({ rows: await listReviews(tx, request.params.id) })),
  )
  app.post('/api/lists/:id/reviews', { schema: { params: IdParams, body: ListReviewOpening } }, (request, reply) =>
    desk.serve(request, reply, 'review:write', (tx) => openReview(tx, request.params.id, request.body)),
  )
  app.get('/api/reviews/:id', { schema: { params: IdParams } }, (request, reply) =>
    desk.serve(request, reply, 'review:answer', async (tx) => foundOr(await findReview(tx, request.params.id))),
  )
  app.get('/api/reviews/:id/answers', { schema: { params: IdParams, querystring: AnswersQuery } }, (request, reply) =>
    desk.serve(request, reply, 'review:answer', async (tx) => {
      foundOr(await findReview(tx, request.params.id))
      const found = await listReviewAnswers(tx, request.params.id, request.query)
      return pageOf(found, request.query.limit, ({ creditCode }) => [creditCode])
    }),
  )
  app.post('/api/reviews/:id/answers', { schema: { params: IdParams, body: ListReviewAnswering } }, (request, reply) =>
    desk.serve(request, reply, 'review:answer', (tx, { enterprise }) => {
      // An enterprise answers for itself only.
      if (enterprise !== null && enterprise !== request.body.enterprise)
        throw new MessageRefused({ problem: 'record.unknown' })
      return answerReview(tx, request.params.id, request.body)
    }),
  )
  app.post('/api/reviews/:id/warnings', { schema: { params: IdParams } }, (request, reply) =>
    desk.serve(request, reply, 'review:write', (tx) => warnUnanswered(tx, request.params.id)),
  )
  app.post('/api/reviews/:id/closing', { schema: { params: IdParams, body: Closing } }, (request, reply) =>
    desk.serve(request, reply, 'review:write', (tx) => closeReview(tx, request.params.id, request.body.version)),
  )
}
