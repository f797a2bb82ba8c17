import { ZoneItemWriting, ZoneMilestoneWriting, ZoneWriting } from '../../../../contract/index.ts'
import type { Desk } from '../../../access/index.ts'
import type { App } from '../../../http/index.ts'
import { addRecordRoutes, asTheyStand, OnQuery, today } from '../../record/index.ts'
import { describeMilestones, describeZones, readReplicable } from './describe-zone.ts'
import { ZONE_ITEMS, ZONE_MILESTONES, ZONES } from './zone-table.ts'

/** Demonstration zones: measures, resources, milestones, and what others may take over. */
export function addZoneRoutes(app: App, desk: Desk): void {
  const kept = { read: 'unit:read', write: 'zone:write' } as const
  addRecordRoutes(app, desk, {
    ...kept,
    path: '/api/zones',
    table: ZONES,
    writing: ZoneWriting,
    describe: async (tx, rows, { on }) => describeZones(tx, rows, on || (await today(tx))),
  })
  addRecordRoutes(app, desk, {
    ...kept,
    path: '/api/zone-items',
    table: ZONE_ITEMS,
    writing: ZoneItemWriting,
    filters: ['zone', 'kind'],
    describe: asTheyStand,
  })
  addRecordRoutes(app, desk, {
    ...kept,
    path: '/api/zone-milestones',
    table: ZONE_MILESTONES,
    writing: ZoneMilestoneWriting,
    filters: ['zone'],
    describe: async (tx, rows, { on }) => describeMilestones(rows, on || (await today(tx))),
  })
  app.get('/api/replicable-measures', { schema: { querystring: OnQuery } }, (request, reply) =>
    desk.serve(request, reply, 'unit:read', async (tx) => ({
      rows: await readReplicable(tx, request.query.on || (await today(tx))),
    })),
  )
}
