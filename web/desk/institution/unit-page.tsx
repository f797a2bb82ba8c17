import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Institution, RegisterUnit, Specialist } from '../../../contract/index.ts'
import { ExactMoney } from '../../ui/money.tsx'
import { ask, tell } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { Deed } from '../form/deed.tsx'
import { RecordForm } from '../form/record-form.tsx'
import { DeskLink } from '../frame/desk-link.tsx'
import { Page, Part } from '../frame/page.tsx'
import { reachOf } from '../frame/places.ts'
import { Waiting } from '../frame/shell.tsx'
import { Days } from '../registry/titles.tsx'
import { useMay, useSession } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'
import { UnitForm } from './unit-form.tsx'
import { UNIT_KIND_KEYS } from './unit-kinds.ts'

/** One unit: what it is over which days, licences and figures, branches and contact persons. */
export function UnitPage(): ReactNode {
  const { unit: id = '' } = useParams({ strict: false }) as { unit?: string }
  const { say } = useDesk()
  const { data, error, refetch } = useQuery({
    queryKey: ['institution', id],
    queryFn: () => ask<Institution>(addresses.institution(id)),
  })
  if (error)
    return (
      <Page title={say('place.units')}>
        <ProblemNotice fault={error} onAgain={() => void refetch()} />
      </Page>
    )
  if (!data) return <Waiting />
  const { unit } = data
  return (
    <Page
      title={unit.nameZh}
      isNameChinese
      lead={
        <>
          {say(UNIT_KIND_KEYS[unit.kind])} · <Days from={unit.from} to={unit.to} />
        </>
      }
      actions={<UnitDeeds unit={unit} />}
    >
      <Succession unit={unit} />
      <Licences data={data} />
      <Branches unit={unit} />
      <Specialists unit={unit} />
    </Page>
  )
}

/** Whether whoever is signed in keeps a unit: a department all, an institution itself and its branches. */
function useKeeps(unit: RegisterUnit): boolean {
  const { standing } = useSession()
  return reachOf(standing) === 'REGION' || unit.id === standing.unit || unit.parent === standing.unit
}

function UnitDeeds({ unit }: { readonly unit: RegisterUnit }): ReactNode {
  const { say } = useDesk()
  const may = useMay()
  const { standing } = useSession()
  const isRegion = reachOf(standing) === 'REGION'
  const changes = may('unit:write') && (isRegion || unit.parent === standing.unit)
  return (
    <>
      {changes && (
        <Deed label={say('list.change')}>
          {({ done, cancel }) => <UnitForm unit={unit} onDone={done} onCancel={cancel} />}
        </Deed>
      )}
      {may('unit:confirm') && unit.to === null && (
        <Deed label={say('unit.succeed')}>
          {({ done, cancel }) => (
            <RecordForm<RegisterUnit>
              name="succeed"
              version={unit.version}
              fields={[
                { name: 'nameZh', label: say('unit.successorName'), kind: 'text', lengthMax: 200 },
                { name: 'on', label: say('unit.succeedOn'), kind: 'day' },
              ]}
              send={({ nameZh = '', on = '' }, version = unit.version) =>
                tell('POST', addresses.succession(unit.id), { nameZh: nameZh.trim(), nameEn: null, on, version })
              }
              sendLabel={say('unit.succeed')}
              onDone={done}
              onCancel={cancel}
            />
          )}
        </Deed>
      )}
    </>
  )
}

function Succession({ unit }: { readonly unit: RegisterUnit }): ReactNode {
  const { say } = useDesk()
  const links = [
    [say('enterprise.predecessor'), unit.predecessor, unit.predecessorName],
    [say('enterprise.successor'), unit.successor, unit.successorName],
    [say('unit.parent'), unit.parent, unit.parentName],
  ] as const
  return (
    <ul className="held">
      {links.map(
        ([label, id, name]) =>
          id && (
            <li key={label}>
              {label}{' '}
              <DeskLink to={`/units/${id}`}>
                <span lang="zh-CN">{name ?? id}</span>
              </DeskLink>
            </li>
          ),
      )}
    </ul>
  )
}

