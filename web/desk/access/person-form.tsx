import type { ReactNode } from 'react'
import type { Invited, PersonWish } from '../../../contract/index.ts'
import { tell } from '../ask/ask.ts'
import { RecordForm } from '../form/record-form.tsx'
import { useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'
import { appointmentOf, useAppointmentFields } from './appointment-fields.ts'

/** Invites someone, with the first appointment. */
export function PersonForm({
  onDone,
  onCancel,
}: {
  readonly onDone: (invited: Invited) => void
  readonly onCancel: () => void
}): ReactNode {
  const { say } = useDesk()
  const appointment = useAppointmentFields()
  return (
    <RecordForm<Invited>
      name="invite"
      fields={[
        { name: 'name', label: say('person.name'), kind: 'text', lengthMax: 80 },
        {
          name: 'signInName',
          label: say('signIn.name'),
          kind: 'text',
          hint: say('person.signInName.hint'),
          refuse: (text) => (/^[a-z0-9][a-z0-9._@-]{2,63}$/i.test(text) ? null : say('person.signInName.hint')),
        },
        ...appointment,
      ]}
      send={(typed) =>
        tell('POST', addresses.people, {
          name: (typed['name'] ?? '').trim(),
          signInName: (typed['signInName'] ?? '').trim(),
          appointment: appointmentOf(typed),
        } satisfies PersonWish)
      }
      sendLabel={say('person.invite')}
      onDone={onDone}
      onCancel={onCancel}
    />
  )
}
