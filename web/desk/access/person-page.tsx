import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Invited, Person } from '../../../contract/index.ts'
import { refreshAnswers } from '../ask/answers.ts'
import { ask, tell } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { Deed } from '../form/deed.tsx'
import { RecordForm } from '../form/record-form.tsx'
import { Page, Part } from '../frame/page.tsx'
import { Waiting } from '../frame/shell.tsx'
import { Days } from '../registry/days.tsx'
import { sayRole } from '../session/role-words.ts'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'
import { appointmentOf, useAppointmentFields } from './appointment-fields.ts'
import { InvitationLink } from './invitation-link.tsx'
import { PersonState } from './people-page.tsx'

/** One person: roles over time, and what a security administrator can do about them. */
export function PersonPage(): ReactNode {
  const { person: id = '' } = useParams({ strict: false }) as { person?: string }
  const { say } = useDesk()
  const may = useMay()
  const appointment = useAppointmentFields()
  const [invited, setInvited] = useState<Invited | null>(null)
  const {
    data: person,
    error,
    refetch,
  } = useQuery({ queryKey: ['person', id], queryFn: () => ask<Person>(addresses.person(id)) })
  if (error)
    return (
      <Page title={say('place.people')}>
        <ProblemNotice fault={error} onAgain={() => void refetch()} />
      </Page>
    )
  if (!person) return <Waiting />
  return (
    <Page
      title={person.name}
      isNameChinese
      lead={
        <>
          <code>{person.signInName}</code> · <PersonState person={person} />
        </>
      }
      actions={may('person:write') && <Deeds person={person} onInvited={setInvited} />}
    >
      {invited && <InvitationLink invited={invited} />}
      <Part
        title={say('person.appointments')}
        actions={
          may('appointment:write') && (
            <Deed label={say('appointment.give')} isPrimary>
              {({ done, cancel }) => (
                <RecordForm<Person>
                  name="appoint"
                  fields={appointment}
                  send={(typed) => tell('POST', addresses.appointments(person.id), appointmentOf(typed))}
                  sendLabel={say('appointment.give')}
                  onDone={done}
                  onCancel={cancel}
                />
              )}
            </Deed>
          )
        }
      >
        <Appointments person={person} />
      </Part>
    </Page>
  )
}

function Appointments({ person }: { readonly person: Person }): ReactNode {
  const { say } = useDesk()
  const may = useMay()
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('appointment.role')}</th>
            <th scope="col">{say('appointment.for')}</th>
            <th scope="col">{say('span')}</th>
            <th scope="col">{say('appointment.givenBy')}</th>
            <th scope="col">{say('deeds')}</th>
          </tr>
        </thead>
        <tbody>
          {person.appointments.map((appointment) => (
            <tr key={appointment.id}>
              <th scope="row">{sayRole(say, appointment.role)}</th>
              <td lang="zh-CN">{appointment.unitName ?? appointment.enterpriseName}</td>
              <td>
                {appointment.isWithdrawn ? (
                  say('appointment.withdrawn')
                ) : (
                  <Days from={appointment.valid.from} to={appointment.valid.to} />
                )}
              </td>
              <td lang="zh-CN">{appointment.givenByName ?? ''}</td>
              <td>
                {may('appointment:write') && !appointment.isWithdrawn && appointment.valid.to === null && (
                  <Deed label={say('appointment.end')} about={sayRole(say, appointment.role)}>
                    {({ done, cancel }) => (
                      <RecordForm<Person>
                        name={`end ${appointment.id}`}
                        fields={[
                          {
                            name: 'from',
                            label: say('appointment.endFrom'),
                            kind: 'day',
                            hint: say('member.leaveOn.hint'),
                          },
                        ]}
                        send={({ from = '' }) =>
                          tell('PUT', addresses.appointmentEnd(person.id, appointment.id), { from })
                        }
                        sendLabel={say('appointment.end')}
                        onDone={done}
                        onCancel={cancel}
                      />
                    )}
                  </Deed>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Deeds({
  person,
  onInvited,
}: {
  readonly person: Person
  readonly onInvited: (invited: Invited) => void
}): ReactNode {
  const { say } = useDesk()
  const [fault, setFault] = useState<unknown>(null)
  const act = async (deed: () => Promise<unknown>): Promise<void> => {
    try {
      setFault(null)
      await deed()
      refreshAnswers()
    } catch (problem) {
      setFault(problem)
    }
  }
  return (
    <>
      <button
        type="button"
        className="button small"
        onClick={() => void act(async () => onInvited(await tell<Invited>('POST', addresses.reset(person.id))))}
      >
        {say('person.reset')}
      </button>
      {person.isLocked ? (
        <button
          type="button"
          className="button small"
          onClick={() => void act(() => tell('DELETE', addresses.lock(person.id)))}
        >
          {say('person.unlock')}
        </button>
      ) : (
        <Deed label={say('person.lock')}>
          {({ done, cancel }) => (
            <RecordForm<unknown>
              name="lock"
              fields={[{ name: 'reason', label: say('objection.reason'), kind: 'long', lengthMax: 500 }]}
              send={({ reason = '' }) => tell('PUT', addresses.lock(person.id), { reason: reason.trim() })}
              sendLabel={say('person.lock')}
              onDone={done}
              onCancel={cancel}
            />
          )}
        </Deed>
      )}
      {fault !== null && <ProblemNotice fault={fault} />}
    </>
  )
}