function Licences({ data: { licences, mayOpenNew, capital, unit } }: { readonly data: Institution }): ReactNode {
  const { say } = useDesk()
  if (unit.kind === 'GOV') return null
  return (
    <Part title={say('unit.licences')}>
      {licences.length === 0 ? (
        <p className="muted">{say('unit.licences.none')}</p>
      ) : (
        <>
          <p>{say(mayOpenNew ? 'unit.mayOpenNew' : 'unit.mayNotOpenNew')}</p>
          <ul className="held">
            {licences.map(({ id, number, scope, from, to }) => (
              <li key={id}>
                <code>{number}</code> <span lang="zh-CN">{scope}</span>{' '}
                <span className="muted">
                  <Days from={from} to={to} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {capital?.capitalFen != null && (
        <p>
          {say('unit.capital')} <ExactMoney fen={capital.capitalFen} />
        </p>
      )}
    </Part>
  )
}

function Branches({ unit }: { readonly unit: RegisterUnit }): ReactNode {
  const { say } = useDesk()
  const may = useMay()
  const keeps = useKeeps(unit)
  const { data } = useQuery({
    queryKey: ['branches', unit.id],
    queryFn: () => ask<{ readonly rows: readonly RegisterUnit[] }>(addresses.units, { parent: unit.id, limit: 200 }),
  })
  return (
    <Part
      title={say('unit.branches')}
      actions={
        keeps &&
        may('unit:write') && (
          <Deed label={say('unit.newBranch')}>
            {({ done, cancel }) => <UnitForm parent={unit.id} onDone={done} onCancel={cancel} />}
          </Deed>
        )
      }
    >
      {data?.rows.length === 0 && <p className="muted">{say('unit.branches.none')}</p>}
      <ul className="held">
        {data?.rows.map(({ id, nameZh, from, to }) => (
          <li key={id}>
            <DeskLink to={`/units/${id}`}>
              <span lang="zh-CN">{nameZh}</span>
            </DeskLink>{' '}
            <span className="muted">
              <Days from={from} to={to} />
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Specialists({ unit }: { readonly unit: RegisterUnit }): ReactNode {
  const { say } = useDesk()
  const may = useMay()
  const keeps = useKeeps(unit)
  const { data } = useQuery({
    queryKey: ['specialists', unit.id],
    queryFn: () => ask<{ readonly rows: readonly Specialist[] }>(addresses.specialists, { unit: unit.id, limit: 200 }),
    enabled: may('specialist:read'),
  })
  if (!may('specialist:read') || unit.kind === 'GOV') return null
  return (
    <Part
      title={say('unit.specialists')}
      actions={
        keeps &&
        may('specialist:write') && (
          <Deed label={say('specialist.new')}>
            {({ done, cancel }) => (
              <RecordForm<Specialist>
                name="new-specialist"
                fields={[
                  { name: 'name', label: say('person.name'), kind: 'text', lengthMax: 50 },
                  { name: 'duty', label: say('specialist.duty'), kind: 'text', lengthMax: 100 },
                  {
                    name: 'officePhone',
                    label: say('specialist.officePhone'),
                    kind: 'text',
                    isOptional: true,
                    refuse: (text) => (/^[0-9 +-]{5,20}$/.test(text) ? null : say('specialist.officePhone.wrong')),
                  },
                  { name: 'from', label: say('appointment.from'), kind: 'day' },
                ]}
                send={({ name = '', duty = '', officePhone = '', from = '' }) =>
                  tell('POST', addresses.specialists, {
                    unit: unit.id,
                    name: name.trim(),
                    duty: duty.trim(),
                    officePhone: officePhone.trim() || null,
                    from,
                    to: null,
                  })
                }
                sendLabel={say('save')}
                onDone={done}
                onCancel={cancel}
              />
            )}
          </Deed>
        )
      }
    >
      {data?.rows.length === 0 && <p className="muted">{say('specialist.none')}</p>}
      <ul className="held">
        {data?.rows.map(({ id, name, duty, officePhone, from, to }) => (
          <li key={id}>
            <strong lang="zh-CN">{name}</strong> <span lang="zh-CN">{duty}</span> {officePhone}{' '}
            <span className="muted">
              <Days from={from} to={to} />
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}
