import type { ImportKind } from '../../../../contract/index.ts'
import { ENTERPRISES } from './enterprises.ts'
import type { ImportKindWork } from './kind.ts'
import { LIST_MEMBERS } from './list-members.ts'
import { TITLES } from './titles.ts'

/** How each kind of register is imported. */
export const KINDS: Readonly<Record<ImportKind, ImportKindWork>> = {
  'list-members': LIST_MEMBERS,
  enterprises: ENTERPRISES,
  titles: TITLES,
}
