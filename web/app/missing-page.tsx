import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSpeech } from './speech.ts'

/** What stands where there is no page. */
export function MissingPage(): ReactNode {
  const { say } = useSpeech()
  return (
    <div className="state">
      <title>{`${say('missing.title')} · ${say('product')}`}</title>
      <p className="state-code" aria-hidden="true">
        404
      </p>
      <h1>{say('missing.title')}</h1>
      <p>{say('missing.text')}</p>
      <p>
        <Link to="/" className="button primary">
          {say('missing.back')}
        </Link>
      </p>
    </div>
  )
}
