import type { CompiledPack } from '../../core/policy/index.ts'
import type { WorkCalendar } from '../../core/values/index.ts'
import { actAs, type Database, dayOf, type Transaction } from '../db/index.ts'
import { MessageRefused } from '../http/index.ts'
import type { PlanShelf } from './plan-shelf.ts'

/** What this room stands on. */
export type PlanGround = {
  readonly shelf: PlanShelf
  /** The rules of a region with the numbers that it has set; null where it has no pack. */
  readonly rulesOf: (region: string) => Promise<CompiledPack | null>
  readonly now: () => Date
}

/** What the records of this room stand on. */
export type RecordGround = PlanGround & { readonly database: Database; readonly calendar: () => WorkCalendar }

/** Does something for everybody in a region's name, seeing only what is published. Refuses pack.unknown. */
export function forEverybody<T>(
  { shelf, database, now }: RecordGround,
  region: string,
  work: (tx: Transaction, today: string) => Promise<T>,
): Promise<T> {
  if (shelf.pack(region) === null) throw new MessageRefused({ problem: 'pack.unknown', values: { pack: region } })
  const today = dayOf(now())
  return actAs(database, { region, today, reach: 'PUBLIC' }, (tx) => work(tx, today))
}
