import type { ReactNode } from 'react'
import type { Intermediary } from '../../../contract/index.ts'
import { Page } from '../frame/page.tsx'
import type { Kept, KeptField } from '../record/kept.ts'
import { RecordDeed, SendDeed } from '../record/record-deed.tsx'
import { Register } from '../record/register.tsx'
import { Coded, CodedAll, Zh } from '../record/showing.tsx'
import { words as common } from '../record/words.ts'
import { Days } from '../registry/days.tsx'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { SERVICE_AREAS, SERVICE_KINDS, serviceWords as words } from './words.ts'

const FIELDS: readonly KeptField[] = [
  { name: 'kind', label: words.kind, kind: 'choice', choices: SERVICE_KINDS },
  { name: 'licenceNo', label: words.licenceNo, kind: 'text', lengthMax: 100 },
  { name: 'licensedFrom', label: words.licensedFrom, kind: 'day' },
  { name: 'licensedTo', label: words.licensedTo, kind: 'day', empty: 'null', hint: common.toHint },
  { name: 'areas', label: words.areas, kind: 'several', choices: SERVICE_AREAS },
  { name: 'fields', label: words.fields, kind: 'texts' },
  { name: 'price', label: words.price, kind: 'long', lengthMax: 500, empty: 'text' },
]

const INTERMEDIARIES: Kept = { path: '/api/intermediaries', fields: FIELDS, fixed: ['unit'] }

const NEW_INTERMEDIARY: Kept = {
  path: '/api/intermediaries',
  fields: [
    { name: 'unit', label: words.unit, kind: 'choice', from: { path: '/api/units', asked: { kind: 'INTERMEDIARY' } } },
    ...FIELDS,
  ],
}

/** Intermediaries with licences, areas, prices and ratings; a firm orders from here. */
export function IntermediariesPage(): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  const writes = may('intermediary:write')
  return (
    <Page
      title={tell(words.title)}
      lead={tell(words.lead)}
      actions={writes && <RecordDeed kept={NEW_INTERMEDIARY} label={words.add} isPrimary />}
    >
      <Register<Intermediary>
        kept={INTERMEDIARIES}
        label={words.title}
        nameOf={({ nameZh }) => nameZh}
        empty={words.empty}
        filters={[
          { name: 'text', label: common.search },
          { name: 'kind', label: words.kind, choices: SERVICE_KINDS },
          { name: 'areas', label: words.area, choices: SERVICE_AREAS },
          { name: 'on', label: common.on, isDay: true },
        ]}
        columns={[
          { key: 'name', title: words.unit, show: ({ nameZh }) => <Zh text={nameZh} /> },
          { key: 'kind', title: words.kind, show: ({ kind }) => <Coded code={kind} of={SERVICE_KINDS} /> },
          { key: 'licence', title: words.licence, show: (one) => <Licence one={one} /> },
          { key: 'areas', title: words.areas, show: ({ areas }) => <CodedAll codes={areas} of={SERVICE_AREAS} /> },
          { key: 'price', title: words.price, show: ({ price }) => <Zh text={price} /> },
          { key: 'orders', title: words.orders, isNumber: true, show: ({ orders }) => orders },
          {
            key: 'rating',
            title: words.rating,
            isNumber: true,
            show: ({ ratingAverage }) => <Zh text={ratingAverage} />,
          },
        ]}
        {...(writes || may('order:place')
          ? {
              deeds: (one) => (
                <>
                  {writes && <RecordDeed kept={INTERMEDIARIES} record={one} about={one.nameZh} />}
                  {may('order:place') && <OrderDeed one={one} />}
                </>
              ),
            }
          : {})}
      />
    </Page>
  )
}

function Licence({ one }: { readonly one: Intermediary }): ReactNode {
  const { tell } = useDesk()
  return (
    <>
      <Days from={one.licensedFrom} to={one.licensedTo} />
      {!one.isLicensed && <span className="fact-source is-wanting">{tell(words.notLicensed)}</span>}
    </>
  )
}

function OrderDeed({ one }: { readonly one: Intermediary }): ReactNode {
  return (
    <SendDeed
      label={words.order}
      about={one.nameZh}
      path="/api/service-orders"
      preset={{ provider: one.unit }}
      fields={[
        { name: 'area', label: words.area, kind: 'choice', choices: SERVICE_AREAS },
        { name: 'subject', label: words.subject, kind: 'long', lengthMax: 500 },
      ]}
    />
  )
}
