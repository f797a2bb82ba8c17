import pg from 'pg'
import { Database } from './database.ts'
import { DatabaseRefused } from './database-refused.ts'
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
export async function openDatabase(environment: Environment): Promise<OpenDatabase> {
  const { DATABASE_URL: url = '', DATABASE_OWNER_URL: ownerUrl = '' } = environment
  const open = await (url === '' ? openEmbedded(environment) : openServer(url, ownerUrl))
  try {
    await refuseForgetful(open.database)
    return open
  } catch (fault) {
    await open.close()
    throw fault
  }
}

/** What is acknowledged must outlive a crash of the machine, and a damaged page must be noticed. */
async function refuseForgetful(database: Database): Promise<void> {
  const found = await database.transaction((tx) =>
    tx.row<Record<string, string>>(
      `select current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
        current_setting('synchronous_commit') as synchronous_commit, current_setting('data_checksums') as data_checksums`,
    ),
  )
  const off = Object.entries(found ?? {}).filter(([, setting]) => setting === 'off')
  if (off.length > 0) throw new DatabaseRefused('not-durable', off.map(([name]) => name).join(', '))
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
  signInOf(url)
  const administrator = ownerUrl === '' ? null : { connectionString: ownerUrl }
  if (administrator) {
    await ensureRoles(administrator, signInOf(url))
    await migrate(administrator)
  }
  await refuseMasters(url)
  const database = new Database({ connectionString: url })
  return { database, isEmbedded: false, administrator, close: () => database.close() }
}

/** The role that an address of a database signs in as. Refuses not-an-address. */
function signInOf(url: string): string {
  try {
    const { user } = new pg.Client({ connectionString: url })
    if (user) return user
  } catch {
    // Told below, without the address: it may hold a password.
  }
  throw new DatabaseRefused('not-an-address', 'DATABASE_URL')
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
    if (found?.escapes) throw new DatabaseRefused('master', found.name)
    if (!found?.exists) throw new DatabaseRefused('no-tables', '')
  } finally {
    await client.end()
  }
}
