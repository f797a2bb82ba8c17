import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Plan } from '../../../contract/index.ts'
import { ANSWER_WORDS, NOT_SET_WORDS } from '../../../contract/messages/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { today } from '../days.ts'
import { ClauseLink } from './clause-link.tsx'
import { openParameters, unitWords } from './plan.ts'

/** How much of the plan is data, how much of it runs, what is open. */
export function Coverage({ plan }: { readonly plan: Plan }): ReactNode {
  const { say, tell } = useSpeech()
  const { coverage } = plan
  const executable = plan.clauses.flatMap(({ entries }) => entries).filter(({ programme }) => programme !== null).length
  return (
    <section aria-labelledby="coverage" className="coverage">
      <h2 id="coverage">{say('coverage.title')}</h2>
      <p>
        {say('coverage.text', {
          clauses: coverage.clauses,
          rows: coverage.rows,
          unmapped: coverage.unmapped.length,
          executable,
        })}
        {coverage.targets > 0 &&
          ` ${say('coverage.indicators', { count: coverage.targets, targets: coverage.byKind['target'] ?? 0 })}`}
      </p>
      <ul className="kind-counts">
        {Object.entries(plan.legend.kinds).map(([kind, words]) => (
          <li key={kind}>
            <Link to="/$pack" params={{ pack: plan.id }} search={{ kind }} className={`tag tag-${kind}`}>
              {tell(words)} <strong>{coverage.byKind[kind] ?? 0}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The programmes of a plan that can be evaluated. */
export function Programmes({ plan }: { readonly plan: Plan }): ReactNode {
  const { say, tell } = useSpeech()
  return (
    <section aria-labelledby="programmes">
      <h2 id="programmes">{say('programmes.title')}</h2>
      {plan.programmes.length === 0 && <p className="empty">{say('programmes.none')}</p>}
      <ul className="programmes">
        {plan.programmes.map(({ id, title, answers, clauses }) => (
          <li key={id} className="card">
            <h3>
              <Link to="/$pack/programmes/$programme" params={{ pack: plan.id, programme: id }}>
                {tell(title)}
              </Link>
            </h3>
            <p className="muted">
              {tell(ANSWER_WORDS[answers] ?? { zh: answers, en: answers })}
              {' · '}
              {clauses.map((clause) => (
                <ClauseLink key={clause} id={clause} />
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The numbers that the plan leaves open, by the unit that owes them. */
export function OpenNumbers({ plan }: { readonly plan: Plan }): ReactNode {
  const { say, tell } = useSpeech()
  const open = openParameters(plan, today())
  if (open.length === 0) return null
  const owing = [...new Set(open.map(({ owedBy }) => owedBy))]
  return (
    <details className="open-numbers">
      <summary>
        <span className="not-set">{tell(NOT_SET_WORDS)}</span> {say('open.title', { count: open.length })}
      </summary>
      {owing.map((unit) => (
        <div key={unit ?? ''} className="owing">
          <h3>{unit === null ? say('open.nobody') : tell(unitWords(plan, unit))}</h3>
          <ul>
            {open
              .filter(({ owedBy }) => owedBy === unit)
              .map(({ id, label, clause }) => (
                <li key={id}>
                  {tell(label)} <ClauseLink id={clause} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </details>
  )
}
