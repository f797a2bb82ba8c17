import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { RegisterUnit } from '../../../contract/index.ts'
import { Page } from '../frame/page.tsx'
import { ForbiddenPage } from '../frame/states.tsx'
import { type Tab, Tabs } from '../frame/tabs.tsx'
import { AskedPart } from '../record/asked-part.tsx'
import { Days } from '../registry/days.tsx'
import { useMay, useSession } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { Branches, CapitalOf, Figures, Licences, Specialists, Stars } from './institution-parts.tsx'
import { UnitDeeds } from './unit-deeds.tsx'
import { UNIT_KIND_KEYS } from './unit-kinds.ts'
import { UnitOverview } from './unit-overview.tsx'
import { INSTITUTION_KINDS, unitWords as words } from './unit-words.ts'

/** One unit: what it is, and for an institution its licences, capital, branches, figures, contact persons and stars. */
export function UnitPage(): ReactNode {
  const { unit = '' } = useParams({ strict: false }) as { unit?: string }
  return <UnitOf id={unit} />
}

/** The unit of whoever is signed in. */
export function OwnUnitPage(): ReactNode {
  const { standing } = useSession()
  return standing.unit === null ? <ForbiddenPage /> : <UnitOf id={standing.unit} />
}

function UnitOf({ id }: { readonly id: string }): ReactNode {
  const { language, say, tell } = useDesk()
  return (
    <AskedPart<RegisterUnit> path={`/api/units/${encodeURIComponent(id)}`}>
      {(unit) => (
        <Page
          title={language === 'en' && unit.nameEn ? unit.nameEn : unit.nameZh}
          isNameChinese={!(language === 'en' && unit.nameEn)}
          lead={
            <>
              {say(UNIT_KIND_KEYS[unit.kind])} · <Days from={unit.from} to={unit.to} />
            </>
          }
          actions={<UnitDeeds unit={unit} />}
        >
          <UnitTabs unit={unit} label={tell(words.tabs)} />
        </Page>
      )}
    </AskedPart>
  )
}

function UnitTabs({ unit, label }: { readonly unit: RegisterUnit; readonly label: string }): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  const overview: Tab = { id: 'overview', label: tell(words.overview), show: () => <UnitOverview unit={unit} /> }
  if (!INSTITUTION_KINDS.includes(unit.kind)) return overview.show()
  const tabs: readonly Tab[] = [
    overview,
    { id: 'licences', label: tell(words.licences), show: () => <Licences unit={unit} /> },
    { id: 'capital', label: tell(words.capital), show: () => <CapitalOf unit={unit} /> },
    ...(unit.kind === 'BRANCH'
      ? []
      : [{ id: 'branches', label: tell(words.branches), show: () => <Branches unit={unit} /> }]),
    { id: 'figures', label: tell(words.figures), show: () => <Figures unit={unit} /> },
    ...(may('specialist:read')
      ? [{ id: 'specialists', label: tell(words.specialists), show: () => <Specialists unit={unit} /> }]
      : []),
    { id: 'stars', label: tell(words.stars), show: () => <Stars unit={unit} /> },
  ]
  return <Tabs label={label} tabs={tabs} />
}
