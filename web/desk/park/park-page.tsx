import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Platform } from '../../../contract/index.ts'
import { Cooperations } from '../cooperation/cooperation-table.tsx'
import { ExchangeItems } from '../cooperation/exchange-items.tsx'
import { Page } from '../frame/page.tsx'
import { reachOf } from '../frame/places.ts'
import { ForbiddenPage } from '../frame/states.tsx'
import { Tabs } from '../frame/tabs.tsx'
import { AskedPart } from '../record/asked-part.tsx'
import { fill } from '../record/fill.ts'
import { RecordDeed } from '../record/record-deed.tsx'
import { Coded, Known, Zh } from '../record/showing.tsx'
import { words as common } from '../record/words.ts'
import { useMay, useSession } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { Cluster } from './cluster.tsx'
import { PLATFORMS } from './kept-parks.ts'
import { Recognition } from './parks-page.tsx'
import { Tenants } from './tenants.tsx'
import { LEVELS, PLATFORM_KINDS, parkWords as words } from './words.ts'

/** One park: what it is, its tenants, cooperations, what it shares with banks, and resident investors. */
export function ParkPage(): ReactNode {
  const { park = '' } = useParams({ strict: false }) as { park?: string }
  return <ParkOf id={park} />
}

/** The park of whoever is signed in. */
export function OwnParkPage(): ReactNode {
  const { standing } = useSession()
  return standing.unit === null ? <ForbiddenPage /> : <ParkOf id={standing.unit} />
}

function ParkOf({ id }: { readonly id: string }): ReactNode {
  return (
    <AskedPart<Platform> path={`${PLATFORMS.path}/${encodeURIComponent(id)}`}>
      {(park) => <Shown park={park} />}
    </AskedPart>
  )
}

function Shown({ park }: { readonly park: Platform }): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  const { standing } = useSession()
  const keeps = reachOf(standing) === 'REGION' || standing.unit === park.id
  return (
    <Page
      title={park.nameZh}
      isNameChinese
      lead={
        <>
          <Coded code={park.kind} of={PLATFORM_KINDS} /> · <Coded code={park.level} of={LEVELS} />
        </>
      }
      actions={keeps && may('platform:write') && <RecordDeed kept={PLATFORMS} record={park} />}
    >
      <Tabs
        label={tell(words.tabs)}
        tabs={[
          { id: 'overview', label: tell(words.overview), show: () => <Overview park={park} /> },
          ...(keeps && may('tenancy:read')
            ? [
                { id: 'tenants', label: tell(words.tenants), show: () => <Tenants platform={park.id} /> },
                { id: 'cluster', label: tell(words.cluster), show: () => <Cluster platform={park.id} /> },
              ]
            : []),
          ...(may('cooperation:read')
            ? [
                {
                  id: 'cooperations',
                  label: tell(words.cooperations),
                  show: () => <Cooperations platform={park.id} />,
                },
                { id: 'exchange', label: tell(words.exchange), show: () => <ExchangeItems platform={park.id} /> },
              ]
            : []),
        ]}
      />
    </Page>
  )
}

function Overview({ park }: { readonly park: Platform }): ReactNode {
  const { tell } = useDesk()
  const { privateShareBp } = park
  return (
    <Known
      rows={[
        [words.recognition, <Recognition key="" park={park} />],
        [words.area, park.areaSqm ?? tell(common.notKnown)],
        [
          words.privateShare,
          privateShareBp === null
            ? tell(common.notKnown)
            : tell(fill(common.percent, { percent: (privateShareBp / 100).toFixed(2) })),
        ],
        [words.offered, <Zh key="" text={park.services} />],
        [words.needs, <Zh key="" text={park.needs} />],
      ]}
    />
  )
}
