import type { CompiledPack } from '../compile/compile-pack.ts'
import type { Determination } from '../evaluate/determination.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import type { Facts, FactValue } from '../intake/facts.ts'
import type { Edit, Move, Standing } from './edit.ts'
import { makeMove } from './edit.ts'
import { type Opened, openProgramme } from './opened.ts'

/** Evaluations of a usual case at the most. */
const EVALUATIONS_MAX = 3000

/** Facts read over all evaluations at the most, so that a very large document gets fewer of them. */
const FACTS_MAX = 1_000_000

/** Evaluations that even the largest document gets. */
const EVALUATIONS_MIN = 60

/** Evaluates again and again, and stops when the evaluations are used up. */
export class Probe {
  readonly pack: CompiledPack
  readonly programmeId: string
  readonly limit: number
  spent = 0
  /** False once an evaluation was asked for that could no longer be made. */
  isComplete = true

  constructor(pack: CompiledPack, programmeId: string, facts: Facts, limit: number = EVALUATIONS_MAX) {
    this.pack = pack
    this.programmeId = programmeId
    this.limit = Math.min(limit, Math.max(EVALUATIONS_MIN, Math.floor(FACTS_MAX / sizeOf(facts))))
  }

  /** The determination of a standing; null where no evaluation is left. */
  judge({ facts, on }: Standing): Determination | null {
    return this.take() ? evaluate(this.pack, this.programmeId, facts, on) : null
  }

  /** The programme opened for a standing, at the cost of one evaluation; null where none is left. */
  open(standing: Standing): Opened | null {
    return this.take() ? openProgramme(this.pack, this.programmeId, standing) : null
  }

  private take(): boolean {
    if (this.spent >= this.limit) {
      this.isComplete = false
      return false
    }
    this.spent += 1
    return true
  }
}

/** A search for moves from one standing to an answer that meets the goal. */
export type Search = {
  readonly probe: Probe
  readonly standing: Standing
  /** The answer as things stand. */
  readonly before: Determination
  readonly goal: (after: Determination, at: Standing) => boolean
  /** Whether a yes is to be reached, or more money for a yes. */
  readonly aim: 'flip' | 'raise'
}

/** A move that meets the goal, with the answer after it and other edits that come to the same. */
export type Found = {
  readonly move: Move
  readonly after: Determination
  readonly alternatives: readonly Edit[]
  /** Clause of the obstacle that was looked at, where it is known. */
  readonly clause?: string
}

/** The answer after a move, and whether it meets the goal. */
export type Tried = { readonly after: Determination; readonly isMet: boolean }

/** Makes a move and judges; null where no evaluation is left. */
export function tryMove({ probe, standing, goal }: Search, move: Move): Tried | null {
  const at = makeMove(standing, move)
  const after = probe.judge(at)
  return after === null ? null : { after, isMet: goal(after, at) }
}

/** Makes one edit and judges; null where no evaluation is left. */
export function tryEdit(search: Search, edit: Edit): Tried | null {
  return tryMove(search, { edits: [edit], on: null })
}

/** The found moves of edits that stand for each other: those with the same outcome become one. */
export function gather(search: Search, edits: readonly Edit[]): Found[] {
  const found: Found[] = []
  for (const edit of edits) {
    const tried = tryEdit(search, edit)
    if (tried === null || !tried.isMet) continue
    const { after } = tried
    const like = found.findIndex((each) => outcomeOf(each.after) === outcomeOf(after))
    const known = found[like]
    if (known) found[like] = { ...known, alternatives: [...known.alternatives, edit] }
    else found.push({ move: { edits: [edit], on: null }, after, alternatives: [] })
  }
  return found
}

/** Verdict, amount and class in one text, to tell whether two answers come to the same. */
export function outcomeOf({ verdict, amountFen, class: given }: Determination): string {
  const gifts = given?.gives.map(({ value }) => value).join() ?? ''
  return `${verdict}|${amountFen}|${given?.id ?? ''}|${gifts}`
}

function sizeOf(value: FactValue): number {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + sizeOf(each), 1)
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce((sum: number, each) => sum + sizeOf(each), 1)
}
