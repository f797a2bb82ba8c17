export { allocate } from './allocation.ts'
export {
  type CreditCode,
  completeCreditCode,
  composeCreditCode,
  creditCheckOf,
  creditCodeAlphabet,
  divisionCodeOf,
  formatCreditCode,
  organisationCodeOf,
  parseCreditCode,
  type ReadCreditCode,
  readCreditCode,
} from './credit-code.ts'
export {
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
export { deadline, type Period } from './deadline.ts'
export {
  compareDecimals,
  type Decimal,
  formatDecimal,
  formatScaled,
  parseDecimal,
  type ScaledOptions,
  toScaled,
  trimDecimal,
} from './decimal.ts'
export { formatPercent, roundForDisplay } from './display-rounding.ts'
export { hasFullWidth, toHalfWidth } from './full-width.ts'
export {
  type CreditCodeIdentity,
  formatIdentity,
  type LegalIdentity,
  type LinkedIdentity,
  linkOldIdentity,
  type OldIdentity,
  readCreditCodeIdentity,
  readOldIdentity,
  sameEntity,
} from './legal-identity.ts'
export {
  type Fen,
  fen,
  fenMax,
  formatYuan,
  formatYuanGrouped,
  groupThousands,
  parseYuan,
  sumFen,
  toFen,
  zeroFen,
} from './money.ts'
export { formatMoneyShort } from './money-words.ts'
export { numberTextMax, readNumberText } from './number-text.ts'
export type { NumberSubject, NumberTextFault } from './number-text-refusals.ts'
export { organisationCheckOf, parseOrganisationCode, warnOrganisationCheck } from './organisation-code.ts'
export { parseDay } from './parse-day.ts'
export { percentOf } from './percent.ts'
export {
  addDays,
  addMonths,
  addYears,
  type CalendarDate,
  type Day,
  dateOf,
  dayMax,
  dayMin,
  dayOf,
  dayOfMonth,
  daysBetween,
  daysInMonth,
  firstDayOfYear,
  formatDay,
  isDate,
  isLeapYear,
  lastDayOfMonth,
  lastDayOfYear,
  monthOf,
  weekdayOf,
  yearOf,
} from './plain-date.ts'
export { quotedInputMax, quoteInput } from './quoted-input.ts'
export { compareProducts, compareRatios, type Ratio, ratioOf } from './ratio.ts'
export { readCalendarYear, readWorkCalendar } from './read-work-calendar.ts'
export {
  accept,
  chainResult,
  collectResults,
  mapResult,
  placeRefusal,
  placeResult,
  type Refusal,
  type Result,
  refusalsOf,
  refuse,
  valueOrThrow,
} from './refusal.ts'
export { parseRegistrationNumber, registrationCheckOf } from './registration-number.ts'
export {
  ceilingDiv,
  floorDiv,
  type RoundingMode,
  roundDiv,
  roundDownDiv,
  roundHalfDownDiv,
  roundHalfEvenDiv,
  roundHalfUpDiv,
  roundingModes,
  roundMulDiv,
  roundUpDiv,
} from './rounding.ts'
export { isSameValue } from './same-value.ts'
export {
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
export {
  addWorkDays,
  type CalendarYear,
  createWorkCalendar,
  isWorkDay,
  nextWorkDay,
  type WorkCalendar,
  workDaysBetween,
  yearsLoaded,
} from './work-calendar.ts'
