import { readWorkCalendar } from './read-work-calendar.ts'
import { valueOrThrow } from './refusal.ts'

/** The holiday table of 2025 as a data file writes it. */
export const table2025 = {
  year: '2025',
  holidays: [
    { first: '2025-01-01', last: '2025-01-01' },
    { first: '2025-01-28', last: '2025-02-04' },
    { first: '2025-04-04', last: '2025-04-06' },
    { first: '2025-05-01', last: '2025-05-05' },
    { first: '2025-05-31', last: '2025-06-02' },
    { first: '2025-10-01', last: '2025-10-08' },
  ],
  makeUpDays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
}

/** A made-up table of the following year, whose New Year holiday begins in December 2025. */
export const table2026 = {
  year: '2026',
  holidays: [{ first: '2025-12-31', last: '2026-01-02' }],
  makeUpDays: ['2026-01-04'],
}

/** 2025 alone. */
export const calendar2025 = valueOrThrow(readWorkCalendar([table2025]))

/** 2025 and the made-up 2026. */
export const twoYears = valueOrThrow(readWorkCalendar([table2025, table2026]))
