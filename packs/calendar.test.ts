import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import {
  addWorkDays,
  formatDay,
  isWorkDay,
  mapResult,
  parseDay,
  readWorkCalendar,
  refusalsOf,
  valueOrThrow,
  workDaysBetween,
  yearsLoaded,
} from '../core/values/index.ts'
import { packsFolder } from './load.ts'

const folder = join(packsFolder, 'national', 'calendar')
const tables = readdirSync(folder)
  .toSorted()
  .map((name) => ({ name, table: parse(readFileSync(join(folder, name), 'utf8'), { schema: 'failsafe' }) as unknown }))
const calendar = valueOrThrow(readWorkCalendar(tables.map(({ table }) => table)))
const day = (text: string) => valueOrThrow(parseDay(text))

test('the published holiday tables are loaded, each in a file of its year with the notice that it comes from', () => {
  expect(yearsLoaded(calendar)).toEqual([2023, 2024, 2025, 2026])
  for (const { name, table } of tables) {
    const { year, source } = table as { year: string; source: Record<string, string> }
    expect(name).toBe(`${year}.yaml`)
    expect(source['title']).toBe(`关于${year}年部分节假日安排的通知`)
    expect(source['number']).toMatch(new RegExp(`^国办发明电〔${Number(year) - 1}〕\\d+号$`))
    expect(source['issuedOn']?.slice(0, 4)).toBe(String(Number(year) - 1))
  }
})

// Weekdays of the year, less those off, plus make-up days: 2023 260 - 18 + 7, 2024 262 - 19 + 8, 2025 261 - 18 + 5, 2026 261 - 19 + 6.
test.each([
  [2023, 249],
  [2024, 251],
  [2025, 248],
  [2026, 248],
])('%i has %i working days', (year, count) => {
  const before = day(`${year}-01-01`) - 1
  const counted = workDaysBetween(calendar, before as ReturnType<typeof day>, day(`${year}-12-31`))
  expect(counted.ok && counted.value).toBe(count)
})

test.each([
  ['2023-01-28', true],
  ['2023-10-06', false],
  ['2023-10-07', true],
  ['2024-02-09', true],
  ['2024-02-17', false],
  ['2024-02-18', true],
  ['2024-09-14', true],
  ['2026-01-04', true],
  ['2026-02-16', false],
  ['2026-02-28', true],
  ['2026-05-09', true],
])('%s is worked: %s', (text, isWorked) => {
  const works = isWorkDay(calendar, day(text))
  expect(works.ok && works.value).toBe(isWorked)
})

// 2024-02-08 (Thursday): the 9th is worked, 10 to 17 are off, Sunday the 18th is worked, so the 2nd working day is the 18th.
test('a period in working days crosses a holiday and counts its make-up day', () => {
  expect(mapResult(addWorkDays(calendar, day('2024-02-08'), 2), formatDay)).toEqual({ ok: true, value: '2024-02-18' })
})

test('a year whose notice is not loaded is refused, on both sides of the table', () => {
  for (const text of ['2022-12-30', '2027-01-04'])
    expect(refusalsOf(isWorkDay(calendar, day(text))).map(({ code }) => code)).toEqual(['calendar.year-not-loaded'])
})
