import { expect, test } from 'vitest'
import { tidyDay } from './tidy-day.ts'

test('common ways of typing a day become year, month, day', () => {
  const typed = ['2023-09-01', '2023/9/1', '2023.09.01', '20230901', '2023年9月1日', '2023年9月1']
  expect(new Set(typed.map(tidyDay))).toEqual(new Set(['2023-09-01']))
})

test('what is no such day is left for the check to refuse', () => {
  for (const text of ['', '9/1/2023', '2023-9', '２０２３-09-01', '2023-02-30x']) expect(tidyDay(text)).toBe(text)
  expect(tidyDay('2023/2/30')).toBe('2023-02-30')
})
