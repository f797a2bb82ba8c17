import { Type } from 'typebox'
import {
  RegisterPage,
  TalentAuthorisationWriting,
  TalentBandWriting,
  TalentClassWriting,
  TalentScore,
  TalentUseWriting,
  TalentWriting,
} from '../../../contract/index.ts'
import type { Desk } from '../../access/index.ts'
import type { App } from '../../http/index.ts'
import {
  addRecord,
  addRecordRoutes,
  asTheyStand,
  changeRecord,
  IdParams,
  noteDeed,
  OnQuery,
  today,
} from '../record/index.ts'
import { addUse, computeOffer } from './compute-offer.ts'
import { readTalentReport } from './read-report.ts'
import { listTalents, readTalent } from './read-talent.ts'
import { AUTHORISATIONS, BANDS, CLASSES, TALENTS } from './talent-table.ts'

const TalentsQuery = Type.Object({
  ...RegisterPage.properties,
  ...OnQuery.properties,
  class: Type.String({ default: '', maxLength: 40 }),
})
const TalentChange = Type.Object({ ...TalentWriting.properties, version: Type.Integer({ minimum: 1 }) })
const one = { params: IdParams }

/** People of talent: classes, contacts, what they authorise, the bands that scores open, and what they took. */
export function addTalentRoutes(app: App, desk: Desk): void {
  addPeople(app, desk)
  const kept = { read: 'talent:read', write: 'talent:write', describe: asTheyStand } as const
  addRecordRoutes(app, desk, {
    ...kept,
    path: '/api/talent-classes',
    table: CLASSES,
    writing: TalentClassWriting,
    filters: ['talent', 'class'],
  })
  addRecordRoutes(app, desk, {
    ...kept,
    path: '/api/talent-authorisations',
    table: AUTHORISATIONS,
    writing: TalentAuthorisationWriting,
    filters: ['talent', 'institution'],
  })
  addRecordRoutes(app, desk, {
    ...kept,
    path: '/api/talent-bands',
    table: BANDS,
    writing: TalentBandWriting,
    filters: ['institution'],
  })
}

function addPeople(app: App, desk: Desk): void {
  app.get('/api/talents', { schema: { querystring: TalentsQuery } }, (request, reply) =>
    desk.serve(request, reply, 'talent:read', async (tx) => {
      const on = request.query.on || (await today(tx))
      return listTalents(tx, { ...request.query, on })
    }),
  )
  app.post('/api/talents', { schema: { body: TalentWriting } }, (request, reply) =>
    desk.serve(request, reply, 'talent:write', async (tx) => {
      const { id } = await addRecord(tx, TALENTS, request.body)
      return readTalent(tx, id, await today(tx))
    }),
  )
  app.get('/api/talents/:id', { schema: { ...one, querystring: OnQuery } }, (request, reply) =>
    desk.serve(request, reply, 'talent:read', async (tx) => {
      const { id } = request.params
      await noteDeed(tx, { deed: 'talent:read', subject: 'talent', id })
      return readTalent(tx, id, request.query.on || (await today(tx)))
    }),
  )
  app.put('/api/talents/:id', { schema: { ...one, body: TalentChange } }, (request, reply) =>
    desk.serve(request, reply, 'talent:write', async (tx) => {
      const { id } = await changeRecord(tx, TALENTS, request.params.id, request.body)
      return readTalent(tx, id, await today(tx))
    }),
  )
  app.post('/api/talents/:id/offer', { schema: { ...one, body: TalentScore } }, (request, reply) =>
    desk.serve(request, reply, 'talent:compute', (tx, actor) =>
      computeOffer(tx, request.params.id, request.body.score, actor),
    ),
  )
  app.post('/api/talents/:id/uses', { schema: { ...one, body: TalentUseWriting } }, (request, reply) =>
    desk.serve(request, reply, 'talent:compute', (tx) => addUse(tx, request.params.id, request.body)),
  )
  app.get('/api/talent-report', { schema: { querystring: OnQuery } }, (request, reply) =>
    desk.serve(request, reply, 'talent:write', async (tx) =>
      readTalentReport(tx, request.query.on || (await today(tx))),
    ),
  )
}
