import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSpeech } from './speech.ts'

/** What stands where there is no page, with ways back: to the plan of the region, where the page was one of `pack`, and to all regions. */
export function MissingPage({ pack }: { readonly pack?: string }): ReactNode {
  const { say } = useSpeech()
  return (
    <div className="state">
      <title>{`${say('missing.title')} · ${say('product')}`}</title>
      <p className="state-code" aria-hidden="true">
        404
      </p>
      <h1>{say('missing.title')}</h1>
      <p>{say('missing.text')}</p>
      <p className="actions">
        {pack !== undefined && (
          <Link to="/$pack" params={{ pack }} className="button primary">
            {say('missing.plan')}
          </Link>
        )}
        <Link to="/" className={pack === undefined ? 'button primary' : 'button'}>
          {say('missing.back')}
        </Link>
      </p>
    </div>
  )
}
