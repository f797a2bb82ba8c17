import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type {
  ParameterEffect,
  ParameterPeriod,
  RegionParameter,
  RegionParameterHistory,
} from '../../../contract/index.ts'
import { quantityWords } from '../../policy/words-of-values.ts'
import { DeskLink } from '../frame/desk-link.tsx'
import { Page, Part } from '../frame/page.tsx'
import { AskedPart } from '../record/asked-part.tsx'
import { fill } from '../record/fill.ts'
import { SendDeed } from '../record/record-deed.tsx'
import { Coded, Known, Zh } from '../record/showing.tsx'
import { SmallTable } from '../record/small-table.tsx'
import { Days } from '../registry/days.tsx'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { Owing, ParameterValue } from './parameters-page.tsx'
import { PARAMETER_STATES, paramWords as words } from './words.ts'

/** One number: who owes it, every value that it had, setting it, and what that unblocks. */
export function ParameterPage(): ReactNode {
  const { parameter: id = '' } = useParams({ strict: false }) as { parameter?: string }
  const path = `/api/parameters/${encodeURIComponent(id)}`
  return (
    <AskedPart<RegionParameterHistory> path={path}>
      {({ parameter, values }) => <Shown path={path} parameter={parameter} values={values} />}
    </AskedPart>
  )
}

type Told = {
  readonly path: string
  readonly parameter: RegionParameter
  readonly values: readonly ParameterPeriod[]
}

function Shown({ path, parameter, values }: Told): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  const { bound, note, unit } = parameter
  return (
    <Page
      title={tell(parameter.label)}
      lead={<Coded code={parameter.state} of={PARAMETER_STATES} />}
      actions={<Setting path={path} parameter={parameter} />}
    >
      <Known
        rows={[
          [words.value, <ParameterValue key="" parameter={parameter} />],
          [words.clause, parameter.clause],
          [words.owedBy, <Owing key="" parameter={parameter} />],
          [
            words.bound,
            bound === null ? (
              <Zh key="" text={null} />
            ) : (
              tell(
                fill(words.boundSaid, {
                  min: tell(quantityWords(bound.min, unit)),
                  max: tell(quantityWords(bound.max, unit)),
                }),
              )
            ),
          ],
          [words.note, note === null ? <Zh key="" text={null} /> : tell(note)],
        ]}
      />
      <Part title={tell(words.history)}>
        <History values={values} unit={unit} />
      </Part>
      {may('parameter:read') && (
        <Part title={tell(words.effect)}>
          <AskedPart<ParameterEffect> path={`${path}/effect`}>{(effect) => <Effect effect={effect} />}</AskedPart>
        </Part>
      )}
    </Page>
  )
}

function Setting({ path, parameter }: Omit<Told, 'values'>): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  if (parameter.state === 'PRINTED') return <p className="muted">{tell(words.printed)}</p>
  if (!may('parameter:set')) return null
  if (!parameter.maySet) return <p className="muted">{tell(words.notYours)}</p>
  const unit = quantityWords('1', parameter.unit)
  const hint = fill(words.valueHint, { unit: '' })
  return (
    <SendDeed
      label={words.set}
      path={`${path}/values`}
      isPrimary
      record={{ clause: parameter.clause }}
      fields={[
        {
          name: 'value',
          label: words.value,
          kind: 'text',
          lengthMax: 60,
          hint: { zh: hint.zh + unit.zh.slice(1), en: hint.en + unit.en.slice(1).trim() },
          pattern: /^-?\d+(?:[.]\d+)?$/,
          patternHint: words.valueRefused,
        },
        { name: 'from', label: words.from, kind: 'day' },
        { name: 'to', label: words.to, kind: 'day', empty: 'null' },
        { name: 'clause', label: words.clause, kind: 'text', lengthMax: 60, hint: words.clauseHint },
        { name: 'documentNo', label: words.documentNo, kind: 'text', lengthMax: 100 },
        { name: 'reason', label: words.reason, kind: 'long', lengthMax: 1000 },
      ]}
    />
  )
}

function History({ values, unit }: { readonly values: readonly ParameterPeriod[]; readonly unit: string }): ReactNode {
  const { tell } = useDesk()
  return (
    <SmallTable
      label={words.history}
      rows={values}
      keyOf={({ id, from, value }) => `${id} ${from} ${value}`}
      empty={words.historyEmpty}
      columns={[
        { title: words.value, show: ({ value }) => tell(quantityWords(value, unit)) },
        { title: words.span, show: ({ from, to }) => <Days from={from} to={to} /> },
        {
          title: words.setBy,
          show: ({ id, setByUnit }) => (id === null ? tell(words.byPlan) : <Zh text={setByUnit} />),
        },
        { title: words.documentNo, show: ({ documentNo }) => <Zh text={documentNo} /> },
        { title: words.reason, show: ({ reason }) => <Zh text={reason} /> },
        {
          title: words.state,
          show: ({ recordedTo, supersededReason }) =>
            recordedTo === null ? (
              tell(PARAMETER_STATES.SET)
            ) : (
              <>
                {tell(words.superseded)} {recordedTo.slice(0, 10)}
                {supersededReason && (
                  <span className="fact-source">
                    <Zh text={supersededReason} />
                  </span>
                )}
              </>
            ),
        },
      ]}
    />
  )
}

function Effect({ effect: { programmes, determinations } }: { readonly effect: ParameterEffect }): ReactNode {
  const { tell } = useDesk()
  const { count, enterprises, rows } = determinations
  const titleOf = (id: string): string => {
    const found = programmes.find((programme) => programme.id === id)
    return found ? tell(found.title) : id
  }
  return (
    <>
      {programmes.length > 0 && (
        <ul className="held">
          {programmes.map(({ id, title }) => (
            <li key={id}>{tell(title)}</li>
          ))}
        </ul>
      )}
      <p>{tell(count === 0 ? words.effectNone : fill(words.effectCount, { count, firms: enterprises }))}</p>
      {rows.length > 0 && (
        <SmallTable
          label={words.effect}
          rows={rows}
          keyOf={({ id }) => id}
          empty={words.effectNone}
          columns={[
            {
              title: words.enterprise,
              show: ({ enterprise, enterpriseName }) => (
                <DeskLink to={`/enterprises/${enterprise}`} search={{ tab: 'programmes' }}>
                  <Zh text={enterpriseName} />
                </DeskLink>
              ),
            },
            { title: words.programme, show: ({ programme }) => titleOf(programme) },
            { title: words.on, show: ({ on }) => on },
            {
              title: words.unblocked,
              show: ({ isUnblocked }) => tell(isUnblocked ? words.nowPossible : words.stillBlocked),
            },
          ]}
        />
      )}
    </>
  )
}
