import type { ReactNode } from 'react'
import type { Platform, PlatformService, PlatformServices } from '../../../contract/index.ts'
import { Money } from '../../ui/money.tsx'
import { DeskLink, useAddress } from '../frame/desk-link.tsx'
import { Page } from '../frame/page.tsx'
import { reachOf } from '../frame/places.ts'
import { Tabs } from '../frame/tabs.tsx'
import { AskedPart } from '../record/asked-part.tsx'
import { DayChoice, todayHere, yearOf } from '../record/day-choice.tsx'
import { fill } from '../record/fill.ts'
import { RecordDeed } from '../record/record-deed.tsx'
import { Register } from '../record/register.tsx'
import { Coded, Zh } from '../record/showing.tsx'
import { SmallTable } from '../record/small-table.tsx'
import { words as common } from '../record/words.ts'
import { Days } from '../registry/days.tsx'
import { useMay, useSession } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { NEW_PLATFORM, PLATFORMS } from './kept-parks.ts'
import { LEVELS, PLATFORM_KINDS, parkWords as words } from './words.ts'

/** Parks of the region, and what each did for its tenants within days. */
export function ParksPage(): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  return (
    <Page title={tell(words.title)} lead={tell(words.lead)}>
      <Tabs
        label={tell(words.tabs)}
        tabs={[
          { id: 'platforms', label: tell(words.platforms), show: () => <Platforms /> },
          ...(may('tenancy:read') ? [{ id: 'services', label: tell(words.services), show: () => <Services /> }] : []),
        ]}
      />
    </Page>
  )
}

function Platforms(): ReactNode {
  const may = useMay()
  const { standing } = useSession()
  const isRegion = reachOf(standing) === 'REGION'
  return (
    <>
      {isRegion && may('platform:write') && (
        <p className="register-add">
          <RecordDeed kept={NEW_PLATFORM} isPrimary label={words.add} />
        </p>
      )}
      <Register<Platform>
        kept={PLATFORMS}
        label={words.platforms}
        nameOf={({ nameZh }) => nameZh}
        empty={words.empty}
        filters={[
          { name: 'text', label: common.search },
          { name: 'kind', label: words.kind, choices: PLATFORM_KINDS },
          { name: 'level', label: words.level, choices: LEVELS },
        ]}
        columns={[
          {
            key: 'name',
            title: words.unit,
            show: ({ id, nameZh }) => (
              <DeskLink to={`/parks/${id}`}>
                <Zh text={nameZh} />
              </DeskLink>
            ),
          },
          { key: 'kind', title: words.kind, show: ({ kind }) => <Coded code={kind} of={PLATFORM_KINDS} /> },
          { key: 'level', title: words.level, show: ({ level }) => <Coded code={level} of={LEVELS} /> },
          { key: 'recognition', title: words.recognition, show: (park) => <Recognition park={park} /> },
          { key: 'area', title: words.area, isNumber: true, show: ({ areaSqm }) => areaSqm ?? '' },
        ]}
      />
    </>
  )
}

/** Days over which a park is recognised, or that it is not. */
export function Recognition({ park: { recognisedFrom, recognisedTo } }: { readonly park: Platform }): ReactNode {
  const { tell } = useDesk()
  if (recognisedFrom === null) return <span className="muted">{tell(words.notRecognised)}</span>
  return <Days from={recognisedFrom} to={recognisedTo} />
}

function Services(): ReactNode {
  const address = useAddress()
  const to = address['to'] || todayHere()
  const from = address['from'] || yearOf(to)
  return (
    <>
      <DayChoice
        days={[
          { name: 'from', label: words.from, value: from },
          { name: 'to', label: words.to, value: to },
        ]}
      />
      <AskedPart<PlatformServices> path="/api/platform-services" asked={{ from, to }}>
        {({ rows }) => <ServiceTable rows={rows} />}
      </AskedPart>
    </>
  )
}

function ServiceTable({ rows }: { readonly rows: readonly PlatformService[] }): ReactNode {
  const { tell } = useDesk()
  const percent = (value: string | null): string =>
    value === null ? tell(common.notKnown) : tell(fill(common.percent, { percent: value }))
  return (
    <SmallTable
      label={words.services}
      rows={rows}
      keyOf={({ platform }) => platform}
      empty={words.empty}
      columns={[
        {
          title: words.unit,
          show: ({ platform, nameZh, hasFinance }) => (
            <>
              <DeskLink to={`/parks/${platform}`}>
                <Zh text={nameZh} />
              </DeskLink>
              {!hasFinance && <span className="fact-source is-wanting">{tell(words.noFinance)}</span>}
            </>
          ),
        },
        { title: words.members, isNumber: true, show: ({ members }) => members },
        {
          title: words.withLoan,
          isNumber: true,
          show: ({ membersWithLoan, loanPercent }) =>
            loanPercent === null ? membersWithLoan : `${membersWithLoan} · ${percent(loanPercent)}`,
        },
        { title: words.loans, isNumber: true, show: ({ loanFen }) => <Money fen={loanFen} /> },
        { title: words.insurance, isNumber: true, show: ({ insuranceFen }) => <Money fen={insuranceFen} /> },
        { title: words.equity, isNumber: true, show: ({ equityFen }) => <Money fen={equityFen} /> },
        { title: words.guarantees, isNumber: true, show: ({ guaranteeFen }) => <Money fen={guaranteeFen} /> },
        { title: words.occupancy, isNumber: true, show: ({ occupancyPercent }) => percent(occupancyPercent) },
        { title: words.survival, isNumber: true, show: ({ survivalPercent }) => percent(survivalPercent) },
      ]}
    />
  )
}
