import { createHash } from 'node:crypto'
import pg from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase, REGION } from './database.fixture.ts'

const HASH = createHash('sha256').update('token').digest()
const AT = '2026-03-02T10:00:00+08:00'

/** One officer of a science bureau with a session begun at AT. */
async function officer(client: pg.Client, role = 'officer'): Promise<{ person: string; unit: string }> {
  const unit = await one(
    client,
    `insert into registry.unit (region, kind, name_zh) values ($1, 'GOV', '科技局') returning id`,
    [REGION],
  )
  const person = await one(
    client,
    `insert into access.person (sign_in_name, name) values ('officer-1', '经办人') returning id`,
  )
  const appointment = await one(
    client,
    `insert into access.appointment (region, person, role, unit, valid) values ($1, $2, $3, $4, '[2026-01-01,2026-07-01)') returning id`,
    [REGION, person, role, unit],
  )
  await client.query(
    `insert into access.session (token_hash, person, region, appointment, factors, begun_at, seen_at, idle, ends_at)
     values ($1, $2, $3, $4, '{password,totp}', $5, $5, '20 minutes', $5::timestamptz + interval '10 hours')`,
    [HASH, person, REGION, appointment, AT],
  )
  return { person, unit }
}

async function one(client: pg.Client, text: string, values: unknown[] = []): Promise<string> {
  return (await client.query<{ id: string }>(text, values)).rows[0]?.id ?? ''
}

test('a session stands until twenty silent minutes have passed, and while its appointment does', async () => {
  const { database, administrator } = await freshDatabase()
  const client = new pg.Client(administrator)
  await client.connect()
  const { person, unit } = await officer(client)
  const enter = (at: string) =>
    database.transaction((tx) =>
      tx.row('select person, unit, region, roles, reach from access.enter($1, $2)', [HASH, at]),
    )
  expect(await enter('2026-03-02T10:19:59+08:00')).toEqual({
    person,
    unit,
    region: REGION,
    roles: ['officer'],
    reach: 'REGION',
  })
  expect(await enter('2026-03-02T10:40:00+08:00')).toBeNull()
  await client.query(`update access.session set seen_at = '2026-07-01T09:00:00+08:00', ends_at = '2026-07-02'`)
  expect(await enter('2026-07-01T09:01:00+08:00')).toBeNull()
  await client.end()
})

test('who prepares does not approve: the database refuses the second role', async () => {
  const { administrator } = await freshDatabase()
  const client = new pg.Client(administrator)
  await client.connect()
  const { person, unit } = await officer(client)
  const give = (role: string, valid: string) =>
    client.query('insert into access.appointment (region, person, role, unit, valid) values ($1, $2, $3, $4, $5)', [
      REGION,
      person,
      role,
      unit,
      valid,
    ])
  await expect(give('approver', '[2026-06-30,2027-01-01)')).rejects.toThrow(/appointment_roles_exclude/)
  await expect(give('approver', '[2026-07-01,2027-01-01)')).resolves.toBeDefined()
  await client.end()
})

test('the program’s role reads neither persons nor sessions', async () => {
  const { database } = await freshDatabase()
  for (const table of ['person', 'appointment', 'session'])
    await expect(database.transaction((tx) => tx.rows(`select * from access.${table}`))).rejects.toThrow(
      /permission denied/,
    )
})
