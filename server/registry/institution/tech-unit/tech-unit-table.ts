import type { TechUnit } from '../../../../contract/index.ts'
import { column, type RecordTable, reading, unitName } from '../../record/index.ts'

/** A technology unit as it is stored, without what is computed of it on a day. */
export type TechUnitRow = Omit<
  TechUnit,
  'on' | 'status' | 'statusSince' | 'aspectsProved' | 'aspectsAsked' | 'missing' | 'numberNotSet' | 'stars'
> & {
  readonly terms: {
    readonly aspects: readonly string[]
    readonly aspectsMin: number | null
    readonly parameter: string | null
    readonly required: readonly string[]
    readonly needsConfirmation: boolean
  } | null
  readonly ratings: readonly { readonly stars: number; readonly from: string | null; readonly to: string | null }[]
}

/** Technology units with their proofs, parks, scheme and stars. */
export const TECH_UNITS: RecordTable<TechUnitRow> = {
  subject: 'tech-unit',
  table: 'registry.tech_unit',
  key: 'unit',
  columns: {
    scheme: column('scheme', 'uuid'),
    form: column('form'),
    upgradedFrom: column('upgraded_from', 'uuid'),
    since: column('since', 'date'),
    quotaFen: column('quota_fen', 'fen'),
    approvalLimitFen: column('approval_limit_fen', 'fen'),
    staff: column('staff', 'int'),
    confirmedFrom: column('confirmed_from', 'date'),
    nameZh: unitName('unit'),
    institution: reading('(select u.parent from registry.unit u where u.region = r.region and u.id = r.unit)'),
    institutionName: reading(
      '(select p.name_zh from registry.unit u join registry.unit p on p.region = u.region and p.id = u.parent where u.region = r.region and u.id = r.unit)',
    ),
    schemeName: reading(
      '(select s.name_zh from registry.recognition_scheme s where s.region = r.region and s.id = r.scheme)',
    ),
    terms:
      reading(`(select json_build_object('aspects', s.aspects, 'aspectsMin', s.aspects_min, 'parameter', s.aspects_min_parameter,
      'required', s.required, 'needsConfirmation', s.needs_confirmation)
      from registry.recognition_scheme s where s.region = r.region and s.id = r.scheme)`),
    parks:
      reading(`(select coalesce(json_agg(json_build_object('id', s.id, 'park', s.park, 'nameZh', p.name_zh, 'from', lower(s.valid),
      'to', upper(s.valid)) order by p.name_zh), '[]') from registry.served_park s
      join registry.unit p on p.region = s.region and p.id = s.park where s.region = r.region and s.unit = r.unit)`),
    proofs:
      reading(`(select coalesce(json_agg(json_build_object('id', p.id, 'aspect', p.aspect, 'document', p.document, 'from', lower(p.valid),
      'to', upper(p.valid), 'endedReason', p.ended_reason, 'version', p.version) order by lower(p.valid), p.aspect), '[]')
      from registry.tech_unit_proof p where p.region = r.region and p.unit = r.unit)`),
    ratings:
      reading(`(select coalesce(json_agg(json_build_object('stars', s.stars, 'from', lower(s.valid), 'to', upper(s.valid))), '[]')
      from registry.star_rating s where s.region = r.region and s.unit = r.unit)`),
  },
  order: `(select u.name_zh from registry.unit u where u.region = r.region and u.id = r.unit)`,
}
