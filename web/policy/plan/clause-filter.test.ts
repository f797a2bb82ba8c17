import { expect, test } from 'vitest'
import type { Clause, Entry, Plan } from '../../../contract/index.ts'
import { filterClauses, unitsOf } from './clause-filter.ts'

const entry = (id: string, kind: string, zh: string, who: string[] = []): Entry => ({
  id,
  kind,
  capability: kind === 'rule' ? 'INCENTIVE' : 'CASEWORK',
  digest: { zh, en: `English of ${id}` },
  programme: null,
  parameters: [],
  readings: [],
  duty: who.length > 0 ? { who, what: { zh: '办理', en: 'Handle' }, every: null } : null,
  targets: [],
})
const clause = (id: string, heading: string, units: string[], entries: Entry[]): Clause => ({
  id,
  number: id.slice(2),
  part: 'TASKS',
  group: null,
  heading: { zh: heading, en: `Heading ${id}` },
  roles: [{ role: 'LEAD', printed: '牵头', units }],
  entries,
})
const plan = {
  units: [
    { id: 'bureau', names: { zh: '某局', en: 'Some Bureau' }, kind: 'GOV', until: null, successor: null },
    { id: 'office', names: { zh: '某办', en: 'Some Office' }, kind: 'GOV', until: null, successor: null },
  ],
  clauses: [
    clause(
      'X-1',
      '贴息',
      ['bureau'],
      [entry('X-1a', 'rule', '利息补贴'), entry('X-1b', 'duty', '按时拨付', ['office'])],
    ),
    clause('X-2', '担保', ['bureau'], [entry('X-2a', 'duty', '开展担保', ['bureau'])]),
  ],
} as unknown as Plan
const ids = (search: Parameters<typeof filterClauses>[1]) =>
  filterClauses(plan, search).flatMap(({ entries }) => entries.map(({ id }) => id))

test('without a filter every row stands in the order of the plan', () => {
  expect(ids({})).toEqual(['X-1a', 'X-1b', 'X-2a'])
})

test('a text is sought in digests, and a heading that holds it brings its whole clause', () => {
  expect(ids({ q: '拨付' })).toEqual(['X-1b'])
  expect(ids({ q: '贴息' })).toEqual(['X-1a', 'X-1b'])
  expect(ids({ q: 'english OF x-2A' })).toEqual(['X-2a'])
  expect(ids({ q: '某办' })).toEqual(['X-1a', 'X-1b'])
  expect(ids({ q: '没有的词' })).toEqual([])
})

test('kind, capability and unit narrow together', () => {
  expect(ids({ kind: 'duty' })).toEqual(['X-1b', 'X-2a'])
  expect(ids({ capability: 'INCENTIVE' })).toEqual(['X-1a'])
  expect(ids({ kind: 'duty', unit: 'office' })).toEqual(['X-1b'])
})

test('units are those of the printed lines and of the duties', () => {
  expect(plan.clauses.map(unitsOf)).toEqual([['bureau', 'office'], ['bureau']])
})
