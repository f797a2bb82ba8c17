/** Roles in which people act; what each may do stands in `action.ts`, which exclude each other in the database. */
const ROLES = [
  'applicant',
  'institution',
  'officer',
  'approver',
  'payer',
  'park',
  'intermediary',
  'expert',
  'system-administrator',
  'security-administrator',
  'auditor',
] as const

/** One role, e.g. `officer`: the person of a department who prepares. */
export type Role = (typeof ROLES)[number]
