import type { ReactNode } from 'react'
import type { RegisterUnit } from '../../../contract/index.ts'
import { Deed } from '../form/deed.tsx'
import { DeskLink } from '../frame/desk-link.tsx'
import { Page } from '../frame/page.tsx'
import { reachOf } from '../frame/places.ts'
import { ListName } from '../lists/list-name.tsx'
import { Days } from '../registry/days.tsx'
import { useMay, useSession } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { DataTable } from '../table/data-table.tsx'
import { addresses } from './addresses.ts'
import { UnitForm } from './unit-form.tsx'
import { UNIT_KIND_KEYS, UNIT_KINDS } from './unit-kinds.ts'

/** Units of the region over time; an institution keeps its branches, a department all of them. */
export function UnitsPage(): ReactNode {
  const { say } = useDesk()
  const may = useMay()
  const { standing } = useSession()
  const isRegion = reachOf(standing) === 'REGION'
  return (
    <Page
      title={say('place.units')}
      lead={say('place.units.about')}
      actions={
        may('unit:write') && (
          <Deed label={say(isRegion ? 'unit.new' : 'unit.newBranch')} isPrimary>
            {({ done, cancel }) => (
              <UnitForm parent={isRegion ? null : standing.unit} onDone={done} onCancel={cancel} />
            )}
          </Deed>
        )
      }
    >
      <DataTable<RegisterUnit>
        path={addresses.units}
        label={say('place.units')}
        rowKey={({ id }) => id}
        empty={say('units.empty')}
        filters={[
          { name: 'text', label: say('unit.search') },
          {
            name: 'kind',
            label: say('list.kind'),
            choices: UNIT_KINDS.map((kind) => [kind, say(UNIT_KIND_KEYS[kind])] as const),
          },
          { name: 'on', label: say('asOf.on'), isDay: true },
        ]}
        columns={[
          {
            key: 'name',
            title: say('unit.name'),
            show: ({ id, nameZh, nameEn }) => (
              <DeskLink to={`/units/${id}`}>
                <ListName zh={nameZh} en={nameEn} />
              </DeskLink>
            ),
          },
          { key: 'kind', title: say('list.kind'), show: ({ kind }) => say(UNIT_KIND_KEYS[kind]) },
          {
            key: 'parent',
            title: say('unit.parent'),
            show: ({ parentName }) => <span lang="zh-CN">{parentName ?? ''}</span>,
          },
          { key: 'span', title: say('span'), show: ({ from, to }) => <Days from={from} to={to} /> },
          {
            key: 'division',
            title: say('enterprise.divisionCode'),
            isExtra: true,
            show: ({ division }) => division ?? '',
          },
        ]}
      />
    </Page>
  )
}
