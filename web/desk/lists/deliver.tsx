import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ListDeliveries, RegisterUnit } from '../../../contract/index.ts'
import { ask, tell } from '../ask/ask.ts'
import { Deed } from '../form/deed.tsx'
import { RecordForm } from '../form/record-form.tsx'
import { useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'

/** Kinds of units that lists are delivered to. */
const RECEIVERS: readonly string[] = ['BANK', 'INSURER', 'GUARANTOR', 'VC', 'SECURITIES', 'LESSOR', 'MICRO_LENDER']

/** Sends an edition to institutions that have not had it. */
export function Deliver({ edition }: { readonly edition: string }): ReactNode {
  const { say } = useDesk()
  const { data } = useQuery({
    queryKey: ['units-to-choose'],
    queryFn: () => ask<{ readonly rows: readonly RegisterUnit[] }>('/api/units', { limit: 200 }),
  })
  const units = (data?.rows ?? []).filter(({ kind, to }) => to === null && RECEIVERS.includes(kind))
  return (
    <p>
      <Deed label={say('delivery.deliver')} isPrimary>
        {({ done, cancel }) => (
          <RecordForm<ListDeliveries>
            name="deliver"
            fields={[
              {
                name: 'units',
                label: say('delivery.to'),
                kind: 'several',
                lengthMax: 40_000,
                choices: units.map(({ id, nameZh }) => [id, nameZh] as const),
              },
            ]}
            send={({ units: chosen = '' }) =>
              tell('POST', addresses.editionDeliveries(edition), { units: chosen.split(',').filter(Boolean) })
            }
            sendLabel={say('delivery.deliver')}
            onDone={done}
            onCancel={cancel}
          />
        )}
      </Deed>
    </p>
  )
}
