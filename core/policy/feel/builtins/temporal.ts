import { civilOf, dayOf, dayOfYear, NANOS_PER_DAY, NANOS_PER_SECOND, weekdayOf, weekOfYear } from '../calendar.ts'
import { readDuration } from '../duration.ts'
import { type Decimal, integerOf, numberOf } from '../number.ts'
import { readDate, readDateTime, readTime } from '../read-temporal.ts'
import { Refused } from '../refused.ts'
import type { Runtime } from '../runtime.ts'
import { midnightOf, monthsBetween } from '../temporal-arithmetic.ts'
import type { DayDuration, FeelDateTime, FeelTime, FeelValue, Zone } from '../value.ts'
import { type Family, type Signature, takes } from './signature.ts'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Built-ins that make and read times. Source: DMN 1.5, 10.3.4.1, 10.3.4.7 and 10.3.4.8. */
export const TEMPORAL: Family = {
  date: [
    takes([['from', 'string']], ([from]) => readDate(from)),
    takes([['from', 'day']], ([from]) => ({ kind: 'date', day: from.day })),
    takes(
      [
        ['year', 'number'],
        ['month', 'number'],
        ['day', 'number'],
      ],
      ([year, month, day]) => dateFrom(year, month, day),
    ),
  ],
  time: [
    takes([['from', 'string']], ([from], { zones }) => readTime(from, zones)),
    takes([['from', 'time']], ([from]) => from),
    takes([['from', 'date and time']], ([from]) => timeOf(from)),
    takes(
      [
        ['hour', 'number'],
        ['minute', 'number'],
        ['second', 'number'],
        ['offset', 'days and time duration?'],
      ],
      ([hour, minute, second, offset]) => timeFrom(hour, minute, second, offset),
    ),
  ],
  'date and time': [
    takes([['from', 'string']], ([from], { zones }) => readDateTime(from, zones)),
    takes([['from', 'day']], ([from]) => (from.kind === 'date' ? midnightOf(from) : from)),
    takes(
      [
        ['date', 'day'],
        ['time', 'time'],
      ],
      ([date, time]) => ({ kind: 'date and time', day: date.day, nanos: time.nanos, zone: time.zone }),
    ),
  ],
  duration: [
    takes([['from', 'string']], ([from]) => readDuration(from)),
    takes([['from', 'duration']], ([from]) => from),
  ],
  'years and months duration': [
    takes(
      [
        ['from', 'day'],
        ['to', 'day'],
      ],
      ([from, to]) => monthsBetween(from, to),
    ),
  ],
  now: [takes([], (_, runtime) => nowOf(runtime))],
  today: [takes([], (_, runtime) => ({ kind: 'date', day: nowOf(runtime).day }))],
  'day of year': [ofDay((day) => numberOf(dayOfYear(day)))],
  'day of week': [ofDay((day) => WEEKDAYS[weekdayOf(day) - 1] ?? null)],
  'month of year': [ofDay((day) => MONTHS[civilOf(day).month - 1] ?? null)],
  'week of year': [ofDay((day) => numberOf(weekOfYear(day)))],
}

function ofDay(run: (epochDay: number) => FeelValue): Signature {
  return takes([['date', 'day']], ([date]) => run(date.day))
}

function dateFrom(year: Decimal, month: Decimal, day: Decimal): FeelValue {
  const parts = [integerOf(year), integerOf(month), integerOf(day)] as const
  if (parts[0] === null || parts[1] === null || parts[2] === null) return null
  const epochDay = dayOf({ year: parts[0], month: parts[1], day: parts[2] })
  return epochDay === null ? null : { kind: 'date', day: epochDay }
}

function timeOf(at: FeelDateTime): FeelTime {
  return { kind: 'time', nanos: at.nanos, zone: at.zone }
}

function timeFrom(hour: Decimal, minute: Decimal, second: Decimal, offset: DayDuration | null): FeelValue {
  const [hours, minutes] = [integerOf(hour), integerOf(minute)]
  if (hours === null || minutes === null || hours < 0 || minutes < 0 || minutes > 59) return null
  if (second.isNeg() || second.gte(60)) return null
  const nanos = (hours * 3600 + minutes * 60) * NANOS_PER_SECOND + second.times(NANOS_PER_SECOND).trunc().toNumber()
  const zone: Zone | null = offset === null ? null : { offset: Number(offset.nanos / BigInt(NANOS_PER_SECOND)) }
  return nanos >= NANOS_PER_DAY ? null : { kind: 'time', nanos, zone }
}

function nowOf(runtime: Runtime): FeelDateTime {
  if (runtime.now !== null) return runtime.now
  const remedy = { zh: '请给出求值的时刻。', en: 'Give the moment of the evaluation.' }
  throw new Refused(
    'feel.no-moment',
    '求值时没有给出当前时刻。',
    'now() and today() need the moment of the evaluation; none is given.',
    remedy,
  )
}
