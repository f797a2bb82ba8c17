const one = (id: string): string => encodeURIComponent(id)

/** Addresses of the interface for people, their roles and what was done. */
export const addresses = {
  people: '/api/people',
  person: (id: string) => `/api/people/${one(id)}`,
  reset: (id: string) => `/api/people/${one(id)}/reset`,
  lock: (id: string) => `/api/people/${one(id)}/lock`,
  appointments: (id: string) => `/api/people/${one(id)}/appointments`,
  appointmentEnd: (person: string, id: string) => `/api/people/${one(person)}/appointments/${one(id)}/end`,
  invitationLook: '/api/invitation/look',
  invitationAccept: '/api/invitation/accept',
  ownSessions: '/api/sessions',
  ownSession: (id: string) => `/api/sessions/${one(id)}`,
  ownPassword: '/api/session/password',
  audit: '/api/audit',
  reads: '/api/enterprise/reads',
} as const
