import type { NumberNotSet } from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'

/** A number of the plan on a day: exact text, or not set and by whom it is owed. */
export type NumberOnDay =
  | { readonly state: 'SET'; readonly value: string }
  | { readonly state: 'NOT_SET'; readonly number: NumberNotSet }

/** Numbers of the region's plan by id and day, with what departments have set. */
export type Numbers = (parameter: string, on: string) => Promise<NumberOnDay>

/** The numbers that hold for a transaction; given by whoever reads the region's pack. */
export type NumbersOf = (tx: Transaction, region: string) => Numbers
