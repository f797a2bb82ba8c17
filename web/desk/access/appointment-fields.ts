import { useQuery } from '@tanstack/react-query'
import type { AppointmentWish, RegisterUnit } from '../../../contract/index.ts'
import { ask } from '../ask/ask.ts'
import type { Typed } from '../form/draft-keeper.ts'
import type { FormField } from '../form/fields.ts'
import { addresses as institutionAddresses } from '../institution/addresses.ts'
import { ROLES, sayRole } from '../session/role-words.ts'
import { useDesk } from '../speech.ts'

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The fields of an appointment: role, for which unit or enterprise, and over which days. */
export function useAppointmentFields(): readonly FormField[] {
  const { say } = useDesk()
  const { data } = useQuery({
    queryKey: ['units-to-choose'],
    queryFn: () => ask<{ readonly rows: readonly RegisterUnit[] }>(institutionAddresses.units, { limit: 200 }),
  })
  const units = (data?.rows ?? []).filter(({ to }) => to === null).map(({ id, nameZh }) => [id, nameZh] as const)
  return [
    {
      name: 'role',
      label: say('appointment.role'),
      kind: 'choice',
      choices: ROLES.map((role) => [role, sayRole(say, role)]),
      refuse: (role, { unit = '', enterprise = '' }) =>
        (role === 'applicant' ? enterprise : unit) === '' ? say('appointment.oneOf') : null,
    },
    { name: 'unit', label: say('appointment.unit'), kind: 'choice', isOptional: true, choices: units },
    {
      name: 'enterprise',
      label: say('appointment.enterprise'),
      kind: 'text',
      isOptional: true,
      hint: say('appointment.enterprise.hint'),
      refuse: (text) => (ID.test(text) ? null : say('appointment.subject.wrong')),
    },
    { name: 'from', label: say('appointment.from'), kind: 'day' },
    { name: 'to', label: say('appointment.to'), kind: 'day', isOptional: true, hint: say('member.leaveOn.hint') },
  ]
}

/** The appointment that was typed: that of a representative is for an enterprise, any other for a unit. */
export function appointmentOf({ role = '', unit = '', enterprise = '', from = '', to = '' }: Typed): AppointmentWish {
  const valid = { from, to: to === '' ? null : to }
  return role === 'applicant' ? { role, enterprise: enterprise.trim(), valid } : { role, unit, valid }
}
