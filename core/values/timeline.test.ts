import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DayInterval, intervalContains, parseInterval } from './day-interval.ts'
import { addDays, type Day, dayOf } from './plain-date.ts'
import { accept, refusalsOf, valueOrThrow } from './refusal.ts'
import {
  combineAllTimelines,
  combineTimelines,
  constantTimeline,
  intervalsWhere,
  isSameTimeline,
  mapTimeline,
  type Segment,
  segmentsWithin,
  type Timeline,
  timelineFromIntervals,
  timelineOfAll,
  timelineOfPresence,
  valueAt,
} from './timeline.ts'
import { codesOf, nearDay, nearInterval } from './values.fixture.ts'

const span = (text: string): DayInterval => valueOrThrow(parseInterval(text))
const during = <T>(text: string, value: T): Segment<T> => ({ ...span(text), value })
const near: readonly Day[] = Array.from({ length: 70 }, (_, index) => addDays(dayOf(2024, 1, 31), index))

/** Timelines of few values over a few weeks, built day by day so that no builder under test is trusted. */
const anyTimeline: fc.Arbitrary<Timeline<number>> = fc
  .record({
    days: fc.uniqueArray(nearDay, { maxLength: 6 }),
    first: fc.nat(3),
    steps: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 6, maxLength: 6 }),
  })
  .map(({ days, first, steps }) => {
    const values = [first]
    for (const index of days.keys()) values.push(((values[index] ?? 0) + (steps[index] ?? 1)) % 4)
    return { breaks: days.sort((a, b) => a - b), values }
  })

test('cuts a line of credit where it changes and nowhere else', () => {
  const line = valueOrThrow(
    timelineFromIntervals([during('[2022-09-01, 2023-03-01)', 600), during('[2023-03-01, )', 1100)], 0),
  )
  expect(segmentsWithin(line, span('[2022-12-21, 2023-03-21)'))).toEqual([
    during('[2022-12-21, 2023-03-01)', 600),
    during('[2023-03-01, 2023-03-21)', 1100),
  ])
  expect(segmentsWithin(line, span('[2022-08-01, )'))).toEqual([
    during('[2022-08-01, 2022-09-01)', 0),
    during('[2022-09-01, 2023-03-01)', 600),
    during('[2023-03-01, )', 1100),
  ])
  expect(
    [dayOf(2022, 8, 31), dayOf(2022, 9, 1), dayOf(2023, 2, 28), dayOf(2023, 3, 1)].map((day) => valueAt(line, day)),
  ).toEqual([0, 600, 600, 1100])
})

test('a title renewed without a gap is one stretch', () => {
  const renewed = [span('[2020-10-15, 2023-10-15)'), span('[2023-10-15, 2026-10-15)')]
  expect(timelineOfPresence(renewed)).toEqual(timelineOfPresence([span('[2020-10-15, 2026-10-15)')]))
  expect(
    timelineFromIntervals(
      renewed.map((each) => ({ ...each, value: 'HNTE' })),
      null,
    ),
  ).toEqual(timelineFromIntervals([during('[2020-10-15, 2026-10-15)', 'HNTE')], null))
})

test('refuses two values on one day and names both periods', () => {
  const overlap = timelineFromIntervals([during('[2024-01-01, 2024-03-01)', 1), during('[2024-02-01, )', 2)], 0)
  expect(codesOf(overlap)).toEqual(['timeline.overlap'])
  expect(refusalsOf(overlap)[0]?.values).toEqual({ first: '[2024-01-01, 2024-03-01)', second: '[2024-02-01, )' })
})

