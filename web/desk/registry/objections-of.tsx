import type { ReactNode } from 'react'
import { ObjectionTable } from './objection-table.tsx'

/** Objections of one enterprise, the open ones first. */
export function ObjectionsOf({ id }: { readonly id: string }): ReactNode {
  return <ObjectionTable asked={{ enterprise: id }} />
}
