import type { Determination, Verdict } from '../core/policy/index.ts'

/** Answers of one programme counted. The sum is exact and may pass 2^53, so it is a bigint; null where no answer has an amount. */
export type Count = { readonly verdicts: Record<Verdict, number>; amountFen: bigint | null }

/** What one programme came to before and after a reform. Winners get more or now meet it, losers the opposite. */
export type Tally = {
  readonly programme: string
  readonly title: Determination['title']
  readonly before: Count
  readonly after: Count
  winners: number
  losers: number
}

/** Adds an applicant's answer before and after a reform to the tally of its programme. */
export function tallyAnswer(tallies: Map<string, Tally>, before: Determination, after: Determination): void {
  const tally = tallies.get(before.programme) ?? {
    programme: before.programme,
    title: before.title,
    before: emptyCount(),
    after: emptyCount(),
    winners: 0,
    losers: 0,
  }
  tallies.set(before.programme, tally)
  count(tally.before, before)
  count(tally.after, after)
  const change = compare(before, after)
  if (change > 0) tally.winners += 1
  if (change < 0) tally.losers += 1
}

function emptyCount(): Count {
  return { verdicts: { yes: 0, no: 0, needs: 0 }, amountFen: null }
}

function count(into: Count, { verdict, amountFen }: Determination): void {
  into.verdicts[verdict] += 1
  if (amountFen !== null) into.amountFen = (into.amountFen ?? 0n) + BigInt(amountFen)
}

/** Positive for a winner, negative for a loser; an answer that is not known is neither. */
function compare(before: Determination, after: Determination): number {
  if (before.verdict === 'needs' || after.verdict === 'needs') return 0
  if (before.verdict !== after.verdict) return after.verdict === 'yes' ? 1 : -1
  return (after.amountFen ?? 0) - (before.amountFen ?? 0)
}
