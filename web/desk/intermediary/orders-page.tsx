import type { ReactNode } from 'react'
import type { ServiceOrder } from '../../../contract/index.ts'
import { DeskLink } from '../frame/desk-link.tsx'
import { Page } from '../frame/page.tsx'
import type { Kept } from '../record/kept.ts'
import { SendDeed } from '../record/record-deed.tsx'
import { Register } from '../record/register.tsx'
import { Coded, Zh } from '../record/showing.tsx'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { SERVICE_AREAS, serviceWords as words } from './words.ts'

const ORDERS: Kept = { path: '/api/service-orders', fields: [] }

/** Orders of services: a provider delivers, a firm rates, a department oversees. */
export function OrdersPage(): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  return (
    <Page title={tell(words.ordersTitle)} lead={tell(words.ordersLead)}>
      <Register<ServiceOrder>
        kept={ORDERS}
        label={words.ordersTitle}
        nameOf={({ subject }) => subject}
        empty={words.ordersEmpty}
        columns={[
          { key: 'subject', title: words.subject, show: ({ subject }) => <Zh text={subject} /> },
          { key: 'area', title: words.area, show: ({ area }) => <Coded code={area} of={SERVICE_AREAS} /> },
          { key: 'provider', title: words.provider, show: ({ providerName }) => <Zh text={providerName} /> },
          {
            key: 'enterprise',
            title: words.enterprise,
            show: ({ enterprise, enterpriseName }) => (
              <DeskLink to={`/standards/${enterprise}`}>
                <Zh text={enterpriseName ?? enterprise} />
              </DeskLink>
            ),
          },
          { key: 'ordered', title: words.orderedOn, show: ({ orderedOn }) => orderedOn },
          { key: 'delivered', title: words.deliveredOn, show: (order) => <Delivered order={order} /> },
          { key: 'rating', title: words.rating, show: ({ rating }) => rating ?? tell(words.notRated) },
        ]}
        {...(may('order:deliver') || may('order:place') ? { deeds: (order) => <Deeds order={order} /> } : {})}
      />
    </Page>
  )
}

function Delivered({ order: { deliveredOn, delivery } }: { readonly order: ServiceOrder }): ReactNode {
  const { tell } = useDesk()
  if (deliveredOn === null) return <span className="muted">{tell(words.notDelivered)}</span>
  return (
    <>
      {deliveredOn}
      <span className="fact-source">
        <Zh text={delivery} />
      </span>
    </>
  )
}

function Deeds({ order: { id, version, subject, deliveredOn, rating } }: { readonly order: ServiceOrder }): ReactNode {
  const may = useMay()
  const path = `${ORDERS.path}/${id}`
  return (
    <>
      {may('order:deliver') && deliveredOn === null && (
        <SendDeed
          label={words.deliver}
          about={subject}
          path={`${path}/delivery`}
          version={version}
          fields={[{ name: 'delivery', label: words.delivery, kind: 'long', lengthMax: 2000 }]}
        />
      )}
      {may('order:place') && deliveredOn !== null && rating === null && (
        <SendDeed
          label={words.rate}
          about={subject}
          path={`${path}/rating`}
          version={version}
          fields={[
            {
              name: 'rating',
              label: words.ratingField,
              kind: 'count',
              pattern: /^[1-5]$/,
              patternHint: words.ratingField,
            },
          ]}
        />
      )}
    </>
  )
}
