import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Session } from '../../../contract/index.ts'
import { useDesk } from '../speech.ts'
import { DeskLink } from './desk-link.tsx'
import { placeAt, placesOf } from './places.ts'

/** The way from the first page to this one; the page's own heading names where it ends. */
export function Breadcrumb({ session }: { readonly session: Session }): ReactNode {
  const { say } = useDesk()
  const { pathname } = useLocation()
  const path = pathname.replace(/^\/desk(?=\/|$)/, '').replace(/(?<=.)\/$/, '') || '/'
  const place = placeAt(path, placesOf(session.standing))
  if (place === undefined || path === '/') return null
  return (
    <nav className="breadcrumb" aria-label={say('breadcrumb')}>
      <ol>
        <li>
          <DeskLink to="/">{say('place.home')}</DeskLink>
        </li>
        <li>
          {path === place.to ? (
            <span aria-current="page">{say(place.label)}</span>
          ) : (
            <DeskLink to={place.to}>{say(place.label)}</DeskLink>
          )}
        </li>
      </ol>
    </nav>
  )
}
