import { ClusterDealWriting, ClusterResidentWriting, PlatformWriting } from '../../../contract/index.ts'
import type { Desk } from '../../access/index.ts'
import type { App } from '../../http/index.ts'
import { addRecordRoutes, asTheyStand, IdParams, type NumbersOf, OnQuery, today } from '../record/index.ts'
import { addDeal, readCluster } from './cluster.ts'
import { addCooperationRoutes } from './cooperation/routes.ts'
import { PLATFORMS, RESIDENTS } from './platform-table.ts'
import { addTenancyRoutes } from './tenancy/routes.ts'
import { addZoneRoutes } from './zone/routes.ts'

/** Parks, incubators, maker spaces and laboratories, with tenants, cooperations, zones and clusters. */
export function addParkRoutes(app: App, desk: Desk, numbersOf: NumbersOf): void {
  addRecordRoutes(app, desk, {
    path: '/api/platforms',
    table: PLATFORMS,
    read: 'unit:read',
    write: 'platform:write',
    writing: PlatformWriting,
    filters: ['kind', 'level'],
    describe: asTheyStand,
  })
  addClusters(app, desk)
  addTenancyRoutes(app, desk)
  addCooperationRoutes(app, desk, numbersOf)
  addZoneRoutes(app, desk)
}

function addClusters(app: App, desk: Desk): void {
  addRecordRoutes(app, desk, {
    path: '/api/cluster-residents',
    table: RESIDENTS,
    read: 'tenancy:read',
    write: 'tenancy:write',
    writing: ClusterResidentWriting,
    filters: ['platform', 'origin'],
    describe: asTheyStand,
  })
  const deal = { schema: { params: IdParams, body: ClusterDealWriting } }
  app.post('/api/cluster-residents/:id/deals', deal, (request, reply) =>
    desk.serve(request, reply, 'tenancy:write', (tx) => addDeal(tx, request.params.id, request.body)),
  )
  const figures = { schema: { params: IdParams, querystring: OnQuery } }
  app.get('/api/platforms/:id/cluster', figures, (request, reply) =>
    desk.serve(request, reply, 'tenancy:read', async (tx) =>
      readCluster(tx, request.params.id, request.query.on || (await today(tx))),
    ),
  )
}
