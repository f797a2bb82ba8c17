import { type Day, yearOf } from '../../values/index.ts'
import type { CompiledCeiling } from '../compile/programme.ts'
import type { LimitUse, Share } from './determination.ts'
import { read, readNumber } from './expression.ts'
import { enter, type Frame } from './frame.ts'
import type { Draft } from './lines.ts'
import { isUnknown, type Unknown, unite, uniteAll } from './value.ts'

/** Lines after a ceiling, how it worked, and what could not be told. */
export type Capped = {
  readonly drafts: readonly Draft[]
  readonly uses: readonly LimitUse[]
  readonly needs: readonly string[]
}

/** Lowers lines to a greatest amount: of each deal, of the subject, or of the subject in a calendar year. */
export function applyCeiling(ceiling: CompiledCeiling, subject: Frame, drafts: readonly Draft[]): Capped {
  const keyed = drafts.map((draft, index) => ({ draft, index, ...placeOf(ceiling, draft, index) }))
  const { needs } = uniteAll(keyed.map(({ order }) => order))
  if (needs.length > 0) return { drafts, uses: [], needs }
  const groups = Map.groupBy(
    keyed.toSorted((a, b) => Number(a.order) - Number(b.order) || a.index - b.index),
    ({ group }) => group,
  )
  const result = new Map<number, Draft>()
  const uses: LimitUse[] = []
  for (const [group, members] of groups) {
    const frame = ceiling.per === 'DEAL' ? (members[0]?.draft.frame ?? subject) : subject
    const opened = openPot(ceiling, frame, group)
    if ('needs' in opened) return { drafts, uses, needs: opened.needs }
    let left = Math.max(0, opened.max - opened.used)
    let [appliedFen, shortfallFen] = [0, 0]
    for (const { draft, index } of members) {
      const given = Math.min(draft.line.amountFen, left)
      appliedFen += given
      shortfallFen += draft.line.amountFen - given
      left -= given
      result.set(index, lowered(draft, given, ceiling.id))
    }
    const { max, used } = opened
    uses.push({
      limit: ceiling.id,
      clause: ceiling.clause,
      label: ceiling.label,
      reached: shortfallFen > 0,
      maxFen: max,
      usedFen: used,
      appliedFen,
      shortfallFen,
      leftFen: left,
      from: null,
      to: null,
    })
  }
  return { drafts: drafts.map((draft, index) => result.get(index) ?? draft), uses, needs: [] }
}

/** In which pot a line falls, and when in turn. */
function placeOf(
  ceiling: CompiledCeiling,
  { frame }: Draft,
  index: number,
): { group: string; order: number | Unknown } {
  const day = read(ceiling.orderBy ?? { op: 'variable', name: 'governed' }, frame)
  const order = ceiling.orderBy === null && ceiling.per !== 'YEAR' ? index : isUnknown(day) ? day : Number(day)
  if (ceiling.per === 'DEAL') return { group: String(index), order }
  if (ceiling.per === 'ENTERPRISE') return { group: 'all', order }
  return { group: isUnknown(day) ? '?' : String(yearOf(Number(day) as Day)), order }
}

function openPot(
  ceiling: CompiledCeiling,
  frame: Frame,
  group: string,
): { max: number; used: number } | { needs: readonly string[] } {
  const max = readNumber(ceiling.max, frame)
  const before = { ENTERPRISE: ceiling.already, YEAR: ceiling.alreadyInYear, DEAL: null }[ceiling.per]
  const inside = ceiling.per === 'YEAR' ? enter(frame, { year: Number(group) }, frame.level) : frame
  const used = before === null ? 0 : readNumber(before, inside)
  return isUnknown(max) || isUnknown(used) ? { needs: unite(max, used).needs } : { max, used }
}

function lowered(draft: Draft, amountFen: number, limit: string): Draft {
  const { line } = draft
  if (amountFen === line.amountFen) return draft
  const clawbackFen = Math.max(0, line.paidFen - amountFen)
  const parts = takenInOrder(line.parts, amountFen)
  return { ...draft, line: { ...line, amountFen, clawbackFen, parts, limits: [...line.limits, limit] } }
}

/** The payers' parts of a lowered line: the first ones pay in full as long as something is left. */
function takenInOrder(parts: readonly Share[], amountFen: number): Share[] {
  let left = amountFen
  return parts.map((part) => {
    const given = Math.min(part.amountFen, left)
    left -= given
    return { ...part, amountFen: given }
  })
}
