const one = (id: string): string => encodeURIComponent(id)

/** Addresses of the interface for lists and their editions. */
export const addresses = {
  lists: '/api/lists',
  list: (id: string) => `/api/lists/${one(id)}`,
  members: (id: string) => `/api/lists/${one(id)}/members`,
  membersBook: (id: string) => `/api/lists/${one(id)}/members/export/xlsx`,
  exit: (id: string) => `/api/memberships/${one(id)}/exit`,
  move: (id: string) => `/api/memberships/${one(id)}/move`,
  preview: (id: string) => `/api/lists/${one(id)}/preview`,
  reviews: (id: string) => `/api/lists/${one(id)}/reviews`,
  review: (id: string) => `/api/reviews/${one(id)}`,
  reviewAnswers: (id: string) => `/api/reviews/${one(id)}/answers`,
  warnings: (id: string) => `/api/reviews/${one(id)}/warnings`,
  closing: (id: string) => `/api/reviews/${one(id)}/closing`,
  notices: '/api/list-notices',
  noticeRead: (id: string) => `/api/list-notices/${one(id)}/read`,
  editions: (id: string) => `/api/lists/${one(id)}/editions`,
  edition: (id: string) => `/api/editions/${one(id)}`,
  editionMembers: (id: string) => `/api/editions/${one(id)}/members`,
  editionMembersBook: (id: string) => `/api/editions/${one(id)}/members/export/xlsx`,
  editionChanges: (id: string) => `/api/editions/${one(id)}/changes`,
  editionChangesBook: (id: string) => `/api/editions/${one(id)}/changes/export/xlsx`,
  editionDeliveries: (id: string) => `/api/editions/${one(id)}/deliveries`,
  acknowledge: (id: string) => `/api/editions/${one(id)}/acknowledge`,
  deliveries: '/api/deliveries',
} as const
