import { parseDay } from './parse-day.ts'
import { type Day, formatDay, weekdayOf, yearOf } from './plain-date.ts'
import {
  accept,
  collectResults,
  placeRefusal,
  placeResult,
  type Refusal,
  type Result,
  refusalsOf,
  refuse,
} from './refusal.ts'
import { type CalendarYear, createWorkCalendar, type WorkCalendar } from './work-calendar.ts'

/** One holiday of a notice as its data file writes it: first and last day off, both included. */
type Holiday = { readonly first: Day; readonly last: Day }

/** Longest holiday that is believed, in days. */
const holidayDaysMax = 31

/**
 * Reads the holiday tables of several years, each `{ year, holidays: [{ first, last }], makeUpDays: [day] }` with both ends
 * of a holiday included, as the notice prints them. Refuses, with the place: days as parseDay does, calendar.shape,
 * .year-twice, .holiday-reversed, .other-year, .make-up-not-weekend, .make-up-on-holiday.
 */
export function readWorkCalendar(tables: unknown): Result<WorkCalendar> {
  if (!Array.isArray(tables)) return refuse(refuseShape('', 'a list of years', '按年列出的列表'))
  const years = collectResults(tables.map((table, index) => placeResult(readCalendarYear(table), `[${index}]`)))
  if (!years.ok) return years
  const twice = years.value.find(({ year }, index) => years.value.findIndex((other) => other.year === year) !== index)
  return twice === undefined ? accept(createWorkCalendar(years.value)) : refuse(refuseTwice(twice.year))
}

/** Reads the holiday table of one year. Refuses as readWorkCalendar does. */
export function readCalendarYear(table: unknown): Result<CalendarYear> {
  if (!isRecord(table)) return refuse(refuseShape('', 'a table of one year', '一年的放假表'))
  const year = Number(table['year'])
  if (!Number.isInteger(year) || year < 1900 || year > 2199) return refuse(refuseShape('year', 'a year', '年份'))
  if (!Array.isArray(table['holidays'])) return refuse(refuseShape('holidays', 'a list of holidays', '放假列表'))
  if (!Array.isArray(table['makeUpDays'])) return refuse(refuseShape('makeUpDays', 'a list of days', '日期列表'))
  const holidays = collectResults(
    table['holidays'].map((row, index) => placeResult(readHoliday(row, year), `holidays[${index}]`)),
  )
  const makeUps = collectResults(
    table['makeUpDays'].map((row, index) => placeResult(parseDay(row), `makeUpDays[${index}]`)),
  )
  if (!holidays.ok || !makeUps.ok) return refuse(...refusalsOf(holidays), ...refusalsOf(makeUps))
  const daysOff = holidays.value.flatMap(listDays)
  const faults = makeUps.value.flatMap((day, index) => {
    return findMakeUpFaults(day, daysOff, year).map((fault) => placeRefusal(fault, `makeUpDays[${index}]`))
  })
  if (faults.length > 0) return refuse(...faults)
  return accept({ year, holidays: Array.from(new Set(daysOff)), makeUpDays: makeUps.value })
}

function readHoliday(row: unknown, year: number): Result<Holiday> {
  if (!isRecord(row)) return refuse(refuseShape('', 'first and last day', '首日和末日'))
  const first = placeResult(parseDay(row['first']), 'first')
  const last = placeResult(parseDay(row['last']), 'last')
  if (!first.ok || !last.ok) return refuse(...refusalsOf(first), ...refusalsOf(last))
  const length = last.value - first.value + 1
  if (length < 1 || length > holidayDaysMax) return refuse(refuseReversed(first.value, last.value))
  if (!isNear(first.value, year)) return refuse(refuseOtherYear(first.value, year))
  return accept({ first: first.value, last: last.value })
}

function listDays({ first, last }: Holiday): Day[] {
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) as Day)
}

function findMakeUpFaults(day: Day, daysOff: readonly Day[], year: number): Refusal[] {
  const faults: Refusal[] = []
  if (weekdayOf(day) <= 5) faults.push(refuseMakeUp(day, 'not-weekend', '不是周六、周日', 'is no Saturday or Sunday'))
  if (daysOff.includes(day)) faults.push(refuseMakeUp(day, 'on-holiday', '又列为放假日', 'is listed as a day off too'))
  if (!isNear(day, year)) faults.push(refuseOtherYear(day, year))
  return faults
}

/** A notice may reach into the year before or after its own. */
function isNear(day: Day, year: number): boolean {
  return Math.abs(yearOf(day) - year) <= 1
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refuseShape(path: string, en: string, zh: string): Refusal {
  return {
    code: 'calendar.shape',
    messageZh: `放假表此处应为${zh}。`,
    messageEn: `The holiday table must have ${en} here.`,
    remedyZh: '格式：year、holidays（first、last）、makeUpDays。',
    remedyEn: 'Shape: year, holidays (first, last), makeUpDays.',
    path,
  }
}

function refuseTwice(year: number): Refusal {
  return {
    code: 'calendar.year-twice',
    messageZh: `${year} 年的放假表出现了两次。`,
    messageEn: `The holiday table of ${year} is given twice.`,
    remedyZh: '每年只保留一份。',
    remedyEn: 'Keep one table a year.',
    values: { year },
  }
}

function refuseReversed(first: Day, last: Day): Refusal {
  const values = { first: formatDay(first), last: formatDay(last), max: holidayDaysMax }
  return {
    code: 'calendar.holiday-reversed',
    messageZh: `放假首日 ${values.first}、末日 ${values.last}：末日应不早于首日，且不超过 ${holidayDaysMax} 天。`,
    messageEn: `The holiday runs from ${values.first} to ${values.last}; its last day must not be earlier, and it has at most ${holidayDaysMax} days.`,
    remedyZh: '首日与末日都计入放假，请按通知核对。',
    remedyEn: 'Both ends are days off; compare with the notice.',
    values,
  }
}

function refuseOtherYear(day: Day, year: number): Refusal {
  return {
    code: 'calendar.other-year',
    messageZh: `${formatDay(day)} 与 ${year} 年的放假表不相邻。`,
    messageEn: `${formatDay(day)} does not belong to a table of ${year}.`,
    remedyZh: '请把该日移到对应年份的表中。',
    remedyEn: "Move the day to its own year's table.",
    values: { day: formatDay(day), year },
  }
}

function refuseMakeUp(day: Day, fault: string, zh: string, en: string): Refusal {
  return {
    code: `calendar.make-up-${fault}`,
    messageZh: `调休上班日 ${formatDay(day)} ${zh}。`,
    messageEn: `Make-up working day ${formatDay(day)} ${en}.`,
    remedyZh: '请按通知核对调休上班日。',
    remedyEn: 'Compare the make-up days with the notice.',
    values: { day: formatDay(day) },
  }
}
