import { addMonths as addMonthsTo, type Day, parseDay } from '../../values/index.ts'
import type { Span } from '../parse/ast.ts'
import { asNumber, type TypedNumber } from './arithmetic.ts'
import type { Ir } from './ir.ts'
import { refuse, refuseNone, type Scope } from './scope.ts'
import { nameOf, number, type Typed } from './type.ts'

/** Longest span of days between two supported dates. */
const DAYS_MAX = 110_000

/** Most months that a date is moved by: a thousand years. */
const MONTHS_MAX = 12_000

/** A date written in the text, or null where it is no date. */
export function dateLiteral(text: string): Typed | null {
  const day = parseDay(text)
  if (!day.ok) return null
  return { ir: { op: 'date', value: day.value }, type: { kind: 'date', none: false }, level: 0 }
}

/** A duration written in the text, in months (`P3Y`, `P18M`) or days (`P10D`), or null. */
export function durationLiteral(text: string): Typed | null {
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(text)
  if (parts && text !== 'P') {
    const months = Number(parts[1] ?? 0) * 12 + Number(parts[2] ?? 0)
    if (months > MONTHS_MAX) return null
    return { ir: { op: 'number', value: months }, type: { kind: 'duration', months }, level: 0 }
  }
  const days = /^P(\d+)D$/.exec(text)
  return days && Number(days[1]) <= DAYS_MAX
    ? { ir: { op: 'number', value: Number(days[1]) }, type: { kind: 'duration', months: null }, level: 0 }
    : null
}

/** date − date, date ± duration. `at` are the places of the two sides. */
export function dateSum(
  scope: Scope,
  span: Span,
  operator: '+' | '-',
  left: Typed,
  right: Typed,
  at: { left: Span; right: Span },
): Typed {
  const level = Math.max(left.level, right.level)
  refuseNone(scope, at.left, left.type)
  refuseNone(scope, at.right, right.type)
  if (left.type.kind === 'date' && right.type.kind === 'date' && operator === '-') {
    const ir: Ir = { op: 'subtract', left: left.ir, right: right.ir, safe: true }
    return { ir, type: { kind: 'duration', months: null }, level }
  }
  if (left.type.kind === 'date' && right.type.kind === 'duration') {
    const type = { kind: 'date', none: false } as const
    if (right.type.months !== null) {
      const months: Ir = { op: 'number', value: operator === '+' ? right.type.months : -right.type.months }
      return { ir: { op: 'add-months', date: left.ir, months }, type, level }
    }
    return {
      ir: { op: operator === '+' ? 'add' : 'subtract', left: left.ir, right: right.ir, safe: true },
      type,
      level,
    }
  }
  const [a, b] = [nameOf(left.type), nameOf(right.type)]
  return refuse(
    scope,
    span,
    'not-comparable',
    `不能对${a}与${b}做“${operator}”。`,
    `"${operator}" does not work on ${a} and ${b}.`,
  )
}

/** `.year`, `.month`, `.day` of a date; `.days` of a difference. */
export function pathOfDate(scope: Scope, span: Span, target: Typed, name: string, at: Span): Typed {
  refuseNone(scope, at, target.type)
  if (target.type.kind === 'duration' && name === 'days' && target.type.months === null)
    return { ir: target.ir, type: number({ days: 1 }, 0, -DAYS_MAX, DAYS_MAX), level: target.level }
  if (target.type.kind === 'date' && (name === 'year' || name === 'month' || name === 'day')) {
    const bounds = { year: [1900, 2199], month: [1, 12], day: [1, 31] }[name] as [number, number]
    const unit = name === 'year' ? { year: 1 } : {}
    const ir: Ir = { op: 'date-part', part: name, of: target.ir }
    return { ir, type: number(unit, 0, bounds[0], bounds[1]), level: target.level }
  }
  return refuse(
    scope,
    span,
    'no-parts',
    `${nameOf(target.type)}没有“${name}”。`,
    `${nameOf(target.type)} has no "${name}".`,
  )
}

/** `addMonths(date, n)`: the corresponding day n months later, or the month's last day. */
export function addMonths(scope: Scope, span: Span, date: Typed, months: Typed, at: Span): Typed {
  const n = asNumber(scope, at, months)
  if (date.type.kind !== 'date' || n.type.scale !== 0)
    return refuse(scope, span, 'not-a-date', 'addMonths(日期, 月数)。', 'addMonths(date, whole months).')
  checkMonths(scope, at, n)
  const level = Math.max(date.level, n.level)
  if (date.ir.op === 'date' && n.ir.op === 'number') {
    const value = addMonthsTo(date.ir.value as Day, n.ir.value)
    return { ir: { op: 'date', value }, type: { kind: 'date', none: false }, level }
  }
  return { ir: { op: 'add-months', date: date.ir, months: n.ir }, type: { kind: 'date', none: date.type.none }, level }
}

function checkMonths(scope: Scope, at: Span, { type }: TypedNumber): void {
  if (type.low >= -MONTHS_MAX && type.high <= MONTHS_MAX) return
  refuse(
    scope,
    at,
    'too-many-months',
    `月数可能超过${MONTHS_MAX}，日期无法表示。`,
    `These may be more than ${MONTHS_MAX} months, past all dates.`,
  )
}
