import { Type } from 'typebox'
import {
  CapitalWriting,
  GuidanceMeasureWriting,
  Id,
  LandingStepWriting,
  LandingWriting,
  LicenceWriting,
  RecognitionSchemeWriting,
  RegisterUnitWriting,
  SpecialistWriting,
  StarRatingWriting,
  UnitFigureWriting,
  UnitSuccession,
} from '../../../contract/index.ts'
import { measuresFor, starsOn } from '../../../core/registry/index.ts'
import type { Desk } from '../../access/index.ts'
import { type App, MessageRefused } from '../../http/index.ts'
import { addRecordRoutes, asTheyStand, IdParams, listRecords, type NumbersOf, OnQuery, today } from '../record/index.ts'
import { describeLandings, describeSteps, LANDING_STEPS, LANDINGS, refuseOpenSteps } from './landing.ts'
import { addPartnerRoutes } from './partner/routes.ts'
import { readInstitution } from './read-institution.ts'
import { readParkCredit } from './read-park-credit.ts'
import { succeedUnit } from './succeed-unit.ts'
import { CAPITAL, FIGURES, LICENCES, MEASURES, SCHEMES, SPECIALISTS, STARS, UNITS } from './tables.ts'
import { addTechUnitRoutes } from './tech-unit/routes.ts'

const MeasuresQuery = Type.Object({ startedOn: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }) })
const UnitParams = Type.Object({ unit: Id })

/** Units, institutions with licences and capital, technology units, stars and measures, landings, contact persons, partner banks. */
export function addInstitutionRoutes(app: App, desk: Desk, numbersOf: NumbersOf): void {
  addUnits(app, desk)
  addInstitutions(app, desk)
  addStars(app, desk)
  addLandings(app, desk)
  addTechUnitRoutes(app, desk, numbersOf)
  addPartnerRoutes(app, desk)
}

function addUnits(app: App, desk: Desk): void {
  addRecordRoutes(app, desk, {
    path: '/api/units',
    table: UNITS,
    read: 'unit:read',
    write: 'unit:write',
    writing: RegisterUnitWriting,
    filters: ['kind', 'parent', 'planUnit'],
    describe: asTheyStand,
    before: (_tx, { kind, parent }, { reach, unit }) => {
      // An institution keeps its branches; what it is itself, a department writes.
      if (reach !== 'REGION' && (kind !== 'BRANCH' || parent !== unit))
        throw new MessageRefused({ problem: 'record.not-kept' })
    },
  })
  app.post('/api/units/:id/succession', { schema: { params: IdParams, body: UnitSuccession } }, (request, reply) =>
    desk.serve(request, reply, 'unit:confirm', (tx) => succeedUnit(tx, request.params.id, request.body)),
  )
}

function addInstitutions(app: App, desk: Desk): void {
  const query = { schema: { params: UnitParams, querystring: OnQuery } }
  app.get('/api/institutions/:unit', query, (request, reply) =>
    desk.serve(request, reply, 'unit:read', async (tx) =>
      readInstitution(tx, request.params.unit, request.query.on || (await today(tx))),
    ),
  )
  const ofUnits = { read: 'unit:read', write: 'unit:confirm', filters: ['unit'], describe: asTheyStand } as const
  addRecordRoutes(app, desk, { ...ofUnits, path: '/api/licences', table: LICENCES, writing: LicenceWriting })
  addRecordRoutes(app, desk, { ...ofUnits, path: '/api/capital', table: CAPITAL, writing: CapitalWriting })
  addRecordRoutes(app, desk, {
    ...ofUnits,
    path: '/api/unit-figures',
    table: FIGURES,
    write: 'figure:write',
    writing: UnitFigureWriting,
    filters: ['unit', 'kind', 'park'],
  })
  addRecordRoutes(app, desk, {
    ...ofUnits,
    path: '/api/specialists',
    table: SPECIALISTS,
    read: 'specialist:read',
    write: 'specialist:write',
    writing: SpecialistWriting,
  })
  app.get('/api/park-credit', { schema: { querystring: OnQuery } }, (request, reply) =>
    desk.serve(request, reply, 'unit:read', async (tx) => readParkCredit(tx, request.query.on || (await today(tx)))),
  )
}

function addStars(app: App, desk: Desk): void {
  const kept = { read: 'unit:read', write: 'unit:confirm', describe: asTheyStand } as const
  addRecordRoutes(app, desk, {
    ...kept,
    path: '/api/star-ratings',
    table: STARS,
    writing: StarRatingWriting,
    filters: ['unit'],
  })
  addRecordRoutes(app, desk, {
    ...kept,
    path: '/api/guidance-measures',
    table: MEASURES,
    writing: GuidanceMeasureWriting,
  })
  addRecordRoutes(app, desk, {
    ...kept,
    path: '/api/recognition-schemes',
    table: SCHEMES,
    writing: RecognitionSchemeWriting,
  })
  const query = { schema: { params: UnitParams, querystring: MeasuresQuery } }
  app.get('/api/institutions/:unit/measures', query, (request, reply) =>
    desk.serve(request, reply, 'unit:read', async (tx) => {
      const { startedOn } = request.query
      const { rows: ratings } = await listRecords(tx, STARS, { where: { unit: request.params.unit } })
      const { rows: measures } = await listRecords(tx, MEASURES, {})
      return { startedOn, stars: starsOn(ratings, startedOn), rows: measuresFor(measures, ratings, startedOn) }
    }),
  )
}

function addLandings(app: App, desk: Desk): void {
  const kept = { read: 'landing:read', write: 'landing:write' } as const
  addRecordRoutes(app, desk, {
    ...kept,
    path: '/api/landings',
    table: LANDINGS,
    writing: LandingWriting,
    describe: async (tx, rows, { on }) => describeLandings(tx, rows, on || (await today(tx))),
    before: (tx, written, _actor, id) => (id === null ? undefined : refuseOpenSteps(tx, id, written)),
  })
  addRecordRoutes(app, desk, {
    ...kept,
    path: '/api/landing-steps',
    table: LANDING_STEPS,
    writing: LandingStepWriting,
    filters: ['landing'],
    describe: async (tx, rows, { on }) => describeSteps(rows, on || (await today(tx))),
  })
}
