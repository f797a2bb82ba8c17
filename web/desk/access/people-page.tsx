import { type ReactNode, useState } from 'react'
import type { Invited, Person } from '../../../contract/index.ts'
import { Deed } from '../form/deed.tsx'
import { DeskLink } from '../frame/desk-link.tsx'
import { Page } from '../frame/page.tsx'
import { sayRole } from '../session/role-words.ts'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { DataTable } from '../table/data-table.tsx'
import { addresses } from './addresses.ts'
import { InvitationLink } from './invitation-link.tsx'
import { PersonForm } from './person-form.tsx'

/** People of the region with their roles; inviting someone new. */
export function PeoplePage(): ReactNode {
  const { say } = useDesk()
  const may = useMay()
  const [invited, setInvited] = useState<Invited | null>(null)
  return (
    <Page
      title={say('place.people')}
      lead={say('place.people.about')}
      actions={
        may('person:write') && (
          <Deed label={say('person.invite')} isPrimary>
            {({ done, cancel }) => (
              <PersonForm
                onDone={(made) => {
                  setInvited(made)
                  done()
                }}
                onCancel={cancel}
              />
            )}
          </Deed>
        )
      }
    >
      {invited && <InvitationLink invited={invited} />}
      <DataTable<Person>
        path={addresses.people}
        label={say('place.people')}
        rowKey={({ id }) => id}
        empty={say('people.empty')}
        filters={[{ name: 'text', label: say('person.search') }]}
        columns={[
          {
            key: 'name',
            title: say('person.name'),
            show: ({ id, name }) => (
              <DeskLink to={`/people/${id}`}>
                <span lang="zh-CN">{name}</span>
              </DeskLink>
            ),
          },
          { key: 'signInName', title: say('signIn.name'), show: ({ signInName }) => <code>{signInName}</code> },
          { key: 'roles', title: say('person.roles'), show: (person) => <Roles person={person} /> },
          { key: 'state', title: say('person.state'), show: (person) => <PersonState person={person} /> },
        ]}
      />
    </Page>
  )
}

function Roles({ person }: { readonly person: Person }): ReactNode {
  const { say } = useDesk()
  const standing = person.appointments.filter(({ valid, isWithdrawn }) => !isWithdrawn && valid.to === null)
  if (standing.length === 0) return say('none')
  return (
    <ul>
      {standing.map(({ id, role, unitName, enterpriseName }) => (
        <li key={id}>
          {sayRole(say, role)}{' '}
          <span className="fact-source" lang="zh-CN">
            {unitName ?? enterpriseName}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Whether someone can sign in: locked, invited, or in order. */
export function PersonState({ person }: { readonly person: Person }): ReactNode {
  const { say } = useDesk()
  if (person.isLocked) return <span className="tag tag-parameter">{say('person.locked')}</span>
  if (person.isDemonstration) return <span className="demo">{say('demonstration.mark')}</span>
  if (person.invitedUntil) return say('person.invitedUntil', { day: person.invitedUntil.slice(0, 10) })
  return say(person.hasPassword ? 'person.active' : 'person.lapsed')
}
