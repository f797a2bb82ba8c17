import type { RegisterUnit } from '../../../contract/index.ts'
import type { DeskKey } from '../speech.ts'

/** What the kinds of units are called. */
export const UNIT_KIND_KEYS = {
  GOV: 'unit.GOV',
  BANK: 'unit.BANK',
  INSURER: 'unit.INSURER',
  GUARANTOR: 'unit.GUARANTOR',
  VC: 'unit.VC',
  SECURITIES: 'unit.SECURITIES',
  LESSOR: 'unit.LESSOR',
  MICRO_LENDER: 'unit.MICRO_LENDER',
  INTERMEDIARY: 'unit.INTERMEDIARY',
  PARK: 'unit.PARK',
  INCUBATOR: 'unit.INCUBATOR',
  UNIVERSITY: 'unit.UNIVERSITY',
  BRANCH: 'unit.BRANCH',
  OTHER: 'unit.OTHER',
} as const satisfies Readonly<Record<RegisterUnit['kind'], DeskKey>>

/** All kinds, in the order in which they are listed. */
export const UNIT_KINDS = Object.keys(UNIT_KIND_KEYS) as RegisterUnit['kind'][]
