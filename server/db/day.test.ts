import { expect, test } from 'vitest'
import { dayOf } from './day.ts'

test('a day begins at midnight in China, which is four in the afternoon of the day before in UTC', () => {
  expect(dayOf(new Date('2026-03-01T15:59:59.999Z'))).toBe('2026-03-01')
  expect(dayOf(new Date('2026-03-01T16:00:00Z'))).toBe('2026-03-02')
})
