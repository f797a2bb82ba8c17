import type { Kept, KeptField } from '../record/kept.ts'
import { SPAN_FIELDS } from '../record/span-fields.ts'
import { LEVELS, ORIGINS, PLATFORM_KINDS, TENANT_FINANCE, TENANT_STEPS, parkWords as words } from './words.ts'

const PLATFORM_FIELDS: readonly KeptField[] = [
  { name: 'kind', label: words.kind, kind: 'choice', choices: PLATFORM_KINDS },
  { name: 'level', label: words.level, kind: 'choice', choices: LEVELS },
  { name: 'recognisedFrom', label: words.recognisedFrom, kind: 'day', empty: 'null' },
  { name: 'recognisedTo', label: words.recognisedTo, kind: 'day', empty: 'null' },
  { name: 'areaSqm', label: words.area, kind: 'count', empty: 'null' },
  { name: 'privateShareBp', label: words.privateShare, kind: 'hundredths', empty: 'null' },
  { name: 'services', label: words.offered, kind: 'long', empty: 'text' },
  { name: 'needs', label: words.needs, kind: 'long', empty: 'text' },
]

/** A park that is there. */
export const PLATFORMS: Kept = { path: '/api/platforms', fields: PLATFORM_FIELDS, fixed: ['unit'] }

/** A park to be registered, with the unit that it is. */
export const NEW_PLATFORM: Kept = {
  path: '/api/platforms',
  fields: [{ name: 'unit', label: words.unit, kind: 'choice', from: { path: '/api/units' } }, ...PLATFORM_FIELDS],
}

/** Projects and firms in a platform. */
export const TENANTS: Kept = {
  path: '/api/tenant-firms',
  fields: [
    { name: 'name', label: words.tenantName, kind: 'text', lengthMax: 200 },
    {
      name: 'creditCode',
      label: words.creditCode,
      kind: 'text',
      empty: 'null',
      hint: words.codeHint,
      pattern: /^(?:[0-9A-Z]{18}|\d{15})$/,
      patternHint: words.codeHint,
    },
    { name: 'areaSqm', label: words.area, kind: 'count', empty: 'null' },
  ],
}

/** The next step of a project or firm. */
export const STEP_FIELDS: readonly KeptField[] = [
  { name: 'step', label: words.step, kind: 'choice', choices: TENANT_STEPS },
  { name: 'on', label: words.stepOn, kind: 'day' },
  { name: 'note', label: words.note, kind: 'text', lengthMax: 500, empty: 'text' },
]

/** Finance or insurance of a project or firm. */
export const FINANCE_FIELDS: readonly KeptField[] = [
  { name: 'kind', label: words.kind, kind: 'choice', choices: TENANT_FINANCE },
  { name: 'institution', label: words.institution, kind: 'choice', empty: 'null', from: { path: '/api/units' } },
  { name: 'amountFen', label: words.amount, kind: 'yuan' },
  { name: 'on', label: words.stepOn, kind: 'day' },
]

/** Investors resident in a cluster. */
export const RESIDENTS: Kept = {
  path: '/api/cluster-residents',
  fields: [
    { name: 'name', label: words.residentName, kind: 'text', lengthMax: 200 },
    { name: 'origin', label: words.origin, kind: 'choice', choices: ORIGINS },
    { name: 'assetsFen', label: words.assets, kind: 'yuan' },
    ...SPAN_FIELDS,
  ],
}

/** A deal of a resident investor. */
export const DEAL_FIELDS: readonly KeptField[] = [
  { name: 'amountFen', label: words.amount, kind: 'yuan' },
  { name: 'isLocal', label: words.isLocal, kind: 'flag' },
  { name: 'on', label: words.stepOn, kind: 'day' },
]
