import type { AppointmentWish } from '../../../contract/index.ts'
import type { Typed } from '../form/draft-keeper.ts'
import type { FormField } from '../form/fields.ts'
import { chosenId, enterprisesById, unitsById } from '../form/found.ts'
import { ROLES, sayRole } from '../session/role-words.ts'
import { useDesk } from '../speech.ts'

/** The fields of an appointment: role, for which unit or enterprise, and over which days. */
export function useAppointmentFields(): readonly FormField[] {
  const { say } = useDesk()
  return [
    {
      name: 'role',
      label: say('appointment.role'),
      kind: 'choice',
      choices: ROLES.map((role) => [role, sayRole(say, role)]),
      refuse: (role, { unit = '', enterprise = '' }) =>
        (role === 'applicant' ? enterprise : unit) === '' ? say('appointment.oneOf') : null,
    },
    { name: 'unit', label: say('appointment.unit'), kind: 'search', isOptional: true, finder: unitsById },
    {
      name: 'enterprise',
      label: say('appointment.enterprise'),
      kind: 'search',
      isOptional: true,
      finder: enterprisesById,
    },
    { name: 'from', label: say('appointment.from'), kind: 'day' },
    { name: 'to', label: say('appointment.to'), kind: 'day', isOptional: true, hint: say('member.leaveOn.hint') },
  ]
}

/** The appointment that was typed: that of a representative is for an enterprise, any other for a unit. */
export function appointmentOf({ role = '', unit = '', enterprise = '', from = '', to = '' }: Typed): AppointmentWish {
  const valid = { from, to: to === '' ? null : to }
  return role === 'applicant'
    ? { role, enterprise: chosenId(enterprise), valid }
    : { role, unit: chosenId(unit), valid }
}
