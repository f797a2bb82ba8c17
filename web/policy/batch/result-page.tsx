import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Batch } from '../../../contract/index.ts'
import { LoadingPage } from '../../app/loading-page.tsx'
import { useSpeech } from '../../app/speech.ts'
import { Icon } from '../../ui/icon.tsx'
import { usePlan } from '../plan/plan.ts'
import { Firms } from './firms.tsx'
import { ProblemView } from './problem-view.tsx'
import { RefusalTable } from './refusal-table.tsx'
import { Totals } from './totals.tsx'
import { useBatch } from './use-batch.ts'

const route = getRouteApi('/$pack/batch/$batch')

/** An uploaded file: how far it is, what is wrong with it, or its firms with their answers. */
export function ResultPage(): ReactNode {
  const plan = usePlan()
  const { say, tell } = useSpeech()
  const { batch: id } = route.useParams()
  const { batch, fault } = useBatch(id)
  return (
    <div className="wide page">
      <title>{`${say('result.title')} · ${tell(plan.names)} · ${say('product')}`}</title>
      <header className="lead">
        <p>
          <Link to="/$pack/batch" params={{ pack: plan.id }} className="back">
            <Icon name="back" />
            {say('result.another')}
          </Link>
        </p>
        <h1>{say('result.title')}</h1>
        {batch && <p className="muted">{say('result.file', { name: batch.fileName, on: batch.on })}</p>}
      </header>
      {fault !== null && <ProblemView fault={fault} />}
      {fault === null && (batch ? <BatchView batch={batch} /> : <LoadingPage />)}
    </div>
  )
}

function BatchView({ batch }: { readonly batch: Batch }): ReactNode {
  switch (batch.state) {
    case 'reading':
    case 'evaluating':
      return <Progress batch={batch} />
    case 'refused':
      return batch.problem && <RefusalTable problem={batch.problem} />
    case 'done':
      return (
        <>
          <Actions batch={batch} />
          <Totals batch={batch} />
          <Firms batch={batch} />
        </>
      )
  }
}

function Progress({ batch: { state, rows, firms, done } }: { readonly batch: Batch }): ReactNode {
  const { say } = useSpeech()
  const text = state === 'reading' ? say('result.reading', { rows }) : say('result.evaluating', { done, firms })
  return (
    <div className="state" aria-live="polite">
      {state === 'evaluating' ? (
        <progress value={done} max={Math.max(1, firms)} aria-label={text} />
      ) : (
        <progress aria-label={text} />
      )}
      <p>{text}</p>
      <p className="muted small">{say('result.mayLeave')}</p>
    </div>
  )
}

function Actions({ batch }: { readonly batch: Batch }): ReactNode {
  const { say, language } = useSpeech()
  const navigate = useNavigate()
  const forget = async (): Promise<void> => {
    await fetch(`/api/batches/${encodeURIComponent(batch.id)}`, { method: 'DELETE' })
    await navigate({ to: '/$pack/batch', params: { pack: batch.pack } })
  }
  return (
    <div className="actions">
      <a className="button primary" href={resultPath(batch, 'xlsx', language)} download>
        <Icon name="download" />
        {say('result.download')}
      </a>
      <a className="button" href={resultPath(batch, 'csv', language)} download>
        {say('result.csv')}
      </a>
      <button type="button" className="button" onClick={() => void forget()}>
        {say('result.forget')}
      </button>
      <span className="muted small">{say('result.kept', { count: batch.minutesLeft })}</span>
    </div>
  )
}

/** Where a file of results is fetched. */
function resultPath({ id }: Batch, format: 'xlsx' | 'csv', language: string): string {
  return `/api/batches/${encodeURIComponent(id)}/result/${format}?lang=${language}`
}
