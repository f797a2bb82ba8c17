import { firstDayOfYear } from '../../values/index.ts'
import type { Comparator, Ir } from '../compile/ir.ts'
import { read } from '../evaluate/expression.ts'
import type { Frame } from '../evaluate/frame.ts'
import { isUnknown } from '../evaluate/value.ts'
import { type FactRecord, type FactValue, NONE } from '../intake/facts.ts'

/** Ways to satisfy a test that are followed. */
const WAYS_MAX = 16

/**
 * Entries, each by the fields that matter, for which a test of one list comes out as wanted. What a test says otherwise
 * than by comparing a field is left open: whoever uses an entry judges again.
 */
export function waysToSatisfy(test: Ir, variable: string, frame: Frame, wanted: 0 | 1 = 1): FactRecord[] {
  switch (test.op) {
    case 'truth':
      return test.value === wanted ? [{}] : []
    case 'not':
      return waysToSatisfy(test.of, variable, frame, wanted === 1 ? 0 : 1)
    case 'all':
    case 'any': {
      const each = test.items.map((item) => waysToSatisfy(item, variable, frame, wanted))
      const isTogether = (test.op === 'all') === (wanted === 1)
      return isTogether ? each.reduce(combineWays, [{}]) : each.flat().slice(0, WAYS_MAX)
    }
    case 'is-none': {
      const name = fieldOf(test.of, variable)
      return name !== null && wanted === 1 ? [{ [name]: NONE }] : [{}]
    }
    case 'compare':
      return wayToCompare(test, variable, frame, wanted === 1)
    default:
      return [{}]
  }
}

/** Both at once; a field that would need two values makes none. */
export function combineWays(left: readonly FactRecord[], right: readonly FactRecord[]): FactRecord[] {
  const agree = (a: FactRecord, b: FactRecord): boolean =>
    Object.keys(a).every((name) => !(name in b) || a[name] === b[name])
  return left.flatMap((a) => right.filter((b) => agree(a, b)).map((b) => ({ ...a, ...b }))).slice(0, WAYS_MAX)
}

function wayToCompare(test: Ir & { op: 'compare' }, variable: string, frame: Frame, wanted: boolean): FactRecord[] {
  const operator = wanted ? test.operator : OPPOSITE[test.operator]
  return (
    wayFor(test.left, operator, read(test.right, frame), variable) ??
    wayFor(test.right, TURNED[operator], read(test.left, frame), variable) ?? [{}]
  )
}

/** The field on one side takes the value of the other side, or the one next to it. */
function wayFor(side: Ir, operator: Comparator, other: ReturnType<typeof read>, variable: string): FactRecord[] | null {
  if (isUnknown(other) || typeof other === 'object' || typeof other === 'bigint') return null
  const isYear = side.op === 'date-part' && side.part === 'year'
  const name = fieldOf(isYear ? side.of : side, variable)
  if (name === null) return null
  if (typeof other === 'string') return operator === '=' ? [{ [name]: other }] : [{}]
  const near = { '<': other - 1, '>': other + 1, '!=': other + 1, '=': other, '<=': other, '>=': other }[operator]
  const value: FactValue = isYear ? firstDayOfYear(near) : near
  return [{ [name]: value }]
}

/** The name of a field of the entry itself. */
function fieldOf(ir: Ir, variable: string): string | null {
  return ir.op === 'field' && ir.of.op === 'variable' && ir.of.name === variable ? ir.name : null
}

const OPPOSITE = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '=': '!=', '!=': '=' } as const
const TURNED = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=', '!=': '!=' } as const
