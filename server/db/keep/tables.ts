import type pg from 'pg'

/** A table of the records: its name as SQL writes it, the columns that are stored rather than computed, and whether its owner is bound. */
export type KeptTable = { readonly name: string; readonly columns: readonly string[]; readonly isForced: boolean }

/** All tables of the records, each after those it refers to. Throws where tables refer to each other in a circle. */
export async function readTables(client: pg.ClientBase): Promise<KeptTable[]> {
  const { rows } = await client.query<KeptTable & { needs: string[] }>(`
    select c.oid::regclass::text as name, c.relforcerowsecurity as "isForced",
      (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select array_agg(distinct f.confrelid::regclass::text) from pg_constraint f
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid), '{}') as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'migration', 'public')
    order by 1`)
  const sorted: KeptTable[] = []
  let waiting = rows
  while (waiting.length > 0) {
    const done = new Set(sorted.map(({ name }) => name))
    const next = waiting.filter(({ needs }) => needs.every((need) => done.has(need)))
    if (next.length === 0)
      throw new Error(`Tables refer to each other in a circle: ${waiting.map(({ name }) => name).join(', ')}`)
    sorted.push(...next.map(({ name, columns, isForced }) => ({ name, columns, isForced })))
    waiting = waiting.filter((table) => !next.includes(table))
  }
  return sorted
}

/** Steps that the database has been brought through, in order. */
export async function readSteps(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ step: string }>(
    `select name || ' ' || digest as step from migration.step order by name`,
  )
  return rows.map(({ step }) => step)
}
