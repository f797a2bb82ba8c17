import type { Believed } from '../../../core/registry/index.ts'
import type { Transaction } from '../../db/index.ts'

/** What is written of one enterprise when its beliefs change. */
export type BeliefRow = {
  readonly enterprise: string
  readonly document: unknown
  readonly digest: string
  readonly conflicts: number
  /** Facts that lists are filtered and ordered by. */
  readonly name: string | null
  readonly division: string | null
  readonly registeredOn: string | null
  readonly industry: string | null
}

/** Writes the documents, and the columns that follow from them; `changed_at` moves only where the document does. */
export async function writeBeliefs(tx: Transaction, rows: readonly BeliefRow[]): Promise<void> {
  const text = JSON.stringify(rows)
  await tx.run(
    `insert into registry.believed as b (region, enterprise, document, digest, conflicts, changed_at)
     select tenant.region(), r.enterprise, r.document, r.digest, r.conflicts, clock_timestamp()
     from jsonb_to_recordset($1::jsonb) as r (enterprise uuid, document jsonb, digest text, conflicts integer)
     on conflict (region, enterprise) do update set document = excluded.document, digest = excluded.digest,
       conflicts = excluded.conflicts,
       changed_at = case when b.digest = excluded.digest then b.changed_at else excluded.changed_at end`,
    [text],
  )
  await tx.run(
    `update registry.enterprise e set name = coalesce(r.name, e.name), division = r.division,
       registered_on = r."registeredOn", industry = r.industry, version = e.version + 1
     from jsonb_to_recordset($1::jsonb) as r (enterprise uuid, name text, division text, "registeredOn" date, industry text)
     where e.region = (select tenant.region()) and e.id = r.enterprise`,
    [text],
  )
}

/** Names or areas of an enterprise over time. */
export type Past = { readonly enterprise: string; readonly periods: readonly Believed[] }

const PASTS = {
  name: { table: 'registry.enterprise_name', column: 'name' },
  division: { table: 'registry.enterprise_area', column: 'division' },
} as const

/** Writes names or areas over time anew. */
export async function writePasts(tx: Transaction, kind: keyof typeof PASTS, pasts: readonly Past[]): Promise<void> {
  const { table, column } = PASTS[kind]
  const rows = pasts.flatMap(({ enterprise, periods }) =>
    periods.map(({ value, source, from, to }) => ({ enterprise, value: String(value), source, from, to })),
  )
  await tx.run(`delete from ${table} where region = (select tenant.region()) and enterprise = any($1::uuid[])`, [
    pasts.map(({ enterprise }) => enterprise),
  ])
  await tx.run(
    `insert into ${table} (region, enterprise, ${column}, source, valid)
     select tenant.region(), r.enterprise, r.value, r.source, daterange(r."from", r."to")
     from jsonb_to_recordset($1::jsonb) as r (enterprise uuid, value text, source text, "from" date, "to" date)`,
    [JSON.stringify(rows)],
  )
}
