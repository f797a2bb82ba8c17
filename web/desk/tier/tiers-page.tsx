import type { ReactNode } from 'react'
import type { TierMovements, TierScale, TierScales } from '../../../contract/index.ts'
import { useAddress } from '../frame/desk-link.tsx'
import { Page, Part } from '../frame/page.tsx'
import { Tabs } from '../frame/tabs.tsx'
import { AskedPart } from '../record/asked-part.tsx'
import { DayChoice, todayHere, yearOf } from '../record/day-choice.tsx'
import { fill } from '../record/fill.ts'
import { SmallTable } from '../record/small-table.tsx'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { ComputeTiers } from './compute-tiers.tsx'
import { Proposals } from './proposals.tsx'
import { tierWords as words } from './words.ts'

/** Scales of the region with their members, proposals to decide, and movements between classes. */
export function TiersPage(): ReactNode {
  const { tell } = useDesk()
  return (
    <Page title={tell(words.title)} lead={tell(words.lead)}>
      <AskedPart<TierScales> path="/api/tiers">
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="empty">{tell(words.scalesEmpty)}</p>
          ) : (
            <Tabs
              label={tell(words.tabs)}
              tabs={[
                { id: 'scales', label: tell(words.scales), show: () => <Scales scales={rows} /> },
                { id: 'proposals', label: tell(words.proposals), show: () => <Proposals scales={rows} /> },
                { id: 'movements', label: tell(words.movements), show: () => <Movements scales={rows} /> },
              ]}
            />
          )
        }
      </AskedPart>
    </Page>
  )
}

function Scales({ scales }: { readonly scales: readonly TierScale[] }): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  return scales.map(({ programme, title, clauses, classes, openProposals }) => (
    <Part
      key={programme}
      title={tell(title)}
      actions={may('tier:write') && <ComputeTiers programme={programme} about={tell(title)} />}
    >
      <p className="muted">
        {tell(words.clauses)} {clauses.join(', ')} · {tell(fill(words.openProposals, { count: openProposals }))}
      </p>
      <SmallTable
        label={title}
        rows={classes}
        keyOf={({ id }) => id}
        empty={words.scalesEmpty}
        columns={[
          { title: words.class, show: ({ label }) => tell(label) },
          { title: words.members, isNumber: true, show: ({ members }) => members },
        ]}
      />
    </Part>
  ))
}

function Movements({ scales }: { readonly scales: readonly TierScale[] }): ReactNode {
  const { tell } = useDesk()
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
      {scales.map(({ programme, title, classes }) => {
        const labelOf = (id: string | null): string => {
          const found = classes.find((one) => one.id === id)
          return found ? tell(found.label) : (id ?? tell(words.noClass))
        }
        return (
          <Part key={programme} title={tell(title)}>
            <AskedPart<TierMovements>
              path={`/api/tiers/${encodeURIComponent(programme)}/movements`}
              asked={{ from, to }}
            >
              {({ rows }) => (
                <SmallTable
                  label={title}
                  rows={rows}
                  keyOf={({ fromClass, toClass }) => `${fromClass} ${toClass}`}
                  empty={words.movementsEmpty}
                  columns={[
                    { title: words.fromClass, show: ({ fromClass }) => labelOf(fromClass) },
                    { title: words.toClass, show: ({ toClass }) => labelOf(toClass) },
                    { title: words.count, isNumber: true, show: ({ count }) => count },
                  ]}
                />
              )}
            </AskedPart>
          </Part>
        )
      })}
    </>
  )
}
