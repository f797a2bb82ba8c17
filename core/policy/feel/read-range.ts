import type { Expression } from '../parse/ast.ts'
import { parseFeel } from '../parse/feel.ts'
import { negative } from './arithmetic.ts'
import { readDuration } from './duration.ts'
import { readNumber } from './number.ts'
import { rangeBetween } from './range.ts'
import { readDate, readDateTime, readTemporal, readTime } from './read-temporal.ts'
import type { FeelRange, FeelValue } from './value.ts'
import type { ZoneRules } from './zone.ts'

/** Reads a range between two literals, such as `[1..3]` or `(@"2024-01-01"..@"2025-01-01"]`; null for all else. */
export function readRange(text: string, rules: ZoneRules | null): FeelRange | null {
  const parsed = parseFeel(text)
  if (!parsed.ok || parsed.value.kind !== 'range') return null
  const { low, high, lowIncluded, highIncluded } = parsed.value
  if (low === null || high === null) return null
  return rangeBetween({ low: literal(low, rules), high: literal(high, rules), lowIncluded, highIncluded }, rules)
}

function literal(node: Expression, rules: ZoneRules | null): FeelValue {
  if (node.kind === 'number') return readNumber(node.text)
  if (node.kind === 'negate') return negative(literal(node.operand, rules))
  if (node.kind === 'string') return node.value
  if (node.kind === 'at') return readTemporal(node.text, rules)
  if (node.kind !== 'call' || node.callee.kind !== 'name' || node.args.length !== 1) return null
  const [arg] = node.args
  return arg?.kind === 'string' ? temporal(node.callee.name, arg.value, rules) : null
}

function temporal(name: string, text: string, rules: ZoneRules | null): FeelValue {
  if (name === 'date') return readDate(text)
  if (name === 'time') return readTime(text, rules)
  if (name === 'date and time') return readDateTime(text, rules)
  return name === 'duration' ? readDuration(text) : null
}
