import type { ReactNode } from 'react'
import { useSpeech } from './speech.ts'

/** What stands where a page is still on its way. */
export function LoadingPage(): ReactNode {
  const { say } = useSpeech()
  return (
    <div className="state" aria-live="polite">
      <span className="spinner" aria-hidden="true" />
      <p>{say('loading')}</p>
    </div>
  )
}
