import type {
  Capital,
  GuidanceMeasure,
  Licence,
  RecognitionScheme,
  RegisterUnit,
  Specialist,
  StarRating,
  UnitFigure,
} from '../../../contract/index.ts'
import { column, type RecordTable, reading, unitName } from '../record/index.ts'

const VALID = { column: 'valid', from: 'from', to: 'to' } as const

/** Units: departments, institutions, branches, parks, intermediaries. */
export const UNITS: RecordTable<RegisterUnit> = {
  subject: 'unit',
  table: 'registry.unit',
  key: 'id',
  columns: {
    kind: column('kind'),
    planUnit: column('plan_unit'),
    nameZh: column('name_zh'),
    nameEn: column('name_en'),
    creditCode: column('credit_code'),
    division: column('division'),
    parent: column('parent', 'uuid'),
    parentName: unitName('parent'),
    predecessor: column('predecessor', 'uuid'),
    predecessorName: unitName('predecessor'),
    successor: reading(
      '(select n.id from registry.unit n where n.region = r.region and n.predecessor = r.id order by lower(n.valid) limit 1)',
    ),
    successorName: reading(
      '(select n.name_zh from registry.unit n where n.region = r.region and n.predecessor = r.id order by lower(n.valid) limit 1)',
    ),
  },
  days: VALID,
  order: 'r.name_zh',
  search: `r.name_zh || ' ' || coalesce(r.name_en, '') || ' ' || coalesce(r.credit_code, '')`,
}

/** Licences of institutions. */
export const LICENCES: RecordTable<Licence> = {
  subject: 'licence',
  table: 'registry.licence',
  key: 'id',
  columns: { unit: column('unit', 'uuid'), number: column('number'), scope: column('scope') },
  days: VALID,
  order: 'lower(r.valid)',
}

/** Capital and ownership of institutions over time. */
export const CAPITAL: RecordTable<Capital> = {
  subject: 'capital',
  table: 'registry.capital',
  key: 'id',
  columns: {
    unit: column('unit', 'uuid'),
    capitalFen: column('capital_fen', 'fen'),
    ownership: column('ownership'),
  },
  days: VALID,
  order: `coalesce(lower(r.valid), '0001-01-01')`,
}

/** Figures that institutions state. */
export const FIGURES: RecordTable<UnitFigure> = {
  subject: 'unit-figure',
  table: 'registry.unit_figure',
  key: 'id',
  columns: {
    unit: column('unit', 'uuid'),
    unitName: unitName('unit'),
    park: column('park', 'uuid'),
    kind: column('kind'),
    year: column('year', 'int'),
    asOf: column('as_of', 'date'),
    amountFen: column('amount_fen', 'fen'),
  },
  order: 'r.as_of',
}

/** Contact persons of institutions. */
export const SPECIALISTS: RecordTable<Specialist> = {
  subject: 'specialist',
  table: 'registry.specialist',
  key: 'id',
  columns: {
    unit: column('unit', 'uuid'),
    unitName: unitName('unit'),
    name: column('name'),
    duty: column('duty'),
    officePhone: column('office_phone'),
  },
  days: VALID,
  order: 'r.name',
  search: 'r.name',
}

/** Schemes by which technology units are recognised. */
export const SCHEMES: RecordTable<RecognitionScheme> = {
  subject: 'recognition-scheme',
  table: 'registry.recognition_scheme',
  key: 'id',
  columns: {
    nameZh: column('name_zh'),
    clause: column('clause'),
    aspects: column('aspects', 'text[]'),
    aspectsMin: column('aspects_min', 'int'),
    aspectsMinParameter: column('aspects_min_parameter'),
    required: column('required', 'text[]'),
    needsConfirmation: column('needs_confirmation', 'bool'),
  },
  days: VALID,
  order: 'r.name_zh',
}

/** Stars of units over time. */
export const STARS: RecordTable<StarRating> = {
  subject: 'star-rating',
  table: 'registry.star_rating',
  key: 'id',
  columns: { unit: column('unit', 'uuid'), unitName: unitName('unit'), stars: column('stars', 'int') },
  days: VALID,
  order: 'lower(r.valid)',
}

/** Benefits that grades of stars open. */
export const MEASURES: RecordTable<GuidanceMeasure> = {
  subject: 'guidance-measure',
  table: 'registry.guidance_measure',
  key: 'id',
  columns: {
    kind: column('kind'),
    nameZh: column('name_zh'),
    starsMin: column('stars_min', 'int'),
    value: column('value'),
    valueUnit: column('value_unit'),
  },
  days: VALID,
  order: 'r.kind',
}
