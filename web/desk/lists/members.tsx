import type { ReactNode } from 'react'
import type { Membership, MembershipEntry, MembershipExit, RegisterList } from '../../../contract/index.ts'
import { tell } from '../ask/ask.ts'
import { AsOfPicker, endOfDay } from '../form/as-of-picker.tsx'
import { Deed } from '../form/deed.tsx'
import { chosenId, enterprisesByCode } from '../form/found.ts'
import { RecordForm } from '../form/record-form.tsx'
import { DeskLink, useAddress, useGo } from '../frame/desk-link.tsx'
import { CreditCode } from '../registry/credit-code.tsx'
import { Days } from '../registry/days.tsx'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { DataTable } from '../table/data-table.tsx'
import { addresses } from './addresses.ts'
import { Moving } from './moving.tsx'

/** Who is on a list on a day, as recorded by a day; entering and leaving for those who may. */
export function Members({ list }: { readonly list: RegisterList }): ReactNode {
  const { say, language } = useDesk()
  const may = useMay()
  const go = useGo()
  const address = useAddress()
  const asOf = { on: address['on'] ?? '', recorded: address['recorded'] ?? '' }
  const asked = { on: asOf.on, recorded: endOfDay(asOf.recorded) }
  const isNow = asOf.on === '' && asOf.recorded === ''
  return (
    <>
      <div className="desk-part-head">
        <AsOfPicker
          asOf={asOf}
          onChange={({ on, recorded }) => go({ to: '.', search: { ...address, on, recorded, after: '' } })}
        />
        {may('list:write') && isNow && <Entering list={list} />}
      </div>
      <DataTable<Membership>
        path={addresses.members(list.id)}
        asked={asked}
        exportPath={addresses.membersBook(list.id)}
        exportAsked={{ lang: language }}
        label={say('list.tab.members')}
        rowKey={({ id }) => id}
        empty={say('members.empty')}
        filters={[{ name: 'text', label: say('enterprise.search') }]}
        columns={[
          {
            key: 'name',
            title: say('enterprise.name'),
            show: ({ enterprise, name }) => (
              <DeskLink to={`/enterprises/${enterprise}`}>
                <span lang="zh-CN">{name}</span>
              </DeskLink>
            ),
          },
          {
            key: 'code',
            title: say('enterprise.code'),
            isShort: true,
            show: ({ creditCode }) => <CreditCode code={creditCode} />,
          },
          { key: 'span', title: say('span'), show: ({ from, to }) => <Days from={from} to={to} /> },
          {
            key: 'reason',
            title: say('member.entryReason'),
            show: ({ entryReason }) => <span lang="zh-CN">{entryReason}</span>,
          },
          {
            key: 'source',
            title: say('member.source'),
            show: ({ sourceName }) => <span lang="zh-CN">{sourceName ?? ''}</span>,
          },
          {
            key: 'evidence',
            title: say('member.evidence'),
            isExtra: true,
            show: ({ evidence }) => <span lang="zh-CN">{evidence}</span>,
          },
          ...(may('list:write') && isNow
            ? [
                {
                  key: 'deeds',
                  title: say('deeds'),
                  show: (row: Membership) => (
                    <div className="deed-row">
                      <Leaving member={row} />
                      <Moving member={row} />
                    </div>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  )
}

function Entering({ list }: { readonly list: RegisterList }): ReactNode {
  const { say } = useDesk()
  return (
    <Deed label={say('member.enter')} isPrimary>
      {({ done, cancel }) => (
        <RecordForm<Membership>
          name="enter"
          fields={[
            { name: 'creditCode', label: say('enterprise.name'), kind: 'search', finder: enterprisesByCode },
            { name: 'from', label: say('member.from'), kind: 'day' },
            { name: 'reason', label: say('member.entryReason'), kind: 'long', lengthMax: 1000 },
            { name: 'evidence', label: say('member.evidence'), kind: 'text', isOptional: true, lengthMax: 1000 },
          ]}
          send={({ creditCode = '', from = '', reason = '', evidence = '' }) =>
            tell('POST', addresses.members(list.id), {
              creditCode: chosenId(creditCode),
              from,
              reason: reason.trim(),
              evidence: evidence.trim(),
            } satisfies MembershipEntry)
          }
          sendLabel={say('member.enter')}
          onDone={done}
          onCancel={cancel}
        />
      )}
    </Deed>
  )
}

function Leaving({ member }: { readonly member: Membership }): ReactNode {
  const { say } = useDesk()
  return (
    <Deed label={say('member.leave')} about={member.name}>
      {({ done, cancel }) => (
        <RecordForm<Membership>
          name={`leave ${member.id}`}
          version={member.version}
          fields={[
            { name: 'on', label: say('member.leaveOn'), kind: 'day', hint: say('member.leaveOn.hint') },
            {
              name: 'kind',
              label: say('member.exitKind'),
              kind: 'choice',
              choices: [
                ['ORDINARY', say('member.ORDINARY')],
                ['BREACH', say('member.BREACH')],
              ],
            },
            { name: 'reason', label: say('member.exitReason'), kind: 'long', lengthMax: 1000 },
          ]}
          send={({ on = '', kind, reason = '' }, version = member.version) =>
            tell('POST', addresses.exit(member.id), {
              on,
              kind: kind === 'BREACH' ? 'BREACH' : 'ORDINARY',
              reason: reason.trim(),
              version,
            } satisfies MembershipExit)
          }
          sendLabel={say('member.leave')}
          onDone={done}
          onCancel={cancel}
        />
      )}
    </Deed>
  )
}
