import { AuditQuery, DataReadingQuery } from '../../contract/index.ts'
import type { Desk } from '../access/index.ts'
import type { App } from '../http/index.ts'
import { lookIntoEvents, lookIntoReadings } from './look.ts'

/** The record for who checks, and for an enterprise who read its data. */
export function addAuditRoutes(app: App, desk: Desk): void {
  app.get('/api/audit', { schema: { querystring: AuditQuery } }, (request, reply) =>
    desk.serve(request, reply, 'audit:read', (tx, actor) => lookIntoEvents(tx, actor.region, request.query)),
  )
  app.get('/api/enterprise/reads', { schema: { querystring: DataReadingQuery } }, (request, reply) =>
    desk.serve(request, reply, 'reading:read', (tx) => lookIntoReadings(tx, request.query)),
  )
}
