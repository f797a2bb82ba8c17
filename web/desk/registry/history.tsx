import type { ReactNode } from 'react'
import type { Source, StatementRecord } from '../../../contract/index.ts'
import { SourceName } from '../facts/fact-with-source.tsx'
import { textOf } from '../facts/value-text.tsx'
import { useDesk } from '../speech.ts'
import { DataTable } from '../table/data-table.tsx'
import { addresses } from './addresses.ts'

/** Every statement as it was recorded, the latest first; nothing is overwritten. */
export function History({ id, sources }: { readonly id: string; readonly sources: readonly Source[] }): ReactNode {
  const { say } = useDesk()
  return (
    <DataTable<StatementRecord>
      path={addresses.statements(id)}
      label={say('enterprise.tab.history')}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'recorded',
          title: say('history.recorded'),
          show: ({ recordedFrom, recordedTo }) => (
            <>
              {minute(recordedFrom)}
              {recordedTo && <span className="fact-source">{say('history.replaced', { at: minute(recordedTo) })}</span>}
            </>
          ),
        },
        {
          key: 'source',
          title: say('source'),
          show: ({ source, statedOn }) => (
            <>
              <SourceName id={source} sources={sources} />
              <span className="fact-source">{statedOn}</span>
            </>
          ),
        },
        { key: 'path', title: say('history.about'), show: ({ path }) => <code>{path}</code> },
        { key: 'facts', title: say('history.facts'), show: ({ facts }) => <Facts facts={facts} /> },
      ]}
    />
  )
}

/** An instant to the minute, in the time zone of the plans. */
export function minute(instant: string): string {
  return new Date(instant).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 16)
}

function Facts({ facts }: { readonly facts: unknown }): ReactNode {
  const { say } = useDesk()
  if (facts === null || typeof facts !== 'object') return <>{say('history.withdrawn')}</>
  return (
    <ul>
      {Object.entries(facts).map(([name, value]) => (
        <li key={name}>
          <code>{name}</code> <span lang="zh-CN">{textOf(name, value, { say })}</span>
        </li>
      ))}
    </ul>
  )
}
