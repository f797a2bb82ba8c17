import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { EditionMember, ListEdition } from '../../../contract/index.ts'
import { ask } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { DeskLink } from '../frame/desk-link.tsx'
import { Page } from '../frame/page.tsx'
import { Waiting } from '../frame/shell.tsx'
import { Tabs } from '../frame/tabs.tsx'
import { CreditCode } from '../registry/credit-code.tsx'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { DataTable } from '../table/data-table.tsx'
import { addresses } from './addresses.ts'
import { ChangesTable } from './changes-table.tsx'
import { Deliver } from './deliver.tsx'
import { Deliveries } from './deliveries.tsx'
import { Difference } from './editions.tsx'

/** One edition: its frozen members, how it differs from the one before, and who has received it. */
export function EditionPage(): ReactNode {
  const { edition: id = '' } = useParams({ strict: false }) as { edition?: string }
  const { say } = useDesk()
  const may = useMay()
  const {
    data: edition,
    error,
    refetch,
  } = useQuery({
    queryKey: ['edition', id],
    queryFn: () => ask<ListEdition>(addresses.edition(id)),
  })
  if (error)
    return (
      <Page title={say('list.tab.editions')}>
        <ProblemNotice fault={error} onAgain={() => void refetch()} />
      </Page>
    )
  if (!edition) return <Waiting />
  return (
    <Page
      title={`${edition.listNameZh} ${edition.number}`}
      isNameChinese
      lead={
        <>
          {say('edition.lead', { day: edition.membersOn, members: edition.members })} <Difference edition={edition} />
        </>
      }
    >
      <Tabs
        label={say('edition.tabs')}
        tabs={[
          {
            id: 'changes',
            label: say('edition.tab.changes'),
            show: () => (
              <ChangesTable path={addresses.editionChanges(id)} exportPath={addresses.editionChangesBook(id)} />
            ),
          },
          { id: 'members', label: say('edition.tab.members'), show: () => <Frozen id={id} /> },
          {
            id: 'deliveries',
            label: say('edition.tab.deliveries'),
            show: () => (
              <>
                {may('list:publish') && <Deliver edition={id} />}
                <Deliveries path={addresses.editionDeliveries(id)} />
              </>
            ),
          },
        ]}
      />
    </Page>
  )
}

function Frozen({ id }: { readonly id: string }): ReactNode {
  const { say, language } = useDesk()
  return (
    <DataTable<EditionMember>
      path={addresses.editionMembers(id)}
      exportPath={addresses.editionMembersBook(id)}
      exportAsked={{ lang: language }}
      label={say('edition.tab.members')}
      rowKey={({ enterprise }) => enterprise}
      empty={say('members.empty')}
      columns={[
        {
          key: 'name',
          title: say('enterprise.name'),
          show: ({ enterprise, name }) => <Firm id={enterprise} name={name} />,
        },
        {
          key: 'code',
          title: say('enterprise.code'),
          isShort: true,
          show: ({ creditCode }) => <CreditCode code={creditCode} />,
        },
        { key: 'since', title: say('member.from'), show: ({ since }) => since },
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
      ]}
    />
  )
}

function Firm({ id, name }: { readonly id: string; readonly name: string }): ReactNode {
  return (
    <DeskLink to={`/enterprises/${id}`}>
      <span lang="zh-CN">{name}</span>
    </DeskLink>
  )
}
