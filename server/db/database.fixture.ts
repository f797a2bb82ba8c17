import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import { Database } from './database.ts'
import type { Standing } from './tenant.ts'

/** A region that no pack knows. */
export const REGION = 'first-region'

/** Another region, for tests that must not see it. */
export const OTHER_REGION = 'second-region'

/** The program's own standing in a region on a fixed day. */
export const SYSTEM: Standing = { region: REGION, today: '2026-03-02', reach: 'SYSTEM' }

/** A fresh migrated database with two regions, as the program's role reaches it, and as its administrator; dropped when the test ends. */
export type FreshDatabase = {
  readonly database: Database
  readonly administrator: pg.ClientConfig
  readonly login: pg.ClientConfig
}

/** Makes a fresh database, copied from the migrated one; call it within a test or a `beforeAll`. */
export async function freshDatabase({ keep = false }: { keep?: boolean } = {}): Promise<FreshDatabase> {
  const host = inject('socketFolder')
  const name = `test_${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ host, user: 'postgres', database: 'postgres' })
  await client.connect()
  await client.query(`create database ${name} template pattern strategy file_copy`)
  const administrator = { host, user: 'postgres', database: name }
  const login = { host, user: 'kerong', database: name }
  const database = new Database(login)
  await registerRegions(administrator)
  if (!keep)
    onTestFinished(async () => {
      await database.close()
      await client.query(`drop database ${name} with (force)`)
      await client.end()
    })
  return { database, administrator, login }
}

async function registerRegions(administrator: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(administrator)
  await client.connect()
  await client.query(
    `select tenant.register_region($1, '甲市', 'First City', '990100', null), tenant.register_region($2, '乙市', 'Second City', '990200', null)`,
    [REGION, OTHER_REGION],
  )
  await client.end()
}
