import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { DatabaseRefused } from './database-refused.ts'

/** Folder of the migrations, plain SQL, applied in the order of their names. */
const MIGRATIONS = new URL('./migrations/', import.meta.url)

/** Number of the lock that only one migrating process holds. */
const LOCK = 7_364_001

/** One step of the database's form: its file name and its text. */
type Migration = { readonly name: string; readonly text: string; readonly digest: string }

/** What a migration run found and did: names already there, and names applied now. */
export type MigrationRun = { readonly present: readonly string[]; readonly applied: readonly string[] }

/**
 * Brings the database to the newest form, each step in its own transaction, and is safe to run from several processes at once.
 * Throws where a step that was applied has changed since, or the database knows steps that this program does not.
 */
export async function migrate(owner: pg.ClientConfig): Promise<MigrationRun> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query('set role kerong_owner')
    await client.query('create schema if not exists migration')
    await client.query(
      'create table if not exists migration.step (name text primary key, digest text not null, applied_at timestamptz not null default now())',
    )
    const known = await client.query<{ name: string; digest: string }>(
      'select name, digest from migration.step order by name',
    )
    const steps = readMigrations()
    const missing = stepsMissing(steps, known.rows)
    for (const step of missing) await apply(client, step)
    return { present: known.rows.map(({ name }) => name), applied: missing.map(({ name }) => name) }
  } finally {
    await client.end()
  }
}

function readMigrations(): Migration[] {
  return readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, MIGRATIONS), 'utf8')
      return { name, text, digest: createHash('sha256').update(text).digest('hex') }
    })
}

/** Steps not yet applied, in order. Throws where what was applied is not what this program holds. */
function stepsMissing(steps: readonly Migration[], known: readonly { name: string; digest: string }[]): Migration[] {
  for (const { name, digest } of known) {
    const step = steps.find((each) => each.name === name)
    if (step === undefined) throw new DatabaseRefused('newer', name)
    if (step.digest !== digest) throw new DatabaseRefused('step-changed', name)
  }
  return steps.filter(({ name }) => !known.some((each) => each.name === name))
}

async function apply(client: pg.Client, { name, text, digest }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into migration.step (name, digest) values ($1, $2)', [name, digest])
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback').catch(() => undefined)
    throw new DatabaseRefused('step-failed', `${name}: ${(fault as Error).message}`, { cause: fault })
  }
}
