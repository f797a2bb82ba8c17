import { Type } from 'typebox'
import {
  type Advice,
  AdviceAcceptance,
  AdviceAnswer,
  AdviceRating,
  AdviceWriting,
  ExpertConflictWriting,
  ExpertPerson,
  ExpertWriting,
  RegisterPage,
} from '../../../contract/index.ts'
import type { WorkCalendar } from '../../../core/values/index.ts'
import type { Desk } from '../../access/index.ts'
import type { Transaction } from '../../db/index.ts'
import type { App } from '../../http/index.ts'
import {
  addRecordRoutes,
  asTheyStand,
  findRecord,
  foundOr,
  IdParams,
  listRecords,
  noteDeed,
  today,
} from '../record/index.ts'
import { describeAdvice } from './describe-advice.ts'
import { ADVICE, type AdviceRow, CONFLICTS, EXPERTS } from './expert-table.ts'
import { acceptAdvice, answerAdvice, askAdvice, proposeExperts, rateAdvice } from './keep-advice.ts'
import { nameExpertPerson } from './name-expert-person.ts'
import { readWorkload } from './read-workload.ts'

const AdviceQuery = Type.Object({ ...RegisterPage.properties, field: Type.String({ default: '', maxLength: 50 }) })
const one = { params: IdParams }

/** Experts, what stands between them and firms, and the advice that is asked of them; working days by the calendar given. */
export function addExpertRoutes(app: App, desk: Desk, calendarOf: () => WorkCalendar): void {
  addRecordRoutes(app, desk, {
    path: '/api/experts',
    table: EXPERTS,
    read: 'unit:read',
    write: 'expert:write',
    writing: ExpertWriting,
    filters: ['fields', 'status'],
    describe: asTheyStand,
  })
  app.put('/api/experts/:id/person', { schema: { ...one, body: ExpertPerson } }, (request, reply) =>
    desk.serve(request, reply, 'expert:write', (tx) => nameExpertPerson(tx, request.params.id, request.body)),
  )
  addRecordRoutes(app, desk, {
    path: '/api/expert-conflicts',
    table: CONFLICTS,
    read: 'conflict:read',
    write: 'conflict:write',
    writing: ExpertConflictWriting,
    filters: ['expert', 'creditCode'],
    describe: asTheyStand,
  })
  app.get('/api/expert-workload', (request, reply) =>
    desk.serve(request, reply, 'expert:write', (tx) => readWorkload(tx, calendarOf())),
  )
  addAdvice(app, desk, calendarOf)
}

function addAdvice(app: App, desk: Desk, calendarOf: () => WorkCalendar): void {
  const told = async (tx: Transaction, row: AdviceRow): Promise<Advice> =>
    describeAdvice(row, await today(tx), calendarOf())

  app.get('/api/advice', { schema: { querystring: AdviceQuery } }, (request, reply) =>
    desk.serve(request, reply, 'advice:read', async (tx) => {
      const { after, limit, field } = request.query
      const { rows, next } = await listRecords(tx, ADVICE, { after, limit, where: { field } })
      const on = await today(tx)
      return { rows: rows.map((row) => describeAdvice(row, on, calendarOf())), next }
    }),
  )
  app.post('/api/advice', { schema: { body: AdviceWriting } }, (request, reply) =>
    desk.serve(request, reply, 'advice:ask', async (tx, actor) =>
      told(tx, await askAdvice(tx, request.body, actor, calendarOf())),
    ),
  )
  app.get('/api/advice/:id', { schema: one }, (request, reply) =>
    desk.serve(request, reply, 'advice:read', async (tx) => {
      const row = foundOr(await findRecord(tx, ADVICE, request.params.id))
      await noteDeed(tx, { deed: 'advice:read', subject: 'advice', id: row.id, enterprise: row.enterprise })
      return told(tx, row)
    }),
  )
  app.get('/api/advice/:id/experts', { schema: one }, (request, reply) =>
    desk.serve(request, reply, 'advice:read', (tx) => proposeExperts(tx, request.params.id)),
  )
  app.post('/api/advice/:id/acceptance', { schema: { ...one, body: AdviceAcceptance } }, (request, reply) =>
    desk.serve(request, reply, 'advice:answer', async (tx) =>
      told(tx, await acceptAdvice(tx, request.params.id, request.body)),
    ),
  )
  app.post('/api/advice/:id/answer', { schema: { ...one, body: AdviceAnswer } }, (request, reply) =>
    desk.serve(request, reply, 'advice:answer', async (tx) =>
      told(tx, await answerAdvice(tx, request.params.id, request.body)),
    ),
  )
  app.post('/api/advice/:id/rating', { schema: { ...one, body: AdviceRating } }, (request, reply) =>
    desk.serve(request, reply, 'advice:ask', async (tx, actor) =>
      told(tx, await rateAdvice(tx, request.params.id, request.body, actor)),
    ),
  )
}
