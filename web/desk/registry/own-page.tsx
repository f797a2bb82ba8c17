import type { ReactNode } from 'react'
import { ForbiddenPage } from '../frame/states.tsx'
import { useSession } from '../session/session.ts'
import { EnterpriseView } from './enterprise-view.tsx'

/** The enterprise's own page: what is known of it, and what it can do about that. */
export function OwnPage(): ReactNode {
  const { standing } = useSession()
  return standing.enterprise === null ? <ForbiddenPage /> : <EnterpriseView id={standing.enterprise} isOwn />
}
