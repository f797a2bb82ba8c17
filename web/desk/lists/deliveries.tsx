import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ListDeliveries, ListDelivery } from '../../../contract/index.ts'
import { refreshAnswers } from '../ask/answers.ts'
import { ask, tell } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { DeskLink } from '../frame/desk-link.tsx'
import { Page } from '../frame/page.tsx'
import { Waiting } from '../frame/shell.tsx'
import { minute } from '../registry/history.tsx'
import { useMay } from '../session/session.ts'
import { type DeskKey, useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'

const STATE_KEYS = {
  ACKNOWLEDGED: 'receipt.ACKNOWLEDGED',
  WAITING: 'receipt.WAITING',
  OVERDUE: 'receipt.OVERDUE',
  NOT_SET: 'receipt.NOT_SET',
  NO_CALENDAR: 'receipt.NO_CALENDAR',
} as const satisfies Readonly<Record<ListDelivery['state'], DeskKey>>

/** Editions that the institution was sent, to acknowledge. */
export function ReceivedPage(): ReactNode {
  const { say } = useDesk()
  return (
    <Page title={say('place.editions')} lead={say('place.editions.about')}>
      <Deliveries path={addresses.deliveries} />
    </Page>
  )
}

/** To whom editions were sent, who has acknowledged, and by when; the time limit by name where the plan leaves it open. */
export function Deliveries({ path }: { readonly path: string }): ReactNode {
  const { say, tell: tellWords } = useDesk()
  const { data, error, refetch } = useQuery({ queryKey: [path], queryFn: () => ask<ListDeliveries>(path) })
  if (error) return <ProblemNotice fault={error} onAgain={() => void refetch()} />
  if (!data) return <Waiting />
  return (
    <>
      {data.notSet && (
        <p className="hint">
          <span className="not-set">{say('notSet')}</span> {tellWords(data.notSet.label)}
          {data.notSet.owedByName && `（${say('notSet.owedBy', { unit: tellWords(data.notSet.owedByName) })}）`}
        </p>
      )}
      {data.rows.length === 0 ? (
        <p className="empty">{say('deliveries.empty')}</p>
      ) : (
        <div className="table-scroll">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{say('delivery.edition')}</th>
                <th scope="col">{say('delivery.unit')}</th>
                <th scope="col">{say('delivery.on')}</th>
                <th scope="col">{say('delivery.due')}</th>
                <th scope="col">{say('delivery.state')}</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((delivery) => (
                <Row key={`${delivery.edition} ${delivery.unit}`} delivery={delivery} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

function Row({ delivery }: { readonly delivery: ListDelivery }): ReactNode {
  const { say } = useDesk()
  const may = useMay()
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => tell('POST', addresses.acknowledge(delivery.edition)),
    onSuccess: refreshAnswers,
  })
  return (
    <tr>
      <th scope="row">
        <DeskLink to={`/editions/${delivery.edition}`}>
          <span lang="zh-CN">{delivery.listNameZh}</span> {delivery.number}
        </DeskLink>
      </th>
      <td lang="zh-CN">{delivery.unitName}</td>
      <td>{delivery.deliveredOn}</td>
      <td>{delivery.due ?? say('none')}</td>
      <td>
        {say(STATE_KEYS[delivery.state])}{' '}
        {delivery.acknowledgedAt && <span className="fact-source">{minute(delivery.acknowledgedAt)}</span>}
        {delivery.acknowledgedAt === null && may('edition:acknowledge') && (
          <button type="button" className="button small primary" disabled={isPending} onClick={() => mutate()}>
            {say('delivery.acknowledge')} <span className="unseen">{delivery.number}</span>
          </button>
        )}
        {error && <ProblemNotice fault={error} />}
      </td>
    </tr>
  )
}
