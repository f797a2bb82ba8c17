import type { Kept } from '../record/kept.ts'
import { zoneWords as words, ZONE_ITEMS } from './words.ts'

/** Demonstration zones. */
export const ZONES: Kept = {
  path: '/api/zones',
  fields: [
    { name: 'nameZh', label: words.nameZh, kind: 'text', lengthMax: 200 },
    { name: 'clause', label: words.clause, kind: 'text', lengthMax: 60, empty: 'null' },
    {
      name: 'division',
      label: words.division,
      kind: 'text',
      empty: 'null',
      pattern: /^\d{6,12}$/,
      patternHint: words.divisionHint,
    },
    {
      name: 'leadUnits',
      label: words.leadUnits,
      kind: 'several',
      from: { path: '/api/units', asked: { kind: 'GOV' } },
    },
  ],
}

/** Milestones of a zone. */
export const MILESTONES: Kept = {
  path: '/api/zone-milestones',
  fields: [
    { name: 'title', label: words.milestoneTitle, kind: 'text', lengthMax: 200 },
    { name: 'dueOn', label: words.dueOn, kind: 'day' },
    { name: 'doneOn', label: words.doneOn, kind: 'day', empty: 'null' },
    {
      name: 'resultDocument',
      label: words.result,
      kind: 'text',
      lengthMax: 300,
      empty: 'null',
      hint: words.resultHint,
    },
  ],
}

/** Measures, resources and indicators of a zone. */
export const ITEMS: Kept = {
  path: '/api/zone-items',
  fields: [
    { name: 'title', label: words.itemTitle, kind: 'text', lengthMax: 200 },
    { name: 'kind', label: words.kind, kind: 'choice', choices: ZONE_ITEMS },
    { name: 'description', label: words.description, kind: 'long', lengthMax: 4000, empty: 'text' },
    { name: 'finishedOn', label: words.finishedOn, kind: 'day', empty: 'null' },
    {
      name: 'replicableFrom',
      label: words.replicableFrom,
      kind: 'day',
      empty: 'null',
      hint: words.replicableHint,
    },
  ],
}
