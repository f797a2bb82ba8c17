import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { type SignedIn, signedIn } from '../../access/access.fixture.ts'
import { type FreshDatabase, freshDatabase, REGION } from '../../db/database.fixture.ts'
import { codeOf, type Told } from '../list/list.fixture.ts'
import { csvOf, importHouse } from './import.fixture.ts'

const PROGRAM = fileURLToPath(new URL('./program.fixture.ts', import.meta.url))

type RunningProgram = { readonly child: ChildProcess; readonly address: string }

/** Starts the whole server on a database, as a process of its own. */
async function startProgram({ login }: FreshDatabase): Promise<RunningProgram> {
  const child = spawn(process.execPath, [PROGRAM, JSON.stringify(login)], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /^http:\S+$/.exec(line)?.[0]
    if (address !== undefined) return { child, address }
  }
  throw new Error('The program ended before it listened')
}

async function ask({ address }: RunningProgram, who: SignedIn, path: string, body?: FormData | object): Promise<Told> {
  const headers = { cookie: who.headers.cookie, origin: address }
  const reply =
    body instanceof FormData
      ? await fetch(address + path, { method: 'POST', headers, body })
      : await fetch(address + path, {
          headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
          method: body === undefined ? 'GET' : 'POST',
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        })
  return (await reply.json()) as Told
}

/** An officer who is in office and signed in at this very moment. */
async function officerNow({ administrator }: FreshDatabase, client: pg.Client): Promise<SignedIn> {
  const officer = await signedIn(administrator, { role: 'officer' }, new Date())
  await client.query(`update access.appointment set valid = daterange('2026-01-01', null)`)
  return officer
}

/** Waits until a file is read, and until the database has noticed that whoever was taking it is gone. */
async function untilCompared(program: RunningProgram, who: SignedIn, id: string): Promise<Told> {
  for (;;) {
    const told = await ask(program, who, `/api/imports/${id}`)
    if (told['state'] !== 'READING' && told['state'] !== 'COMMITTING') return told
    await pause(50)
  }
}

test('a program killed in the middle of taking a file leaves nothing half-taken, and goes on where it was when it is started again', async () => {
  const fresh = await freshDatabase()
  const client = new pg.Client(fresh.administrator)
  await client.connect()
  onTestFinished(() => client.end())
  const officer = await officerNow(fresh, client)
  const first = await startProgram(fresh)
  const list = String((await ask(first, officer, '/api/lists', { kind: 'LIBRARY', nameZh: '名单' }))['id'])
  const rows = Array.from({ length: 400 }, (_, index) => `${codeOf(index + 1)},示例企业${index}（虚构）`)
  const form = new FormData()
  form.append('file', new Blob([csvOf('a.csv', '统一社会信用代码,企业名称', rows).content]), 'a.csv')
  const id = String((await ask(first, officer, `/api/imports/list-members?list=${list}`, form))['id'])
  const compared = await untilCompared(first, officer, id)
  expect(compared).toMatchObject({ state: 'COMPARED', added: 400 })
  const commit = { comparison: compared['comparison'], takeGoodRows: false }

  // Whoever takes the file waits here, with the new firms written and their memberships not.
  await client.query('begin')
  await client.query('lock table registry.list_notice in access exclusive mode')
  const cut = ask(first, officer, `/api/imports/${id}/commit`, commit).catch((fault: unknown) => fault)
  await waitForLock(client)
  expect(await ask(first, officer, `/api/imports/${id}`)).toMatchObject({ state: 'COMMITTING' })
  const ended = once(first.child, 'exit')
  first.child.kill('SIGKILL')
  await ended
  expect(await cut).toBeInstanceOf(Error)
  await client.query('rollback')

  const second = await startProgram(fresh)
  const standing = await untilCompared(second, officer, id)
  expect(standing).toMatchObject({ state: 'COMPARED', added: 400, comparison: compared['comparison'] })
  expect(await count(client)).toEqual({ enterprises: 0, memberships: 0, statements: 0 })
  expect(await ask(second, officer, `/api/imports/${id}/commit`, commit)).toMatchObject({ state: 'COMMITTED' })
  expect(await count(client)).toEqual({ enterprises: 400, memberships: 400, statements: 400 })
}, 180_000)

async function waitForLock(client: pg.Client): Promise<void> {
  for (;;) {
    const { rowCount } = await client.query(
      `select from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())`,
    )
    if (rowCount !== null && rowCount > 0) return
    await pause(20)
  }
}

async function count(client: pg.Client): Promise<unknown> {
  const { rows } = await client.query(
    `select (select count(*)::int from registry.enterprise where region = $1) as enterprises,
       (select count(*)::int from registry.membership where region = $1) as memberships,
       (select count(*)::int from registry.statement where region = $1) as statements`,
    [REGION],
  )
  return rows[0]
}

test('a file whose reading was cut off is told as such, cannot be taken, and is discarded with what it staged', async () => {
  const house = await importHouse()
  const told = await house.send('enterprises', csvOf('a.csv', '统一社会信用代码,企业名称', [`${codeOf(1)},甲（虚构）`]))
  const id = String(told['id'])
  await house.query(`update registry.import set state = 'READING', touched_at = now() - interval '2 minutes'`)
  expect((await house.ask(house.officer, 'GET', `/api/imports/${id}`)).body['state']).toBe('INTERRUPTED')
  expect((await house.commit(told)).body['code']).toBe('import.not-ready')
  expect((await house.ask(house.officer, 'POST', `/api/imports/${id}/discard`)).body['state']).toBe('DISCARDED')
  expect(await house.query('select count(*)::int as n from registry.import_row')).toEqual([{ n: 0 }])
})
