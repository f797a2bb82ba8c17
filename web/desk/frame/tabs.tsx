import type { ReactNode } from 'react'
import { DeskLink, useAddress } from './desk-link.tsx'

/** A part of a page that is shown one at a time; its id stands in the address. */
export type Tab = { readonly id: string; readonly label: string; readonly show: () => ReactNode }

/** The parts of a page to choose from, and the one that the address names; the first where it names none. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }): ReactNode {
  const address = useAddress()
  const chosen = tabs.find(({ id }) => id === address['tab']) ?? tabs[0]
  return (
    <>
      <nav className="tabs desk-tabs" aria-label={label}>
        {tabs.map(({ id, label: name }) => (
          <DeskLink key={id} to="." search={{ tab: id }} isCurrent={id === chosen?.id}>
            {name}
          </DeskLink>
        ))}
      </nav>
      {chosen?.show()}
    </>
  )
}
