import type { Role } from '../../../core/access/index.ts'
import type { DeskKey, DeskSpeech } from '../speech.ts'

const ROLE_KEYS = {
  applicant: 'role.applicant',
  institution: 'role.institution',
  officer: 'role.officer',
  approver: 'role.approver',
  payer: 'role.payer',
  park: 'role.park',
  intermediary: 'role.intermediary',
  expert: 'role.expert',
  'system-administrator': 'role.system-administrator',
  'security-administrator': 'role.security-administrator',
  auditor: 'role.auditor',
} as const satisfies Readonly<Record<Role, DeskKey>>

/** All roles, in the order in which they are listed. */
export const ROLES: readonly string[] = Object.keys(ROLE_KEYS)

/** What a role is called; its code where the page does not know it. */
export function sayRole(say: DeskSpeech['say'], role: string): string {
  const key = (ROLE_KEYS as Readonly<Record<string, DeskKey>>)[role]
  return key === undefined ? role : say(key)
}
