import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import pg from 'pg'
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams'
import type { BackupSummary } from './backup.ts'
import { BackupRefused } from './backup-refused.ts'
import { type Beginning, readBackup } from './read-backup.ts'
import { type KeptTable, readSteps, readTables } from './tables.ts'

/** Tables whose rows are people's work; what else a new database holds was registered by the program, and a backup writes it anew. */
const WORK = ['registry.unit', 'registry.enterprise', 'access.person', 'audit.event']

/**
 * Reads a backup into a database of the same form that holds no records, in one transaction: it is taken whole and proven, or not at
 * all. Throws BackupRefused where the file is none, is broken or comes from another form, or where the database holds records.
 */
export async function restore(
  owner: pg.ClientConfig,
  file: string,
  progress: (table: string) => void = () => undefined,
): Promise<BackupSummary> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query('set role kerong_owner')
    await client.query('begin')
    const tables = await readTables(client)
    await refuseFilled(client)
    await unbind(client, tables)
    const summary = await take(client, file, tables, progress)
    await bind(client, tables)
    await client.query('commit')
    return summary
  } catch (fault) {
    await client.query('rollback').catch(() => undefined)
    throw fault
  } finally {
    await client.end()
  }
}

async function refuseFilled(client: pg.Client): Promise<void> {
  for (const name of WORK) {
    const { rowCount } = await client.query(`select from ${name} limit 1`)
    if (rowCount !== 0) throw new BackupRefused('not-empty', name)
  }
}

/** COPY does not write through row-level security, and triggers would write a second time what the backup holds. */
async function unbind(client: pg.Client, tables: readonly KeptTable[]): Promise<void> {
  for (const { name } of tables)
    await client.query(`alter table ${name} no force row level security, disable trigger user`)
  await client.query(`truncate ${tables.map(({ name }) => name).join(', ')}`)
}

/** Puts everything back under the rules, and lets counters go on after the highest number. */
async function bind(client: pg.Client, tables: readonly KeptTable[]): Promise<void> {
  for (const { name, isForced } of tables)
    await client.query(`alter table ${name} enable trigger user${isForced ? ', force row level security' : ''}`)
  const { rows } = await client.query<{ table: string; column: string; counter: string }>(`
    select attrelid::regclass::text as table, quote_ident(attname) as column, pg_get_serial_sequence(attrelid::regclass::text, attname) as counter
    from pg_attribute where attidentity <> '' and not attisdropped and attrelid in (select oid from pg_class where relkind = 'r')`)
  for (const { table, column, counter } of rows)
    await client.query(`select setval($1::regclass, greatest((select max(${column}) from ${table}), 1))`, [counter])
}

async function take(
  client: pg.Client,
  file: string,
  tables: readonly KeptTable[],
  progress: (table: string) => void,
): Promise<BackupSummary> {
  let into: CopyStreamQuery | null = null
  let count = 0
  let rows = 0
  for await (const part of readBackup(file)) {
    if ('head' in part) await refuseOtherForm(client, part.head.steps)
    else if ('rows' in part) await write(into, part.rows)
    else if ('begins' in part.mark) {
      into = begin(client, tables, part.mark)
      progress(part.mark.begins)
      count += 1
    } else {
      rows += await end(into, part.mark.rows)
      into = null
    }
  }
  if (into !== null || count !== tables.length) throw new BackupRefused('broken', `${count} of ${tables.length} tables`)
  return { tables: count, rows }
}

async function write(into: CopyStreamQuery | null, rows: Buffer): Promise<void> {
  if (into === null) throw new BackupRefused('broken', 'rows without a table')
  if (!into.write(rows)) await once(into, 'drain')
}

async function refuseOtherForm(client: pg.Client, steps: readonly string[]): Promise<void> {
  const own = await readSteps(client)
  const differing = [...own.filter((step) => !steps.includes(step)), ...steps.filter((step) => !own.includes(step))]
  if (differing.length > 0) throw new BackupRefused('steps', differing[0]?.split(' ')[0] ?? '')
}

function begin(client: pg.Client, tables: readonly KeptTable[], { begins, columns }: Beginning): CopyStreamQuery {
  const table = tables.find(({ name }) => name === begins)
  if (table === undefined || table.columns.join() !== columns.join()) throw new BackupRefused('broken', begins)
  return client.query(copyFrom(`copy ${table.name} (${table.columns.join(', ')}) from stdin`))
}

async function end(into: CopyStreamQuery | null, told: number): Promise<number> {
  if (into === null) throw new BackupRefused('broken', 'an end without a table')
  const done = finished(into)
  into.end()
  await done
  if (into.rowCount !== told) throw new BackupRefused('broken', `${into.rowCount} of ${told} rows`)
  return told
}
