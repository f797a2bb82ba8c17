import { expect, test } from 'vitest'
import { payingProgramme } from './pack.fixture.ts'
import { factWords, quantityWords, shownWords } from './words-of-values.ts'

const { vocabulary } = payingProgramme().pack
const field = (entity: string, name: string) => vocabulary.entities[entity]?.fields[name] ?? null

test('quantities carry thousands and units, and no needless zeros', () => {
  expect(quantityWords('10000000.00', 'CNY')).toEqual({ zh: '10,000,000.00元', en: '10,000,000.00 yuan' })
  expect(quantityWords('3.9000', 'percent')).toEqual({ zh: '3.9%', en: '3.9%' })
  expect(quantityWords('2023', 'year')).toEqual({ zh: '2023年', en: '2023' })
  expect(quantityWords('100', 'people')).toEqual({ zh: '100人', en: '100 people' })
})

test('facts are read: not known, none, yes, choice, code, count', () => {
  expect(factWords(vocabulary, field('loan', 'drawnOn'), null).zh).toBe('未提供')
  expect(factWords(vocabulary, field('title', 'to'), 'null').zh).toBe('无')
  expect(factWords(vocabulary, field('enterprise', 'ownsCoreIp'), true).en).toBe('yes')
  expect(factWords(vocabulary, field('title', 'title'), 'HNTE').zh).toBe('高新技术企业')
  expect(factWords(vocabulary, field('enterprise', 'creditCode'), '91650203MA78B2C33D').zh).toBe(
    '91 650203 MA78B2C33 D',
  )
  expect(factWords(vocabulary, field('enterprise', 'titles'), '[2]')).toEqual({ zh: '2项', en: '2 entries' })
})

test('values shown beside a result are read by their unit', () => {
  expect(shownWords(vocabulary, null, 'CNY').en).toBe('not given')
  expect(shownWords(vocabulary, 'true', '').zh).toBe('是')
  expect(shownWords(vocabulary, '12.50', 'percent').zh).toBe('12.5%')
  expect(shownWords(vocabulary, 'SEED', '').zh).toBe('种子期')
})
