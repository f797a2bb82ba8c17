import { DaySpanQuery, TenantFinanceWriting, TenantFirmWriting, TenantStepWriting } from '../../../../contract/index.ts'
import type { Desk } from '../../../access/index.ts'
import { type App, MessageNotValid } from '../../../http/index.ts'
import { addRecordRoutes, asTheyStand, IdParams } from '../../record/index.ts'
import { addFinance, takeStep } from './take-step.ts'
import { readServices } from './tell-finance.ts'
import { TENANTS } from './tenant-table.ts'

const one = { params: IdParams }

/** Projects and firms in platforms: who is in, on which day at which step, and what finance they received. */
export function addTenancyRoutes(app: App, desk: Desk): void {
  addRecordRoutes(app, desk, {
    path: '/api/tenant-firms',
    table: TENANTS,
    read: 'tenancy:read',
    write: 'tenancy:write',
    writing: TenantFirmWriting,
    filters: ['platform', 'creditCode'],
    describe: asTheyStand,
  })
  app.post('/api/tenant-firms/:id/steps', { schema: { ...one, body: TenantStepWriting } }, (request, reply) =>
    desk.serve(request, reply, 'tenancy:write', (tx) => takeStep(tx, request.params.id, request.body)),
  )
  app.post('/api/tenant-firms/:id/finance', { schema: { ...one, body: TenantFinanceWriting } }, (request, reply) =>
    desk.serve(request, reply, 'tenancy:write', (tx) => addFinance(tx, request.params.id, request.body)),
  )
  app.get('/api/platform-services', { schema: { querystring: DaySpanQuery } }, (request, reply) =>
    desk.serve(request, reply, 'tenancy:read', async (tx) => {
      if (request.query.from >= request.query.to) throw new MessageNotValid('/to must be after /from')
      return { rows: await readServices(tx, request.query) }
    }),
  )
}
