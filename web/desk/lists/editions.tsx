import type { ReactNode } from 'react'
import type { EditionPublishing, ListEdition, RegisterList } from '../../../contract/index.ts'
import { tell } from '../ask/ask.ts'
import { Deed } from '../form/deed.tsx'
import { RecordForm } from '../form/record-form.tsx'
import { DeskLink } from '../frame/desk-link.tsx'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { DataTable } from '../table/data-table.tsx'
import { addresses } from './addresses.ts'

/** Editions of a list with their differences and receipts; publishing the next one. */
export function Editions({ list }: { readonly list: RegisterList }): ReactNode {
  const { say } = useDesk()
  const may = useMay()
  return (
    <>
      {may('list:publish') && (
        <p>
          <Deed label={say('edition.publish')} isPrimary>
            {({ done, cancel }) => (
              <>
                <p className="hint">
                  {say('edition.publish.hint', {
                    members: list.members,
                    last: list.lastEdition?.number ?? say('none'),
                  })}
                </p>
                <RecordForm<ListEdition>
                  name="publish"
                  fields={[
                    {
                      name: 'membersOn',
                      label: say('edition.membersOn'),
                      kind: 'day',
                      isOptional: true,
                      hint: say('edition.membersOn.hint'),
                    },
                    {
                      name: 'number',
                      label: say('edition.number'),
                      kind: 'text',
                      isOptional: true,
                      hint: say('edition.number.hint'),
                      refuse: (text) => (/^\d{4}-\d{2}(?:-\d+)?$/.test(text) ? null : say('edition.number.wrong')),
                    },
                  ]}
                  send={({ membersOn = '', number = '' }) =>
                    tell('POST', addresses.editions(list.id), {
                      ...(membersOn ? { membersOn } : {}),
                      ...(number ? { number } : {}),
                    } satisfies EditionPublishing)
                  }
                  sendLabel={say('edition.publish')}
                  onDone={done}
                  onCancel={cancel}
                />
              </>
            )}
          </Deed>
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
