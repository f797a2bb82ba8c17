import { describe, expect, test } from 'vitest'
import { amend } from './amend.ts'
import { believe } from './believe.ts'
import { composeDocument } from './compose-document.ts'
import { historyOf } from './history.ts'
import { layoutOf } from './layout.ts'
import { documentAt, pathOf, readPlace } from './place.ts'
import { ranks, vocabulary } from './registry.fixture.ts'
import { splitDocument } from './split-document.ts'

const layout = layoutOf(vocabulary)
const plain = (text: string): string => text.trim()
const document = {
  enterprise: {
    creditCode: '91310000MA1FL0000X',
    name: '示例企业（虚构）',
    years: [
      { year: 2022, revenueYuan: '10.50', staff: 3 },
      { year: 2023, staff: 4 },
    ],
  },
  loans: [{ id: 'L1', pledge: null }],
  lines: [{ lender: '甲银行', lineYuan: '1.00' }],
  history: { rate: '3.5' },
}

describe('a facts document', () => {
  test('taken apart and put together again is the same document', () => {
    const said = splitDocument(layout, document, plain).map((each) => ({
      ...each,
      source: 'tax',
      statedOn: '2026-01-01',
      carried: {},
    }))
    const own = { creditCode: document.enterprise.creditCode, titles: [] }
    expect(composeDocument(layout, believe(said, ranks), own)).toEqual(document)
  })

  test('is written in one way, so that only true differences are differences', () => {
    const said = splitDocument(
      layout,
      {
        enterprise: { name: ' 甲 ', ownsCoreIp: null, years: [{ year: '2022', revenueYuan: '10.5', staff: '3' }] },
        history: { rate: '3.5000' },
        loans: [],
      },
      plain,
    )
    expect(said).toEqual([
      { part: '', item: '', facts: { name: '甲' } },
      { part: 'years', item: '', facts: {} },
      { part: 'years', item: '2022', facts: { revenueYuan: '10.50', staff: 3 } },
      { part: 'loans', item: '', facts: {} },
      { part: 'history', item: '', facts: { rate: '3.5' } },
    ])
  })

  test('an empty list is known to be empty, and is not the same as a list of which nobody speaks', () => {
    const compose = (given: unknown) => {
      const said = splitDocument(layout, given, plain).map((each) => ({
        ...each,
        source: 'tax',
        statedOn: '2026-01-01',
        carried: {},
      }))
      return composeDocument(layout, believe(said, ranks), { creditCode: 'C', titles: [] })
    }
    expect([compose({ loans: [] }), compose({})]).toEqual([
      { enterprise: { creditCode: 'C' }, loans: [] },
      { enterprise: { creditCode: 'C' } },
    ])
  })
})

describe('a path', () => {
  test.each([
    ['enterprise.name', '', '', 'name'],
    ['enterprise.years[2023].staff', 'years', '2023', 'staff'],
    ['loans[L1]', 'loans', 'L1', null],
    ['history.rate', 'history', '', 'rate'],
    ['enterprise.titles[0].from', '', '', 'titles'],
  ])('%s names its place', (path, part, item, fact) => {
    expect(readPlace(layout, path)).toEqual({ part, item, fact })
  })

  test('names its place and back, and nothing that the vocabulary has not', () => {
    for (const path of ['enterprise.name', 'enterprise.years[2023].staff', 'loans[L1].lender', 'loans[L1]', 'lines']) {
      const place = readPlace(layout, path)
      expect(place && pathOf(layout, place)).toBe(path)
    }
    for (const path of ['', 'enterprise', 'enterprise.colour', 'loans', 'years[2023].staff', '__proto__.x'])
      expect(readPlace(layout, path)).toBeNull()
  })

  test('makes a document that says one thing', () => {
    const at = (path: string, value: unknown) =>
      documentAt(layout, readPlace(layout, path) ?? { part: '?', item: '', fact: null }, value)
    expect(at('enterprise.years[2023].staff', 5)).toEqual({ enterprise: { years: [{ year: 2023, staff: 5 }] } })
    expect(at('loans[L1].lender', '甲银行')).toEqual({ loans: [{ id: 'L1', lender: '甲银行' }] })
    expect(at('enterprise.name', '乙')).toEqual({ enterprise: { name: '乙' } })
  })
})

describe('an amendment', () => {
  const earlier = { facts: { name: '甲', staff: 3 }, statedOn: '2026-01-01', carried: {} }
  const more = { statedOn: '2026-02-01', withdrawn: [], isWhole: false }

  test('leaves what it does not name as it was said, with its day', () => {
    expect(amend(earlier, { ...more, facts: { staff: 4 } })).toEqual({
      facts: { name: '甲', staff: 4 },
      statedOn: '2026-02-01',
      carried: { name: '2026-01-01' },
    })
  })

  test('takes back what it is told to, or all that a whole document does not name', () => {
    expect(amend(earlier, { ...more, facts: {}, withdrawn: ['staff'] })?.facts).toEqual({ name: '甲' })
    expect(amend(earlier, { ...more, facts: { staff: 3 }, isWhole: true })).toEqual({
      facts: { staff: 3 },
      statedOn: '2026-02-01',
      carried: {},
    })
  })

  test('that says the same of the same day is none', () => {
    expect(amend(earlier, { ...more, statedOn: '2026-01-01', facts: { staff: 3 } })).toBeNull()
  })
})

test('a name is known with the days on which it was believed', () => {
  const say = (order: string, source: string, statedOn: string, name: string) => ({
    part: '',
    item: '',
    order,
    source,
    statedOn,
    facts: { name },
    carried: {},
  })
  const said = [
    say('1', 'enterprise', '2024-01-01', '甲'),
    say('2', 'register', '2024-06-01', '乙'),
    say('3', 'enterprise', '2025-01-01', '丙'),
    say('4', 'register', '2026-01-01', '丁'),
  ]
  const history = historyOf(said, ranks, { part: '', item: '', fact: 'name' })
  expect(history.map(({ value, from, to }) => [value, from, to])).toEqual([
    ['甲', '2024-01-01', '2024-06-01'],
    ['乙', '2024-06-01', '2026-01-01'],
    ['丁', '2026-01-01', null],
  ])
})
