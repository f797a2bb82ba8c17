import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type DayInterval,
  formatInterval,
  intersectIntervals,
  intervalContains,
  intervalLength,
  intervalsOverlap,
  lastDayOf,
  parseInterval,
  readInterval,
  subtractIntervals,
  toInterval,
  unionIntervals,
} from './day-interval.ts'
import { addDays, type Day, dayOf, formatDay } from './plain-date.ts'
import { accept, refusalsOf, valueOrThrow } from './refusal.ts'
import { codesOf, nearDay, nearInterval } from './values.fixture.ts'

const interval = (text: string): DayInterval => valueOrThrow(parseInterval(text))

test('holds its first day and not its end', () => {
  const title = interval('[2022-09-01, 2025-09-01)')
  const days = [dayOf(2022, 8, 31), dayOf(2022, 9, 1), dayOf(2025, 8, 31), dayOf(2025, 9, 1)]
  expect(days.map((day) => intervalContains(title, day))).toEqual([false, true, true, false])
  expect(formatDay(lastDayOf(title) as Day)).toBe('2025-08-31')
  expect(intervalLength(title)).toBe(1096)
})

test('an open interval has no end', () => {
  const open = interval('[2022-09-01, )')
  expect(intervalContains(open, dayOf(2199, 12, 31))).toBe(true)
  expect([intervalLength(open), lastDayOf(open)]).toEqual([null, null])
})

test('reads what it writes', () => {
  fc.assert(
    fc.property(nearInterval, (each) => {
      expect(parseInterval(formatInterval(each))).toEqual(accept(each))
    }),
  )
  expect(codesOf(parseInterval('2022-09-01 to 2025-09-01'))).toEqual(['interval.not-an-interval'])
})

test('refuses an interval without a day, and each end by its place', () => {
  const day = dayOf(2024, 1, 1)
  expect(codesOf(toInterval(day, day))).toEqual(['interval.empty'])
  expect(codesOf(toInterval(day, addDays(day, -1)))).toEqual(['interval.empty'])
  const refusals = refusalsOf(readInterval({ from: '2024/1/1', to: '2023-02-29' }))
  expect(refusals.map(({ code, path }) => [code, path])).toEqual([
    ['day.other-form', 'from'],
    ['day.does-not-exist', 'to'],
  ])
  expect(readInterval({ from: '2024-01-01' })).toEqual(accept({ from: day, to: null }))
})

test('touching intervals do not overlap, but join', () => {
  const first = interval('[2024-01-01, 2024-02-01)')
  const second = interval('[2024-02-01, )')
  expect(intervalsOverlap(first, second)).toBe(false)
  expect(intersectIntervals(first, second)).toBeNull()
  expect(unionIntervals([second, first])).toEqual([interval('[2024-01-01, )')])
})

test('overlap and intersection say the same as day by day', () => {
  fc.assert(
    fc.property(nearInterval, nearInterval, nearDay, (left, right, day) => {
      const both = intersectIntervals(left, right)
      expect(both !== null).toBe(intervalsOverlap(left, right))
      const inBoth = intervalContains(left, day) && intervalContains(right, day)
      expect(both !== null && intervalContains(both, day)).toBe(inBoth)
    }),
  )
})

test('union and difference say the same as day by day, in the fewest intervals', () => {
  fc.assert(
    fc.property(nearInterval, fc.array(nearInterval, { maxLength: 6 }), nearDay, (whole, others, day) => {
      const holds = (list: readonly DayInterval[]): boolean => list.some((each) => intervalContains(each, day))
      const union = unionIntervals(others)
      const left = subtractIntervals(whole, others)
      expect(holds(union)).toBe(holds(others))
      expect(holds(left)).toBe(intervalContains(whole, day) && !holds(others))
      for (const list of [union, left]) {
        for (const [index, next] of list.slice(1).entries()) expect(list[index]?.to).toBeLessThan(next.from)
      }
    }),
    { numRuns: 300 },
  )
})
