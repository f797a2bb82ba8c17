import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type EmbeddedDatabase, startEmbedded } from './embedded/index.ts'
import { migrate } from './migrate.ts'
import { ensureRoles } from './roles.ts'

/** Memory that the cluster may need before a folder on disk is the better place, in bytes. */
const MEMORY_MIN = 2 * 1024 ** 3

let running: EmbeddedDatabase | undefined
let folder: string | undefined

/** Starts one cluster for the whole run and makes in it the migrated database that every test starts from. */
export async function setup(project: TestProject): Promise<void> {
  folder = mkdtempSync(join(roomiest(), 'kerong-test-'))
  const { chmodSync } = await import('node:fs')
  chmodSync(folder, 0o755)
  const binaries = process.env['KERONG_TEST_BINARIES']
  running = await startEmbedded({ stateFolder: folder, isTest: true, ...(binaries ? { binaries } : {}) })
  const administrator = { host: running.socketFolder, user: 'postgres', database: 'postgres' }
  const { Client } = (await import('pg')).default
  const client = new Client(administrator)
  await client.connect()
  await client.query('create database pattern')
  await client.end()
  const pattern = { ...administrator, database: 'pattern' }
  await ensureRoles(pattern, 'kerong')
  await migrate(pattern)
  project.provide('socketFolder', running.socketFolder)
}

/** Ends the cluster and removes it. */
export async function teardown(): Promise<void> {
  await running?.stop()
  if (folder) rmSync(folder, { recursive: true, force: true })
}

function roomiest(): string {
  if (!existsSync('/dev/shm')) return tmpdir()
  const { bavail, bsize } = statfsSync('/dev/shm')
  return bavail * bsize > MEMORY_MIN ? '/dev/shm' : tmpdir()
}

declare module 'vitest' {
  interface ProvidedContext {
    socketFolder: string
  }
}
