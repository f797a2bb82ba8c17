import type { ReactNode } from 'react'
import type { GuidanceMeasure, ParkCredit, RecognitionScheme, TechUnit } from '../../../contract/index.ts'
import { quantityWords } from '../../policy/words-of-values.ts'
import { DeskLink } from '../frame/desk-link.tsx'
import { Page } from '../frame/page.tsx'
import { reachOf } from '../frame/places.ts'
import { Tabs } from '../frame/tabs.tsx'
import { MEASURES } from '../institution/kept-units.ts'
import { unitWords } from '../institution/unit-words.ts'
import { AskedPart } from '../record/asked-part.tsx'
import { fill } from '../record/fill.ts'
import type { Kept } from '../record/kept.ts'
import { RecordDeed } from '../record/record-deed.tsx'
import { Register } from '../record/register.tsx'
import { Coded, CodedAll, MoneyOrNone, Zh } from '../record/showing.tsx'
import { SmallTable } from '../record/small-table.tsx'
import { words as common } from '../record/words.ts'
import { Days } from '../registry/days.tsx'
import { useMay, useSession } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { NEW_TECH_UNIT, SCHEMES, TECH_UNITS } from './kept-tech-units.ts'
import { ASPECTS, TECH_FORMS, TECH_STATES, techWords as words } from './words.ts'

/** Technology finance units as they stand, schemes of recognition, measures by stars, and credit for parks. */
export function TechUnitsPage(): ReactNode {
  const { tell } = useDesk()
  return (
    <Page title={tell(words.title)} lead={tell(words.lead)}>
      <Tabs
        label={tell(words.tabs)}
        tabs={[
          { id: 'units', label: tell(words.units), show: () => <Units /> },
          { id: 'schemes', label: tell(words.schemes), show: () => <Schemes /> },
          { id: 'measures', label: tell(words.measures), show: () => <Measures /> },
          { id: 'credit', label: tell(words.parkCredit), show: () => <Credit /> },
        ]}
      />
    </Page>
  )
}

function Units(): ReactNode {
  const may = useMay()
  const { standing } = useSession()
  const isRegion = reachOf(standing) === 'REGION'
  const kept: Kept = isRegion
    ? {
        ...NEW_TECH_UNIT,
        fields: [
          {
            name: 'institution',
            label: words.institution,
            kind: 'choice',
            from: { path: '/api/units', asked: { kind: 'BANK' } },
          },
          ...NEW_TECH_UNIT.fields,
        ],
      }
    : NEW_TECH_UNIT
  return (
    <>
      {may('tech-unit:write') && (
        <p className="register-add">
          <RecordDeed
            kept={kept}
            isPrimary
            label={words.add}
            {...(isRegion ? {} : { preset: { institution: standing.unit } })}
          />
        </p>
      )}
      <Register<TechUnit>
        kept={TECH_UNITS}
        label={words.units}
        nameOf={({ nameZh }) => nameZh}
        empty={words.empty}
        filters={[{ name: 'on', label: common.on, isDay: true }]}
        columns={[
          {
            key: 'name',
            title: words.nameZh,
            show: ({ id, nameZh }) => (
              <DeskLink to={`/tech-units/${id}`}>
                <Zh text={nameZh} />
              </DeskLink>
            ),
          },
          {
            key: 'institution',
            title: words.institution,
            show: ({ institutionName }) => <Zh text={institutionName} />,
          },
          { key: 'form', title: words.form, show: ({ form }) => <Coded code={form} of={TECH_FORMS} /> },
          { key: 'status', title: words.status, show: ({ status }) => <Coded code={status} of={TECH_STATES} /> },
          { key: 'since', title: words.statusSince, show: ({ statusSince }) => statusSince },
          { key: 'missing', title: words.missing, show: (unit) => <Missing unit={unit} /> },
          {
            key: 'quota',
            title: words.quota,
            isNumber: true,
            isExtra: true,
            show: ({ quotaFen }) => <MoneyOrNone fen={quotaFen} />,
          },
          { key: 'staff', title: words.staff, isNumber: true, isExtra: true, show: ({ staff }) => staff ?? '' },
        ]}
      />
    </>
  )
}

