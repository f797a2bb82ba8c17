import type { NumberNotSet } from '../../../contract/index.ts'
import type { Day, WorkCalendar } from '../../../core/values/index.ts'
import type { Transaction } from '../../db/index.ts'

/** A number of the plan on a day: set, or not set and by whom it is owed. */
export type NumberOnDay =
  | { readonly state: 'SET'; readonly value: number }
  | { readonly state: 'NOT_SET'; readonly number: NumberNotSet }

/** What the plan of a region says on lists, and the working days; given by whoever reads the region's pack. */
export type ListTerms = {
  /** Working days that institutions have to acknowledge an edition. */
  readonly receiptWorkingDays: (on: Day) => NumberOnDay
  /** Months after which an edition is due again. */
  readonly refreshMonths: (on: Day) => NumberOnDay
  readonly calendar: WorkCalendar
}

/** What holds for lists of a region, with the numbers that its departments have set. */
export type ListTermsOf = (tx: Transaction, region: string) => Promise<ListTerms>
