import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSpeech } from '../../app/speech.ts'
import { usePlan } from '../../policy/plan/plan.ts'
import { HandbookEntry } from './handbook-entry.tsx'

const route = getRouteApi('/$pack/handbook')

/** The handbook of a region: each programme as whoever would apply reads it; as PDF where the server can print. */
export function HandbookPage(): ReactNode {
  const { programmes, on, canPrint } = route.useLoaderData()
  const plan = usePlan()
  const { say, tell, language } = useSpeech()
  return (
    <div className="wide page handbook">
      <title>{`${say('handbook.title')} · ${tell(plan.names)} · ${say('product')}`}</title>
      <header className="lead">
        <h1>{say('handbook.title')}</h1>
        <p>{say('handbook.lead', { on })}</p>
        <p className="actions">
          {canPrint && (
            <a
              className="button primary"
              href={`/api/packs/${encodeURIComponent(plan.id)}/handbook.pdf?lang=${language}`}
            >
              {say('handbook.pdf')}
            </a>
          )}
          <button type="button" className="button" onClick={() => window.print()}>
            {say('handbook.print')}
          </button>
        </p>
        {!canPrint && <p className="muted no-print">{say('handbook.noPdf')}</p>}
      </header>
      {programmes.length === 0 && <p className="empty">{say('handbook.none')}</p>}
      {programmes.length > 1 && (
        <nav aria-labelledby="contents">
          <h2 id="contents">{say('handbook.contents')}</h2>
          <ol className="contents">
            {programmes.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{tell(title)}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {programmes.map((programme) => (
        <HandbookEntry key={programme.id} programme={programme} />
      ))}
    </div>
  )
}
