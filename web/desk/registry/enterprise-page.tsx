import type { ReactNode } from 'react'
import { Page } from '../frame/page.tsx'

/** One enterprise. */
export function EnterprisePage(): ReactNode {
  return <Page title="…">…</Page>
}