test('holds on each day the value of its interval', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(nearInterval, fc.nat(2)), { maxLength: 6 }), (entries) => {
      const segments = entries.map(([each, value]) => ({ ...each, value }))
      const built = timelineFromIntervals(segments, -1)
      const valuesOn = (day: Day): number[] =>
        segments.filter((each) => intervalContains(each, day)).map((each) => each.value)
      const isClear = near.concat(near.map((day) => addDays(day, 70))).every((day) => new Set(valuesOn(day)).size <= 1)
      expect(built.ok).toBe(isClear)
      if (!built.ok) return
      for (const day of near) expect(valueAt(built.value, day)).toBe(valuesOn(day)[0] ?? -1)
      expectCoalesced(built.value)
    }),
    { numRuns: 300 },
  )
})

test('lists on each day all that is in force, in the order given', () => {
  fc.assert(
    fc.property(fc.array(nearInterval, { maxLength: 6 }), (intervals) => {
      const all = timelineOfAll(intervals.map((each, index) => ({ ...each, value: index })))
      const presence = timelineOfPresence(intervals)
      for (const day of near) {
        const inForce = intervals.flatMap((each, index) => (intervalContains(each, day) ? [index] : []))
        expect(valueAt(all, day)).toEqual(inForce)
        expect(valueAt(presence, day)).toBe(inForce.length > 0)
      }
      expectCoalesced(all)
      expectCoalesced(presence)
    }),
  )
})

test('maps and combines as if day by day', () => {
  fc.assert(
    fc.property(anyTimeline, anyTimeline, (left, right) => {
      const join = (a: number, b: number): number => Math.max(a, b)
      const both = combineTimelines(left, right, join)
      const even = mapTimeline(left, (value) => value % 2 === 0)
      const lists = combineAllTimelines([left, right, left])
      for (const day of near) {
        const [a, b] = [valueAt(left, day), valueAt(right, day)]
        expect(valueAt(both, day)).toBe(join(a, b))
        expect(valueAt(even, day)).toBe(a % 2 === 0)
        expect(valueAt(lists, day)).toEqual([a, b, a])
      }
      expectCoalesced(both)
      expectCoalesced(even)
      expectCoalesced(lists)
    }),
    { numRuns: 300 },
  )
})

test('segments fill an interval without a gap and say the value of each day', () => {
  fc.assert(
    fc.property(anyTimeline, nearInterval, (timeline, within) => {
      const segments = segmentsWithin(timeline, within)
      expect(segments[0]?.from).toBe(within.from)
      expect(segments.at(-1)?.to).toBe(within.to)
      segments.slice(1).forEach((next, index) => {
        expect(segments[index]?.to).toBe(next.from)
        expect(segments[index]?.value).not.toBe(next.value)
      })
      const holding = intervalsWhere(timeline, within, (value) => value > 1)
      for (const day of near) {
        const here = segments.filter((each) => intervalContains(each, day))
        expect(here.map((each) => each.value)).toEqual(intervalContains(within, day) ? [valueAt(timeline, day)] : [])
        expect(holding.some((each) => intervalContains(each, day))).toBe(
          intervalContains(within, day) && valueAt(timeline, day) > 1,
        )
      }
    }),
    { numRuns: 300 },
  )
})

test('is equal exactly where each day is equal', () => {
  fc.assert(
    fc.property(anyTimeline, anyTimeline, (left, right) => {
      expect(isSameTimeline(left, right)).toBe(near.every((day) => valueAt(left, day) === valueAt(right, day)))
      expect(
        isSameTimeline(
          left,
          mapTimeline(left, (value) => value),
        ),
      ).toBe(true)
    }),
  )
  expect(isSameTimeline(constantTimeline({ rate: 20 }), constantTimeline({ rate: 20 }))).toBe(true)
  expect(timelineFromIntervals([], 'none')).toEqual(accept(constantTimeline('none')))
})

function expectCoalesced(timeline: Timeline<unknown>): void {
  expect(timeline.values.length).toBe(timeline.breaks.length + 1)
  for (const [index, day] of timeline.breaks.slice(1).entries()) expect(timeline.breaks[index]).toBeLessThan(day)
  for (const [index, value] of timeline.values.slice(1).entries()) expect(value).not.toEqual(timeline.values[index])
}
