import { Type } from 'typebox'
import {
  AsOfQuery,
  EnterpriseBookQuery,
  EnterpriseNamesQuery,
  EnterpriseQuery,
  NewEnterprise,
  NewFormerCode,
  NewStatements,
  PageQuery,
  PredecessorChange,
} from '../../../contract/index.ts'
import type { Desk } from '../../access/index.ts'
import type { App } from '../../http/index.ts'
import { bookHeaders } from '../list/write-book.ts'
import { answerRefused, answerUnknown, faultsOfDay, today } from './answers.ts'
import { changePredecessor, registerEnterprise, takeFormerCode, takeStatements } from './change-enterprise.ts'
import { addDeedRoutes } from './deeds/routes.ts'
import { describeEnterprise } from './describe-enterprise.ts'
import { addDuplicateRoutes } from './duplicate/routes.ts'
import { exportEnterprises } from './export-enterprises.ts'
import type { GroundOf } from './ground.ts'
import { findNames, listEnterprises } from './list-enterprises.ts'
import { addObjectionRoutes } from './objection/routes.ts'
import { readHistory } from './read-statements.ts'
import { readSources } from './source-store.ts'

const EnterpriseParams = Type.Object({ id: Type.String() })

/** The registry of enterprises: lists, everything known of one, statements, titles, objections, duplicates. */
export function addEnterpriseRoutes(app: App, desk: Desk, groundOf: GroundOf): void {
  addReadingRoutes(app, desk, groundOf)
  addStatingRoutes(app, desk, groundOf)
  addDeedRoutes(app, desk, groundOf)
  addObjectionRoutes(app, desk, groundOf)
  addDuplicateRoutes(app, desk, groundOf)
}

function addReadingRoutes(app: App, desk: Desk, groundOf: GroundOf): void {
  app.get('/api/sources', (request, reply) =>
    desk.serve(request, reply, 'enterprise:read', async (tx) => ({ sources: await readSources(tx) })),
  )

  app.get('/api/enterprises', { schema: { querystring: EnterpriseQuery } }, (request, reply) =>
    desk.serve(request, reply, 'enterprise:read', (tx, { region }) =>
      listEnterprises(tx, groundOf(region), request.query),
    ),
  )

  app.get('/api/enterprises/names', { schema: { querystring: EnterpriseNamesQuery } }, (request, reply) =>
    desk.serve(request, reply, 'enterprise:find', (tx) => findNames(tx, request.query)),
  )

  app.get('/api/enterprises/export/xlsx', { schema: { querystring: EnterpriseBookQuery } }, (request, reply) =>
    desk.serve(request, reply, 'enterprise:read', (tx, { region }) => {
      void reply.headers(bookHeaders(`企业-${region}.xlsx`, 'xlsx'))
      return exportEnterprises(tx, groundOf(region), request.query)
    }),
  )

  app.get('/api/enterprises/:id', { schema: { params: EnterpriseParams, querystring: AsOfQuery } }, (request, reply) =>
    desk.serve(request, reply, 'enterprise:read', async (tx, { region }) => {
      const { on, recordedBy } = request.query
      const faults = [...faultsOfDay('on', on), ...faultsOfDay('recordedBy', recordedBy.slice(0, 10))]
      if (faults.length > 0) return answerRefused({ request, reply }, faults)
      const asOf = { on: on || (await today(tx)), recordedBy: recordedBy || null }
      const found = await describeEnterprise(tx, groundOf(region), request.params.id, asOf)
      return found ?? answerUnknown({ request, reply })
    }),
  )

  app.get(
    '/api/enterprises/:id/statements',
    { schema: { params: EnterpriseParams, querystring: PageQuery } },
    (request, reply) =>
      desk.serve(request, reply, 'enterprise:read', async (tx, { region }) => {
        const history = await readHistory(tx, groundOf(region), request.params.id, request.query)
        return history ?? answerUnknown({ request, reply })
      }),
  )
}

function addStatingRoutes(app: App, desk: Desk, groundOf: GroundOf): void {
  app.post('/api/enterprises', { schema: { body: NewEnterprise } }, (request, reply) =>
    desk.serve(request, reply, 'enterprise:write', (tx, { region }) =>
      registerEnterprise(tx, { request, reply }, groundOf(region), request.body),
    ),
  )

  app.post(
    '/api/enterprises/:id/statements',
    { schema: { params: EnterpriseParams, body: NewStatements } },
    (request, reply) =>
      desk.serve(request, reply, 'enterprise:state', (tx, { region, reach }) => {
        // An enterprise speaks as itself, whatever source it names.
        const source = reach === 'OWN' ? 'enterprise' : request.body.source
        const saying = { ...request.body, source, enterprise: request.params.id }
        return takeStatements(tx, { request, reply }, groundOf(region), saying)
      }),
  )

  app.put(
    '/api/enterprises/:id/predecessor',
    { schema: { params: EnterpriseParams, body: PredecessorChange } },
    (request, reply) =>
      desk.serve(request, reply, 'enterprise:write', (tx, { region }) =>
        changePredecessor(tx, { request, reply }, groundOf(region), { ...request.body, id: request.params.id }),
      ),
  )

  app.post(
    '/api/enterprises/:id/former-codes',
    { schema: { params: EnterpriseParams, body: NewFormerCode } },
    (request, reply) =>
      desk.serve(request, reply, 'enterprise:write', (tx, { region }) => {
        const wish = { ...request.body, enterprise: request.params.id }
        return takeFormerCode(tx, { request, reply }, groundOf(region), wish)
      }),
  )
}
