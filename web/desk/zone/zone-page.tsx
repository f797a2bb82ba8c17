import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Zone, ZoneItem, ZoneMilestone } from '../../../contract/index.ts'
import { Page, Part } from '../frame/page.tsx'
import { AskedPart } from '../record/asked-part.tsx'
import { fill } from '../record/fill.ts'
import { RecordDeed } from '../record/record-deed.tsx'
import { Register } from '../record/register.tsx'
import { Coded, Zh } from '../record/showing.tsx'
import { SmallTable } from '../record/small-table.tsx'
import { words as common } from '../record/words.ts'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { ITEMS, MILESTONES, ZONES } from './kept-zones.ts'
import { zoneWords as words, ZONE_ITEMS } from './words.ts'

/** One demonstration zone: milestones with their results, measures, resources and indicators. */
export function ZonePage(): ReactNode {
  const { zone: id = '' } = useParams({ strict: false }) as { zone?: string }
  return <AskedPart<Zone> path={`${ZONES.path}/${encodeURIComponent(id)}`}>{(zone) => <Shown zone={zone} />}</AskedPart>
}

function Shown({ zone }: { readonly zone: Zone }): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  const writes = may('zone:write')
  const preset = { zone: zone.id }
  return (
    <Page
      title={zone.nameZh}
      isNameChinese
      lead={tell(fill(words.progressSaid, { done: zone.done, overdue: zone.overdue, total: zone.milestones.length }))}
      actions={writes && <RecordDeed kept={ZONES} record={zone} />}
    >
      <Part
        title={tell(words.milestones)}
        actions={writes && <RecordDeed kept={MILESTONES} preset={preset} label={words.addMilestone} />}
      >
        <SmallTable
          label={words.milestones}
          rows={zone.milestones}
          keyOf={({ id }) => id}
          empty={words.milestonesEmpty}
          columns={[
            { title: words.milestoneTitle, show: ({ title }) => <Zh text={title} /> },
            { title: words.dueOn, show: ({ dueOn }) => dueOn },
            { title: words.state, show: (milestone) => <State milestone={milestone} /> },
            { title: words.result, show: ({ resultDocument }) => <Zh text={resultDocument} /> },
            ...(writes
              ? [
                  {
                    title: common.deeds,
                    show: (milestone: ZoneMilestone) => (
                      <RecordDeed kept={MILESTONES} record={milestone} preset={preset} about={milestone.title} />
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Part>
      <Part title={tell(words.items)}>
        <Register<ZoneItem>
          kept={ITEMS}
          label={words.items}
          write="zone:write"
          addLabel={words.addItem}
          asked={preset}
          preset={preset}
          nameOf={({ title }) => title}
          empty={words.itemsEmpty}
          filters={[{ name: 'kind', label: words.kind, choices: ZONE_ITEMS }]}
          columns={[
            { key: 'title', title: words.itemTitle, show: ({ title }) => <Zh text={title} /> },
            { key: 'kind', title: words.kind, show: ({ kind }) => <Coded code={kind} of={ZONE_ITEMS} /> },
            { key: 'finished', title: words.finishedOn, show: ({ finishedOn }) => <Zh text={finishedOn} /> },
            { key: 'from', title: words.replicableFrom, show: ({ replicableFrom }) => <Zh text={replicableFrom} /> },
          ]}
        />
      </Part>
    </Page>
  )
}

function State({ milestone: { doneOn, isOverdue } }: { readonly milestone: ZoneMilestone }): ReactNode {
  const { tell } = useDesk()
  if (doneOn !== null) return `${tell(words.done)} ${doneOn}`
  return isOverdue ? <span className="is-wanting">{tell(words.late)}</span> : tell(words.open)
}
