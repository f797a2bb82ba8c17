import { expect, test } from 'vitest'
import type { KnownFact } from '../../../contract/index.ts'
import { groupFacts } from './fact-groups.ts'

const fact = (path: string): KnownFact => ({
  path,
  label: { zh: path, en: path },
  value: '1',
  valueWords: null,
  source: 'registry',
  statedOn: '2026-01-05',
  others: [],
})

test('facts stand with what they are about, the enterprise itself first', () => {
  const groups = groupFacts([
    fact('enterprise.years[2023].revenueYuan'),
    fact('enterprise.name'),
    fact('loans[L1].drawnOn'),
    fact('history.subsidisedDays'),
    fact('enterprise.industry'),
    fact('creditLines'),
  ])
  expect(groups.map(({ part, item, facts }) => [part, item, facts.length])).toEqual([
    ['', '', 2],
    ['years', '2023', 1],
    ['loans', 'L1', 1],
    ['history', '', 1],
    ['creditLines', '', 1],
  ])
})
