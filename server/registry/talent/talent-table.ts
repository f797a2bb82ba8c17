import type { Talent, TalentAuthorisation, TalentBand, TalentClass } from '../../../contract/index.ts'
import { column, type RecordTable, unitName } from '../record/index.ts'

const VALID = { column: 'valid', from: 'from', to: 'to' } as const

/** A person as the record has it. */
export type TalentRow = Omit<Talent, 'classes' | 'isAuthorised'>

/** People of talent, read by departments and by whom they authorised. */
export const TALENTS: RecordTable<TalentRow> = {
  subject: 'talent',
  table: 'registry.talent',
  key: 'id',
  columns: {
    officeNo: column('office_no'),
    sector: column('sector'),
    creditGrade: column('credit_grade'),
    incomeFen: column('income_fen', 'fen'),
    contactUnit: column('contact_unit', 'uuid'),
    contactUnitName: unitName('contact_unit'),
    contactName: column('contact_name'),
  },
  order: 'r.office_no',
}

/** Classes that people hold over time. */
export const CLASSES: RecordTable<TalentClass> = {
  subject: 'talent-class',
  table: 'registry.talent_class',
  key: 'id',
  columns: { talent: column('talent', 'uuid'), class: column('class') },
  days: VALID,
  order: 'r.class',
}

/** What people allow institutions to read and compute. */
export const AUTHORISATIONS: RecordTable<TalentAuthorisation> = {
  subject: 'talent-authorisation',
  table: 'registry.talent_authorisation',
  key: 'id',
  columns: {
    talent: column('talent', 'uuid'),
    institution: column('institution', 'uuid'),
    document: column('document'),
  },
  days: VALID,
  order: 'lower(r.valid)',
}

/** Bands that scores open. */
export const BANDS: RecordTable<TalentBand> = {
  subject: 'talent-band',
  table: 'registry.talent_band',
  key: 'id',
  columns: {
    institution: column('institution', 'uuid'),
    scoreMin: column('score_min', 'numeric'),
    lineFen: column('line_fen', 'fen'),
    rate: column('rate', 'numeric'),
    termMonths: column('term_months', 'int'),
    way: column('way'),
    isSample: column('is_sample', 'bool'),
  },
  days: VALID,
  order: `to_char(r.score_min, 'FM000.00')`,
}
