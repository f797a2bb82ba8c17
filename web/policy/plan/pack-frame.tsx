import { Link, Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSpeech } from '../../app/speech.ts'
import { usePlan } from './plan.ts'

const PAGES = [
  { to: '/$pack', key: 'nav.plan', exact: true },
  { to: '/$pack/calculate', key: 'nav.calculate', exact: false },
  { to: '/$pack/batch', key: 'nav.batch', exact: false },
  { to: '/$pack/handbook', key: 'nav.handbook', exact: true },
  { to: '/$pack/deadlines', key: 'nav.deadlines', exact: true },
  { to: '/$pack/notices', key: 'nav.notices', exact: false },
  { to: '/$pack/institutions', key: 'nav.institutions', exact: true },
  { to: '/$pack/feedback', key: 'nav.feedback', exact: true },
] as const

/** What surrounds every page of a region: its name and its pages. */
export function PackFrame(): ReactNode {
  const plan = usePlan()
  const { say, tell } = useSpeech()
  return (
    <>
      <div className="region-bar">
        <div className="wide region-bar-row">
          <p className="region-name">
            <Link to="/">{say('nav.regions')}</Link>
            <span aria-hidden="true"> / </span>
            <strong>{tell(plan.names)}</strong>
          </p>
          <nav aria-label={say('nav.region')} className="tabs">
            {PAGES.map(({ to, key, exact }) => (
              <Link
                key={to}
                to={to}
                params={{ pack: plan.id }}
                activeOptions={{ exact, includeSearch: false }}
                activeProps={{ 'aria-current': 'page' }}
              >
                {say(key)}
              </Link>
            ))}
          </nav>
        </div>
      </div>
      <Outlet />
    </>
  )
}
