import { Type } from 'typebox'
import { NewObjection, ObjectionAnswer, ObjectionQuery } from '../../../../contract/index.ts'
import type { Desk } from '../../../access/index.ts'
import type { Transaction } from '../../../db/index.ts'
import type { App } from '../../../http/index.ts'
import { answerChanged, answerRefused, answerUnknown, type Exchange } from '../answers.ts'
import { note } from '../audit.ts'
import { pageOf } from '../cursor.ts'
import type { Ground, GroundOf } from '../ground.ts'
import { type Answered, answerObjection, withdrawObjection } from './answer-objection.ts'
import { listObjections, readObjection } from './objection-store.ts'
import { describeObjection, raiseObjection } from './raise-objection.ts'

const Params = Type.Object({ id: Type.String() })
const Withdrawal = Type.Object({ version: Type.Integer({ minimum: 0 }) }, { additionalProperties: false })

/** Objections: raised by enterprises, answered by departments within twenty working days. */
export function addObjectionRoutes(app: App, desk: Desk, groundOf: GroundOf): void {
  app.get('/api/objections', { schema: { querystring: ObjectionQuery } }, (request, reply) =>
    desk.serve(request, reply, 'enterprise:read', async (tx, { region }) => {
      const { enterprise, state, limit } = request.query
      const rows = await listObjections(tx, request.query)
      const page = pageOf(rows, limit, ({ due, id }) => [due ?? 'infinity', id])
      const detail = { enterprise, state }
      await note(tx, { action: 'objection:list', kind: 'objection', id: '', enterprise: null, detail })
      return { next: page.next, rows: page.rows.map((row) => describeObjection(groundOf(region), row)) }
    }),
  )

  app.post('/api/enterprises/:id/objections', { schema: { params: Params, body: NewObjection } }, (request, reply) =>
    desk.serve(request, reply, 'enterprise:object', async (tx, { region }) => {
      const ground = groundOf(region)
      const raised = await raiseObjection(tx, ground, request.params.id, request.body)
      if (raised === null) return answerUnknown({ request, reply })
      return raised.ok ? describe(tx, ground, raised.value) : answerRefused({ request, reply }, raised.refusals)
    }),
  )

  app.post('/api/objections/:id/answer', { schema: { params: Params, body: ObjectionAnswer } }, (request, reply) =>
    desk.serve(request, reply, 'objection:answer', async (tx, { region }) => {
      const { id } = request.params
      const answered = await answerObjection(tx, groundOf(region), id, request.body)
      return tell(tx, { request, reply }, groundOf(region), { id, answered })
    }),
  )

  app.post('/api/objections/:id/withdrawal', { schema: { params: Params, body: Withdrawal } }, (request, reply) =>
    desk.serve(request, reply, 'enterprise:object', async (tx, { region }) => {
      const { id } = request.params
      const answered = await withdrawObjection(tx, id, request.body.version)
      return tell(tx, { request, reply }, groundOf(region), { id, answered })
    }),
  )
}

async function describe(tx: Transaction, ground: Ground, id: string) {
  const row = await readObjection(tx, id)
  if (row === null) throw new Error(`Objection ${id} cannot be read by who wrote it`)
  return describeObjection(ground, row)
}

function tell(
  tx: Transaction,
  exchange: Exchange,
  ground: Ground,
  { id, answered }: { readonly id: string; readonly answered: Answered },
) {
  if (answered.is === 'unknown') return answerUnknown(exchange)
  if (answered.is === 'changed') return answerChanged(exchange, describeObjection(ground, answered.now))
  if (answered.is === 'refused') return answerRefused(exchange, answered.refusals)
  return describe(tx, ground, id)
}
