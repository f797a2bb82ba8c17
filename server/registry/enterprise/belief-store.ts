import type { Believed } from '../../../core/registry/index.ts'
import type { Transaction } from '../../db/index.ts'
import { soughtName } from './sought-name.ts'

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
  const text = JSON.stringify(await withSoughtNames(tx, rows))
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
    `update registry.enterprise e set name = coalesce(r.name, e.name), name_folded = coalesce(r.folded, e.name_folded),
       name_initials = coalesce(r.initials, e.name_initials), division = r.division,
       registered_on = r."registeredOn", industry = r.industry, version = e.version + 1
     from jsonb_to_recordset($1::jsonb) as r (enterprise uuid, name text, folded text, initials text, division text, "registeredOn" date, industry text)
     where e.region = (select tenant.region()) and e.id = r.enterprise`,
    [text],
  )
}

/** Rows with what is searched in place of a name, where the name is another than it was: readings take a while to find. */
async function withSoughtNames(tx: Transaction, rows: readonly BeliefRow[]): Promise<readonly BeliefRow[]> {
  const found = await tx.rows<{ id: string; name: string }>(
    `select id, name from registry.enterprise where region = (select tenant.region()) and id = any($1::uuid[])`,
    [rows.map(({ enterprise }) => enterprise)],
  )
  const names = new Map(found.map(({ id, name }) => [id, name]))
  return rows.map((row) => {
    const isNew = row.name !== null && row.name !== names.get(row.enterprise)
    return isNew ? { ...row, ...soughtName(row.name) } : row
  })
}

/** Writes what is believed of enterprises of which nothing was believed before; their own columns are written with them. */
export async function addBeliefs(tx: Transaction, rows: readonly BeliefRow[]): Promise<void> {
  await tx.run(
    `insert into registry.believed (region, enterprise, document, digest, conflicts, changed_at)
     select tenant.region(), r.enterprise, r.document, r.digest, r.conflicts, clock_timestamp()
     from jsonb_to_recordset($1::jsonb) as r (enterprise uuid, document jsonb, digest text, conflicts integer)`,
    [JSON.stringify(rows)],
  )
}

/** Names or areas of an enterprise over time. */
export type Past = { readonly enterprise: string; readonly periods: readonly Believed[] }

const PASTS = {
  name: { table: 'registry.enterprise_name', column: 'name' },
  division: { table: 'registry.enterprise_area', column: 'division' },
} as const

/** Writes names or areas over time anew, where they are others than they were. */
export async function writePasts(tx: Transaction, kind: keyof typeof PASTS, pasts: readonly Past[]): Promise<void> {
  const { table, column } = PASTS[kind]
  const found = await tx.rows<{ enterprise: string; periods: Period[] }>(
    `select enterprise, json_agg(json_build_array(${column}, source, lower(valid), upper(valid)) order by valid) as periods
     from ${table} where region = (select tenant.region()) and enterprise = any($1::uuid[]) group by enterprise`,
    [pasts.map(({ enterprise }) => enterprise)],
  )
  const standing = new Map(found.map(({ enterprise, periods }) => [enterprise, JSON.stringify(periods)]))
  const others = pasts.filter(
    ({ enterprise, periods }) => JSON.stringify(periods.map(asPeriod)) !== (standing.get(enterprise) ?? '[]'),
  )
  if (others.length === 0) return
  await tx.run(`delete from ${table} where region = (select tenant.region()) and enterprise = any($1::uuid[])`, [
    others.map(({ enterprise }) => enterprise),
  ])
  await addPasts(tx, kind, others)
}

/** Value, source, first day, and the day from which it no longer holds. */
type Period = readonly [string, string, string, string | null]

function asPeriod({ value, source, from, to }: Believed): Period {
  return [String(value), source, from, to]
}

/** Writes names or areas over time of enterprises that have none yet. */
export async function addPasts(tx: Transaction, kind: keyof typeof PASTS, pasts: readonly Past[]): Promise<void> {
  const { table, column } = PASTS[kind]
  const rows = pasts.flatMap(({ enterprise, periods }) =>
    periods.map(({ value, source, from, to }) => ({ enterprise, value: String(value), source, from, to })),
  )
  if (rows.length === 0) return
  await tx.run(
    `insert into ${table} (region, enterprise, ${column}, source, valid)
     select tenant.region(), r.enterprise, r.value, r.source, daterange(r."from", r."to")
     from jsonb_to_recordset($1::jsonb) as r (enterprise uuid, value text, source text, "from" date, "to" date)`,
    [JSON.stringify(rows)],
  )
}
