import type { ReactNode } from 'react'
import { useDesk } from '../speech.ts'

/** Days over which something holds: the first, and the first on which it no longer does. */
export function Days({ from, to }: { readonly from: string | null; readonly to: string | null }): ReactNode {
  const { say } = useDesk()
  if (from === null) return <>{to === null ? say('span.always') : say('span.until', { to })}</>
  return <>{to === null ? say('span.since', { from }) : say('span.both', { from, to })}</>
}
