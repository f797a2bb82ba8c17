import { useLocation } from '@tanstack/react-router'
import { type AddressState, useAddress, useGo } from '../frame/desk-link.tsx'

/** Filters, order, columns and place of a table, as the address and the browser's history keep them. */
export type TableState = {
  readonly address: AddressState
  /** Writes entries of the address; an empty text removes one. Filters and order begin anew at the first page. */
  readonly set: (entries: Readonly<Record<string, string>>) => void
  readonly next: (cursor: string) => void
  readonly back: (() => void) | undefined
  readonly first: (() => void) | undefined
}

/** Where the pages before this one begin; kept in the history entry, so that it outlives a reload. */
type Before = { readonly before?: readonly string[] }

/** The state of the table of a page. */
export function useTableState(): TableState {
  const address = useAddress()
  const go = useGo()
  const location = useLocation()
  const { before = [] } = location.state as Before
  const at = address['after'] ?? ''
  const place = (after: string, state: Before, replace = false): void =>
    go({ to: '.', search: tidy({ ...address, after }), state, replace })
  return {
    address,
    set: (entries) => go({ to: '.', search: tidy({ ...address, after: '', ...entries }), replace: true }),
    next: (cursor) => place(cursor, { before: [...before, at] }),
    back: before.length > 0 ? () => place(before.at(-1) ?? '', { before: before.slice(0, -1) }) : undefined,
    first: at === '' ? undefined : () => place('', {}),
  }
}

function tidy(entries: AddressState): AddressState {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== ''))
}
