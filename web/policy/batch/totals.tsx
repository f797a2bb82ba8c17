import type { ReactNode } from 'react'
import type { Batch } from '../../../contract/index.ts'
import { VERDICT_WORDS } from '../../../contract/messages/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { MoneyInFull } from '../../ui/money.tsx'

const VERDICTS = ['yes', 'no', 'needs'] as const

/** What each programme came to over all firms. */
export function Totals({ batch }: { readonly batch: Batch }): ReactNode {
  const { say, tell } = useSpeech()
  return (
    <table className="table stacked totals">
      <caption>{say('totals.title', { count: batch.firms })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('answers.programme')}</th>
          {VERDICTS.map((verdict) => (
            <th key={verdict} scope="col" className="number">
              {tell(VERDICT_WORDS[verdict])}
            </th>
          ))}
          <th scope="col" className="number">
            {say('totals.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {batch.totals.map((total) => (
          <tr key={total.programme}>
            <th scope="row">{tell(total.title)}</th>
            {VERDICTS.map((verdict) => (
              <td key={verdict} className="number" data-label={tell(VERDICT_WORDS[verdict])}>
                {total[verdict]}
              </td>
            ))}
            <td className="number" data-label={say('totals.amount')}>
              {total.amountFen === null || total.yes === 0 ? '—' : <MoneyInFull fen={total.amountFen} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
