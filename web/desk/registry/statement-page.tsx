import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Enterprise } from '../../../contract/index.ts'
import { fetchCompiledPack } from '../../policy/compiled.ts'
import { ask } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { DeskLink } from '../frame/desk-link.tsx'
import { Page } from '../frame/page.tsx'
import { Waiting } from '../frame/shell.tsx'
import { ForbiddenPage } from '../frame/states.tsx'
import { useMay, useSession } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'
import { StatementForm } from './statement-form.tsx'
import { words } from './words.ts'

/** Where a department states facts of an enterprise as one of its sources. */
export function StatementPage(): ReactNode {
  const { enterprise = '' } = useParams({ strict: false }) as { enterprise?: string }
  return <Stating id={enterprise} back={`/enterprises/${enterprise}`} isOwn={false} />
}

/** Where an enterprise adds to what is known of it, and corrects it. */
export function OwnStatementPage(): ReactNode {
  const { standing } = useSession()
  return standing.enterprise === null ? <ForbiddenPage /> : <Stating id={standing.enterprise} back="/own" isOwn />
}

function Stating({
  id,
  back,
  isOwn,
}: {
  readonly id: string
  readonly back: string
  readonly isOwn: boolean
}): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  const { data, error, refetch } = useQuery({
    queryKey: ['enterprise', id, 'to-state'],
    queryFn: async () => {
      const enterprise = await ask<Enterprise>(addresses.enterprise(id))
      return { enterprise, pack: await fetchCompiledPack(enterprise.region) }
    },
  })
  if (!may('enterprise:state')) return <ForbiddenPage />
  const title = tell(isOwn ? words.stateOwn : words.state)
  return (
    <Page title={title} lead={tell(words.stateLead)}>
      <p>
        <DeskLink to={back}>{tell(words.backToFacts)}</DeskLink>{' '}
        {data && <strong lang="zh-CN">{data.enterprise.name}</strong>}
      </p>
      {error && <ProblemNotice fault={error} onAgain={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && <StatementForm enterprise={data.enterprise} pack={data.pack} isOwn={isOwn} />}
    </Page>
  )
}
