import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Session } from '../../../contract/index.ts'
import { useDesk } from '../speech.ts'
import { DeskLink } from './desk-link.tsx'
import { groupPlaces } from './place-groups.ts'
import { type Place, placesOf } from './places.ts'

/** The pages that whoever is signed in may open: at the left, or on a phone behind a button. */
export function Navigation({ session }: { readonly session: Session }): ReactNode {
  const { say } = useDesk()
  const places = placesOf(session.standing)
  const drawer = useRef<HTMLDialogElement>(null)
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the drawer closes whenever another page opens.
  useEffect(() => drawer.current?.close(), [pathname])
  return (
    <>
      <button
        type="button"
        className="desk-drawer-button"
        aria-haspopup="dialog"
        onClick={() => drawer.current?.showModal()}
      >
        <span aria-hidden="true">☰</span> {say('navigation.open')}
      </button>
      <nav className="desk-navigation" aria-label={say('navigation')}>
        <Entries places={places} />
      </nav>
      <dialog ref={drawer} className="desk-drawer" aria-label={say('navigation')}>
        <button type="button" className="button small quiet" onClick={() => drawer.current?.close()}>
          {say('close')}
        </button>
        <nav aria-label={say('navigation')}>
          <Entries places={places} />
        </nav>
      </dialog>
    </>
  )
}

function Entries({ places }: { readonly places: readonly Place[] }): ReactNode {
  const { say } = useDesk()
  const groups = groupPlaces(places)
  return (
    <ul>
      <li>
        <DeskLink to="/" exact>
          {say('place.home')}
        </DeskLink>
      </li>
      {groups.map((group) => (
        <li key={group.label}>
          {groups.length > 1 && <span className="desk-group">{say(group.label)}</span>}
          <ul>
            {group.places.map(({ to, label }) => (
              <li key={to}>
                <DeskLink to={to}>{say(label)}</DeskLink>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
