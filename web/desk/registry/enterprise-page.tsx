import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { EnterpriseView } from './enterprise-view.tsx'

/** One enterprise, as departments and those with a basis see it. */
export function EnterprisePage(): ReactNode {
  const { enterprise = '' } = useParams({ strict: false }) as { enterprise?: string }
  return <EnterpriseView id={enterprise} />
}
