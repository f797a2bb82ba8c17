import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseRefused } from '../database-refused.ts'
import type { Account } from './account.ts'

/** Environment of the database's programs: nothing of the caller's, so that it cannot change how texts are ordered. */
export const CLUSTER_ENVIRONMENT = { PATH: process.env['PATH'] ?? '', HOME: '/', LC_ALL: 'C.UTF-8', TZ: 'UTC' }

/** Age in milliseconds from which a half-made cluster is taken for one that was broken off. */
const BROKEN_OFF_MS = 600_000

/** How a child process is started as the account. */
export function runAs(account: Account | null): {
  cwd: string
  env: typeof CLUSTER_ENVIRONMENT
  uid?: number
  gid?: number
} {
  const plain = { cwd: '/', env: CLUSTER_ENVIRONMENT }
  return account === null ? plain : { ...plain, uid: account.uid, gid: account.gid }
}

/**
 * Makes an empty cluster at `folder` unless one stands there. It is made aside and renamed when it is whole.
 * Throws where the cluster was made by another major version than the programs in `binaries`.
 */
export function ensureCluster(folder: string, binaries: string, account: Account | null, isTest: boolean): void {
  if (!existsSync(join(folder, 'PG_VERSION'))) makeCluster(folder, binaries, account, isTest)
  const made = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  const { stdout } = spawnSync(join(binaries, 'postgres'), ['--version'], { ...runAs(account), encoding: 'utf8' })
  const running = /(\d+)\./.exec(stdout)?.[1]
  if (made === running) return
  throw new DatabaseRefused('other-version', `${folder} (${made}, ${running})`)
}

function makeCluster(folder: string, binaries: string, account: Account | null, isTest: boolean): void {
  const state = join(folder, '..')
  dropBrokenOff(state)
  const aside = join(state, `cluster.new.${process.pid}.${randomBytes(3).toString('hex')}`)
  mkdirSync(aside, { mode: 0o700 })
  if (account) chownSync(aside, account.uid, account.gid)
  const made = spawnSync(
    join(binaries, 'initdb'),
    [
      '-D',
      aside,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--data-checksums',
      ...(isTest ? ['--no-sync'] : []),
    ],
    { ...runAs(account), encoding: 'utf8' },
  )
  if (made.status !== 0) {
    rmSync(aside, { recursive: true, force: true })
    throw new DatabaseRefused('not-started', `${folder}: ${made.error?.message ?? made.stderr}`)
  }
  try {
    renameSync(aside, folder)
  } catch (fault) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(join(folder, 'PG_VERSION'))) throw fault
  }
}

function dropBrokenOff(state: string): void {
  for (const name of readdirSync(state)) {
    const path = join(state, name)
    if (name.startsWith('cluster.new.') && Date.now() - statSync(path).mtimeMs > BROKEN_OFF_MS)
      rmSync(path, { recursive: true, force: true })
  }
}
