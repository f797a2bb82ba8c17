import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startServer } from './main.ts'

const COOKIE = { cookie: `__Host-kerong=${'x'.repeat(43)}` }

test('a database that is killed is told of in words, comes back by itself, and the program with it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kerong-lost-'))
  chmodSync(folder, 0o755)
  const environment = { KERONG_DATA: folder, KERONG_DEMONSTRATION: 'off' }
  const server = await startServer({ port: 0, pages: '/nowhere', log: false, environment })
  onTestFinished(async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const ask = async () => (await fetch(`${server.address}/api/session`, { headers: COOKIE })).status
  expect(await ask()).toBe(401)
  const [pid = ''] = readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')
  execFileSync('kill', ['-9', pid])
  const seen = new Set<number>()
  await vi.waitFor(
    async () => {
      seen.add(await ask())
      expect([...seen]).toContain(503)
    },
    { timeout: 10_000, interval: 5 },
  )
  await vi.waitFor(async () => expect(await ask()).toBe(401), { timeout: 30_000, interval: 100 })
  expect([...seen].filter((status) => status === 500)).toEqual([])
}, 60_000)
