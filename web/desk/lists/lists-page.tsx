import type { ReactNode } from 'react'
import type { RegisterList } from '../../../contract/index.ts'
import { Deed } from '../form/deed.tsx'
import { DeskLink } from '../frame/desk-link.tsx'
import { Page } from '../frame/page.tsx'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { DataTable } from '../table/data-table.tsx'
import { addresses } from './addresses.ts'
import { ListForm } from './list-form.tsx'
import { LIST_KIND_KEYS } from './list-kinds.ts'
import { ListName } from './list-name.tsx'

/** Lists of the region: members today, the latest edition, and when the next one is due. */
export function ListsPage(): ReactNode {
  const { say } = useDesk()
  const may = useMay()
  return (
    <Page
      title={say('place.lists')}
      lead={say('place.lists.about')}
      actions={
        may('list:write') && (
          <Deed label={say('list.new')} isPrimary>
            {({ done, cancel }) => <ListForm onDone={done} onCancel={cancel} />}
          </Deed>
        )
      }
    >
      <DataTable<RegisterList>
        path={addresses.lists}
        label={say('place.lists')}
        rowKey={({ id }) => id}
        empty={say('lists.empty')}
        columns={[
          {
            key: 'name',
            title: say('list.name'),
            show: (list) => (
              <DeskLink to={`/lists/${list.id}`}>
                <ListName zh={list.nameZh} en={list.nameEn} />
              </DeskLink>
            ),
          },
          { key: 'kind', title: say('list.kind'), show: ({ kind }) => say(LIST_KIND_KEYS[kind]) },
          { key: 'clause', title: say('list.clause'), show: ({ clause }) => clause ?? say('none') },
          { key: 'members', title: say('list.members'), isNumber: true, show: ({ members }) => members },
          {
            key: 'edition',
            title: say('list.lastEdition'),
            show: ({ lastEdition }) =>
              lastEdition ? `${lastEdition.number}（${lastEdition.membersOn}）` : say('none'),
          },
          {
            key: 'due',
            title: say('list.refreshDue'),
            show: ({ refreshDue }) => refreshDue ?? say('list.refreshDue.none'),
          },
        ]}
      />
    </Page>
  )
}
