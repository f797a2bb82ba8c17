import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import type { Evidence } from '../../../contract/index.ts'
import { type SignedIn, signedIn } from '../../access/access.fixture.ts'
import { type FreshDatabase, freshDatabase, REGION } from '../../db/database.fixture.ts'
import { backUp, restore } from '../../db/index.ts'
import { codeOf } from '../list/list.fixture.ts'
import { pdf } from './evidence.fixture.ts'

const PROGRAM = fileURLToPath(new URL('../import/program.fixture.ts', import.meta.url))

type Running = { readonly child: ChildProcess; readonly address: string }

async function startProgram({ login }: FreshDatabase): Promise<Running> {
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

async function stage() {
  const fresh = await freshDatabase()
  const client = new pg.Client(fresh.administrator)
  await client.connect()
  onTestFinished(() => client.end())
  const { rows } = await client.query<{ id: string }>(
    `insert into registry.enterprise (region, credit_code, name) values ($1, $2, '示例企业（虚构）') returning id`,
    [REGION, codeOf(1)],
  )
  const id = rows[0]?.id ?? ''
  const officer = await signedIn(fresh.administrator, { role: 'officer' }, new Date())
  await client.query(`update access.appointment set valid = daterange('2026-01-01', null)`)
  const count = async () =>
    (
      await client.query(`select (select count(*)::int from registry.evidence) as evidence,
        (select count(*)::int from registry.evidence_content) as contents, (select count(*)::int from registry.evidence_piece) as pieces`)
    ).rows[0] as unknown
  return { fresh, client, id, officer, count }
}

/** A page of almost the greatest size, which cannot be packed. */
function largePage(): Buffer {
  const noise = Buffer.alloc(20 * 1024 * 1024 - 1024)
  for (let at = 0, state = 1; at + 4 <= noise.length; at += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    noise.writeUInt32LE(state, at)
  }
  return pdf(`3 0 obj\n<</Length ${noise.length}>>\nstream\n${noise.toString('latin1')}\nendstream\nendobj\n`)
}

async function upload({ address }: Running, { headers }: SignedIn, id: string, bytes: Buffer): Promise<Evidence> {
  const body = new FormData()
  body.append('about', 'enterprise')
  body.append('id', id)
  body.append('file', new Blob([new Uint8Array(bytes)]), '大文件.pdf')
  const reply = await fetch(`${address}/api/evidence`, {
    method: 'POST',
    headers: { cookie: headers.cookie, origin: address },
    body,
  })
  return (await reply.json()) as Evidence
}

const NOTHING = { evidence: 0, contents: 0, pieces: 0 }

test('a program killed while a file is kept, or while it still comes, leaves nothing of it', async () => {
  const { fresh, client, id, officer, count } = await stage()
  const first = await startProgram(fresh)
  await client.query('begin')
  // Whoever keeps the file waits here, with its content written.
  await client.query('lock table registry.evidence in share mode')
  const cut = upload(first, officer, id, pdf()).catch((fault: unknown) => fault)
  for (;;) {
    const { rowCount } = await client.query(
      'select from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())',
    )
    if (rowCount !== null && rowCount > 0) break
    await pause(20)
  }
  const { port } = new URL(first.address)
  const half = connect(Number(port), '127.0.0.1')
  half.on('error', () => undefined)
  half.write(
    `POST /api/evidence HTTP/1.1\r\nhost: ${new URL(first.address).host}\r\norigin: ${first.address}\r\ncookie: ${officer.headers.cookie}\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: 9999\r\n\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7`,
  )
  await pause(100)
  const ended = once(first.child, 'exit')
  first.child.kill('SIGKILL')
  await ended
  expect(await cut).toBeInstanceOf(Error)
  await client.query('rollback')
  await expect.poll(count).toEqual(NOTHING)

  const second = await startProgram(fresh)
  const broken = connect(Number(new URL(second.address).port), '127.0.0.1')
  broken.write(
    `POST /api/evidence HTTP/1.1\r\nhost: ${new URL(second.address).host}\r\norigin: ${second.address}\r\ncookie: ${officer.headers.cookie}\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: 9999\r\n\r\n--x\r\n`,
  )
  await pause(100)
  broken.destroy()
  expect(await upload(second, officer, id, pdf())).toMatchObject({ kind: 'PDF' })
  expect(await count()).toEqual({ evidence: 1, contents: 1, pieces: 1 })
}, 120_000)

test('twenty megabytes go up and come down whole, and a backup holds them', async () => {
  const { fresh, id, officer, client } = await stage()
  const program = await startProgram(fresh)
  const bytes = largePage()
  const began = performance.now()
  const kept = await upload(program, officer, id, bytes)
  const up = performance.now()
  const load = async () =>
    Buffer.from(
      await (
        await fetch(`${program.address}/api/evidence/${kept.id}/content`, {
          headers: { cookie: officer.headers.cookie },
        })
      ).arrayBuffer(),
    )
  expect((await load()).equals(bytes)).toBe(true)
  const down = performance.now()
  console.info(`20 MB: up ${Math.round(up - began)} ms, down ${Math.round(down - up)} ms`)
  const folder = await mkdtemp(join(tmpdir(), 'kerong-evidence-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const [file, target] = [join(folder, 'all.kerong'), await freshDatabase()]
  await backUp(fresh.administrator, file)
  const saved = performance.now()
  await restore(target.administrator, file)
  console.info(`backup ${Math.round(saved - down)} ms, restore ${Math.round(performance.now() - saved)} ms`)
  const digests = `select md5(string_agg(bytes, '' order by number)) as digest from registry.evidence_piece`
  const other = new pg.Client(target.administrator)
  await other.connect()
  onTestFinished(() => other.end())
  expect((await other.query(digests)).rows).toEqual((await client.query(digests)).rows)
}, 120_000)
