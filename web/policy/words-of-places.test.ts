import { expect, test } from 'vitest'
import { payingProgramme } from './pack.fixture.ts'
import { placeOf, stepsOf } from './words-of-places.ts'

const { vocabulary } = payingProgramme().pack

test('a path is taken apart, whatever stands in a key', () => {
  expect(stepsOf('loans[L1].interestPeriods[0].principalYuan')).toEqual([
    { name: 'loans', entry: 'L1' },
    { name: 'interestPeriods', entry: '0' },
    { name: 'principalYuan', entry: null },
  ])
  expect(stepsOf('loans[2023.甲-1].drawnOn')).toEqual([
    { name: 'loans', entry: '2023.甲-1' },
    { name: 'drawnOn', entry: null },
  ])
})

test('a path is read in both languages; entries without a key count from one', () => {
  const { words, field } = placeOf(vocabulary, 'loans[L1].interestPeriods[0].principalYuan')
  expect(words).toEqual({ zh: '贷款 L1 · 计息期 1 · 本金', en: 'Loan L1 · Interest period 1 · Principal' })
  expect(field?.kind).toBe('CNY')
})

test('a name that the vocabulary does not know is told as it is', () => {
  expect(placeOf(vocabulary, 'nothing.like[x].this')).toEqual({
    words: { zh: 'nothing · like x · this', en: 'nothing · like x · this' },
    field: null,
  })
})
