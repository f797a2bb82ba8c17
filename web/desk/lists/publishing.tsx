import type { ReactNode } from 'react'
import type { EditionPublishing, ListEdition } from '../../../contract/index.ts'
import { tell } from '../ask/ask.ts'
import { Deed } from '../form/deed.tsx'
import { RecordForm } from '../form/record-form.tsx'
import { useAddress, useGo } from '../frame/desk-link.tsx'
import { useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'

/** Publishes the edition that was looked at, and goes to it. */
export function Publishing({ list }: { readonly list: string }): ReactNode {
  const { say } = useDesk()
  const go = useGo()
  const day = useAddress()['membersOn'] ?? ''
  return (
    <Deed label={say('edition.publish')} isPrimary>
      {({ done, cancel }) => (
        <>
          <p className="hint">{say('edition.publish.hint')}</p>
          <RecordForm<ListEdition>
            name={`publish ${day}`}
            initial={{ membersOn: day }}
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
              tell('POST', addresses.editions(list), {
                ...(membersOn ? { membersOn } : {}),
                ...(number ? { number } : {}),
              } satisfies EditionPublishing)
            }
            sendLabel={say('edition.publish')}
            onDone={(edition) => {
              done()
              go({ to: `/editions/${edition.id}` })
            }}
            onCancel={cancel}
          />
        </>
      )}
    </Deed>
  )
}
