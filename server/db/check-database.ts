import { statfs } from 'node:fs/promises'
import pg from 'pg'
import { stateFolderOf } from './embedded/index.ts'
import { readSteps } from './keep/tables.ts'
import type { Environment, OpenDatabase } from './open.ts'

/** One thing that was looked at: what it is called, whether it is in order, and what was found. */
export type Finding = { readonly check: DatabaseCheck; readonly isFine: boolean; readonly found: string }

/** What is looked at, in order. */
export const DATABASE_CHECKS = [
  'server',
  'durability',
  'checksums',
  'steps',
  'program-role',
  'row-security',
  'clock',
  'disk',
] as const

/** One thing that is looked at. */
export type DatabaseCheck = (typeof DATABASE_CHECKS)[number]

/** Oldest server that is supported. */
const VERSION_MIN = 150_000

/** Seconds by which the clocks of program and server may differ. */
const CLOCK_SECONDS_MAX = 5

/** Free space below which the disk is not in order, in bytes. */
const FREE_MIN = 1024 ** 3

type Look = (client: pg.Client) => Promise<{ readonly isFine: boolean; readonly found: string }>

const LOOKS: Readonly<Record<Exclude<DatabaseCheck, 'disk'>, Look>> = {
  server: async (client) => {
    const { rows } = await client.query<{ number: number; text: string }>(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as text`,
    )
    const [found] = rows
    return { isFine: (found?.number ?? 0) >= VERSION_MIN, found: `PostgreSQL ${found?.text ?? ''}` }
  },
  durability: async (client) => {
    const { rows } = await client.query<{ name: string; setting: string }>(
      `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') order by name`,
    )
    const isOff = ({ setting }: { setting: string }): boolean => setting === 'off'
    return { isFine: !rows.some(isOff), found: rows.map(({ name, setting }) => `${name}=${setting}`).join(' ') }
  },
  checksums: (client) => setting(client, 'data_checksums', 'on'),
  steps: async (client) => {
    const steps = await readSteps(client)
    return { isFine: steps.length > 0, found: `${steps.length}, ${steps.at(-1)?.split(' ')[0] ?? ''}` }
  },
  'program-role': async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select rolname as name from pg_roles where pg_has_role(oid, 'kerong_app', 'member') and rolcanlogin and not rolsuper
         and (rolbypassrls or pg_has_role(oid, 'kerong_owner', 'member'))`,
    )
    return { isFine: rows.length === 0, found: rows.map(({ name }) => name).join(', ') || 'kerong_app' }
  },
  'row-security': async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select distinct c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'region'
       join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and not (c.relrowsecurity and c.relforcerowsecurity)
         and c.oid <> 'tenant.reading_grant'::regclass`,
    )
    return { isFine: rows.length === 0, found: rows.map(({ name }) => name).join(', ') || 'forced' }
  },
  clock: async (client) => {
    const { rows } = await client.query<{ seconds: string }>(
      `select extract(epoch from clock_timestamp())::text as seconds`,
    )
    const apart = Math.abs(Number(rows[0]?.seconds ?? 0) - Date.now() / 1000)
    return { isFine: apart <= CLOCK_SECONDS_MAX, found: `${apart.toFixed(1)} s` }
  },
}

/** Looks over the database as its administrator: whether what it acknowledges lasts, and whether access is bound. */
export async function checkDatabase(
  { administrator, isEmbedded }: OpenDatabase,
  environment: Environment,
): Promise<Finding[]> {
  if (administrator === null) return []
  const client = new pg.Client(administrator)
  await client.connect()
  try {
    const findings: Finding[] = []
    for (const check of DATABASE_CHECKS) {
      if (check === 'disk') continue
      findings.push({ check, ...(await LOOKS[check](client)) })
    }
    return isEmbedded ? [...findings, await lookAtDisk(stateFolderOf(environment))] : findings
  } finally {
    await client.end()
  }
}

async function setting(client: pg.Client, name: string, wanted: string): Promise<{ isFine: boolean; found: string }> {
  const { rows } = await client.query<{ value: string }>('select current_setting($1) as value', [name])
  const value = rows[0]?.value ?? ''
  return { isFine: value === wanted, found: `${name}=${value}` }
}

async function lookAtDisk(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  return { check: 'disk', isFine: free >= FREE_MIN, found: `${(free / 1024 ** 3).toFixed(1)} GB, ${folder}` }
}
