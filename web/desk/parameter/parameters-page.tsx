import type { ReactNode } from 'react'
import type { RegionParameter, RegionParameters } from '../../../contract/index.ts'
import { quantityWords } from '../../policy/words-of-values.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { DeskLink, useAddress, useGo } from '../frame/desk-link.tsx'
import { Page } from '../frame/page.tsx'
import { AskedPart } from '../record/asked-part.tsx'
import { fill } from '../record/fill.ts'
import { Coded, Zh } from '../record/showing.tsx'
import { SmallTable } from '../record/small-table.tsx'
import { words as common } from '../record/words.ts'
import { useDesk } from '../speech.ts'
import { DayFilter } from '../table/day-filter.tsx'
import { PARAMETER_STATES, paramWords as words } from './words.ts'

const PATH = '/api/parameters'

/** Numbers of the region's plan, those that nobody has set first, by the unit that owes them. */
export function ParametersPage(): ReactNode {
  const { tell } = useDesk()
  const address = useAddress()
  const { state = '', owedBy = '', on = '' } = address
  return (
    <Page title={tell(words.title)} lead={tell(words.lead)}>
      <AskedPart<RegionParameters> path={PATH} asked={{ on }}>
        {({ rows }) => (
          <>
            <Filters rows={rows} />
            <ParameterTable
              rows={rows.filter((row) => (!state || row.state === state) && (!owedBy || row.owedBy === owedBy))}
            />
          </>
        )}
      </AskedPart>
    </Page>
  )
}

function Filters({ rows }: { readonly rows: readonly RegionParameter[] }): ReactNode {
  const { tell } = useDesk()
  const address = useAddress()
  const go = useGo()
  const set = (name: string, value: string): void =>
    go({ to: '.', search: { ...address, [name]: value }, replace: true })
  const owing = new Map(
    rows.flatMap(({ owedBy, owedByName }) => (owedBy && owedByName ? [[owedBy, tell(owedByName)] as const] : [])),
  )
  return (
    <search className="desk-filters">
      <SelectField
        label={tell(words.state)}
        value={address['state']}
        choices={Object.entries(PARAMETER_STATES).map(([code, said]) => [code, tell(said)] as const)}
        onChange={(value) => set('state', value)}
      />
      <SelectField
        label={tell(words.owedBy)}
        value={address['owedBy']}
        choices={[...owing]}
        onChange={(value) => set('owedBy', value)}
      />
      <DayFilter
        key={address['on'] ?? ''}
        label={tell(common.on)}
        value={address['on'] ?? ''}
        onChange={(day) => set('on', day)}
      />
    </search>
  )
}

function ParameterTable({ rows }: { readonly rows: readonly RegionParameter[] }): ReactNode {
  const { tell } = useDesk()
  return (
    <SmallTable
      label={words.title}
      rows={rows}
      keyOf={({ id }) => id}
      empty={words.empty}
      columns={[
        {
          title: words.label,
          show: ({ id, label }) => <DeskLink to={`/parameters/${encodeURIComponent(id)}`}>{tell(label)}</DeskLink>,
        },
        {
          title: words.state,
          show: ({ state }) => (
            <span className="one-line">
              <Coded code={state} of={PARAMETER_STATES} />
            </span>
          ),
        },
        { title: words.value, show: (parameter) => <ParameterValue parameter={parameter} /> },
        { title: words.clause, show: ({ clause }) => <span className="one-line">{clause}</span> },
        { title: words.owedBy, show: (parameter) => <Owing parameter={parameter} /> },
        {
          title: words.programmes,
          isNumber: true,
          show: ({ programmes }) => tell(fill(words.programmesSaid, { count: programmes.length })),
        },
      ]}
    />
  )
}

/** The value of a number in its unit, or that nobody has set it. */
export function ParameterValue({ parameter: { value, unit } }: { readonly parameter: RegionParameter }): ReactNode {
  const { tell } = useDesk()
  if (value === null) return <span className="not-set">{tell(words.notSet)}</span>
  return tell(quantityWords(value, unit))
}

/** Who owes a number by the plan, and who carries those duties now. */
export function Owing({ parameter }: { readonly parameter: RegionParameter }): ReactNode {
  const { tell } = useDesk()
  const { owedByName, owedByUnitName } = parameter
  if (owedByName === null) return <Zh text={null} />
  const isOther = owedByUnitName !== null && owedByUnitName !== owedByName.zh
  return (
    <>
      {tell(owedByName)}
      {isOther && (
        <span className="fact-source">
          {tell(words.nowBy)} <Zh text={owedByUnitName} />
        </span>
      )}
    </>
  )
}
