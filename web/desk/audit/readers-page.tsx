import type { ReactNode } from 'react'
import type { DataReadings } from '../../../contract/index.ts'
import { addresses } from '../access/addresses.ts'
import { Page } from '../frame/page.tsx'
import { minute } from '../registry/history.tsx'
import { useDesk } from '../speech.ts'
import { DataTable } from '../table/data-table.tsx'
import { Action } from './log-page.tsx'

type Reading = DataReadings['rows'][number]

/** Who read the data of one's enterprise, the latest first. */
export function ReadersPage(): ReactNode {
  const { say } = useDesk()
  return (
    <Page title={say('place.readers')} lead={say('place.readers.about')}>
      <DataTable<Reading>
        path={addresses.reads}
        label={say('place.readers')}
        rowKey={({ id }) => id}
        empty={say('readers.empty')}
        filters={[
          { name: 'from', label: say('log.from'), isDay: true },
          { name: 'to', label: say('log.to'), isDay: true },
        ]}
        columns={[
          { key: 'at', title: say('log.at'), isShort: true, show: ({ at }) => minute(at) },
          {
            key: 'unit',
            title: say('readers.who'),
            show: ({ unitName, isOwn, personName }) => (
              <>
                <span lang="zh-CN">{isOwn ? (personName ?? '') : (unitName ?? '')}</span>
                {isOwn && <span className="tag">{say('readers.own')}</span>}
              </>
            ),
          },
          { key: 'action', title: say('log.action'), show: ({ action }) => <Action action={action} /> },
        ]}
      />
    </Page>
  )
}
