import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { TechUnit } from '../../../contract/index.ts'
import { DeskLink } from '../frame/desk-link.tsx'
import { Page, Part } from '../frame/page.tsx'
import { reachOf } from '../frame/places.ts'
import { AskedPart } from '../record/asked-part.tsx'
import { fill } from '../record/fill.ts'
import { RecordDeed, SendDeed } from '../record/record-deed.tsx'
import { Coded, Known, MoneyOrNone, NumbersNotSet, Zh } from '../record/showing.tsx'
import { SmallTable } from '../record/small-table.tsx'
import { words as common } from '../record/words.ts'
import { Days } from '../registry/days.tsx'
import { useMay, useSession } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { PARK_FIELDS, PROOF_FIELDS, TECH_UNITS } from './kept-tech-units.ts'
import { Missing } from './tech-units-page.tsx'
import { ASPECTS, TECH_FORMS, TECH_STATES, techWords as words } from './words.ts'

/** One technology finance unit: how it stands and since when, what is missing, its proofs, confirmation and parks. */
export function TechUnitPage(): ReactNode {
  const { unit: id = '' } = useParams({ strict: false }) as { unit?: string }
  return (
    <AskedPart<TechUnit> path={`${TECH_UNITS.path}/${encodeURIComponent(id)}`}>
      {(unit) => <Shown unit={unit} />}
    </AskedPart>
  )
}

function Shown({ unit }: { readonly unit: TechUnit }): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  const { standing } = useSession()
  const keeps = may('tech-unit:write') && (reachOf(standing) === 'REGION' || standing.unit === unit.institution)
  const path = `${TECH_UNITS.path}/${unit.id}`
  return (
    <Page
      title={unit.nameZh}
      isNameChinese
      lead={<Coded code={unit.form} of={TECH_FORMS} />}
      actions={
        <>
          {keeps && <RecordDeed kept={TECH_UNITS} record={unit} />}
          {may('unit:confirm') && (
            <SendDeed
              label={words.confirm}
              method="PUT"
              path={`${path}/confirmation`}
              version={unit.version}
              fields={[
                { name: 'from', label: words.confirmedFrom, kind: 'day', empty: 'null', hint: words.confirmHint },
              ]}
            />
          )}
        </>
      }
    >
      {unit.numberNotSet && <NumbersNotSet numbers={[unit.numberNotSet]} />}
      <Known
        rows={[
          [words.status, <StatusOf key="" unit={unit} />],
          [words.aspects, tell(fill(words.aspectsOf, { proved: unit.aspectsProved, asked: unit.aspectsAsked }))],
          [words.missing, <Missing key="" unit={unit} />],
          [words.institution, <InstitutionLink key="" unit={unit} />],
          [words.scheme, <Zh key="" text={unit.schemeName} />],
          [words.since, unit.since],
          [words.confirmedFrom, <Zh key="" text={unit.confirmedFrom} />],
          [words.stars, unit.stars ?? tell(words.noStars)],
          [words.quota, <MoneyOrNone key="" fen={unit.quotaFen} />],
          [words.approvalLimit, <MoneyOrNone key="" fen={unit.approvalLimitFen} />],
          [words.staff, unit.staff ?? tell(common.notKnown)],
        ]}
      />
      <Proofs unit={unit} path={path} keeps={keeps} />
      <Part
        title={tell(words.parks)}
        actions={keeps && <SendDeed label={words.addPark} path={`${path}/parks`} fields={PARK_FIELDS} />}
      >
        <SmallTable
          label={words.parks}
          rows={unit.parks}
          keyOf={({ id }) => id}
          empty={words.parksEmpty}
          columns={[
            { title: words.park, show: ({ nameZh }) => <Zh text={nameZh} /> },
            { title: common.span, show: ({ from, to }) => <Days from={from} to={to} /> },
          ]}
        />
      </Part>
    </Page>
  )
}

function StatusOf({ unit: { status, statusSince } }: { readonly unit: TechUnit }): ReactNode {
  return (
    <>
      <strong>
        <Coded code={status} of={TECH_STATES} />
      </strong>{' '}
      <span className="muted">
        <Days from={statusSince} to={null} />
      </span>
    </>
  )
}

function InstitutionLink({ unit: { institution, institutionName } }: { readonly unit: TechUnit }): ReactNode {
  if (institution === null) return <Zh text={null} />
  return (
    <DeskLink to={`/units/${institution}`}>
      <Zh text={institutionName} />
    </DeskLink>
  )
}

function Proofs({
  unit,
  path,
  keeps,
}: {
  readonly unit: TechUnit
  readonly path: string
  readonly keeps: boolean
}): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  return (
    <Part
      title={tell(words.proofs)}
      actions={keeps && <SendDeed label={words.addProof} path={`${path}/proofs`} fields={PROOF_FIELDS} />}
    >
      <SmallTable
        label={words.proofs}
        rows={unit.proofs}
        keyOf={({ id }) => id}
        empty={words.proofsEmpty}
        columns={[
          { title: words.aspect, show: ({ aspect }) => <Coded code={aspect} of={ASPECTS} /> },
          { title: words.document, show: ({ document }) => <Zh text={document} /> },
          {
            title: common.span,
            show: ({ from, to, endedReason }) => (
              <>
                <Days from={from} to={to} />
                {endedReason && <span className="fact-source">{endedReason}</span>}
              </>
            ),
          },
          ...(may('unit:confirm')
            ? [
                {
                  title: common.deeds,
                  show: ({ id, version, to, document }: TechUnit['proofs'][number]) =>
                    to === null && (
                      <SendDeed
                        label={words.endProof}
                        about={document}
                        method="PUT"
                        path={`${path}/proofs/${id}/end`}
                        version={version}
                        fields={[
                          { name: 'on', label: words.endOn, kind: 'day' },
                          { name: 'reason', label: words.reason, kind: 'long', lengthMax: 1000 },
                        ]}
                      />
                    ),
                },
              ]
            : []),
        ]}
      />
    </Part>
  )
}
