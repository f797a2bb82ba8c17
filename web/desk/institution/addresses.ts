const one = (id: string): string => encodeURIComponent(id)

/** Addresses of the interface for units and institutions. */
export const addresses = {
  units: '/api/units',
  unit: (id: string) => `/api/units/${one(id)}`,
  succession: (id: string) => `/api/units/${one(id)}/succession`,
  institution: (id: string) => `/api/institutions/${one(id)}`,
  specialists: '/api/specialists',
  specialist: (id: string) => `/api/specialists/${one(id)}`,
} as const
