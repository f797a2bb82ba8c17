/** Addresses of the interface for the register. */
export const addresses = {
  enterprises: '/api/enterprises',
  enterprise: (id: string) => `/api/enterprises/${encodeURIComponent(id)}`,
  programmes: (id: string) => `/api/enterprises/${encodeURIComponent(id)}/programmes`,
  determinations: (id: string) => `/api/enterprises/${encodeURIComponent(id)}/determinations`,
  statements: (id: string) => `/api/enterprises/${encodeURIComponent(id)}/statements`,
  tiers: (id: string) => `/api/enterprises/${encodeURIComponent(id)}/tiers`,
  objectionsOf: (id: string) => `/api/enterprises/${encodeURIComponent(id)}/objections`,
  objections: '/api/objections',
  objectionAnswer: (id: string) => `/api/objections/${encodeURIComponent(id)}/answer`,
  objectionWithdrawal: (id: string) => `/api/objections/${encodeURIComponent(id)}/withdrawal`,
  duplicates: '/api/duplicates',
  duplicateSearch: '/api/duplicates/search',
  duplicateDifferent: (id: string) => `/api/duplicates/${encodeURIComponent(id)}/different`,
  merges: (id: string) => `/api/enterprises/${encodeURIComponent(id)}/merges`,
} as const
