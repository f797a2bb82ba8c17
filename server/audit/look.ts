import type { AuditEvents, AuditQuery, DataReadingQuery, DataReadings } from '../../contract/index.ts'
import { parseDay, refusalsOf } from '../../core/values/index.ts'
import type { Transaction } from '../db/index.ts'
import { MessageNotValid } from '../http/index.ts'
import { eventsOf, noteLook, readingsOf } from './store.ts'

/** A page of what was done and read in a region; the look itself is written too. */
export async function lookIntoEvents(tx: Transaction, region: string, query: AuditQuery): Promise<AuditEvents> {
  demandDays(query)
  const page = pageOf(await eventsOf(tx, query), query.limit)
  await noteLook(tx, region, query)
  return page
}

/** A page of who read the data of one's enterprise: units by name, people only where they are its own. */
export async function lookIntoReadings(tx: Transaction, query: DataReadingQuery): Promise<DataReadings> {
  demandDays(query)
  return pageOf(await readingsOf(tx, query), query.limit)
}

function pageOf<Row extends { readonly id: string }>(
  rows: readonly Row[],
  limit: number,
): { rows: Row[]; next: string | null } {
  const shown = rows.slice(0, limit)
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null }
}

function demandDays({ from, to }: { readonly from?: string; readonly to?: string }): void {
  for (const [name, day] of Object.entries({ from, to }))
    if (day !== undefined && refusalsOf(parseDay(day)).length > 0) throw new MessageNotValid(`${name} ${day}`)
}
