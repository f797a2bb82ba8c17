import type { ReactNode } from 'react'
import type { Zone, ZoneItem } from '../../../contract/index.ts'
import { DeskLink } from '../frame/desk-link.tsx'
import { Page } from '../frame/page.tsx'
import { Tabs } from '../frame/tabs.tsx'
import { AskedPart } from '../record/asked-part.tsx'
import { fill } from '../record/fill.ts'
import { Register } from '../record/register.tsx'
import { Zh } from '../record/showing.tsx'
import { SmallTable } from '../record/small-table.tsx'
import { useDesk } from '../speech.ts'
import { ZONES } from './kept-zones.ts'
import { zoneWords as words } from './words.ts'

/** Demonstration zones with their milestones, and measures that others may take over. */
export function ZonesPage(): ReactNode {
  const { tell } = useDesk()
  return (
    <Page title={tell(words.title)} lead={tell(words.lead)}>
      <Tabs
        label={tell(words.tabs)}
        tabs={[
          { id: 'zones', label: tell(words.zones), show: () => <Zones /> },
          { id: 'replicable', label: tell(words.replicable), show: () => <Replicable /> },
        ]}
      />
    </Page>
  )
}

function Zones(): ReactNode {
  const { tell } = useDesk()
  return (
    <Register<Zone>
      kept={ZONES}
      label={words.zones}
      write="zone:write"
      addLabel={words.add}
      nameOf={({ nameZh }) => nameZh}
      empty={words.empty}
      columns={[
        {
          key: 'name',
          title: words.nameZh,
          show: ({ id, nameZh }) => (
            <DeskLink to={`/zones/${id}`}>
              <Zh text={nameZh} />
            </DeskLink>
          ),
        },
        { key: 'clause', title: words.clause, show: ({ clause }) => <Zh text={clause} /> },
        {
          key: 'progress',
          title: words.progress,
          show: ({ done, overdue, milestones }) =>
            tell(fill(words.progressSaid, { done, overdue, total: milestones.length })),
        },
      ]}
    />
  )
}

function Replicable(): ReactNode {
  return (
    <AskedPart<{ readonly rows: readonly ZoneItem[] }> path="/api/replicable-measures">
      {({ rows }) => (
        <SmallTable
          label={words.replicable}
          rows={rows}
          keyOf={({ id }) => id}
          empty={words.replicableEmpty}
          columns={[
            { title: words.itemTitle, show: ({ title }) => <Zh text={title} /> },
            { title: words.zones, show: ({ zoneName }) => <Zh text={zoneName} /> },
            { title: words.description, show: ({ description }) => <Zh text={description} /> },
            { title: words.replicableFrom, show: ({ replicableFrom }) => <Zh text={replicableFrom} /> },
          ]}
        />
      )}
    </AskedPart>
  )
}
