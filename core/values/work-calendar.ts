import { type Day, firstDayOfYear, lastDayOfYear, weekdayOf, yearOf } from './plain-date.ts'
import { accept, type Refusal, type Result, refuse } from './refusal.ts'

/** What the published notice says for one year. */
export type CalendarYear = {
  readonly year: number
  /** Every day off by the notice, weekends inside a holiday included. */
  readonly holidays: readonly Day[]
  /** Saturdays and Sundays that are worked. */
  readonly makeUpDays: readonly Day[]
}

/** The days of one loaded year: which are worked, and how many were worked before each. */
type LoadedYear = {
  readonly firstDay: Day
  readonly works: readonly boolean[]
  readonly worksBefore: readonly number[]
}

/** The working days of the years loaded. A day of another year is refused, never guessed. */
export type WorkCalendar = { readonly years: ReadonlyMap<number, LoadedYear> }

/** The calendar of the years given; a notice may name days of the year before or after its own. */
export function createWorkCalendar(years: readonly CalendarYear[]): WorkCalendar {
  const off = new Set(years.flatMap((year) => year.holidays))
  const worked = new Set(years.flatMap((year) => year.makeUpDays))
  return { years: new Map(years.map(({ year }) => [year, loadYear(year, off, worked)])) }
}

/** Whether a day is worked. Refuses calendar.year-not-loaded. */
export function isWorkDay(calendar: WorkCalendar, day: Day): Result<boolean> {
  const loaded = calendar.years.get(yearOf(day))
  return loaded === undefined ? refuse(refuseYear(yearOf(day))) : accept(worksOn(loaded, day))
}

/** The day itself where it is worked, else the next working day. Refuses calendar.year-not-loaded. */
export function nextWorkDay(calendar: WorkCalendar, day: Day): Result<Day> {
  for (let next = day; ; next = (next + 1) as Day) {
    const works = isWorkDay(calendar, next)
    if (!works.ok) return works
    if (works.value) return accept(next)
  }
}

/**
 * The last of `count` working days after a day; the day itself, of receipt, is not counted (Civil Code art. 201).
 * With 2025 loaded, 1 working day after 2025-09-30 is 2025-10-09. A count of 0 gives the day itself or the next working day.
 * Refuses calendar.year-not-loaded and calendar.negative-count.
 */
export function addWorkDays(calendar: WorkCalendar, day: Day, count: number): Result<Day> {
  if (!Number.isSafeInteger(count) || count < 0) return refuse(refuseCount(count))
  if (count === 0) return nextWorkDay(calendar, day)
  let left = count
  let after = day
  for (;;) {
    const from = (after + 1) as Day
    const loaded = calendar.years.get(yearOf(from))
    if (loaded === undefined) return refuse(refuseYear(yearOf(from)))
    const available = worksUpTo(loaded, loaded.works.length) - worksUpTo(loaded, from - loaded.firstDay)
    if (available >= left) return accept(findWorkDay(loaded, worksUpTo(loaded, from - loaded.firstDay) + left))
    left -= available
    after = (loaded.firstDay + loaded.works.length - 1) as Day
  }
}

/**
 * Working days after `from` up to and including `to`, as a deadline counts them; negative where `to` is earlier.
 * addWorkDays(from, n) lies n of them after `from`. Refuses calendar.year-not-loaded.
 */
export function workDaysBetween(calendar: WorkCalendar, from: Day, to: Day): Result<number> {
  if (to < from) {
    const back = workDaysBetween(calendar, to, from)
    return back.ok ? accept(0 - back.value) : back
  }
  let count = 0
  for (let start = (from + 1) as Day; start <= to; ) {
    const loaded = calendar.years.get(yearOf(start))
    if (loaded === undefined) return refuse(refuseYear(yearOf(start)))
    const end = Math.min(loaded.works.length, to - loaded.firstDay + 1)
    count += worksUpTo(loaded, end) - worksUpTo(loaded, start - loaded.firstDay)
    start = (loaded.firstDay + end) as Day
  }
  return accept(count)
}

/** The years loaded, ascending. */
export function yearsLoaded(calendar: WorkCalendar): number[] {
  return Array.from(calendar.years.keys()).sort((a, b) => a - b)
}

function loadYear(year: number, off: ReadonlySet<Day>, worked: ReadonlySet<Day>): LoadedYear {
  const firstDay = firstDayOfYear(year)
  const works: boolean[] = []
  const worksBefore: number[] = [0]
  for (let day = firstDay; day <= lastDayOfYear(year); day = (day + 1) as Day) {
    const isWorked = worked.has(day) || (weekdayOf(day) <= 5 && !off.has(day))
    works.push(isWorked)
    worksBefore.push((worksBefore.at(-1) ?? 0) + (isWorked ? 1 : 0))
  }
  return { firstDay, works, worksBefore }
}

function worksOn(loaded: LoadedYear, day: Day): boolean {
  return loaded.works[day - loaded.firstDay] === true
}

/** Working days among the first `days` days of the year. */
function worksUpTo(loaded: LoadedYear, days: number): number {
  return loaded.worksBefore[days] ?? 0
}

/** The day that is the `nth` working day of its year, counted from 1. */
function findWorkDay(loaded: LoadedYear, nth: number): Day {
  let low = 0
  let high = loaded.works.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (worksUpTo(loaded, middle + 1) < nth) low = middle + 1
    else high = middle
  }
  return (loaded.firstDay + low) as Day
}

function refuseYear(year: number): Refusal {
  return {
    code: 'calendar.year-not-loaded',
    messageZh: `${year} 年的节假日安排尚未载入，无法计算工作日。`,
    messageEn: `The holiday table of ${year} is not loaded, so its working days are not known.`,
    remedyZh: `请载入国务院办公厅公布的 ${year} 年放假安排（放假日与调休上班日）。`,
    remedyEn: `Load the holiday notice of ${year} as published by the State Council (days off and make-up working days).`,
    values: { year },
    clause: 'Civil Code art. 203',
  }
}

function refuseCount(count: number): Refusal {
  return {
    code: 'calendar.negative-count',
    messageZh: `期限为 ${count}，应为不小于零的整数。`,
    messageEn: `The period is ${count}; it must be a whole number, 0 or more.`,
    remedyZh: '请核对期限的参数。',
    remedyEn: "Check the parameter that gives the period's length.",
    values: { count },
  }
}
