import type { TenantFirm } from '../../../../contract/index.ts'
import { column, type RecordTable, reading } from '../../record/index.ts'

/** Projects and firms in platforms, with their dated steps. */
export const TENANTS: RecordTable<TenantFirm> = {
  subject: 'tenant-firm',
  table: 'registry.tenant_firm',
  key: 'id',
  columns: {
    platform: column('platform', 'uuid'),
    name: column('name'),
    creditCode: column('credit_code'),
    areaSqm: column('area_sqm', 'int'),
    steps:
      reading(`(select coalesce(json_agg(json_build_object('id', s.id, 'step', s.step, 'on', s.on_day, 'note', s.note) order by s.on_day), '[]')
      from registry.tenant_step s where s.region = r.region and s.tenant = r.id)`),
  },
  order: 'r.name',
  search: `r.name || ' ' || coalesce(r.credit_code, '')`,
}
