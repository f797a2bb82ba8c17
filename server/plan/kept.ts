import type { Transaction } from '../db/index.ts'
import { MessageRefused } from '../http/index.ts'

/** A fault as PostgreSQL tells it. */
type DatabaseFault = { readonly code?: string; readonly constraint?: string }

/** The record, or the refusal that there is none (record.unknown). */
export function knownOr<T>(record: T | null): T {
  if (record === null) throw new MessageRefused({ problem: 'record.unknown' })
  return record
}

/** Refuses (record.changed) a change of a record whose version is not the one that was seen; `current` is the record as it is now. */
export function refuseChanged(seen: number, current: { readonly version: number }): void {
  if (seen !== current.version) throw new MessageRefused({ problem: 'record.changed', current })
}

/** Runs a writing; a unit or record that is not there is record.reference, a row of another unit record.not-kept, days that contradict each other record.contradictory. */
export async function writing<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (fault) {
    const { code = '', constraint: what = '' } = fault as DatabaseFault
    if (code === '23503') throw new MessageRefused({ problem: 'record.reference', values: { what } })
    if (code === '42501') throw new MessageRefused({ problem: 'record.not-kept' })
    if (code === '23505') throw new MessageRefused({ problem: 'record.exists', values: { what } })
    if (['23514', '22000', '22008'].includes(code))
      throw new MessageRefused({ problem: 'record.contradictory', values: { what } })
    throw fault
  }
}

/** Writes a deed into the record, in the transaction in which it happens. */
export async function noteDone(tx: Transaction, deed: string, id: string, detail: unknown = {}): Promise<void> {
  const [subject = ''] = deed.split(':')
  await tx.rows('select audit.note($1, $2, $3, null, $4)', [deed, subject, id, JSON.stringify(detail)])
}
