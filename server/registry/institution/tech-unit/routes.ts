import { Type } from 'typebox'
import {
  Id,
  RegisterPage,
  ServedParkWriting,
  type TechUnit,
  TechUnitChange,
  TechUnitConfirmation,
  TechUnitProofEnd,
  TechUnitProofWriting,
  TechUnitWriting,
} from '../../../../contract/index.ts'
import type { Actor, Desk } from '../../../access/index.ts'
import type { Transaction } from '../../../db/index.ts'
import type { App } from '../../../http/index.ts'
import {
  changeRecord,
  findRecord,
  foundOr,
  IdParams,
  listRecords,
  type NumbersOf,
  OnQuery,
  today,
} from '../../record/index.ts'
import { describeTechUnit } from './describe-tech-unit.ts'
import { addProof, confirmTechUnit, endProof, registerTechUnit, servePark } from './register-tech-unit.ts'
import { TECH_UNITS, type TechUnitRow } from './tech-unit-table.ts'

const TechUnitsQuery = Type.Object({ ...RegisterPage.properties, ...OnQuery.properties })
const ProofParams = Type.Object({ id: Id, proof: Id })
const one = { params: IdParams }

/** Branches, divisions, departments and counters for technology finance, with proofs, confirmation and the parks that they serve. */
export function addTechUnitRoutes(app: App, desk: Desk, numbersOf: NumbersOf): void {
  const told = async (tx: Transaction, row: TechUnitRow, { region }: Actor, on = ''): Promise<TechUnit> =>
    describeTechUnit(row, on || (await today(tx)), numbersOf(tx, region))

  app.get('/api/tech-units', { schema: { querystring: TechUnitsQuery } }, (request, reply) =>
    desk.serve(request, reply, 'unit:read', async (tx, actor) => {
      const { after, limit, on } = request.query
      const { rows, next } = await listRecords(tx, TECH_UNITS, { after, limit })
      const told: TechUnit[] = []
      const day = on || (await today(tx))
      for (const row of rows) told.push(await describeTechUnit(row, day, numbersOf(tx, actor.region)))
      return { rows: told, next }
    }),
  )
  app.post('/api/tech-units', { schema: { body: TechUnitWriting } }, (request, reply) =>
    desk.serve(request, reply, 'tech-unit:write', async (tx, actor) =>
      told(tx, await registerTechUnit(tx, request.body), actor),
    ),
  )
  app.get('/api/tech-units/:id', { schema: { ...one, querystring: OnQuery } }, (request, reply) =>
    desk.serve(request, reply, 'unit:read', async (tx, actor) =>
      told(tx, foundOr(await findRecord(tx, TECH_UNITS, request.params.id)), actor, request.query.on),
    ),
  )
  app.put('/api/tech-units/:id', { schema: { ...one, body: TechUnitChange } }, (request, reply) =>
    desk.serve(request, reply, 'tech-unit:write', async (tx, actor) =>
      told(tx, await changeRecord(tx, TECH_UNITS, request.params.id, request.body), actor),
    ),
  )
  app.post('/api/tech-units/:id/proofs', { schema: { ...one, body: TechUnitProofWriting } }, (request, reply) =>
    desk.serve(request, reply, 'tech-unit:write', async (tx, actor) =>
      told(tx, await addProof(tx, request.params.id, request.body), actor),
    ),
  )
  app.put(
    '/api/tech-units/:id/proofs/:proof/end',
    { schema: { params: ProofParams, body: TechUnitProofEnd } },
    (request, reply) =>
      desk.serve(request, reply, 'unit:confirm', async (tx, actor) =>
        told(tx, await endProof(tx, request.params.id, request.params.proof, request.body), actor),
      ),
  )
  app.put('/api/tech-units/:id/confirmation', { schema: { ...one, body: TechUnitConfirmation } }, (request, reply) =>
    desk.serve(request, reply, 'unit:confirm', async (tx, actor) =>
      told(tx, await confirmTechUnit(tx, request.params.id, request.body), actor),
    ),
  )
  app.post('/api/tech-units/:id/parks', { schema: { ...one, body: ServedParkWriting } }, (request, reply) =>
    desk.serve(request, reply, 'tech-unit:write', async (tx, actor) =>
      told(tx, await servePark(tx, request.params.id, request.body), actor),
    ),
  )
}
