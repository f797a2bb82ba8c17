import type { Kept } from '../record/kept.ts'
import { words as common } from '../record/words.ts'
import { partnerWords as words } from './words.ts'

/** Agreements with cooperating banks. */
export const AGREEMENTS: Kept = {
  path: '/api/partner-agreements',
  fields: [
    { name: 'bank', label: words.bank, kind: 'choice', from: { path: '/api/units', asked: { kind: 'BANK' } } },
    { name: 'agreementNo', label: words.agreementNo, kind: 'text', lengthMax: 100 },
    { name: 'from', label: common.from, kind: 'day' },
    { name: 'lastDay', label: common.lastDay, kind: 'day', empty: 'null', hint: common.toHint },
    { name: 'contact', label: words.contact, kind: 'text', lengthMax: 100, empty: 'text' },
    { name: 'ceilingFen', label: words.ceiling, kind: 'yuan', empty: 'null' },
    {
      name: 'branches',
      label: words.branches,
      kind: 'several',
      hint: words.branchesHint,
      from: { path: '/api/units', asked: { kind: 'BRANCH' } },
    },
    {
      name: 'signers',
      label: words.signers,
      kind: 'several',
      hint: words.signersHint,
      from: { path: '/api/units', asked: { kind: 'GOV' } },
    },
  ],
}
