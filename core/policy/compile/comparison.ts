import type { Expression, Span } from '../parse/ast.ts'
import { findNamed } from '../vocabulary/index.ts'
import { aligned, asNumber, checkUnits, isSafe, overCommonDenominator, type TypedNumber } from './arithmetic.ts'
import type { Comparator, Ir } from './ir.ts'
import { isProved, type Proof, refuse, type Scope, textOf } from './scope.ts'
import { formatUnit, nameOf, type Typed } from './type.ts'

/** A truth from parts: all must hold, or any. */
export function junction(op: 'all' | 'any', items: readonly Typed[]): Typed {
  const level = Math.max(0, ...items.map((item) => item.level))
  const decided = op === 'all' ? 0 : 1
  const open = items.filter((item) => item.ir.op !== 'truth' || item.ir.value === decided)
  const fixed = open.find((item) => item.ir.op === 'truth')
  if (fixed) return { ...fixed, level: 0 }
  if (open.length === 1 && open[0]) return open[0]
  const ir: Ir =
    open.length === 0 ? { op: 'truth', value: decided === 0 ? 1 : 0 } : { op, items: open.map((item) => item.ir) }
  return { ir, type: { kind: 'boolean' }, level }
}

/** Compares two values of one kind. `at` are the places of the two sides. */
export function compare(
  scope: Scope,
  span: Span,
  operator: Comparator,
  left: Typed,
  right: Typed,
  at: { left: Span; right: Span },
): Typed {
  const level = Math.max(left.level, right.level)
  const boolean = { kind: 'boolean' } as const
  if (left.type.kind === 'none' || right.type.kind === 'none')
    return compareNone(scope, span, operator, left, right, at)
  if (left.type.kind === 'number' && right.type.kind === 'number') {
    const a = asNumber(scope, at.left, left)
    const b = asNumber(scope, at.right, right)
    return { ir: compareNumbers(scope, span, operator, a, b), type: boolean, level }
  }
  const isOrdered = left.type.kind === 'date' || left.type.kind === 'text'
  const isEquality = operator === '=' || operator === '!='
  const fits = isOrdered || (left.type.kind === 'boolean' && isEquality)
  if (left.type.kind !== right.type.kind || !fits) {
    const [a, b] = [nameOf(left.type), nameOf(right.type)]
    return refuse(scope, span, 'not-comparable', `不能比较：${a} 与 ${b}。`, `Cannot compare ${a} with ${b}.`)
  }
  if (left.type.kind === 'text') checkChoice(scope, at, left, right)
  if (left.ir.op === 'text' && right.ir.op === 'text' && isEquality) {
    const equal = left.ir.value === right.ir.value
    return { ir: { op: 'truth', value: equal === (operator === '=') ? 1 : 0 }, type: boolean, level: 0 }
  }
  const shown = { unit: left.type.kind, scale: 0 }
  return { ir: { op: 'compare', operator, left: left.ir, right: right.ir, shown, over: null }, type: boolean, level }
}

function compareNumbers(scope: Scope, span: Span, operator: Comparator, left: TypedNumber, right: TypedNumber): Ir {
  checkUnits(scope, span, left.type.unit, right.type.unit)
  const [l, r] = overCommonDenominator(left, right)
  const [a, b] = aligned(l, r)
  const known = a.type.denominator === null && b.type.denominator === null ? constantTruth(operator, a, b) : null
  if (known !== null) decided(scope, span, known)
  const unit = formatUnit(left.type.unit === 'free' ? right.type.unit : left.type.unit)
  const over = left.type.denominator?.ir ?? right.type.denominator?.ir ?? null
  return { op: 'compare', operator, left: a.ir, right: b.ir, shown: { unit, scale: a.type.scale }, over }
}

/** Warns of a comparison that is known before any fact is. */
function decided(scope: Scope, span: Span, holds: boolean): void {
  const [zh, en] = holds ? ['恒成立', 'always true'] : ['恒不成立', 'never true']
  scope.report({
    span,
    code: 'decided',
    zh: `此比较按取值范围${zh}。`,
    en: `Within the bounds this comparison is ${en}.`,
  })
}

