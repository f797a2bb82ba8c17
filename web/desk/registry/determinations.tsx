import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { KeptDeterminations } from '../../../contract/index.ts'
import { ExactMoney } from '../../ui/money.tsx'
import { VerdictChip } from '../../ui/verdict-chip.tsx'
import { ask } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { DeskLink } from '../frame/desk-link.tsx'
import { Part } from '../frame/page.tsx'
import { Waiting } from '../frame/shell.tsx'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'
import { minute } from './history.tsx'
import { Keeping } from './keeping.tsx'

/** Determinations that were kept, with the day, the answer and the mark of the facts that they rest on. */
export function Determinations({ id }: { readonly id: string }): ReactNode {
  const { say } = useDesk()
  const may = useMay()
  const { data, error, refetch } = useQuery({
    queryKey: ['determinations', id],
    queryFn: () => ask<KeptDeterminations>(addresses.determinations(id)),
  })
  if (error) return <ProblemNotice fault={error} onAgain={() => void refetch()} />
  if (!data) return <Waiting />
  const keeping = may('enterprise:state') && <Keeping id={id} />
  return (
    <Part title={say('enterprise.tab.determinations')} actions={keeping}>
      {data.rows.length === 0 && <p className="empty">{say('determinations.empty')}</p>}
      <div className="table-scroll" hidden={data.rows.length === 0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say('determination.on')}</th>
              <th scope="col">{say('determination.programme')}</th>
              <th scope="col">{say('determination.answer')}</th>
              <th scope="col">{say('determination.recorded')}</th>
              <th scope="col">{say('determination.digest')}</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((kept) => (
              <tr key={kept.id}>
                <td>{kept.on}</td>
                <th scope="row">
                  <DeskLink to={`/determinations/${kept.id}`}>
                    <code>{kept.programme}</code>
                  </DeskLink>
                </th>
                <td>
                  <VerdictChip verdict={kept.verdict} />{' '}
                  {kept.amountFen !== null && <ExactMoney fen={kept.amountFen} />}
                </td>
                <td>{minute(kept.recordedAt)}</td>
                <td>
                  <code>{kept.factsDigest.replace(/^sha256:/, '').slice(0, 12)}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  )
}
