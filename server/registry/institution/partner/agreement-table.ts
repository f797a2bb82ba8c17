import type { PartnerAgreement } from '../../../../contract/index.ts'
import { column, type RecordTable, reading, unitName } from '../../record/index.ts'

/** Agreements with cooperating banks. */
export const AGREEMENTS: RecordTable<PartnerAgreement> = {
  subject: 'partner-agreement',
  table: 'registry.partner_agreement',
  key: 'id',
  columns: {
    bank: column('bank', 'uuid'),
    bankName: unitName('bank'),
    agreementNo: column('agreement_no'),
    lastDay: reading('(upper(r.valid) - 1)'),
    contact: column('contact'),
    ceilingFen: column('ceiling_fen', 'fen'),
    branches: column('branches', 'uuid[]'),
    signers: column('signers', 'uuid[]'),
    inForce: column('in_force', 'bool'),
    lastDayProposed: column('last_day_proposed', 'date'),
    endingReason: column('ending_reason'),
    signatures:
      reading(`(select coalesce(json_agg(json_build_object('unit', s.unit, 'nameZh', u.name_zh, 'act', s.act, 'signedAt', s.signed_at)
      order by s.signed_at), '[]') from registry.partner_signature s join registry.unit u on u.region = s.region and u.id = s.unit
      where s.region = r.region and s.agreement = r.id)`),
  },
  days: { column: 'valid', from: 'from', to: 'to' },
  order: `to_char(lower(r.valid), 'YYYY-MM-DD')`,
  search: `r.agreement_no || ' ' || (select n.name_zh from registry.unit n where n.region = r.region and n.id = r.bank)`,
  problems: {
    partner_agreement_number: {
      problem: 'record.exists',
      values: { what: { zh: '协议编号', en: 'number of the agreement' } },
    },
  },
}
