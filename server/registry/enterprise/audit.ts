import type { Transaction } from '../../db/index.ts'

/** One deed or reading that concerns an enterprise. */
export type Note = {
  readonly action: string
  readonly kind: string
  readonly id: string
  readonly enterprise: string | null
  readonly detail?: unknown
}

/**
 * Writes deeds and readings into the record, in the transaction in which they happen: as `audit.note` does, but many with one
 * statement, since a call of the function for each of an import's rows would take longer than the rows.
 */
export async function note(tx: Transaction, ...notes: readonly Note[]): Promise<void> {
  await tx.run(
    `insert into audit.event (region, person, unit, action, subject_kind, subject_id, enterprise, detail)
     select tenant.region(), tenant.person(), tenant.unit(), n.action, n.kind, n.id, n.enterprise, coalesce(n.detail, '{}')
     from jsonb_to_recordset($1::jsonb) as n (action text, kind text, id text, enterprise uuid, detail jsonb)`,
    [JSON.stringify(notes)],
  )
}
