import type { ReactNode } from 'react'
import { Page } from '../frame/page.tsx'
import { useDesk } from '../speech.ts'
import { ObjectionTable } from './objection-table.tsx'

/** Objections of enterprises to answer, those first that are due first. */
export function ObjectionsPage(): ReactNode {
  const { say } = useDesk()
  return (
    <Page title={say('place.objections')} lead={say('place.objections.about')}>
      <ObjectionTable asked={{}} />
    </Page>
  )
}