/** Whether the bounds alone decide a comparison: true, false, or null where they do not. */
function constantTruth(
  operator: Comparator,
  { type: a, ir }: TypedNumber,
  { type: b, ir: other }: TypedNumber,
): boolean | null {
  if (ir.op === 'number' && other.op === 'number') return null
  if (!isSafe(a.low, a.high) || !isSafe(b.low, b.high)) return null
  const [always, never] = DECIDED[operator](a, b)
  return always ? true : never ? false : null
}

type Bounds = { readonly low: number; readonly high: number }

/** For each comparison: when it always holds within the bounds, and when it never does. */
const DECIDED: Readonly<Record<Comparator, (a: Bounds, b: Bounds) => [boolean, boolean]>> = {
  '<': (a, b) => [a.high < b.low, a.low >= b.high],
  '<=': (a, b) => [a.high <= b.low, a.low > b.high],
  '>': (a, b) => [a.low > b.high, a.high <= b.low],
  '>=': (a, b) => [a.low >= b.high, a.high < b.low],
  '=': (a, b) => [false, a.high < b.low || a.low > b.high],
  '!=': (a, b) => [a.high < b.low || a.low > b.high, false],
}

function compareNone(
  scope: Scope,
  span: Span,
  operator: Comparator,
  left: Typed,
  right: Typed,
  at: { left: Span; right: Span },
): Typed {
  const value = left.type.kind === 'none' ? right : left
  if (isProved(scope, 'not none', left.type.kind === 'none' ? at.right : at.left)) {
    decided(scope, span, operator === '!=')
    return { ir: { op: 'truth', value: operator === '!=' ? 1 : 0 }, type: { kind: 'boolean' }, level: 0 }
  }
  const nullable = 'none' in value.type && value.type.none
  if (!nullable || (operator !== '=' && operator !== '!='))
    return refuse(
      scope,
      span,
      'never-none',
      '此事实不会“没有”，只会“尚不清楚”；不能与 null 比较。',
      'This fact is never "none", only "not known"; it cannot be compared with null.',
    )
  const test: Ir = { op: 'is-none', of: value.ir }
  return { ir: operator === '=' ? test : { op: 'not', of: test }, type: { kind: 'boolean' }, level: value.level }
}

function checkChoice(scope: Scope, at: { left: Span; right: Span }, left: Typed, right: Typed): void {
  for (const [side, other, span] of [
    [left, right, at.right],
    [right, left, at.left],
  ] as const) {
    if (side.type.kind !== 'text' || side.type.choice === null || other.ir.op !== 'text') continue
    const codes = Object.keys(findNamed(scope.vocabulary.choices, side.type.choice) ?? {})
    if (!codes.includes(other.ir.value))
      refuse(
        scope,
        span,
        'unknown-choice',
        `“${other.ir.value}”不在取值表中：${codes.join('、')}。`,
        `"${other.ir.value}" is not one of ${codes.join(', ')}.`,
      )
  }
}

/** What is proved not zero and not none where the test came out as `holds`. */
export function proofs(scope: Scope, test: Expression, holds: boolean): Proof[] {
  if (test.kind === 'binary') return proofsOfBinary(scope, test, holds)
  const isNot = test.kind === 'call' && test.callee.kind === 'name' && test.callee.name === 'not'
  return isNot && test.args[0] ? proofs(scope, test.args[0], !holds) : []
}

function proofsOfBinary(scope: Scope, test: Expression & { kind: 'binary' }, holds: boolean): Proof[] {
  const { operator, left, right } = test
  if (operator === 'and' || operator === 'or') {
    const usable = (operator === 'and') === holds
    return usable ? [...proofs(scope, left, holds), ...proofs(scope, right, holds)] : []
  }
  const isZero = right.kind === 'number' && Number(right.text) === 0
  const proving = holds ? ['!=', '>'] : ['=', '<=']
  if ((!isZero && right.kind !== 'null') || !proving.includes(operator)) return []
  return [`${isZero ? 'not zero' : 'not none'}: ${textOf(scope, left)}`]
}
