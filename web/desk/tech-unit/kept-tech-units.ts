import type { Kept, KeptField } from '../record/kept.ts'
import { OPEN_SPAN_FIELDS, SPAN_FIELDS } from '../record/span-fields.ts'
import { ASPECTS, TECH_FORMS, techWords as words } from './words.ts'

const DETAILS: readonly KeptField[] = [
  { name: 'form', label: words.form, kind: 'choice', choices: TECH_FORMS },
  { name: 'scheme', label: words.scheme, kind: 'choice', empty: 'null', from: { path: '/api/recognition-schemes' } },
  { name: 'since', label: words.since, kind: 'day' },
  { name: 'quotaFen', label: words.quota, kind: 'yuan', empty: 'null' },
  { name: 'approvalLimitFen', label: words.approvalLimit, kind: 'yuan', empty: 'null' },
  { name: 'staff', label: words.staff, kind: 'count', empty: 'null' },
  {
    name: 'upgradedFrom',
    label: words.upgradedFrom,
    kind: 'choice',
    empty: 'null',
    from: { path: '/api/units', asked: { kind: 'BRANCH' } },
  },
]

/** A technology finance unit that is there: its details. */
export const TECH_UNITS: Kept = { path: '/api/tech-units', fields: DETAILS }

/** A technology finance unit to be registered under an institution. */
export const NEW_TECH_UNIT: Kept = {
  path: '/api/tech-units',
  fields: [{ name: 'nameZh', label: words.nameZh, kind: 'text', lengthMax: 200 }, ...DETAILS],
}

/** A proof for an aspect. */
export const PROOF_FIELDS: readonly KeptField[] = [
  { name: 'aspect', label: words.aspect, kind: 'choice', choices: ASPECTS },
  { name: 'document', label: words.document, kind: 'text', lengthMax: 300 },
  ...SPAN_FIELDS.filter(({ name }) => name === 'from'),
]

/** A park that a unit serves. */
export const PARK_FIELDS: readonly KeptField[] = [
  { name: 'park', label: words.park, kind: 'choice', from: { path: '/api/units', asked: { kind: 'PARK' } } },
  ...SPAN_FIELDS,
]

/** Schemes by which technology finance units are recognised. */
export const SCHEMES: Kept = {
  path: '/api/recognition-schemes',
  fields: [
    { name: 'nameZh', label: words.schemeName, kind: 'text', lengthMax: 200 },
    { name: 'clause', label: words.clause, kind: 'text', lengthMax: 60, empty: 'null' },
    { name: 'aspects', label: words.schemeAspects, kind: 'several', choices: ASPECTS },
    { name: 'aspectsMin', label: words.aspectsMin, kind: 'count', empty: 'null', hint: words.aspectsMinHint },
    { name: 'aspectsMinParameter', label: words.aspectsMinParameter, kind: 'text', empty: 'null' },
    { name: 'required', label: words.required, kind: 'several', choices: ASPECTS },
    { name: 'needsConfirmation', label: words.needsConfirmation, kind: 'flag' },
    ...OPEN_SPAN_FIELDS,
  ],
}
