import pg from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase, OTHER_REGION, REGION, SYSTEM } from './database.fixture.ts'
import { Database } from './database.ts'
import { actAs } from './tenant.ts'

const CODE = '91310000MA1FL0000X'

test('a firm written for one region is not there for another, through one and the same connection', async () => {
  const { login, database: other } = await freshDatabase()
  const database = new Database({ ...login, max: 1 })
  await actAs(database, SYSTEM, (tx) =>
    tx.run(`insert into registry.enterprise (region, credit_code, name) values ($1, $2, '虚构企业')`, [REGION, CODE]),
  )
  const count = 'select count(*)::int as n from registry.enterprise'
  const here = await actAs(database, SYSTEM, (tx) => tx.row(count))
  const there = await actAs(database, { ...SYSTEM, region: OTHER_REGION }, (tx) => tx.row(count))
  const nowhere = await database.transaction((tx) => tx.row(count))
  await database.close()
  expect([here, there, nowhere]).toEqual([{ n: 1 }, { n: 0 }, { n: 0 }])
  expect(await other.transaction((tx) => tx.row(count))).toEqual({ n: 0 })
})

test('a row for another region is refused by the database itself', async () => {
  const { database } = await freshDatabase()
  const write = actAs(database, SYSTEM, (tx) =>
    tx.run(`insert into registry.enterprise (region, credit_code, name) values ($1, $2, '虚构企业')`, [
      OTHER_REGION,
      CODE,
    ]),
  )
  await expect(write).rejects.toThrow(/row-level security/)
})

test('every table that holds a region is under forced row-level security', async () => {
  const { administrator } = await freshDatabase()
  const client = new pg.Client(administrator)
  await client.connect()
  const { rows } = await client.query<{ name: string }>(`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'migration')
      and not (c.relrowsecurity and c.relforcerowsecurity)
      and c.oid::regclass::text not in ('tenant.region', 'tenant.reading_grant')`)
  await client.end()
  expect(rows).toEqual([])
})

test('the program’s role owns nothing and escapes no policy', async () => {
  const { administrator } = await freshDatabase()
  const client = new pg.Client(administrator)
  await client.connect()
  const { rows } = await client.query(`
    select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned,
      pg_has_role(rolname, 'kerong_owner', 'member') as is_owner
    from pg_roles where rolname = 'kerong'`)
  await client.end()
  expect(rows).toEqual([
    { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0, is_owner: false },
  ])
})
