import type { AppointmentWish } from '../../../contract/index.ts'
import type { Typed } from '../form/draft-keeper.ts'
import type { FormField } from '../form/fields.ts'
import { ROLES, sayRole } from '../session/role-words.ts'
import type { DeskSpeech } from '../speech.ts'

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The fields of an appointment: role, for which unit or enterprise, and over which days. */
export function appointmentFields(say: DeskSpeech['say']): readonly FormField[] {
  return [
    {
      name: 'role',
      label: say('appointment.role'),
      kind: 'choice',
      choices: ROLES.map((role) => [role, sayRole(say, role)]),
    },
    {
      name: 'subject',
      label: say('appointment.subject'),
      kind: 'text',
      hint: say('appointment.subject.hint'),
      refuse: (text) => (ID.test(text) ? null : say('appointment.subject.wrong')),
    },
    { name: 'from', label: say('appointment.from'), kind: 'day' },
    { name: 'to', label: say('appointment.to'), kind: 'day', isOptional: true, hint: say('member.leaveOn.hint') },
  ]
}

/** The appointment that was typed: that of a representative is for an enterprise, any other for a unit. */
export function appointmentOf({ role = '', subject = '', from = '', to = '' }: Typed): AppointmentWish {
  const valid = { from, to: to === '' ? null : to }
  return role === 'applicant' ? { role, enterprise: subject, valid } : { role, unit: subject, valid }
}
