import { expect, test } from 'vitest'
import { dayBefore, spanWords } from './days.ts'

test('a half-open span is told with its last day', () => {
  expect(spanWords('2023-09-21', '2023-10-15')).toEqual({
    zh: '2023-09-21 至 2023-10-14',
    en: '2023-09-21 to 2023-10-14',
  })
  expect(spanWords('2023-10-15', '2023-10-16').zh).toBe('2023-10-15')
  expect(spanWords('2023-10-15', null).en).toBe('from 2023-10-15')
  expect(spanWords(null, '2024-03-01').zh).toBe('至 2024-02-29')
  expect(spanWords(null, null).zh).toBe('')
})

test('what is no day stays as it is', () => {
  expect(dayBefore('2023-02-30')).toBe('2023-02-30')
})
