import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Problem } from '../../../contract/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { numbered } from '../../ui/numbered.ts'
import { usePlan } from '../plan/plan.ts'

/** Everything that is wrong with a file, cell by cell, each with what to do. */
export function RefusalTable({ problem }: { readonly problem: Problem }): ReactNode {
  const { say, tell, language } = useSpeech()
  const { refusals, total, words, remedy, code } = problem
  const isWhole = refusals.length > 0 && refusals.every(({ path }) => path === undefined || path === '')
  if (code === 'file.refused' && isWhole) return <FileRefused problem={problem} />
  return (
    <section className="refused" aria-labelledby="refused">
      <h2 id="refused">{code === 'file.refused' ? say('refused.title', { count: total }) : tell(words)}</h2>
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
      <AnotherFile />
    </section>
  )
}

/** What is wrong with a file as a whole, where no cell of it was read. */
function FileRefused({ problem: { refusals } }: { readonly problem: Problem }): ReactNode {
  const { say, language } = useSpeech()
  return (
    <section className="refused" aria-labelledby="refused">
      <h2 id="refused">{say('refused.file')}</h2>
      {numbered(refusals).map(({ number, item: refusal }) => (
        <p key={number}>
          {language === 'zh' ? refusal.messageZh : refusal.messageEn}{' '}
          {language === 'zh' ? refusal.remedyZh : refusal.remedyEn}
        </p>
      ))}
      <AnotherFile />
    </section>
  )
}

function AnotherFile(): ReactNode {
  const { say } = useSpeech()
  const plan = usePlan()
  return (
    <p>
      <Link to="/$pack/batch" params={{ pack: plan.id }} className="button primary">
        {say('result.another')}
      </Link>
    </p>
  )
}
