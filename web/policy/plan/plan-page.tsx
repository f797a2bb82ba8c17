import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSpeech } from '../../app/speech.ts'
import { filterClauses } from './clause-filter.ts'
import { ClauseList } from './clause-list.tsx'
import { Coverage, OpenNumbers, Programmes } from './coverage.tsx'
import { DocumentHead } from './document-head.tsx'
import { FilterForm } from './filter-form.tsx'
import { usePlan } from './plan.ts'

const route = getRouteApi('/$pack/')

/** A region's plan: the document, what of it runs, and every clause in own words. */
export function PlanPage(): ReactNode {
  const plan = usePlan()
  const search = route.useSearch()
  const { say, tell } = useSpeech()
  const found = filterClauses(plan, search)
  const rows = found.reduce((sum, { entries }) => sum + entries.length, 0)
  return (
    <div className="wide page">
      <title>{`${tell(plan.names)} · ${say('nav.plan')} · ${say('product')}`}</title>
      <DocumentHead plan={plan} />
      <Programmes plan={plan} />
      <Coverage plan={plan} />
      <OpenNumbers plan={plan} />
      <section aria-labelledby="clauses">
        <h2 id="clauses">{say('plan.clauses')}</h2>
        <FilterForm plan={plan} search={search} />
        <p className="found" aria-live="polite">
          {say('plan.found', { clauses: found.length, rows })}
        </p>
        <ClauseList plan={plan} found={found} />
      </section>
    </div>
  )
}
