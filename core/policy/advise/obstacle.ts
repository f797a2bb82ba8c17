import { type Day, firstDayOfYear, parseDay, yearOf } from '../../values/index.ts'
import type { Ir } from '../compile/ir.ts'
import type { CompiledProgramme } from '../compile/programme.ts'
import { walkDeep } from '../compile/walk-deep.ts'
import { inForceOf } from '../evaluate/accrual.ts'
import type { Determination, Reason } from '../evaluate/determination.ts'
import { read } from '../evaluate/expression.ts'
import type { Span } from '../evaluate/reasons.ts'
import { isUnknown } from '../evaluate/value.ts'
import { frameFor, lookInto, type Opened } from './opened.ts'

/** Something that stands in the way of a better answer, with the expressions that decide it. */
export type Obstacle = {
  readonly condition: string
  readonly clause: string
  readonly item: string | null
  readonly span: Span | null
  readonly irs: readonly Ir[]
  /** Days on which it may change, beside those that its comparisons tell. */
  readonly days: readonly number[]
  /** The part of the condition that fails, where it is looked at alone. */
  readonly part: Ir | null
}

/** Blocks looked at: those with the fewest obstacles. */
const BLOCKS_MAX = 6

/** Lines whose bands and limits are looked at. */
const LINES_MAX = 6

/**
 * Sets of obstacles, the smallest first: an answer gets better where one set is cleared whole. For an item judged alone it
 * is that item's, with those of the subject; where every item must pass, all of them together.
 */
export function blocksOf(determination: Determination, opened: Opened): Obstacle[][] {
  const { programme } = opened
  const isOne = programme.combine === 'all' || programme.each.length === 0
  const own = determination.reasons.filter(({ item }) => item === null)
  const classIds = new Set(programme.classes.map(({ id }) => id))
  const [ofClasses, ofSubject] = [
    own.filter(({ condition }) => classIds.has(condition)),
    own.filter(({ condition }) => !classIds.has(condition)),
  ]
  const rest = determination.reasons.filter(({ item }) => item !== null)
  const groups = isOne ? [rest] : groupsOf(rest)
  const base = groups.length === 0 ? [ofSubject] : groups.map((group) => [...ofSubject, ...group])
  const blocks = ofClasses.length === 0 ? base : base.flatMap((block) => ofClasses.map((reason) => [...block, reason]))
  return blocks
    .map((block) => block.filter(({ result }) => result === 'no').map((reason) => obstacleOf(programme, reason)))
    .filter((block) => block.length > 0)
    .toSorted((a, b) => a.length - b.length)
    .slice(0, BLOCKS_MAX)
}

/** Reasons that together decide one item, or one range of days of it. */
function groupsOf(reasons: readonly Reason[]): Reason[][] {
  const ofItem = Map.groupBy(reasons, ({ item }) => item)
  return [...ofItem.values()].flatMap((own) => {
    const whole = own.filter(({ from }) => from === null)
    const ranges = Map.groupBy(
      own.filter(({ from }) => from !== null),
      ({ from, to }) => `${from}..${to}`,
    )
    return ranges.size === 0 ? [whole] : [...ranges.values()].map((range) => [...whole, ...range])
  })
}

function obstacleOf(programme: CompiledProgramme, { condition, clause, item, from, to }: Reason): Obstacle {
  const span = from === null || to === null ? null : { from: dayFrom(from), to: dayFrom(to) }
  const { inForce } = programme
  const bounds =
    condition === inForceOf(programme).id ? [inForce.from, ...(inForce.to === null ? [] : [inForce.to - 1])] : []
  const days = [...(span ? [span.from, span.to] : []), ...bounds]
  return { condition, clause, item, span, irs: expressionsOf(programme, condition), days, part: null }
}

function expressionsOf(programme: CompiledProgramme, condition: string): readonly Ir[] {
  const { conditions, classes, window, governedBy } = programme
  const known = conditions.find(({ id }) => id === condition)?.ir ?? classes.find(({ id }) => id === condition)?.when
  if (known) return [known]
  if (window?.id === condition) return window.used === null ? [window.opened] : [window.opened, window.used]
  if (inForceOf(programme).id === condition) return governedBy === null ? [] : [governedBy]
  return programme.definitions.some(({ id }) => id === condition) ? [{ op: 'definition', id: condition }] : []
}

