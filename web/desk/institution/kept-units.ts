import type { Kept } from '../record/kept.ts'
import { OPEN_SPAN_FIELDS, SPAN_FIELDS } from '../record/span-fields.ts'
import { FIGURE_KINDS, OWNERSHIPS, unitWords as words } from './unit-words.ts'

/** Licences of an institution. */
export const LICENCES: Kept = {
  path: '/api/licences',
  fields: [
    { name: 'number', label: words.licenceNumber, kind: 'text', lengthMax: 100 },
    { name: 'scope', label: words.licenceScope, kind: 'long', lengthMax: 1000, empty: 'text' },
    ...SPAN_FIELDS,
  ],
}

/** Capital and ownership of an institution over time. */
export const CAPITAL: Kept = {
  path: '/api/capital',
  fields: [
    { name: 'capitalFen', label: words.capitalFen, kind: 'yuan', empty: 'null' },
    { name: 'ownership', label: words.ownership, kind: 'choice', choices: OWNERSHIPS, empty: 'null' },
    ...OPEN_SPAN_FIELDS,
  ],
}

/** Figures that an institution states. */
export const FIGURES: Kept = {
  path: '/api/unit-figures',
  fields: [
    { name: 'kind', label: words.kind, kind: 'choice', choices: FIGURE_KINDS },
    { name: 'year', label: words.figureYear, kind: 'count' },
    { name: 'asOf', label: words.figureAsOf, kind: 'day' },
    { name: 'amountFen', label: words.figureAmount, kind: 'yuan' },
    {
      name: 'park',
      label: words.figurePark,
      kind: 'choice',
      empty: 'null',
      hint: words.figureParkHint,
      from: { path: '/api/units', asked: { kind: 'PARK' } },
    },
  ],
}

/** Contact persons of an institution. */
export const SPECIALISTS: Kept = {
  path: '/api/specialists',
  fields: [
    { name: 'name', label: words.specialistName, kind: 'text', lengthMax: 50 },
    { name: 'duty', label: words.specialistDuty, kind: 'text', lengthMax: 100, empty: 'text' },
    {
      name: 'officePhone',
      label: words.officePhone,
      kind: 'text',
      empty: 'null',
      hint: words.officePhoneHint,
      pattern: /^[0-9 +-]{5,20}$/,
      patternHint: words.phoneRefused,
    },
    ...SPAN_FIELDS,
  ],
}

/** Stars of an institution over time. */
export const STARS: Kept = {
  path: '/api/star-ratings',
  fields: [
    {
      name: 'stars',
      label: words.starCount,
      kind: 'count',
      pattern: /^[0-5]$/,
      patternHint: words.starsRefused,
    },
    ...SPAN_FIELDS,
  ],
}

/** Benefits that grades of stars open. */
export const MEASURES: Kept = {
  path: '/api/guidance-measures',
  fields: [
    { name: 'nameZh', label: words.measureName, kind: 'text', lengthMax: 200 },
    {
      name: 'kind',
      label: words.measureKind,
      kind: 'text',
      lengthMax: 40,
      pattern: /^[A-Z][A-Z_]*$/,
      patternHint: words.measureKindHint,
    },
    {
      name: 'starsMin',
      label: words.measureStars,
      kind: 'count',
      pattern: /^[0-5]$/,
      patternHint: words.starsRefused,
    },
    {
      name: 'value',
      label: words.measureValue,
      kind: 'text',
      pattern: /^\d+([.]\d+)?$/,
      patternHint: words.valueRefused,
    },
    { name: 'valueUnit', label: words.measureUnit, kind: 'text', lengthMax: 20 },
    ...SPAN_FIELDS,
  ],
}
