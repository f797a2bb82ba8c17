import { getRouteApi, Link } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import type { Clause } from '../../../contract/index.ts'
import { MissingPage } from '../../app/missing-page.tsx'
import { useSpeech } from '../../app/speech.ts'
import { Icon } from '../../ui/icon.tsx'
import { ClauseNumber } from '../plan/clause-number.tsx'
import { findClause, usePlan } from '../plan/plan.ts'
import { RoleLine } from '../plan/role-line.tsx'
import { EntryView } from './entry-view.tsx'

const route = getRouteApi('/$pack/clauses/$clause')

/** One clause: its units, its rows, and all that carries each of them out. */
export function ClausePage(): ReactNode {
  const plan = usePlan()
  const { clause: id } = route.useParams()
  const { say, tell } = useSpeech()
  const found = findClause(plan, id)
  useScrollToHash()
  if (!found) return <MissingPage pack={plan.id} />
  const { clause } = found
  const part = plan.legend.parts[clause.part]
  return (
    <div className="wide page narrow">
      <title>{`${clause.number} ${tell(clause.heading)} · ${tell(plan.names)} · ${say('product')}`}</title>
      <header className="lead">
        <p className="eyebrow">{[part, clause.group].flatMap((words) => (words ? [tell(words)] : [])).join(' · ')}</p>
        <h1>
          <span className="clause-mark">
            <ClauseNumber number={clause.number} />
          </span>{' '}
          {tell(clause.heading)}
        </h1>
        <RoleLine plan={plan} clause={clause} />
      </header>
      {clause.entries.map((entry) => (
        <EntryView key={entry.id} clause={clause} entry={entry} />
      ))}
      <Neighbours clause={clause} />
    </div>
  )
}

function Neighbours({ clause }: { readonly clause: Clause }): ReactNode {
  const { say, tell } = useSpeech()
  const plan = usePlan()
  const place = plan.clauses.findIndex(({ id }) => id === clause.id)
  const before = plan.clauses[place - 1]
  const after = plan.clauses[place + 1]
  return (
    <nav className="neighbours" aria-label={say('clause.neighbours')}>
      {before ? (
        <Link to="/$pack/clauses/$clause" params={{ pack: plan.id, clause: before.id }}>
          <Icon name="back" />
          <span>{tell(before.heading)}</span>
        </Link>
      ) : (
        <span />
      )}
      {after && (
        <Link to="/$pack/clauses/$clause" params={{ pack: plan.id, clause: after.id }}>
          <span>{tell(after.heading)}</span>
          <Icon name="next" />
        </Link>
      )}
    </nav>
  )
}

/** Shows the row that the address names, once the page stands. */
function useScrollToHash(): void {
  const { hash } = window.location
  useEffect(() => {
    if (hash !== '') document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView({ block: 'start' })
  }, [hash])
}
