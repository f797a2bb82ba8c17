import type { Zone, ZoneItem, ZoneMilestone } from '../../../../contract/index.ts'
import { column, type RecordTable, reading } from '../../record/index.ts'

/** A zone as it is stored. */
export type ZoneRow = Pick<Zone, 'id' | 'version' | 'nameZh' | 'clause' | 'division' | 'leadUnits'>

/** A milestone as it is stored. */
export type ZoneMilestoneRow = Omit<ZoneMilestone, 'isOverdue'>

/** Demonstration zones. */
export const ZONES: RecordTable<ZoneRow> = {
  subject: 'zone',
  table: 'registry.demonstration_zone',
  key: 'id',
  columns: {
    nameZh: column('name_zh'),
    clause: column('clause'),
    division: column('division'),
    leadUnits: column('lead_units', 'uuid[]'),
  },
  order: 'r.name_zh',
  search: 'r.name_zh',
}

/** Measures, resources and indicators of zones. */
export const ZONE_ITEMS: RecordTable<ZoneItem> = {
  subject: 'zone-item',
  table: 'registry.zone_item',
  key: 'id',
  columns: {
    zone: column('zone', 'uuid'),
    zoneName: reading(
      '(select z.name_zh from registry.demonstration_zone z where z.region = r.region and z.id = r.zone)',
    ),
    kind: column('kind'),
    title: column('title'),
    description: column('description'),
    finishedOn: column('finished_on', 'date'),
    replicableFrom: column('replicable_from', 'date'),
  },
  order: 'r.title',
  search: 'r.title',
}

/** Milestones of zones; closed only with a result. */
export const ZONE_MILESTONES: RecordTable<ZoneMilestoneRow> = {
  subject: 'zone-milestone',
  table: 'registry.zone_milestone',
  key: 'id',
  columns: {
    zone: column('zone', 'uuid'),
    title: column('title'),
    dueOn: column('due_on', 'date'),
    doneOn: column('done_on', 'date'),
    resultDocument: column('result_document'),
  },
  order: `to_char(r.due_on, 'YYYY-MM-DD')`,
  problems: { milestone_with_result: { problem: 'milestone.no-result' } },
}
