import { expect, test } from 'vitest'
import { type Day, formatDay, parseDay, valueOrThrow } from '../values/index.ts'
import { tierChanges, tierTimeline } from './tier-timeline.ts'

const day = (text: string): Day => valueOrThrow(parseDay(text))
const told = (segments: readonly { from: Day; to: Day | null }[]) =>
  segments.map(({ from, to, ...rest }) => ({ from: formatDay(from), to: to === null ? null : formatDay(to), ...rest }))

test('finds the very day on which a class turns, between days that are far apart', () => {
  const classOn = (on: Day) => (on < day('2023-08-17') ? 'SEED' : on < day('2024-01-01') ? 'GROWTH' : 'MATURE')
  expect(told(tierTimeline([day('2021-08-16'), day('2023-12-31'), day('2026-03-02')], classOn))).toEqual([
    { from: '2021-08-16', to: '2023-08-17', class: 'SEED' },
    { from: '2023-08-17', to: '2024-01-01', class: 'GROWTH' },
    { from: '2024-01-01', to: null, class: 'MATURE' },
  ])
})

test('a new title lifts the tier from its first day, and its withdrawal lowers it again', () => {
  const recorded = [{ from: day('2020-01-01'), to: null, class: 'TIER_2', isDecided: false }]
  const computed = [
    { from: day('2020-01-01'), to: day('2025-06-01'), class: 'TIER_2' },
    { from: day('2025-06-01'), to: day('2026-01-10'), class: 'TIER_3' },
    { from: day('2026-01-10'), to: null, class: 'TIER_2' },
  ]
  expect(told(tierChanges(recorded, computed))).toEqual([
    { from: '2025-06-01', to: '2026-01-10', fromClass: 'TIER_2', toClass: 'TIER_3' },
  ])
})

test('what a person decided stands until the rule turns after it', () => {
  const recorded = [
    { from: day('2020-01-01'), to: day('2023-01-01'), class: 'SEED', isDecided: false },
    { from: day('2023-01-01'), to: null, class: 'GROWTH', isDecided: true },
  ]
  const still = [{ from: day('2020-01-01'), to: null, class: 'SEED' }]
  expect(tierChanges(recorded, still)).toEqual([])
  const turned = [
    { from: day('2020-01-01'), to: day('2025-01-01'), class: 'SEED' },
    { from: day('2025-01-01'), to: null, class: 'MATURE' },
  ]
  expect(told(tierChanges(recorded, turned))).toEqual([
    { from: '2025-01-01', to: null, fromClass: 'GROWTH', toClass: 'MATURE' },
  ])
})

test('a rule that no longer gives any class is told as such', () => {
  const recorded = [{ from: day('2024-01-01'), to: null, class: 'HNTE', isDecided: false }]
  const computed = [
    { from: day('2024-01-01'), to: day('2025-01-01'), class: 'HNTE' },
    { from: day('2025-01-01'), to: null, class: null },
  ]
  expect(told(tierChanges(recorded, computed))).toEqual([
    { from: '2025-01-01', to: null, fromClass: 'HNTE', toClass: null },
  ])
})
