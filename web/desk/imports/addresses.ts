const one = (id: string): string => encodeURIComponent(id)

/** Addresses of the interface for imports. */
export const addresses = {
  imports: '/api/imports',
  import: (id: string) => `/api/imports/${one(id)}`,
  rows: (id: string) => `/api/imports/${one(id)}/rows`,
  refusedBook: (id: string) => `/api/imports/${one(id)}/refused.xlsx`,
  commit: (id: string) => `/api/imports/${one(id)}/commit`,
  discard: (id: string) => `/api/imports/${one(id)}/discard`,
  upload: (kind: string) => `/api/imports/${one(kind)}`,
  template: (kind: string) => `/api/import-templates/${one(kind)}`,
} as const
