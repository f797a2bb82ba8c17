import type { Determination } from '../evaluate/determination.ts'
import { read } from '../evaluate/expression.ts'
import { dayText } from '../evaluate/reasons.ts'
import { type Move, makeMove, type Standing } from './edit.ts'
import { singleMoves, withoutNeedless } from './moves.ts'
import { blocksOf, type Obstacle, partsOf } from './obstacle.ts'
import { frameFor, type Opened, openProgramme } from './opened.ts'
import type { Found, Search } from './probe.ts'
import { rank } from './rank.ts'
import { stepsTowards } from './steps.ts'

/** Ways past the first obstacle that are followed; past a later one only the smallest is. */
const WAYS_MAX = 3

/** Changes that are asked for together at the most. */
const TOGETHER_MAX = 5

/**
 * Moves that clear several obstacles together, where none does alone: the first obstacle by itself, then the rest from
 * there, each by the smallest change. Where one comparison needs two facts: a step towards it, then the rest.
 */
export function combinedMoves(search: Search, opened: Opened, block: readonly Obstacle[], limit: number): Found[] {
  const parts = block.flatMap((obstacle) => partsOf(opened, obstacle))
  const cleared = parts.length > 1 ? clear(search, parts, WAYS_MAX, TOGETHER_MAX) : []
  const found = cleared.length > 0 ? cleared : parts.flatMap((part) => inTwoSteps(search, opened, part))
  return rank(withoutNeedless(found), search.standing).slice(0, limit)
}

function clear(search: Search, parts: readonly Obstacle[], ways: number, depth: number): Found[] {
  const [first, ...rest] = parts
  const opened = first && depth > 1 ? search.probe.open(search.standing) : null
  if (!first || opened === null) return []
  const partial: Search = { ...search, goal: (after, at) => isCleared(search, first, after, at) }
  const fixes = rank(singleMoves(partial, opened, [first]), search.standing).slice(0, ways)
  return fixes.flatMap(({ move, after }): Found[] => {
    const next: Search = { ...search, standing: makeMove(search.standing, move), before: after }
    if (search.goal(after, next.standing)) return [{ move, after, alternatives: [] }]
    return finish(next, rest, depth - 1).map((found) => ({
      ...found,
      move: joined(move, found.move),
      alternatives: [],
    }))
  })
}

/** The last obstacle may be cleared in every way; more than one are cleared one after the other. */
function finish(search: Search, rest: readonly Obstacle[], depth: number): Found[] {
  const opened = search.probe.open(search.standing)
  if (opened === null) return []
  const left = blocksOf(search.before, opened)
  const block =
    left.find((each) => each.some(({ condition }) => rest.some((one) => one.condition === condition))) ?? left[0] ?? []
  const parts = block.flatMap((obstacle) => partsOf(opened, obstacle))
  if (parts.length === 0) return []
  return parts.length === 1 ? rank(singleMoves(search, opened, parts), search.standing) : clear(search, parts, 1, depth)
}

function inTwoSteps(search: Search, opened: Opened, obstacle: Obstacle): Found[] {
  return stepsTowards(search, opened, obstacle).flatMap((step) => {
    const move: Move = { edits: [step], on: null }
    const standing = makeMove(search.standing, move)
    const next = search.probe.open(standing)
    if (next === null) return []
    return singleMoves({ ...search, standing }, next, [obstacle])
      .filter(
        (found) => found.move.edits.length > 0 && found.move.edits.every(({ place }) => place.path !== step.place.path),
      )
      .map((found) => ({ ...found, move: joined(move, found.move), alternatives: [] }))
  })
}

/** Whether nothing of the obstacle is left on its days. */
function isCleared(search: Search, obstacle: Obstacle, { reasons }: Determination, at: Standing): boolean {
  const { condition, item, span, part } = obstacle
  if (part !== null) {
    const { pack, programmeId } = search.probe
    const frame = frameFor(openProgramme(pack, programmeId, at), item, span)
    return frame !== null && read(part, frame) !== 0
  }
  const [first, end] = span ? [dayText(span.from), dayText(span.to)] : [null, null]
  const isSameDays = (from: string | null, to: string | null): boolean =>
    from === null || to === null || first === null || end === null || (from < end && first < to)
  return !reasons.some(
    (each) =>
      each.result === 'no' && each.condition === condition && each.item === item && isSameDays(each.from, each.to),
  )
}

function joined(first: Move, second: Move): Move {
  const later = second.edits.map(({ place }) => place.path)
  const kept = first.edits.filter((edit) => edit.kind === 'add' || !later.includes(edit.place.path))
  return { edits: [...kept, ...second.edits], on: second.on ?? first.on }
}
