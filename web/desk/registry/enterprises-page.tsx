import type { ReactNode } from 'react'
import { DeskLink } from '../frame/desk-link.tsx'
import { Page } from '../frame/page.tsx'
import { useDesk } from '../speech.ts'
import { DataTable } from '../table/data-table.tsx'

type Row = { readonly id: string; readonly name: string; readonly creditCode: string }

/** Enterprises that whoever is signed in may see, to search. */
export function EnterprisesPage(): ReactNode {
  const { say } = useDesk()
  return (
    <Page title={say('place.enterprises')} lead={say('enterprises.lead')}>
      <DataTable<Row>
        path="/api/enterprises"
        label={say('place.enterprises')}
        rowKey={({ id }) => id}
        filters={[{ name: 'q', label: say('enterprise.search') }]}
        columns={[
          {
            key: 'name',
            title: say('enterprise.name'),
            show: ({ id, name }) => (
              <DeskLink to={`/enterprises/${id}`}>
                <span lang="zh-CN">{name}</span>
              </DeskLink>
            ),
          },
          {
            key: 'code',
            title: say('enterprise.code'),
            show: ({ creditCode }) => <span className="credit-code">{creditCode}</span>,
          },
        ]}
      />
    </Page>
  )
}
