import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Problem } from '../../../contract/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { numbered } from '../../ui/numbered.ts'
import { usePlan } from '../plan/plan.ts'

/** Everything that is wrong with a file, cell by cell, each with what to do. */
export function RefusalTable({ problem }: { readonly problem: Problem }): ReactNode {
  const { say, tell, language } = useSpeech()
  const plan = usePlan()
  const { refusals, total, words, remedy } = problem
  return (
    <section className="refused" aria-labelledby="refused">
      <h2 id="refused">{tell(words)}</h2>
      {remedy && <p>{tell(remedy)}</p>}
      {refusals.length > 0 && (
        <table className="table stacked refusals">
          <caption className="unseen">{say('refused.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('refused.cell')}</th>
              <th scope="col">{say('refused.what')}</th>
              <th scope="col">{say('refused.remedy')}</th>
            </tr>
          </thead>
          <tbody>
            {numbered(refusals).map(({ number, item: refusal }) => (
              <tr key={number}>
                <th scope="row">
                  <code>{refusal.path ?? '—'}</code>
                </th>
                <td data-label={say('refused.what')}>{language === 'zh' ? refusal.messageZh : refusal.messageEn}</td>
                <td data-label={say('refused.remedy')}>
                  {(language === 'zh' ? refusal.remedyZh : refusal.remedyEn) ?? '—'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {total > refusals.length && <p className="muted">{say('refused.more', { shown: refusals.length, total })}</p>}
      <p>
        <Link to="/$pack/batch" params={{ pack: plan.id }} className="button primary">
          {say('result.another')}
        </Link>
      </p>
    </section>
  )
}
