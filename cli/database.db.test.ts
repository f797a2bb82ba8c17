import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, inject, onTestFinished, test } from 'vitest'

const PROGRAM = fileURLToPath(new URL('kerong.mjs', import.meta.url))

function kerong(args: string[], environment: Record<string, string>) {
  const env = { ...process.env, DATABASE_URL: '', DATABASE_OWNER_URL: '', ...environment }
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8', env })
  return { status, said: stdout + stderr }
}

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'kerong-cli-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  const { chmod } = await import('node:fs/promises')
  await chmod(path, 0o755)
  return path
}

test('a new database is made, found in order, backed up, and read into another, once', async () => {
  const [first, second] = [await folder(), await folder()]
  const file = join(await folder(), 'all.kerong')
  expect(kerong(['migrate'], { KERONG_DATA: first })).toMatchObject({ status: 0 })
  const looked = kerong(['doctor'], { KERONG_DATA: first })
  expect(looked.said).not.toContain('✗')
  expect(looked.status).toBe(0)
  const elsewhere = kerong(['serve', '--port', '0', '--host', '203.0.113.1'], { KERONG_DATA: first })
  expect(elsewhere).toMatchObject({ status: 2, said: expect.stringContaining('command.address') })
  expect(kerong(['bootstrap', '--region', 'none', '--unit', 'x'], { KERONG_DATA: first }).status).toBe(2)
  expect(kerong(['backup', '--out', file], { KERONG_DATA: first })).toMatchObject({ status: 0 })
  expect(existsSync(file)).toBe(true)
  expect(kerong(['backup', '--out', file], { KERONG_DATA: first })).toMatchObject({
    status: 2,
    said: expect.stringContaining('backup.exists'),
  })
  expect(kerong(['restore', '--from', file], { KERONG_DATA: second })).toMatchObject({ status: 0 })
})

test('a server that may lose what it acknowledged, a master as the program’s sign-in, and no server at all are refused in words', () => {
  const host = encodeURIComponent(inject('socketFolder'))
  const urls = {
    DATABASE_URL: `postgres://kerong@/pattern?host=${host}`,
    DATABASE_OWNER_URL: `postgres://postgres@/pattern?host=${host}`,
  }
  expect(kerong(['migrate'], urls)).toMatchObject({ status: 2, said: expect.stringContaining('database.not-durable') })
  const master = { DATABASE_URL: urls.DATABASE_OWNER_URL }
  expect(kerong(['migrate'], master)).toMatchObject({ status: 2, said: expect.stringContaining('database.master') })
  expect(kerong(['migrate'], { DATABASE_URL: 'nowhere' }).said).toContain('database.')
  const nobody = { DATABASE_URL: 'postgres://kerong@127.0.0.1:1/kerong' }
  expect(kerong(['serve', '--port', '0'], nobody)).toMatchObject({
    status: 2,
    said: expect.stringContaining('database.unreachable'),
  })
})
