import type { CompiledAmount, CompiledPart } from '../compile/programme.ts'
import type { Words } from '../source/index.ts'
import type { LimitUse } from './determination.ts'
import { readNumber } from './expression.ts'
import { type Frame, frameAt } from './frame.ts'
import { sourceOf } from './source-of.ts'
import { isUnknown, type Unknown } from './value.ts'

/** The id of the limit that all payers together have: the base. */
export const AT_MOST_BASE = 'at-most-base'

/** What limits a payer, or all of them: its greatest amount, what it still holds, what it gave and what it took away. In fen. */
export type Pot = {
  readonly limit: string
  readonly label: Words
  readonly maxFen: number
  leftFen: number
  shortfallFen: number
}

/** The pots that lines are paid from, while they are paid in order. */
export class Pots {
  private readonly shared = new Map<string, Pot>()
  private readonly opened: Pot[] = []

  /** The pot of a payer: one for all lines where it is known for the subject, else one of this line alone; null without. */
  ofPayer({ payer, label, upTo }: CompiledPart, frame: Frame): Pot | Unknown | null {
    if (upTo === null) return null
    const known = this.shared.get(payer)
    if (known) return known
    const subject = frameAt(frame, 0)
    const forAll = readNumber(upTo, subject)
    const max = isUnknown(forAll) ? readNumber(upTo, frame) : forAll
    if (isUnknown(max)) return max
    const source = sourceOf(upTo, isUnknown(forAll) ? frame : subject)
    const pot = this.open(payer, max, {
      zh: source ? `${label.zh}：${source.zh}` : `${label.zh}：最高额`,
      en: source ? `${label.en}: ${source.en}` : `${label.en}: greatest amount`,
    })
    if (!isUnknown(forAll)) this.shared.set(payer, pot)
    return pot
  }

  /** The base, which all payers of a line together do not exceed. */
  ofBase({ base, baseLabel }: CompiledAmount, frame: Frame, baseFen: number): Pot {
    const name = baseLabel ?? sourceOf(base, frame) ?? { zh: '计算基数', en: 'the base' }
    return this.open(AT_MOST_BASE, baseFen, {
      zh: `各方合计不超过：${name.zh}`,
      en: `All together at most: ${name.en}`,
    })
  }

  /** Those that took something away, as limits under a clause. */
  uses(clause: string): LimitUse[] {
    return this.opened
      .filter(({ shortfallFen }) => shortfallFen > 0)
      .map(({ limit, label, maxFen, leftFen, shortfallFen }) => ({
        limit,
        clause,
        label,
        reached: true,
        maxFen,
        usedFen: null,
        appliedFen: Math.max(0, maxFen) - leftFen,
        shortfallFen,
        leftFen,
        from: null,
        to: null,
      }))
  }

  private open(limit: string, maxFen: number, label: Words): Pot {
    const pot = { limit, label, maxFen, leftFen: Math.max(0, maxFen), shortfallFen: 0 }
    this.opened.push(pot)
    return pot
  }
}