/** What a unit still has to prove. */
export function Missing({ unit: { missing: codes, numberNotSet } }: { readonly unit: TechUnit }): ReactNode {
  const { tell } = useDesk()
  if (codes.length === 0 && numberNotSet !== null) return <span className="not-set">{tell(common.numbersNotSet)}</span>
  return codes.length === 0 ? tell(words.nothingMissing) : <CodedAll codes={codes} of={ASPECTS} />
}

function Schemes(): ReactNode {
  return (
    <Register<RecognitionScheme>
      kept={SCHEMES}
      label={words.schemes}
      write="unit:confirm"
      nameOf={({ nameZh }) => nameZh}
      empty={words.schemesEmpty}
      columns={[
        { key: 'name', title: words.schemeName, show: ({ nameZh }) => <Zh text={nameZh} /> },
        { key: 'clause', title: words.clause, show: ({ clause }) => <Zh text={clause} /> },
        {
          key: 'aspects',
          title: words.schemeAspects,
          show: ({ aspects }) => <CodedAll codes={aspects} of={ASPECTS} />,
        },
        {
          key: 'min',
          title: words.aspectsMin,
          show: ({ aspectsMin, aspectsMinParameter }) => aspectsMin ?? <Zh text={aspectsMinParameter} />,
        },
        { key: 'required', title: words.required, show: ({ required }) => <CodedAll codes={required} of={ASPECTS} /> },
        { key: 'span', title: common.span, show: ({ from, to }) => <Days from={from} to={to} /> },
      ]}
    />
  )
}

function Measures(): ReactNode {
  const { tell } = useDesk()
  return (
    <Register<GuidanceMeasure>
      kept={MEASURES}
      label={words.measures}
      write="unit:confirm"
      nameOf={({ nameZh }) => nameZh}
      empty={unitWords.measuresEmpty}
      columns={[
        { key: 'name', title: unitWords.measureName, show: ({ nameZh }) => <Zh text={nameZh} /> },
        { key: 'stars', title: unitWords.measureStars, isNumber: true, show: ({ starsMin }) => starsMin },
        {
          key: 'value',
          title: unitWords.measureValue,
          isNumber: true,
          show: ({ value, valueUnit }) => tell(quantityWords(value, valueUnit)),
        },
        { key: 'span', title: common.span, show: ({ from, to }) => <Days from={from} to={to} /> },
      ]}
    />
  )
}

function Credit(): ReactNode {
  const { tell } = useDesk()
  return (
    <AskedPart<ParkCredit> path="/api/park-credit">
      {({ rows }) => (
        <SmallTable
          label={words.parkCredit}
          rows={rows}
          keyOf={({ park }) => park}
          empty={words.creditEmpty}
          columns={[
            { title: words.park, show: ({ nameZh }) => <Zh text={nameZh} /> },
            {
              title: words.units,
              show: ({ units }) =>
                units.length === 0 ? (
                  <span className="is-wanting">{tell(words.noUnit)}</span>
                ) : (
                  <Zh text={units.map(({ nameZh }) => nameZh).join('、')} />
                ),
            },
            { title: words.quota, isNumber: true, show: ({ quotaFen }) => <MoneyOrNone fen={quotaFen} /> },
            { title: words.lent, isNumber: true, show: ({ lentFen }) => <MoneyOrNone fen={lentFen} /> },
            {
              title: words.used,
              isNumber: true,
              show: ({ usedPercent }) =>
                usedPercent === null ? tell(common.notKnown) : tell(fill(common.percent, { percent: usedPercent })),
            },
          ]}
        />
      )}
    </AskedPart>
  )
}
