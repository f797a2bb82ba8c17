import type { ReactNode } from 'react'
import { useSession } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { DeskLink } from './desk-link.tsx'
import { Page } from './page.tsx'
import { placesOf } from './places.ts'

/** The first page: what whoever is signed in can do here. */
export function HomePage(): ReactNode {
  const { say } = useDesk()
  const session = useSession()
  const places = placesOf(session.standing)
  return (
    <Page title={say('home.title')} lead={say('home.lead')}>
      {places.length === 0 && <p className="empty">{say('home.empty')}</p>}
      <ul className="desk-places">
        {places.map(({ to, label, about }) => (
          <li key={to} className="card">
            <h2>
              <DeskLink to={to}>{say(label)}</DeskLink>
            </h2>
            <p className="muted">{say(about)}</p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
