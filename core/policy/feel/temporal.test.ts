import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilOf, dayOf, dayOfYear, daysInMonth, plusMonths, weekdayOf, weekOfYear, YEAR_MAX } from './calendar.ts'
import { dayDuration, formatDuration, monthDuration, readDuration } from './duration.ts'
import { evaluateFeel, formatValue } from './index.ts'
import { instantOf, localOf, type ZoneRules } from './zone.ts'

/** A zone one hour ahead of UTC, two from 2024-03-31T01:00Z to 2024-10-27T01:00Z, as in central Europe. */
const zones: ZoneRules = (id, at) => {
  if (id !== 'Europe/Paris') return null
  return at >= 1_711_846_800 && at < 1_729_990_800 ? 7200 : 3600
}

function feel(text: string): string {
  const result = evaluateFeel(text, {}, { zones })
  return result.ok ? formatValue(result.value) : (result.refusals[0]?.code ?? '')
}

describe('the calendar', () => {
  it('knows every day both ways', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -YEAR_MAX, max: YEAR_MAX }),
        fc.integer({ min: 1, max: 12 }),
        fc.nat(),
        (year, month, n) => {
          const civil = { year, month, day: 1 + (n % daysInMonth(year, month)) }
          expect(civilOf(dayOf(civil) ?? Number.NaN)).toEqual(civil)
        },
      ),
    )
    fc.assert(
      fc.property(fc.integer({ min: -800_000, max: 800_000 }), (day) => {
        expect(dayOf(civilOf(day))).toBe(day)
        expect(weekdayOf(day + 1)).toBe((weekdayOf(day) % 7) + 1)
      }),
    )
  })

  it('agrees with known days', () => {
    expect(civilOf(0)).toEqual({ year: 1970, month: 1, day: 1 })
    expect(dayOf({ year: 2024, month: 2, day: 29 })).toBe(19_782)
    expect(dayOf({ year: 2023, month: 2, day: 29 })).toBeNull()
    expect(weekdayOf(19_782)).toBe(4)
    expect(dayOfYear(19_782)).toBe(60)
    // 2021-01-03 is the Sunday of week 53 of 2020; 2024-12-30 the Monday of week 1 of 2025.
    expect(weekOfYear(dayOf({ year: 2021, month: 1, day: 3 }) ?? 0)).toBe(53)
    expect(weekOfYear(dayOf({ year: 2024, month: 12, day: 30 }) ?? 0)).toBe(1)
  })

  it('ends a month early where the day is missing', () => {
    expect(civilOf(plusMonths(19_782, 12) ?? 0)).toEqual({ year: 2025, month: 2, day: 28 })
    expect(civilOf(plusMonths(19_782, -12) ?? 0)).toEqual({ year: 2023, month: 2, day: 28 })
  })
})

describe('durations', () => {
  it('read back as they are written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), (nanos) => {
        expect(readDuration(formatDuration(dayDuration(nanos)))).toEqual(dayDuration(nanos))
      }),
    )
    fc.assert(
      fc.property(fc.integer(), (months) => {
        expect(readDuration(formatDuration(monthDuration(months)))).toEqual(monthDuration(months))
      }),
    )
  })

  it.each(['P', 'PT', 'P1DT', 'P1Y1D', '1D', 'P1H', 'PT1D', 'P-1D', ''])('refuse %s', (text) => {
    expect(readDuration(text)).toBeNull()
  })
})

describe('times', () => {
  it.each([
    ['@"2024-02-29" + @"P1Y"', '2025-02-28'],
    ['@"2024-01-31" + @"P1M"', '2024-02-29'],
    ['@"2024-01-01" - @"PT1S"', '2023-12-31'],
    ['@"2024-03-01" - @"2024-02-01"', 'P29D'],
    ['@"2024-12-31T24:00:00"', '2025-01-01T00:00:00'],
    ['@"23:30:00" + @"PT1H"', '00:30:00'],
    ['@"10:00:00+08:00" - @"10:00:00Z"', '-PT8H'],
    ['@"2024-01-01T00:00:00" - @"2024-01-01T00:00:00Z"', 'null'],
    ['@"2024-01-01T08:00:00+08:00" = @"2024-01-01T00:00:00Z"', 'true'],
    ['@"2024-01-01T08:00:00" < @"2024-01-01T00:00:00Z"', 'null'],
    ['@"P1Y" / @"P4M"', '3'],
    ['@"P3D" / 3', 'P1D'],
    ['@"P1D" * 1.5', 'P1DT12H'],
    ['@"P1Y" + @"P1D"', 'null'],
    ['years and months duration(@"2022-09-01", @"2025-08-31")', 'P2Y11M'],
    ['days', 'null'],
    ['(@"2024-03-01" - @"2024-02-01").days', '29'],
    ['@"2024-02-29".weekday', '4'],
    ['@"10:30:00+05:30".time offset', 'PT5H30M'],
    ['date and time(@"2024-02-29", @"10:00:00Z")', '2024-02-29T10:00:00Z'],
    ['time(@"2024-02-29")', '00:00:00Z'],
    ['time(25, 0, 0)', 'null'],
    ['date(2024, 2, 30)', 'null'],
    ['is(@"10:00:00Z", @"10:00:00+00:00")', 'true'],
    ['is(@"10:00:00Z", @"11:00:00+01:00")', 'false'],
  ])('%s is %s', (text, due) => {
    expect(feel(text)).toBe(due)
  })

  it('follow the rules of a named zone through its changes', () => {
    expect(feel('@"2024-03-30T12:00:00@Europe/Paris" + @"P1D"')).toBe('2024-03-31T13:00:00@Europe/Paris')
    expect(feel('@"2024-03-30T12:00:00@Europe/Paris" + @"P1M"')).toBe('2024-04-30T12:00:00@Europe/Paris')
    expect(feel('@"2024-07-01T12:00:00@Europe/Paris" = @"2024-07-01T10:00:00Z"')).toBe('true')
    expect(feel('@"2024-07-01T12:00:00@Mars/Olympus"')).toBe('null')
  })

  it('map every moment to a local time and back, but for the doubled hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_700_000_000, max: 1_740_000_000 }), (seconds) => {
        fc.pre(seconds < 1_729_987_200 || seconds >= 1_729_994_400)
        const instant = BigInt(seconds) * 1_000_000_000n
        expect(instantOf(localOf(instant, { id: 'Europe/Paris' }, zones), zones)).toBe(instant)
      }),
    )
  })
})
