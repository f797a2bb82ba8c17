import type { ReactNode } from 'react'
import type { RegisterImport } from '../../../contract/index.ts'
import { DeskLink } from '../frame/desk-link.tsx'
import { Page, Part } from '../frame/page.tsx'
import { minute } from '../registry/history.tsx'
import { useDesk } from '../speech.ts'
import { DataTable } from '../table/data-table.tsx'
import { addresses } from './addresses.ts'
import { KIND_KEYS, STATE_KEYS } from './import-words.ts'
import { NewImport } from './new-import.tsx'

/** Files of registers: a new one, and those that were uploaded before. */
export function ImportsPage(): ReactNode {
  const { say } = useDesk()
  return (
    <Page title={say('place.imports')} lead={say('place.imports.about')}>
      <Part title={say('import.new')}>
        <NewImport />
      </Part>
      <DataTable<RegisterImport>
        path={addresses.imports}
        label={say('place.imports')}
        rowKey={({ id }) => id}
        empty={say('imports.empty')}
        columns={[
          {
            key: 'file',
            title: say('import.file'),
            show: ({ id, fileName }) => <DeskLink to={`/imports/${id}`}>{fileName}</DeskLink>,
          },
          { key: 'kind', title: say('import.kind'), show: ({ kind }) => say(KIND_KEYS[kind]) },
          { key: 'state', title: say('import.state'), show: ({ state }) => say(STATE_KEYS[state]) },
          { key: 'rows', title: say('import.rowsRead'), isNumber: true, show: ({ rowsRead }) => rowsRead },
          { key: 'refused', title: say('import.rowREFUSED'), isNumber: true, show: ({ refused }) => refused },
          { key: 'at', title: say('log.at'), show: ({ createdAt }) => minute(createdAt) },
        ]}
      />
    </Page>
  )
}
