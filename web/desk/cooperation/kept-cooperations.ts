import type { Kept, KeptField } from '../record/kept.ts'
import { words as common } from '../record/words.ts'
import { EXCHANGE_CLASSES, USE_KINDS, coopWords as words } from './words.ts'

const PLATFORM: KeptField = {
  name: 'platform',
  label: words.platform,
  kind: 'choice',
  from: { path: '/api/platforms' },
}
const PARTNER: KeptField = { name: 'partner', label: words.partner, kind: 'choice', from: { path: '/api/units' } }
const BRANCH: KeptField = {
  name: 'branch',
  label: words.branch,
  kind: 'choice',
  from: { path: '/api/units', asked: { kind: 'BRANCH' } },
}

/** A cooperation to be proposed; the side that is given is not asked for. */
export function keptCooperations(given: Readonly<Record<string, unknown>>): Kept {
  const fields: readonly KeptField[] = [
    PLATFORM,
    PARTNER,
    { name: 'scope', label: words.scope, kind: 'long', lengthMax: 1000 },
    { name: 'contact', label: words.contact, kind: 'text', lengthMax: 100, empty: 'text' },
    { name: 'from', label: common.from, kind: 'day' },
    { name: 'lastDay', label: common.lastDay, kind: 'day' },
  ]
  return { path: '/api/cooperations', fields: fields.filter(({ name }) => !(name in given)) }
}

/** A use of a cooperation. */
export const USE_FIELDS: readonly KeptField[] = [
  { name: 'kind', label: words.useKind, kind: 'choice', choices: USE_KINDS },
  { name: 'on', label: words.useOn, kind: 'day' },
  { name: 'note', label: words.note, kind: 'text', lengthMax: 500, empty: 'text' },
]

/** Something that a park and a branch share; the side that is given is not asked for. */
export function keptExchange(given: Readonly<Record<string, unknown>>): Kept {
  const fields: readonly KeptField[] = [
    PLATFORM,
    BRANCH,
    { name: 'class', label: words.class, kind: 'choice', choices: EXCHANGE_CLASSES },
    { name: 'title', label: words.itemTitle, kind: 'text', lengthMax: 300 },
    { name: 'owner', label: words.owner, kind: 'text', lengthMax: 100, empty: 'text' },
    { name: 'followUp', label: words.followUp, kind: 'long', lengthMax: 1000, empty: 'text' },
    { name: 'sharedOn', label: words.sharedOn, kind: 'day' },
    { name: 'isFinanced', label: words.financed, kind: 'flag' },
    {
      name: 'consent',
      label: words.consent,
      kind: 'text',
      empty: 'null',
      hint: words.consentHint,
      pattern: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
      patternHint: words.consentRefused,
    },
  ]
  return { path: '/api/exchange-items', fields: fields.filter(({ name }) => !(name in given)) }
}
