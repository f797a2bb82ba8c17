import type { ReactNode } from 'react'
import type { ListEdition, RegisterList } from '../../../contract/index.ts'
import { DeskLink } from '../frame/desk-link.tsx'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { DataTable } from '../table/data-table.tsx'
import { addresses } from './addresses.ts'
import { words } from './words.ts'

/** Editions of a list with their differences and receipts; publishing the next one. */
export function Editions({ list }: { readonly list: RegisterList }): ReactNode {
  const { say, tell } = useDesk()
  const may = useMay()
  return (
    <>
      {may('list:publish') && (
        <p>
          <DeskLink to={`/lists/${list.id}/preview`} className="button small primary">
            {tell(words.preview)}
          </DeskLink>
        </p>
      )}
      <DataTable<ListEdition>
        path={addresses.editions(list.id)}
        label={say('list.tab.editions')}
        rowKey={({ id }) => id}
        empty={say('editions.empty')}
        columns={[
          {
            key: 'number',
            title: say('edition.number'),
            show: ({ id, number }) => <DeskLink to={`/editions/${id}`}>{number}</DeskLink>,
          },
          { key: 'membersOn', title: say('edition.membersOn'), show: ({ membersOn }) => membersOn },
          { key: 'members', title: say('list.members'), isNumber: true, show: ({ members }) => members },
          { key: 'difference', title: say('edition.difference'), show: (edition) => <Difference edition={edition} /> },
          {
            key: 'receipts',
            title: say('edition.receipts'),
            show: ({ acknowledged, delivered }) => say('edition.receipts.of', { acknowledged, delivered }),
          },
        ]}
      />
    </>
  )
}

/** How an edition differs from the one before, in numbers. */
export function Difference({ edition: { added, removed, changed } }: { readonly edition: ListEdition }): ReactNode {
  const { say } = useDesk()
  return <>{say('edition.difference.of', { added, removed, changed })}</>
}
