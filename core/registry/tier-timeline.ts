import { addDays, type Day } from '../values/index.ts'

/** A class over `[from, to)`; null is none, `to: null` is open. */
export type TierSegment = { readonly from: Day; readonly to: Day | null; readonly class: string | null }

/** A recorded class, and whether a person decided it. */
export type RecordedTier = TierSegment & { readonly class: string; readonly isDecided: boolean }

/** A span in which the rule says another class than the record. */
export type TierChange = {
  readonly from: Day
  readonly to: Day | null
  readonly fromClass: string | null
  readonly toClass: string | null
}

/**
 * The classes of a rule over time: it is asked on each of the days, and between two that differ on the days in between until the day of the
 * change is found. Where two neighbouring days agree, so do all between them. The last class is open.
 */
export function tierTimeline(days: readonly Day[], classOn: (day: Day) => string | null): TierSegment[] {
  const asked = [...new Set(days)].sort((a, b) => a - b)
  const turns = asked.flatMap((day, index) => {
    const next = asked[index + 1]
    return next === undefined
      ? []
      : findTurns({ from: day, to: next, before: classOn(day), after: classOn(next) }, classOn)
  })
  const [first] = asked
  if (first === undefined) return []
  const starts = [{ from: first, class: classOn(first) }, ...turns]
  return starts.map(({ from, class: own }, index) => ({ from, to: starts[index + 1]?.from ?? null, class: own }))
}

type Between = { readonly from: Day; readonly to: Day; readonly before: string | null; readonly after: string | null }
type Turn = { readonly from: Day; readonly class: string | null }

/** Days after `from` up to `to` on which another class begins. */
function findTurns({ from, to, before, after }: Between, classOn: (day: Day) => string | null): Turn[] {
  if (before === after) return []
  if (to - from === 1) return [{ from: to, class: after }]
  const middle = addDays(from, Math.floor((to - from) / 2))
  const between = classOn(middle)
  return [
    ...findTurns({ from, to: middle, before, after: between }, classOn),
    ...findTurns({ from: middle, to, before: between, after }, classOn),
  ]
}

/**
 * Where the rule and the record differ. What a person decided stands against the rule as it was then; only where the rule turns to
 * another class after the decision began is a change told.
 */
export function tierChanges(recorded: readonly RecordedTier[], computed: readonly TierSegment[]): TierChange[] {
  const cuts = [...new Set([...recorded, ...computed].flatMap(({ from, to }) => (to === null ? [from] : [from, to])))]
  const days = cuts.sort((a, b) => a - b)
  const changes = days.flatMap((from, index): TierChange[] => {
    const rule = segmentAt(computed, from)
    if (rule === undefined) return []
    const stands = segmentAt(recorded, from)
    const fromClass = stands?.class ?? null
    const isDecided = stands?.isDecided === true && rule.from <= stands.from
    if (fromClass === rule.class || isDecided) return []
    return [{ from, to: days[index + 1] ?? null, fromClass, toClass: rule.class }]
  })
  return joined(changes)
}

function segmentAt<Segment extends TierSegment>(segments: readonly Segment[], day: Day): Segment | undefined {
  return segments.find(({ from, to }) => from <= day && (to === null || day < to))
}

function joined(changes: readonly TierChange[]): TierChange[] {
  const all: TierChange[] = []
  for (const change of changes) {
    const last = all.at(-1)
    const isSame = last?.to === change.from && last.fromClass === change.fromClass && last.toClass === change.toClass
    if (isSame) all.splice(-1, 1, { ...last, to: change.to })
    else all.push(change)
  }
  return all
}
