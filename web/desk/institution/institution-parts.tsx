import type { ReactNode } from 'react'
import type { Capital, Licence, RegisterUnit, Specialist, StarRating, UnitFigure } from '../../../contract/index.ts'
import { Deed } from '../form/deed.tsx'
import { DeskLink } from '../frame/desk-link.tsx'
import { Register } from '../record/register.tsx'
import { Coded, MoneyOrNone, Zh } from '../record/showing.tsx'
import { words as common } from '../record/words.ts'
import { Days } from '../registry/days.tsx'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { DataTable } from '../table/data-table.tsx'
import { addresses } from './addresses.ts'
import { CAPITAL, FIGURES, LICENCES, SPECIALISTS, STARS } from './kept-units.ts'
import { useKeeps } from './unit-deeds.tsx'
import { UnitForm } from './unit-form.tsx'
import { FIGURE_KINDS, OWNERSHIPS, unitWords as words } from './unit-words.ts'

type OfUnit = { readonly unit: RegisterUnit }

/** Licences of an institution, those that ended too. */
export function Licences({ unit: { id } }: OfUnit): ReactNode {
  return (
    <Register<Licence>
      kept={LICENCES}
      label={words.licences}
      write="unit:confirm"
      asked={{ unit: id }}
      preset={{ unit: id }}
      nameOf={({ number }) => number}
      empty={words.licencesEmpty}
      columns={[
        { key: 'number', title: words.licenceNumber, show: ({ number }) => <Zh text={number} /> },
        { key: 'scope', title: words.licenceScope, show: ({ scope }) => <Zh text={scope} /> },
        { key: 'span', title: common.span, show: ({ from, to }) => <Days from={from} to={to} /> },
      ]}
    />
  )
}

/** Capital and ownership of an institution over time. */
export function CapitalOf({ unit: { id } }: OfUnit): ReactNode {
  return (
    <Register<Capital>
      kept={CAPITAL}
      label={words.capital}
      write="unit:confirm"
      asked={{ unit: id }}
      preset={{ unit: id }}
      nameOf={({ from }) => from ?? ''}
      empty={words.capitalEmpty}
      columns={[
        { key: 'span', title: common.span, show: ({ from, to }) => <Days from={from} to={to} /> },
        {
          key: 'capital',
          title: words.capitalFen,
          isNumber: true,
          show: ({ capitalFen }) => <MoneyOrNone fen={capitalFen} />,
        },
        {
          key: 'ownership',
          title: words.ownership,
          show: ({ ownership }) => <Coded code={ownership} of={OWNERSHIPS} />,
        },
      ]}
    />
  )
}

/** Branches of an institution, which it keeps itself. */
export function Branches({ unit }: OfUnit): ReactNode {
  const { say, tell } = useDesk()
  const may = useMay()
  const keeps = useKeeps(unit) && may('unit:write')
  return (
    <>
      {keeps && (
        <p className="register-add">
          <Deed label={say('unit.newBranch')} isPrimary>
            {({ done, cancel }) => <UnitForm parent={unit.id} onDone={done} onCancel={cancel} />}
          </Deed>
        </p>
      )}
      <DataTable<RegisterUnit>
        path={addresses.units}
        label={tell(words.branches)}
        rowKey={({ id }) => id}
        asked={{ parent: unit.id }}
        empty={tell(words.branchesEmpty)}
        columns={[
          {
            key: 'name',
            title: say('unit.name'),
            show: ({ id, nameZh }) => (
              <DeskLink to={`/units/${id}`}>
                <Zh text={nameZh} />
              </DeskLink>
            ),
          },
          { key: 'code', title: tell(words.creditCode), show: ({ creditCode }) => <Zh text={creditCode} /> },
          { key: 'span', title: tell(common.span), show: ({ from, to }) => <Days from={from} to={to} /> },
        ]}
      />
    </>
  )
}

/** Figures that an institution states. */
export function Figures({ unit: { id } }: OfUnit): ReactNode {
  return (
    <Register<UnitFigure>
      kept={FIGURES}
      label={words.figures}
      write="figure:write"
      asked={{ unit: id }}
      preset={{ unit: id }}
      filters={[{ name: 'kind', label: words.kind, choices: FIGURE_KINDS }]}
      nameOf={({ year }) => String(year)}
      empty={words.figuresEmpty}
      columns={[
        { key: 'kind', title: words.kind, show: ({ kind }) => <Coded code={kind} of={FIGURE_KINDS} /> },
        { key: 'year', title: words.figureYear, isNumber: true, show: ({ year }) => year },
        { key: 'asOf', title: words.figureAsOf, show: ({ asOf }) => asOf },
        {
          key: 'amount',
          title: words.figureAmount,
          isNumber: true,
          show: ({ amountFen }) => <MoneyOrNone fen={amountFen} />,
        },
      ]}
    />
  )
}

/** Contact persons of an institution. */
export function Specialists({ unit: { id } }: OfUnit): ReactNode {
  return (
    <Register<Specialist>
      kept={SPECIALISTS}
      label={words.specialists}
      write="specialist:write"
      asked={{ unit: id }}
      preset={{ unit: id }}
      nameOf={({ name }) => name}
      empty={words.specialistsEmpty}
      columns={[
        { key: 'name', title: words.specialistName, show: ({ name }) => <Zh text={name} /> },
        { key: 'duty', title: words.specialistDuty, show: ({ duty }) => <Zh text={duty} /> },
        { key: 'phone', title: words.officePhone, show: ({ officePhone }) => <Zh text={officePhone} /> },
        { key: 'span', title: common.span, show: ({ from, to }) => <Days from={from} to={to} /> },
      ]}
    />
  )
}

/** Stars of an institution over time. */
export function Stars({ unit: { id } }: OfUnit): ReactNode {
  return (
    <Register<StarRating>
      kept={STARS}
      label={words.stars}
      write="unit:confirm"
      asked={{ unit: id }}
      preset={{ unit: id }}
      nameOf={({ from }) => from}
      empty={words.starsEmpty}
      columns={[
        { key: 'span', title: common.span, show: ({ from, to }) => <Days from={from} to={to} /> },
        { key: 'stars', title: words.starCount, isNumber: true, show: ({ stars }) => stars },
      ]}
    />
  )
}
