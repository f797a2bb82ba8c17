import fc from 'fast-check'
import type { DayInterval } from './day-interval.ts'
import { type Fen, fenMax } from './money.ts'
import { addDays, type Day, dayMax, dayMin, dayOf } from './plain-date.ts'

/** Days of the whole supported range, many of them at ends of months, ends of years and leap days. */
export const anyDay: fc.Arbitrary<Day> = fc.oneof(
  fc.integer({ min: dayMin, max: dayMax }).map((day) => day as Day),
  fc
    .record({ year: fc.integer({ min: 1901, max: 2198 }), month: fc.integer({ min: 1, max: 12 }) })
    .chain(({ year, month }) => fc.integer({ min: -3, max: 1 }).map((days) => addDays(dayOf(year, month, 1), days))),
  fc.constantFrom(dayMin, dayMax, dayOf(1900, 2, 28), dayOf(2000, 2, 29), dayOf(2024, 2, 29), dayOf(2100, 2, 28)),
)

/** Days of a few weeks, so that intervals meet, touch and overlap often. */
export const nearDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 40 })
  .map((days) => addDays(dayOf(2024, 2, 10), days))

/** Intervals of these weeks, one in five open. */
export const nearInterval: fc.Arbitrary<DayInterval> = fc
  .record({ from: nearDay, length: fc.option(fc.integer({ min: 1, max: 15 }), { freq: 5 }) })
  .map(({ from, length }) => ({ from, to: length === null ? null : addDays(from, length) }))

/** Amounts of either sign up to the bound, many of them around 万元 and 亿元. */
export const anyFen: fc.Arbitrary<Fen> = fc
  .oneof(
    fc.integer({ min: -10_000_000_000_000, max: fenMax }),
    fc.integer({ min: -100_000, max: 100_000 }),
    fc
      .record({ mark: fc.constantFrom(1_000_000, 100_000_000, 10_000_000_000), off: fc.integer({ min: -60, max: 60 }) })
      .map(({ mark, off }) => mark + off),
  )
  .map((value) => (value + 0) as Fen)

/** The codes of the refusals of a result, none where it has a value. */
export function codesOf(result: { ok: true } | { ok: false; refusals: readonly { code: string }[] }): string[] {
  return result.ok ? [] : result.refusals.map((refusal) => refusal.code)
}
