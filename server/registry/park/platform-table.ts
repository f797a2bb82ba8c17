import type { ClusterResident, Platform } from '../../../contract/index.ts'
import { column, type RecordTable, reading, unitName } from '../record/index.ts'

/** Parks, incubators, maker spaces and laboratories. */
export const PLATFORMS: RecordTable<Platform> = {
  subject: 'platform',
  table: 'registry.platform',
  key: 'unit',
  columns: {
    unit: column('unit', 'uuid'),
    nameZh: unitName('unit'),
    cluster: reading('(select u.parent from registry.unit u where u.region = r.region and u.id = r.unit)'),
    kind: column('kind'),
    level: column('level'),
    areaSqm: column('area_sqm', 'int'),
    privateShareBp: column('private_share_bp', 'int'),
    services: column('services'),
    needs: column('needs'),
  },
  days: { column: 'recognised', from: 'recognisedFrom', to: 'recognisedTo' },
  order: '(select n.name_zh from registry.unit n where n.region = r.region and n.id = r.unit)',
  search: '(select n.name_zh from registry.unit n where n.region = r.region and n.id = r.unit)',
}

/** Investors resident in a cluster. */
export const RESIDENTS: RecordTable<ClusterResident> = {
  subject: 'cluster-resident',
  table: 'registry.cluster_resident',
  key: 'id',
  columns: {
    platform: column('platform', 'uuid'),
    name: column('name'),
    origin: column('origin'),
    assetsFen: column('assets_fen', 'fen'),
  },
  days: { column: 'valid', from: 'from', to: 'to' },
  order: 'r.name',
  search: 'r.name',
}
