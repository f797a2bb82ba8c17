import type { Cooperation, ExchangeItem } from '../../../../contract/index.ts'
import { column, type RecordTable, reading, unitName } from '../../record/index.ts'

/** A cooperation as it is stored, with its last use before the day on which the transaction acts. */
export type CooperationRow = Omit<Cooperation, 'on' | 'state' | 'isIdle' | 'lastUsedOn' | 'uses'> & {
  readonly usedOn: readonly string[]
}

/** Cooperations of platforms with institutions. */
export const COOPERATIONS: RecordTable<CooperationRow> = {
  subject: 'cooperation',
  table: 'registry.cooperation',
  key: 'id',
  columns: {
    platform: column('platform', 'uuid'),
    platformName: unitName('platform'),
    partner: column('partner', 'uuid'),
    partnerName: unitName('partner'),
    scope: column('scope'),
    contact: column('contact'),
    lastDay: reading('(upper(r.valid) - 1)'),
    platformConfirmedAt: reading('to_json(r.platform_confirmed_at)'),
    partnerConfirmedAt: reading('to_json(r.partner_confirmed_at)'),
    endedReason: column('ended_reason'),
    usedOn: reading(`(select coalesce(json_agg(u.on_day order by u.on_day), '[]') from registry.cooperation_use u
      where u.region = r.region and u.cooperation = r.id)`),
  },
  days: { column: 'valid', from: 'from', to: 'to' },
  order: `to_char(upper(r.valid), 'YYYY-MM-DD')`,
  search: 'r.scope',
}

/** What parks and branches share. */
export const EXCHANGE_ITEMS: RecordTable<ExchangeItem> = {
  subject: 'exchange-item',
  table: 'registry.exchange_item',
  key: 'id',
  columns: {
    platform: column('platform', 'uuid'),
    platformName: unitName('platform'),
    branch: column('branch', 'uuid'),
    branchName: unitName('branch'),
    class: column('class'),
    title: column('title'),
    owner: column('owner'),
    followUp: column('follow_up'),
    sharedOn: column('shared_on', 'date'),
    isFinanced: column('is_financed', 'bool'),
    consent: column('consent', 'uuid'),
  },
  order: `to_char(r.shared_on, 'YYYY-MM-DD')`,
  search: 'r.title',
}
