import type { Range } from './accrual.ts'
import type { Ineligible, Reason, Verdict } from './determination.ts'
import { readNumber } from './expression.ts'
import type { Frame } from './frame.ts'
import type { Item } from './items.ts'
import { type Draft, draftLine } from './lines.ts'
import { Pots } from './pots.ts'
import { dayText, type Span } from './reasons.ts'
import { isUnknown } from './value.ts'

/** Gathers what judging the items of one programme comes to. */
export class Tally {
  readonly verdicts: Verdict[] = []
  readonly reasons: Reason[] = []
  readonly needs: string[] = []
  readonly ineligible: Ineligible[] = []
  readonly drafts: Draft[] = []
  private readonly clauses: readonly string[]
  readonly pots = new Pots()

  constructor(clauses: readonly string[]) {
    this.clauses = clauses
  }

  /** Takes over reasons, one by one: there may be more than a call can take at once. */
  note(reasons: readonly Reason[]): void {
    for (const reason of reasons) this.reasons.push(reason)
  }

  /** Something cannot be told until the needs are met. */
  lack(needs: readonly string[]): void {
    this.verdicts.push('needs')
    for (const need of needs) this.needs.push(need)
  }

  /** An item, or days of it, earn nothing; the reasons that say no are named. */
  refuse(item: Item, span: Span | null, conditions: readonly string[]): void {
    this.verdicts.push('no')
    this.ineligible.push({
      item: item.path,
      from: dayText(span?.from ?? null),
      to: dayText(span?.to ?? null),
      days: span ? span.to - span.from : null,
      conditions: [...new Set(conditions)],
      clawbackFen: span === null ? paidBack(item.frame) : 0,
    })
  }

  /** An item, or days of it, qualify: their line is computed where the programme pays. */
  accept(frame: Frame, item: string | null, span: Range | null): void {
    if (frame.case.programme.amount === null) {
      this.verdicts.push('yes')
      return
    }
    const drafted = draftLine(frame, item, span, this.clauses, this.pots)
    if ('needs' in drafted) {
      this.lack(drafted.needs)
      return
    }
    this.verdicts.push('yes')
    this.drafts.push(drafted)
  }
}

/** What was paid before on a refused item, where the rule has it paid back. */
function paidBack(frame: Frame): number | null {
  const { amount } = frame.case.programme
  if (!amount?.isPaidBackWhenRefused || amount.alreadyPaid === null) return 0
  const paid = readNumber(amount.alreadyPaid, frame)
  return isUnknown(paid) ? null : paid
}

/** Ids of the conditions that came out "no". */
export function refusing(reasons: readonly Reason[]): string[] {
  return reasons.filter(({ result }) => result === 'no').map(({ condition }) => condition)
}
