import { compare } from '../order.ts'
import { type FeelRange, type FeelValue, isKind } from '../value.ts'
import type { ZoneRules } from '../zone.ts'
import { type Family, type Parameter, type Signature, takes } from './signature.ts'

type Relation = (a: FeelRange, b: FeelRange, rules: ZoneRules | null) => boolean | null
type Form = 'points' | 'point-range' | 'range-point' | 'ranges'

const PARAMETERS: Readonly<Record<Form, readonly [Parameter, Parameter]>> = {
  points: [
    ['point1', 'point'],
    ['point2', 'point'],
  ],
  'point-range': [
    ['point', 'point'],
    ['range', 'range'],
  ],
  'range-point': [
    ['range', 'range'],
    ['point', 'point'],
  ],
  ranges: [
    ['range1', 'range'],
    ['range2', 'range'],
  ],
}

const ALL: readonly Form[] = ['points', 'point-range', 'range-point', 'ranges']

/** Relations between points and ranges, a point counting as the range of it alone. Source: DMN 1.5, 10.3.4.9. */
export const RANGE_RELATIONS: Family = {
  before: relations(ALL, isBefore),
  after: relations(ALL, (a, b, rules) => isBefore(b, a, rules)),
  meets: relations(['ranges'], meets),
  'met by': relations(['ranges'], (a, b, rules) => meets(b, a, rules)),
  overlaps: relations(['ranges'], overlaps),
  'overlaps before': relations(['ranges'], overlapsBefore),
  'overlaps after': relations(['ranges'], (a, b, rules) => overlapsBefore(b, a, rules)),
  finishes: relations(['point-range', 'ranges'], finishes),
  'finished by': relations(['range-point', 'ranges'], (a, b, rules) => finishes(b, a, rules)),
  includes: relations(['range-point', 'ranges'], includes),
  during: relations(['point-range', 'ranges'], (a, b, rules) => includes(b, a, rules)),
  starts: relations(['point-range', 'ranges'], starts),
  'started by': relations(['range-point', 'ranges'], (a, b, rules) => starts(b, a, rules)),
  coincides: relations(['points', 'ranges'], coincides),
}

function relations(forms: readonly Form[], relation: Relation): Signature[] {
  return forms.map((form) => takes(PARAMETERS[form], ([a, b], { zones }) => relation(asRange(a), asRange(b), zones)))
}

function asRange(value: FeelValue): FeelRange {
  if (isKind(value, 'range')) return value
  return { kind: 'range', low: value, high: value, lowIncluded: true, highIncluded: true, operator: null }
}

function isBefore(a: FeelRange, b: FeelRange, rules: ZoneRules | null): boolean | null {
  if (a.high === null || b.low === null) return false
  const order = compare(a.high, b.low, rules)
  return order === null ? null : order < 0 || (order === 0 && !(a.highIncluded && b.lowIncluded))
}

function meets(a: FeelRange, b: FeelRange, rules: ZoneRules | null): boolean | null {
  const order = compare(a.high, b.low, rules)
  return order === null ? null : order === 0 && a.highIncluded && b.lowIncluded
}

function overlaps(a: FeelRange, b: FeelRange, rules: ZoneRules | null): boolean | null {
  const [before, after] = [isBefore(a, b, rules), isBefore(b, a, rules)]
  return before === null || after === null ? null : !before && !after
}

function overlapsBefore(a: FeelRange, b: FeelRange, rules: ZoneRules | null): boolean | null {
  const before = isBefore(a, b, rules)
  const [low, high] = [lowOrder(a, b, rules), highOrder(a, b, rules)]
  return before === null || low === null || high === null ? null : low < 0 && !before && high <= 0
}

function finishes(a: FeelRange, b: FeelRange, rules: ZoneRules | null): boolean | null {
  return holds(a, b, rules, (low, high) => high === 0 && low >= 0)
}

function starts(a: FeelRange, b: FeelRange, rules: ZoneRules | null): boolean | null {
  return holds(a, b, rules, (low, high) => low === 0 && high <= 0)
}

function includes(a: FeelRange, b: FeelRange, rules: ZoneRules | null): boolean | null {
  return holds(a, b, rules, (low, high) => low <= 0 && high >= 0)
}

function coincides(a: FeelRange, b: FeelRange, rules: ZoneRules | null): boolean | null {
  return holds(a, b, rules, (low, high) => low === 0 && high === 0)
}

function holds(
  a: FeelRange,
  b: FeelRange,
  rules: ZoneRules | null,
  test: (low: number, high: number) => boolean,
): boolean | null {
  const [low, high] = [lowOrder(a, b, rules), highOrder(a, b, rules)]
  return low === null || high === null ? null : test(low, high)
}

// Order of two lower bounds; no bound comes first, an included one before an excluded one.
function lowOrder(a: FeelRange, b: FeelRange, rules: ZoneRules | null): number | null {
  if (a.low === null || b.low === null) return Number(b.low === null) - Number(a.low === null)
  const order = compare(a.low, b.low, rules)
  return order === 0 ? Number(b.lowIncluded) - Number(a.lowIncluded) : order
}

// Order of two upper bounds; no bound comes last, an included one after an excluded one.
function highOrder(a: FeelRange, b: FeelRange, rules: ZoneRules | null): number | null {
  if (a.high === null || b.high === null) return Number(a.high === null) - Number(b.high === null)
  const order = compare(a.high, b.high, rules)
  return order === 0 ? Number(a.highIncluded) - Number(b.highIncluded) : order
}
