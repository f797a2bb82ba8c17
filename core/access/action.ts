import type { Role } from './role.ts'

const DEPARTMENT: readonly Role[] = ['officer', 'approver', 'payer']
const EVERYONE: readonly Role[] = [
  ...DEPARTMENT,
  'applicant',
  'institution',
  'park',
  'intermediary',
  'expert',
  'system-administrator',
  'security-administrator',
  'auditor',
]

/**
 * Who may do what, by room and deed. Which records a deed then reaches is the database's to say: a department those of its
 * region, an enterprise its own, an institution those that a basis opens.
 */
const ALLOWED = {
  'session:read': EVERYONE,
  'session:write': EVERYONE,
  'enterprise:read': [...DEPARTMENT, 'applicant', 'institution', 'park', 'intermediary', 'auditor'],
  'enterprise:find': EVERYONE,
  'enterprise:write': ['officer'],
  'enterprise:merge': ['officer'],
  'enterprise:state': ['officer', 'applicant'],
  'enterprise:object': ['applicant'],
  'objection:answer': ['officer'],
  'evidence:read': [...DEPARTMENT, 'applicant', 'institution'],
  'evidence:add': ['officer', 'applicant', 'institution'],
  'title:write': ['officer'],
  'list:read': [...DEPARTMENT, 'institution', 'auditor'],
  'list:write': ['officer'],
  'list:publish': ['officer', 'approver'],
  'membership:read': [...DEPARTMENT, 'applicant', 'institution', 'auditor'],
  'review:write': ['officer'],
  'review:answer': ['officer', 'applicant'],
  'tier:read': [...DEPARTMENT, 'applicant', 'institution', 'auditor'],
  'tier:write': ['officer'],
  'edition:acknowledge': ['institution'],
  'unit:read': EVERYONE,
  'unit:write': ['officer', 'institution', 'park', 'intermediary'],
  'unit:confirm': ['officer', 'approver'],
  'agreement:write': ['officer'],
  'tech-unit:write': ['officer', 'institution'],
  'figure:write': ['officer', 'institution'],
  'specialist:read': [...DEPARTMENT, 'institution', 'auditor'],
  'specialist:write': ['officer', 'institution'],
  'landing:read': [...DEPARTMENT, 'auditor'],
  'landing:write': ['officer'],
  'platform:write': ['officer', 'park'],
  'tenancy:read': [...DEPARTMENT, 'park', 'auditor'],
  'tenancy:write': ['officer', 'park'],
  'cooperation:read': [...DEPARTMENT, 'park', 'institution', 'auditor'],
  'cooperation:write': ['officer', 'park', 'institution'],
  'cooperation:confirm': ['park', 'institution'],
  'exchange:read': [...DEPARTMENT, 'park', 'institution', 'auditor'],
  'exchange:write': ['park', 'institution'],
  'zone:write': ['officer'],
  'expert:write': ['officer'],
  'conflict:read': ['officer', 'expert', 'auditor'],
  'conflict:write': ['officer', 'expert'],
  'advice:read': [...DEPARTMENT, 'applicant', 'institution', 'expert', 'auditor'],
  'advice:ask': ['applicant', 'institution'],
  'advice:answer': ['expert'],
  'intermediary:write': ['officer'],
  'order:read': [...DEPARTMENT, 'applicant', 'intermediary', 'auditor'],
  'order:place': ['applicant'],
  'order:deliver': ['intermediary'],
  'standard:read': [...DEPARTMENT, 'applicant', 'intermediary', 'auditor'],
  'standard:fill': ['officer', 'intermediary'],
  'standard:confirm': ['applicant'],
  'talent:read': [...DEPARTMENT, 'institution', 'auditor'],
  'talent:write': ['officer'],
  'talent:compute': ['institution'],
  'parameter:read': EVERYONE,
  'reevaluation:begin': ['officer'],
  'reevaluation:read': [...DEPARTMENT, 'auditor'],
  'import:write': ['officer'],
  'parameter:set': ['officer'],
  'notice:write': ['officer'],
  'circular:read': [...DEPARTMENT, 'institution', 'park', 'intermediary', 'auditor'],
  'circular:send': ['officer'],
  'circular:confirm': [...DEPARTMENT, 'institution', 'park', 'intermediary'],
  'feedback:read': [...DEPARTMENT, 'auditor'],
  'feedback:write': ['officer'],
  'person:read': ['security-administrator', 'auditor'],
  'person:write': ['security-administrator'],
  'appointment:write': ['security-administrator'],
  'audit:read': ['auditor'],
  'reading:read': ['applicant'],
} as const satisfies Readonly<Record<string, readonly Role[]>>

/** One deed, as room and verb: `list:publish`. */
export type Action = keyof typeof ALLOWED

/** Whether someone who acts in `roles` may do `action` at all. */
export function can(roles: readonly string[], action: Action): boolean {
  const allowed: readonly string[] = ALLOWED[action]
  return roles.some((role) => allowed.includes(role))
}

/** Deeds that ask for a fresh code, however the session began. */
const CONFIRMED: readonly Action[] = ['person:write', 'appointment:write']

/** Whether `action` asks its person to prove afresh who they are. */
export function needsConfirmation(action: Action): boolean {
  return CONFIRMED.includes(action)
}
