import { expect, test } from 'vitest'
import { payingProgramme } from '../../policy/pack.fixture.ts'
import { stateChanges } from './state-changes.ts'

const { vocabulary } = payingProgramme().pack

const shown = {
  enterprise: {
    creditCode: '91990100MA1000001A',
    name: '示例企业（虚构）',
    ownsCoreIp: true,
    titles: [],
    years: [
      { year: 2023, revenueYuan: '100.00' },
      { year: 2024, revenueYuan: '200.00' },
    ],
  },
}

test('nothing changed is nothing said', () => {
  expect(stateChanges(vocabulary, shown, shown)).toEqual({ facts: {}, changed: [], lost: [] })
  expect(stateChanges(vocabulary, { loans: [] }, { loans: [] }).changed).toEqual([])
})

test('only what was changed or added is said, an item with its key, and never code or titles', () => {
  const left = {
    enterprise: {
      ...shown.enterprise,
      creditCode: 'another',
      titles: [{ title: 'HNTE' }],
      ownsCoreIp: false,
      years: [
        { year: 2023, revenueYuan: '100.00' },
        { year: 2024, revenueYuan: '250.00' },
        { year: 2025, revenueYuan: '300.00' },
      ],
    },
  }
  expect(stateChanges(vocabulary, shown, left)).toEqual({
    facts: {
      enterprise: {
        ownsCoreIp: false,
        years: [
          { year: 2024, revenueYuan: '250.00' },
          { year: 2025, revenueYuan: '300.00' },
        ],
      },
    },
    changed: ['enterprise.ownsCoreIp', 'enterprise.years[2024].revenueYuan', 'enterprise.years[2025]'],
    lost: [],
  })
})

test('what was there and was left empty is told apart: it is not said', () => {
  const left = { enterprise: { name: '示例企业（虚构）', years: [{ year: 2023, revenueYuan: '100.00' }] } }
  expect(stateChanges(vocabulary, shown, left)).toEqual({
    facts: {},
    changed: [],
    lost: ['enterprise.ownsCoreIp', 'enterprise.years[2024]'],
  })
})

test('a list that is said to be empty is said', () => {
  expect(stateChanges(vocabulary, {}, { loans: [] })).toEqual({ facts: { loans: [] }, changed: ['loans'], lost: [] })
})
