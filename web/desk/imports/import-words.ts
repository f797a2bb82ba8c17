import type { ImportRow, RegisterImport } from '../../../contract/index.ts'
import type { DeskKey } from '../speech.ts'

/** What files of a register hold. */
export const KIND_KEYS = {
  'list-members': 'import.list-members',
  enterprises: 'import.enterprises',
  titles: 'import.titles',
} as const satisfies Readonly<Record<RegisterImport['kind'], DeskKey>>

/** Where an import stands. */
export const STATE_KEYS = {
  READING: 'import.READING',
  INTERRUPTED: 'import.INTERRUPTED',
  REFUSED: 'import.REFUSED',
  COMPARED: 'import.COMPARED',
  COMMITTING: 'import.COMMITTING',
  COMMITTED: 'import.COMMITTED',
  DISCARDED: 'import.DISCARDED',
} as const satisfies Readonly<Record<RegisterImport['state'], DeskKey>>

/** What happens to a row. */
export const VERDICT_KEYS = {
  NEW: 'import.NEW',
  CHANGED: 'import.CHANGED',
  UNCHANGED: 'import.UNCHANGED',
  REFUSED: 'import.rowREFUSED',
  LEAVING: 'import.LEAVING',
} as const satisfies Readonly<Record<ImportRow['verdict'], DeskKey>>
