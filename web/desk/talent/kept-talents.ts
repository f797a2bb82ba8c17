import type { Kept, KeptField } from '../record/kept.ts'
import { SPAN_FIELDS } from '../record/span-fields.ts'
import { TALENT_USES, talentWords as words } from './words.ts'

const TALENT: KeptField = {
  name: 'talent',
  label: words.talent,
  kind: 'choice',
  from: { path: '/api/talents', name: 'officeNo' },
}
const INSTITUTION: KeptField = {
  name: 'institution',
  label: words.institution,
  kind: 'choice',
  from: { path: '/api/units', asked: { kind: 'BANK' } },
}

/** A score as institutions publish it. */
export const SCORE: KeptField = {
  name: 'score',
  label: words.score,
  kind: 'text',
  pattern: /^\d{1,3}(?:[.]\d{1,2})?$/,
  patternHint: words.scoreHint,
}

/** People of talent. */
export const TALENTS: Kept = {
  path: '/api/talents',
  fields: [
    { name: 'officeNo', label: words.officeNo, kind: 'text', lengthMax: 50 },
    { name: 'sector', label: words.sector, kind: 'text', lengthMax: 100, empty: 'text' },
    { name: 'creditGrade', label: words.creditGrade, kind: 'text', lengthMax: 20, empty: 'text' },
    { name: 'incomeFen', label: words.income, kind: 'yuan', empty: 'null' },
    { name: 'contactUnit', label: words.contactUnit, kind: 'choice', empty: 'null', from: { path: '/api/units' } },
    { name: 'contactName', label: words.contactName, kind: 'text', lengthMax: 50, empty: 'null' },
  ],
}

/** Classes that people hold. */
export const CLASSES: Kept = {
  path: '/api/talent-classes',
  fields: [
    TALENT,
    {
      name: 'class',
      label: words.classCode,
      kind: 'text',
      lengthMax: 40,
      pattern: /^[A-Z][A-Z_]*$/,
      patternHint: words.classHint,
    },
    ...SPAN_FIELDS,
  ],
}

/** What people authorise institutions to read. */
export const AUTHORISATIONS: Kept = {
  path: '/api/talent-authorisations',
  fields: [
    TALENT,
    INSTITUTION,
    { name: 'document', label: words.document, kind: 'text', lengthMax: 300 },
    ...SPAN_FIELDS,
  ],
}

/** Bands that scores open. */
export const BANDS: Kept = {
  path: '/api/talent-bands',
  fields: [
    { ...INSTITUTION, empty: 'null' },
    { ...SCORE, name: 'scoreMin', label: words.scoreMin },
    { name: 'lineFen', label: words.line, kind: 'yuan' },
    {
      name: 'rate',
      label: words.rate,
      kind: 'text',
      pattern: /^\d{1,3}(?:[.]\d{1,4})?$/,
      patternHint: words.rateHint,
    },
    { name: 'termMonths', label: words.term, kind: 'count' },
    { name: 'way', label: words.way, kind: 'text', lengthMax: 100 },
    { name: 'isSample', label: words.isSample, kind: 'flag', hint: words.isSampleHint },
    ...SPAN_FIELDS,
  ],
}

/** A product that a person took. */
export const USE_FIELDS: readonly KeptField[] = [
  { name: 'kind', label: words.product, kind: 'choice', choices: TALENT_USES },
  { name: 'amountFen', label: words.amount, kind: 'yuan', empty: 'null' },
  { name: 'on', label: words.useOn, kind: 'day' },
  {
    name: 'satisfaction',
    label: words.satisfaction,
    kind: 'count',
    empty: 'null',
    pattern: /^[1-5]$/,
    patternHint: words.satisfaction,
  },
]
