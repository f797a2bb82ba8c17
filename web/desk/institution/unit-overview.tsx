import { type ReactNode, useState } from 'react'
import type { GuidanceMeasure, Institution, MeasuresFor, RegisterUnit } from '../../../contract/index.ts'
import { quantityWords } from '../../policy/words-of-values.ts'
import { DeskLink } from '../frame/desk-link.tsx'
import { Part } from '../frame/page.tsx'
import { AskedPart } from '../record/asked-part.tsx'
import { todayHere } from '../record/day-choice.tsx'
import { Coded, Known, MoneyOrNone, Zh } from '../record/showing.tsx'
import { SmallTable } from '../record/small-table.tsx'
import { words as common } from '../record/words.ts'
import { Days } from '../registry/days.tsx'
import { useDesk } from '../speech.ts'
import { DayFilter } from '../table/day-filter.tsx'
import { INSTITUTION_KINDS, OWNERSHIPS, unitWords as words } from './unit-words.ts'

/** What a unit is, and whether an institution may open new business today. */
export function UnitOverview({ unit }: { readonly unit: RegisterUnit }): ReactNode {
  return (
    <>
      <Known
        rows={[
          [words.nameZh, <Zh key="" text={unit.nameZh} />],
          [words.nameEn, <Zh key="" text={unit.nameEn} />],
          [words.creditCode, <Zh key="" text={unit.creditCode} />],
          [words.division, <Zh key="" text={unit.division} />],
          [words.parent, <UnitLink key="" id={unit.parent} name={unit.parentName} />],
          [common.span, <Days key="" from={unit.from} to={unit.to} />],
          [words.predecessor, <UnitLink key="" id={unit.predecessor} name={unit.predecessorName} />],
          [words.successor, <UnitLink key="" id={unit.successor} name={unit.successorName} />],
        ]}
      />
      {INSTITUTION_KINDS.includes(unit.kind) && <Business id={unit.id} />}
    </>
  )
}

function Business({ id }: { readonly id: string }): ReactNode {
  const { tell } = useDesk()
  return (
    <>
      <AskedPart<Institution> path={`/api/institutions/${id}`}>
        {({ mayOpenNew, licensedUntil, capital }) => (
          <Known
            rows={[
              [words.mayOpenNew, tell(mayOpenNew ? words.mayOpen : words.mayNotOpen)],
              [words.licensedUntil, <Zh key="" text={licensedUntil} />],
              [words.capitalFen, <MoneyOrNone key="" fen={capital?.capitalFen ?? null} />],
              [words.ownership, <Coded key="" code={capital?.ownership ?? null} of={OWNERSHIPS} />],
            ]}
          />
        )}
      </AskedPart>
      <Measures id={id} />
    </>
  )
}

function Measures({ id }: { readonly id: string }): ReactNode {
  const { tell } = useDesk()
  const [startedOn, setStartedOn] = useState(todayHere)
  return (
    <Part title={tell(words.measuresFor)}>
      <div className="desk-spans">
        <DayFilter
          label={tell(words.startedOn)}
          value={startedOn}
          onChange={(day) => setStartedOn(day || todayHere())}
        />
      </div>
      <AskedPart<MeasuresFor> path={`/api/institutions/${id}/measures`} asked={{ startedOn }}>
        {({ stars, rows }) => (
          <>
            <p>{stars === null ? tell(words.noStars) : `${tell(words.starCount)} ${stars}`}</p>
            <MeasureTable rows={rows} />
          </>
        )}
      </AskedPart>
    </Part>
  )
}

function MeasureTable({ rows }: { readonly rows: readonly GuidanceMeasure[] }): ReactNode {
  const { tell } = useDesk()
  return (
    <SmallTable
      label={words.measures}
      rows={rows}
      keyOf={({ id }) => id}
      empty={words.measuresEmpty}
      columns={[
        { title: words.measureName, show: ({ nameZh }) => <Zh text={nameZh} /> },
        { title: words.measureStars, isNumber: true, show: ({ starsMin }) => starsMin },
        {
          title: words.measureValue,
          isNumber: true,
          show: ({ value, valueUnit }) => tell(quantityWords(value, valueUnit)),
        },
        { title: common.span, show: ({ from, to }) => <Days from={from} to={to} /> },
      ]}
    />
  )
}

function UnitLink({ id, name }: { readonly id: string | null; readonly name: string | null }): ReactNode {
  if (id === null) return <Zh text={null} />
  return (
    <DeskLink to={`/units/${id}`}>
      <Zh text={name ?? id} />
    </DeskLink>
  )
}
