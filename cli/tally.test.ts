import { expect, test } from 'vitest'
import { determination } from '../files/determination.fixture.ts'
import { bigYuan } from './summary.ts'
import { type Tally, tallyAnswer } from './tally.ts'

const answer = (verdict: 'yes' | 'no' | 'needs', amountFen: number | null) => ({ ...determination, verdict, amountFen })

test('counts who wins and who loses by a reform, and what it costs', () => {
  const tallies = new Map<string, Tally>()
  const pairs = [
    [answer('yes', 100), answer('yes', 150)],
    [answer('yes', 100), answer('yes', 100)],
    [answer('no', 0), answer('yes', 70)],
    [answer('yes', 30), answer('no', 0)],
    [answer('needs', null), answer('yes', 10)],
  ] as const
  for (const [before, after] of pairs) tallyAnswer(tallies, before, after)
  expect([...tallies.values()]).toEqual([
    {
      programme: 'sample-award',
      title: determination.title,
      before: { verdicts: { yes: 3, no: 1, needs: 1 }, amountFen: 230n },
      after: { verdicts: { yes: 4, no: 1, needs: 0 }, amountFen: 330n },
      winners: 2,
      losers: 1,
    },
  ])
})

test('a class or a check has no sum', () => {
  const tallies = new Map<string, Tally>()
  tallyAnswer(tallies, answer('yes', null), answer('no', null))
  expect([...tallies.values()][0]).toMatchObject({ before: { amountFen: null }, losers: 1 })
})

test('sums are written to the fen however large', () => {
  expect([0n, 5n, -5n, 123n, -1_234_567n, 10n ** 20n].map(bigYuan)).toEqual([
    '0.00',
    '0.05',
    '-0.05',
    '1.23',
    '-12345.67',
    '1000000000000000000.00',
  ])
})
