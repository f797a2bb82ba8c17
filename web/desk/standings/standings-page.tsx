import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { NewReevaluation, Reevaluation, ReevaluationCounts } from '../../../contract/index.ts'
import { ask, tell as tellServer } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { Deed } from '../form/deed.tsx'
import { RecordForm } from '../form/record-form.tsx'
import { Page } from '../frame/page.tsx'
import { Waiting } from '../frame/shell.tsx'
import { fill } from '../record/fill.ts'
import { minute } from '../registry/history.tsx'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { ProgrammeCounts } from './programme-counts.tsx'
import { Standings } from './standings.tsx'
import { words } from './words.ts'

/** How often a run that goes on is asked after, in milliseconds. */
const POLL_MS = 1500

/** Address of the runs over all enterprises. */
const RUNS = '/api/reevaluations'

/** How every enterprise of the region stands with every programme, by the last whole run; a new run with its progress. */
export function StandingsPage(): ReactNode {
  const { say, tell } = useDesk()
  const may = useMay()
  const { data, error, refetch } = useQuery({
    queryKey: [RUNS],
    queryFn: () => ask<ReevaluationCounts>(RUNS),
    refetchInterval: ({ state }) => (state.data?.running ? POLL_MS : false),
  })
  return (
    <Page
      title={say('place.standings')}
      lead={tell(words.lead)}
      actions={may('reevaluation:begin') && data && data.running === null && <Beginning />}
    >
      {error && <ProblemNotice fault={error} onAgain={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.running && <Progress run={data.running} />}
      {data && data.latest === null && data.running === null && <p className="empty">{tell(words.never)}</p>}
      {data?.latest && (
        <>
          <p>{tell(latestOf(data.latest))}</p>
          <ProgrammeCounts counts={data.programmes} />
          <Standings programmes={data.programmes} run={data.latest.id} />
        </>
      )}
    </Page>
  )
}

function latestOf({ on, endedAt, total }: Reevaluation): { readonly zh: string; readonly en: string } {
  return fill(words.latest, { on, at: endedAt === null ? '' : minute(endedAt), total })
}

function Progress({ run: { done, total } }: { readonly run: Reevaluation }): ReactNode {
  const { tell } = useDesk()
  const label = tell(fill(words.running, { done, total }))
  return (
    <div>
      <p aria-live="polite">{label}</p>
      <progress className="run-bar" value={done} max={Math.max(1, total)} aria-label={label} />
    </div>
  )
}

function Beginning(): ReactNode {
  const { tell } = useDesk()
  return (
    <Deed label={tell(words.begin)} isPrimary>
      {({ done, cancel }) => (
        <RecordForm<Reevaluation>
          name="reevaluation"
          fields={[{ name: 'on', label: tell(words.on), kind: 'day', isOptional: true, hint: tell(words.onHint) }]}
          send={({ on = '' }) => tellServer('POST', RUNS, (on === '' ? {} : { on }) satisfies NewReevaluation)}
          sendLabel={tell(words.begin)}
          onDone={done}
          onCancel={cancel}
        />
      )}
    </Deed>
  )
}
