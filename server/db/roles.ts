import pg from 'pg'

/** Roles of the database: the owner of everything, whom nobody signs in as, and the one that the program acts as. */
const ROLES = ['kerong_owner', 'kerong_app'] as const

/**
 * Makes the roles where they are absent, lets the signed-in administrator act as the owner, gives the owner the database, and makes
 * `login` a member of the role that the program acts as. Safe to run again.
 */
export async function ensureRoles(administrator: pg.ClientConfig, login: string): Promise<void> {
  const client = new pg.Client(administrator)
  await client.connect()
  try {
    for (const role of ROLES) await ensureRole(client, role, 'nologin')
    await ensureRole(client, login, 'login')
    await client.query('grant kerong_owner to current_user')
    await client.query(`grant kerong_app to ${client.escapeIdentifier(login)}`)
    const { rows } = await client.query<{ name: string }>('select current_database() as name')
    const name = client.escapeIdentifier(rows[0]?.name ?? '')
    await client.query(`grant create, connect, temporary on database ${name} to kerong_owner`)
    await client.query(`grant connect on database ${name} to kerong_app`)
  } finally {
    await client.end()
  }
}

async function ensureRole(client: pg.Client, role: string, kind: 'login' | 'nologin'): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  if (rowCount === 0) await client.query(`create role ${client.escapeIdentifier(role)} ${kind}`).catch(ignoreTwin)
}

/** Another process made the role meanwhile. */
function ignoreTwin(fault: Error & { code?: string }): void {
  if (fault.code !== '42710' && fault.code !== '23505') throw fault
}
