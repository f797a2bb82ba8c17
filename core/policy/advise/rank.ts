import type { AdviceTime } from './advice.ts'
import { type Standing, timeOf } from './edit.ts'
import { keyOf } from './moves.ts'
import type { Found } from './probe.ts'

const TIMES = { now: 0, 'by-date': 1, never: 2 } as const
const VERDICTS = { yes: 0, needs: 1, no: 2 } as const

/** Days that weigh as much as obtaining an entry: ten years. */
const DAYS_WHOLE = 3650

/** When a whole move can come about: as late as the last of its parts. */
export function timeOfMove({ move }: Found, { on }: Standing): AdviceTime {
  const times = move.edits.map((edit) => timeOf(edit, move.on ?? on))
  if (times.includes('never')) return 'never'
  return move.on !== null || times.includes('by-date') ? 'by-date' : 'now'
}

/** The moves in order: soonest first, a yes before a question, fewest changes, smallest change, then by name. */
export function rank(found: readonly Found[], standing: Standing): Found[] {
  const keyed = found.map((each) => ({
    each,
    time: TIMES[timeOfMove(each, standing)],
    verdict: VERDICTS[each.after.verdict],
    parts: each.move.edits.length,
    size: sizeOf(each, standing),
    key: keyOf(each.move),
  }))
  return keyed
    .sort(
      (a, b) =>
        a.time - b.time || a.verdict - b.verdict || a.parts - b.parts || a.size - b.size || (a.key < b.key ? -1 : 1),
    )
    .map(({ each }) => each)
}

/** How large a move is: each changed number by its share, each day by its part of ten years, each entry and choice 1. */
function sizeOf({ move }: Found, { on }: Standing): number {
  const waiting = move.on === null ? 0 : (move.on - on) / DAYS_WHOLE
  return move.edits.reduce((sum, edit) => {
    const { field, value } = edit.place
    if (edit.kind === 'add' || typeof edit.value !== 'number' || typeof value !== 'number' || field.kind === 'boolean')
      return sum + 1
    const distance = Math.abs(edit.value - value)
    if (!Number.isFinite(distance)) return sum + 1
    const whole = field.kind === 'date' ? DAYS_WHOLE : Math.max(Math.abs(edit.value), Math.abs(value), 1)
    return sum + Math.min(1, distance / whole)
  }, waiting)
}
