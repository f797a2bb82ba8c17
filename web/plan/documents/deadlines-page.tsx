import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Deadlines } from '../../../contract/index.ts'
import { OPERATOR_WORDS } from '../../../contract/messages/index.ts'
import { parseYuan } from '../../../core/values/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { ClauseLink } from '../../policy/plan/clause-link.tsx'
import { usePlan } from '../../policy/plan/plan.ts'
import { Money } from '../../ui/money.tsx'

type Goal = Deadlines['rows'][number]['goals'][number]

const route = getRouteApi('/$pack/deadlines')

/** The days that a plan's clauses set, earliest first, each with what must be reached. */
export function DeadlinesPage(): ReactNode {
  const { rows, always } = route.useLoaderData()
  const plan = usePlan()
  const { say, tell } = useSpeech()
  return (
    <div className="wide page">
      <title>{`${say('deadlines.title')} · ${tell(plan.names)} · ${say('product')}`}</title>
      <header className="lead">
        <h1>{say('deadlines.title')}</h1>
        <p>{say('deadlines.lead')}</p>
      </header>
      {rows.length === 0 && <p className="empty">{say('deadlines.none')}</p>}
      {rows.map((row) => (
        <DeadlineTable key={row.due} row={row} />
      ))}
      {always > 0 && <p className="muted">{say('deadlines.always', { count: always })}</p>}
    </div>
  )
}

/** What must be reached, money by its size; a range with its upper end. */
function Reached({ goal: { value, stretch, unit, unitWords } }: { readonly goal: Goal }): ReactNode {
  const { tell } = useSpeech()
  const amount = (text: string): ReactNode => {
    const money = unit === 'CNY' ? parseYuan(text) : null
    return money?.ok ? <Money fen={money.value} /> : `${text} ${tell(unitWords)}`
  }
  return (
    <>
      {amount(value)}
      {stretch !== null && <> – {amount(stretch)}</>}
    </>
  )
}

function DeadlineTable({ row: { due, goals } }: { readonly row: Deadlines['rows'][number] }): ReactNode {
  const { say, tell } = useSpeech()
  return (
    <section aria-labelledby={`due-${due}`}>
      <h2 id={`due-${due}`}>{due}</h2>
      <table className="table stacked deadlines">
        <caption className="unseen">{say('deadlines.by', { due })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('deadlines.goal')}</th>
            <th scope="col">{say('deadlines.value')}</th>
            <th scope="col">{say('deadlines.clause')}</th>
          </tr>
        </thead>
        <tbody>
          {goals.map((goal) => (
            <tr key={goal.entry + goal.indicator.zh + goal.value}>
              <th scope="row">
                {tell(goal.indicator)}
                {goal.soft && <span className="scope">{say('target.soft')}</span>}
              </th>
              <td data-label={say('deadlines.value')}>
                {tell(OPERATOR_WORDS[goal.operator] ?? { zh: goal.operator, en: goal.operator })}{' '}
                <Reached goal={goal} />
              </td>
              <td data-label={say('deadlines.clause')}>
                <ClauseLink id={goal.entry} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
