import pg from 'pg'
import { Database } from './database.ts'
import { startEmbedded, stateFolderOf } from './embedded/index.ts'
import { migrate } from './migrate.ts'
import { ensureRoles } from './roles.ts'

/** Name of the embedded database and of the role that the program signs in as. */
const NAME = 'kerong'

/** Settings by name, as the process was given them. */
export type Environment = Readonly<Record<string, string | undefined>>

/** An open database, whether it is the one of this machine, and how to end it. */
export type OpenDatabase = {
  readonly database: Database
  /** True for the embedded database; only there may demonstration data stand. */
  readonly isEmbedded: boolean
  /** How an administrator signs in; null where this program was not told. */
  readonly administrator: pg.ClientConfig | null
  readonly close: () => Promise<void>
}

/**
 * Opens the database that DATABASE_URL names, or else the one of this machine, which is made and started where needed, in its newest
 * form. DATABASE_OWNER_URL names the sign-in that may change the form; without it the form must be there already.
 * Throws where the program's role could escape the rules of access, or the form is missing.
 */
export function openDatabase(environment: Environment): Promise<OpenDatabase> {
  const { DATABASE_URL: url = '', DATABASE_OWNER_URL: ownerUrl = '' } = environment
  return url === '' ? openEmbedded(environment) : openServer(url, ownerUrl)
}

async function openEmbedded(environment: Environment): Promise<OpenDatabase> {
  const { socketFolder, stop } = await startEmbedded({ stateFolder: stateFolderOf(environment) })
  const administrator = { host: socketFolder, user: 'postgres', database: NAME }
  await ensureNamed(administrator)
  await ensureRoles(administrator, NAME)
  await migrate(administrator)
  const database = new Database({ host: socketFolder, user: NAME, database: NAME })
  const close = async (): Promise<void> => {
    await database.close()
    await stop()
  }
  return { database, isEmbedded: true, administrator, close }
}

async function openServer(url: string, ownerUrl: string): Promise<OpenDatabase> {
  const administrator = ownerUrl === '' ? null : { connectionString: ownerUrl }
  if (administrator) {
    await ensureRoles(administrator, new URL(url).username)
    await migrate(administrator)
  }
  await refuseMasters(url)
  const database = new Database({ connectionString: url })
  return { database, isEmbedded: false, administrator, close: () => database.close() }
}

async function ensureNamed(administrator: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...administrator, database: 'postgres' })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [NAME])
    if (rowCount === 0) await client.query(`create database ${NAME}`)
  } catch (fault) {
    if ((fault as { code?: string }).code !== '42P04') throw fault
  } finally {
    await client.end()
  }
}

/** Row-level security does not bind superusers, owners and those who bypass it: the program must not be one of them. */
async function refuseMasters(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string; escapes: boolean; exists: boolean }>(`
      select current_user as name, rolsuper or rolbypassrls or coalesce((
        select pg_has_role(current_user, r.oid, 'member') from pg_roles r where r.rolname = 'kerong_owner'), false) as escapes,
        to_regclass('tenant.region') is not null as exists
      from pg_roles where rolname = current_user`)
    const [found] = rows
    if (found?.escapes)
      throw new Error(
        `DATABASE_URL signs in as "${found.name}", whom no access rule binds. Name an ordinary role there, and the owner in DATABASE_OWNER_URL.`,
      )
    if (!found?.exists)
      throw new Error(
        'The database has no tables yet. Set DATABASE_OWNER_URL to a sign-in that may make them, and start again.',
      )
  } finally {
    await client.end()
  }
}
