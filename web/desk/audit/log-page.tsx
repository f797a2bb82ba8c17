import type { ReactNode } from 'react'
import type { AuditEvents } from '../../../contract/index.ts'
import { addresses } from '../access/addresses.ts'
import { enterprisesById, peopleById } from '../form/found.ts'
import { DeskLink } from '../frame/desk-link.tsx'
import { Page } from '../frame/page.tsx'
import { minute } from '../registry/history.tsx'
import { useDesk } from '../speech.ts'
import { DataTable } from '../table/data-table.tsx'
import { sayAction } from './action-words.ts'

type Event = AuditEvents['rows'][number]

/** What was done and read in the region, the latest first; the look itself is recorded too. */
export function LogPage(): ReactNode {
  const { say } = useDesk()
  return (
    <Page title={say('place.log')} lead={say('log.lead')}>
      <DataTable<Event>
        path={addresses.audit}
        label={say('place.log')}
        rowKey={({ id }) => id}
        empty={say('log.empty')}
        filters={[
          { name: 'person', label: say('log.person'), finder: peopleById },
          { name: 'enterprise', label: say('enterprise.name'), finder: enterprisesById },
          { name: 'subject', label: say('log.subjectId') },
          { name: 'action', label: say('log.actionCode') },
          { name: 'from', label: say('log.from'), isDay: true },
          { name: 'to', label: say('log.to'), isDay: true },
        ]}
        columns={[
          { key: 'at', title: say('log.at'), isShort: true, show: ({ at }) => minute(at) },
          {
            key: 'person',
            title: say('log.person'),
            show: ({ personName, unitName }) => (
              <>
                <span lang="zh-CN">{personName ?? say('log.program')}</span>
                <span className="fact-source" lang="zh-CN">
                  {unitName ?? ''}
                </span>
              </>
            ),
          },
          { key: 'action', title: say('log.action'), show: ({ action }) => <Action action={action} /> },
          {
            key: 'enterprise',
            title: say('enterprise.name'),
            show: ({ enterprise, enterpriseName }) =>
              enterprise ? (
                <DeskLink to={`/enterprises/${enterprise}`}>
                  <span lang="zh-CN">{enterpriseName ?? enterprise}</span>
                </DeskLink>
              ) : (
                ''
              ),
          },
          {
            key: 'subject',
            title: say('log.subject'),
            isExtra: true,
            show: ({ subjectKind, subject }) => <code>{`${subjectKind} ${subject}`}</code>,
          },
          {
            key: 'detail',
            title: say('log.detail'),
            isExtra: true,
            show: ({ detail }) => <code>{JSON.stringify(detail)}</code>,
          },
        ]}
      />
    </Page>
  )
}

/** A deed in words, with its code where it has none. */
export function Action({ action }: { readonly action: string }): ReactNode {
  const { say } = useDesk()
  const words = sayAction(say, action)
  return words === action ? <code>{action}</code> : words
}
