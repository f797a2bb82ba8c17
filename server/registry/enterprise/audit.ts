import type { Transaction } from '../../db/index.ts'

/** One deed or reading that concerns an enterprise. */
export type Note = {
  readonly action: string
  readonly kind: string
  readonly id: string
  readonly enterprise: string | null
  readonly detail?: unknown
}

/** Writes deeds and readings into the record, in the transaction in which they happen. */
export async function note(tx: Transaction, ...notes: readonly Note[]): Promise<void> {
  await tx.rows(
    `select audit.note(n.action, n.kind, n.id, n.enterprise, n.detail)
     from jsonb_to_recordset($1::jsonb) as n (action text, kind text, id text, enterprise uuid, detail jsonb)`,
    [JSON.stringify(notes)],
  )
}
