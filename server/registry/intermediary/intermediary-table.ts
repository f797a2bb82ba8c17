import type { Intermediary, ServiceOrder, StandardItem } from '../../../contract/index.ts'
import { column, type RecordTable, reading, unitName } from '../record/index.ts'

/** An intermediary as it is stored. */
export type IntermediaryRow = Omit<Intermediary, 'isLicensed' | 'orders' | 'ratingAverage'>

/** Intermediaries with their licence. */
export const INTERMEDIARIES: RecordTable<IntermediaryRow> = {
  subject: 'intermediary',
  table: 'registry.intermediary',
  key: 'unit',
  columns: {
    unit: column('unit', 'uuid'),
    nameZh: unitName('unit'),
    kind: column('kind'),
    licenceNo: column('licence_no'),
    areas: column('areas', 'text[]'),
    fields: column('fields', 'text[]'),
    price: column('price'),
  },
  days: { column: 'licensed', from: 'licensedFrom', to: 'licensedTo' },
  order: '(select n.name_zh from registry.unit n where n.region = r.region and n.id = r.unit)',
  search: `(select n.name_zh from registry.unit n where n.region = r.region and n.id = r.unit) || ' ' || array_to_string(r.fields, ' ')`,
}

/** Orders of services. */
export const ORDERS: RecordTable<ServiceOrder> = {
  subject: 'service-order',
  table: 'registry.service_order',
  key: 'id',
  columns: {
    provider: column('provider', 'uuid'),
    providerName: unitName('provider'),
    enterprise: column('enterprise', 'uuid'),
    enterpriseName: reading(
      '(select e.name from registry.enterprise e where e.region = r.region and e.id = r.enterprise)',
    ),
    area: column('area'),
    subject: column('subject'),
    orderedOn: column('ordered_on', 'date'),
    deliveredOn: column('delivered_on', 'date'),
    delivery: column('delivery'),
    rating: column('rating', 'int'),
    ratedOn: column('rated_on', 'date'),
  },
  order: `to_char(r.ordered_on, 'YYYY-MM-DD')`,
  search: 'r.subject',
}

/** An item of a check-list as it is stored. */
export type StandardItemRow = StandardItem & { readonly enterprise: string }

/** Items of the check-lists by which enterprises are put in order. */
export const STANDARD_ITEMS: RecordTable<StandardItemRow> = {
  subject: 'standard-item',
  table: 'registry.standard_item',
  key: 'id',
  columns: {
    enterprise: column('enterprise', 'uuid'),
    area: column('area'),
    position: column('position', 'int'),
    title: column('title'),
    isDone: column('is_done', 'bool'),
    filledBy: column('filled_by', 'uuid'),
    filledOn: column('filled_on', 'date'),
    confirmedOn: column('confirmed_on', 'date'),
  },
  order: `array_position(array['FINANCE', 'EQUITY', 'LEGAL', 'LISTING'], r.area) || to_char(r.position, 'FM000000')`,
}