/** What lowers the lines of a determination: the bands they fall into, and the ceilings they reached. */
export function leversOf(determination: Determination, opened: Opened): Obstacle[] {
  const { programme } = opened
  const tests = programme.amount ? testsOf(programme, amountExpressions(programme)) : []
  const clause = programme.clauses[0] ?? ''
  return determination.lines.slice(0, LINES_MAX).flatMap((line): Obstacle[] => {
    const span = line.from === null || line.to === null ? null : { from: dayFrom(line.from), to: dayFrom(line.to) }
    const at = { item: line.item, span }
    const ceilings = programme.ceilings.filter(({ id }) => line.limits.includes(id))
    return [
      ...(tests.length > 0
        ? [
            {
              ...at,
              condition: 'amount',
              clause: clauseOf(programme, tests) ?? clause,
              irs: tests,
              days: [],
              part: null,
            },
          ]
        : []),
      ...ceilings.map(({ id, clause: own, per, orderBy, already, alreadyInYear }): Obstacle => {
        const irs = [orderBy, already, alreadyInYear].filter((ir) => ir !== null)
        const day = orderBy && per === 'YEAR' ? dayOf(opened, at, orderBy) : null
        const days = day === null ? [] : [firstDayOfYear(yearOf(day) - 1), firstDayOfYear(yearOf(day) + 1)]
        return { ...at, condition: id, clause: own, irs, days, part: null }
      }),
    ]
  })
}

function amountExpressions({ amount }: CompiledProgramme): Ir[] {
  if (amount === null) return []
  const parts = amount.parts.flatMap(({ amount: part, upTo }) => (upTo === null ? [part] : [part, upTo]))
  return [amount.base, ...(amount.rate ? [amount.rate.ir] : []), ...(amount.parts.length > 0 ? parts : [amount.amount])]
}

/** Where an amount takes one way or another. */
function testsOf(programme: CompiledProgramme, irs: readonly Ir[]): Ir[] {
  const tests = walkDeep(programme, irs).flatMap((ir): Ir[] => {
    if (ir.op === 'if') return [ir.test]
    return ir.op === 'first' ? ir.rows.map(({ test }) => test) : []
  })
  return [...new Map(tests.filter(({ op }) => op !== 'truth').map((ir) => [JSON.stringify(ir), ir])).values()]
}

function clauseOf(programme: CompiledProgramme, irs: readonly Ir[]): string | null {
  for (const ir of walkDeep(programme, irs))
    if (ir.op === 'parameter') return programme.parameters[ir.id]?.clause ?? null
  return null
}

function dayOf(opened: Opened, { item, span }: { item: string | null; span: Span | null }, ir: Ir): Day | null {
  const frame = frameFor(opened, item, span)
  const day = frame === null ? null : read(ir, frame)
  return day === null || isUnknown(day) || !Number.isFinite(Number(day)) ? null : (Number(day) as Day)
}

/** What an obstacle reads and compares as things stand; nothing where what it is about is gone. */
export function lookAt(opened: Opened, { item, span, irs }: Obstacle): ReturnType<typeof lookInto> {
  const frame = frameFor(opened, item, span)
  return frame === null ? { paths: [], comparisons: [] } : lookInto(irs, frame)
}

/** The parts of a condition that fail each by itself, where it asks for several things at once. */
export function partsOf(opened: Opened, obstacle: Obstacle): Obstacle[] {
  const frame = frameFor(opened, obstacle.item, obstacle.span)
  const [ir] = obstacle.irs
  const parts = frame === null || !ir ? [] : conjunctsOf(opened.programme, ir).filter((part) => read(part, frame) === 0)
  return parts.length < 2 ? [obstacle] : parts.map((part) => ({ ...obstacle, irs: [part], part }))
}

function conjunctsOf(programme: CompiledProgramme, ir: Ir): Ir[] {
  if (ir.op === 'all') return ir.items.flatMap((item) => conjunctsOf(programme, item))
  const definition = ir.op === 'definition' ? programme.definitions.find(({ id }) => id === ir.id) : undefined
  return definition?.ir.op === 'all' ? conjunctsOf(programme, definition.ir) : [ir]
}

function dayFrom(text: string): number {
  const day = parseDay(text)
  return day.ok ? day.value : Number.NaN
}
