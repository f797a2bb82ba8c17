import type { ReactNode } from 'react'
import type { ClusterFigures, ClusterResident } from '../../../contract/index.ts'
import { Money } from '../../ui/money.tsx'
import { AskedPart } from '../record/asked-part.tsx'
import { fill } from '../record/fill.ts'
import { SendDeed } from '../record/record-deed.tsx'
import { Register } from '../record/register.tsx'
import { Coded, Figures, Zh } from '../record/showing.tsx'
import { words as common } from '../record/words.ts'
import { Days } from '../registry/days.tsx'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { DEAL_FIELDS, RESIDENTS } from './kept-parks.ts'
import { ORIGINS, parkWords as words } from './words.ts'

/** A cluster of investors: who is resident, their assets, and local deals beside those of the year before. */
export function Cluster({ platform }: { readonly platform: string }): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  const dealsOf = (count: number, fen: number): ReactNode => (
    <>
      {tell(fill(words.dealsSaid, { count }))} <Money fen={fen} />
    </>
  )
  return (
    <>
      <AskedPart<ClusterFigures> path={`/api/platforms/${platform}/cluster`}>
        {(figures) => (
          <Figures
            rows={[
              [words.residents, figures.residents],
              [words.foreign, figures.foreign],
              [words.assets, <Money key="" fen={figures.assetsFen} />],
              [words.deals, dealsOf(figures.deals, figures.dealsFen)],
              [words.dealsBefore, dealsOf(figures.dealsYearBefore, figures.dealsYearBeforeFen)],
            ]}
          />
        )}
      </AskedPart>
      <Register<ClusterResident>
        kept={RESIDENTS}
        label={words.residents}
        write="tenancy:write"
        addLabel={words.addResident}
        asked={{ platform }}
        preset={{ platform }}
        nameOf={({ name }) => name}
        empty={words.residentsEmpty}
        columns={[
          { key: 'name', title: words.residentName, show: ({ name }) => <Zh text={name} /> },
          { key: 'origin', title: words.origin, show: ({ origin }) => <Coded code={origin} of={ORIGINS} /> },
          { key: 'assets', title: words.assets, isNumber: true, show: ({ assetsFen }) => <Money fen={assetsFen} /> },
          { key: 'span', title: common.span, show: ({ from, to }) => <Days from={from} to={to} /> },
        ]}
        {...(may('tenancy:write')
          ? {
              deeds: ({ id, name }) => (
                <SendDeed
                  label={words.addDeal}
                  about={name}
                  path={`${RESIDENTS.path}/${id}/deals`}
                  fields={DEAL_FIELDS}
                />
              ),
            }
          : {})}
      />
    </>
  )
}
