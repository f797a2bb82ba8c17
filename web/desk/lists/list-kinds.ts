import type { RegisterList } from '../../../contract/index.ts'
import type { DeskKey } from '../speech.ts'

/** What the kinds of lists are called. */
export const LIST_KIND_KEYS = {
  LIBRARY: 'list.LIBRARY',
  WHITELIST: 'list.WHITELIST',
  PREFERRED: 'list.PREFERRED',
  OTHER: 'list.OTHER',
} as const satisfies Readonly<Record<RegisterList['kind'], DeskKey>>
