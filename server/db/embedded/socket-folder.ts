import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseRefused } from '../database-refused.ts'
import type { Account } from './account.ts'

/** Longest path of a socket that every system takes, in bytes. */
const SOCKET_BYTES_MAX = 103

/**
 * Folder of the socket by which alone the database is reached, entered by its account only. It stands in the state folder, or,
 * where that path is too long for a socket, under the folder for temporary files.
 */
export function makeSocketFolder(stateFolder: string, account: Account | null): string {
  const near = join(stateFolder, 'run')
  const isShort = Buffer.byteLength(join(near, '.s.PGSQL.5432')) <= SOCKET_BYTES_MAX
  const digest = createHash('sha256').update(stateFolder).digest('hex').slice(0, 12)
  const folder = isShort ? near : join(tmpdir(), `kerong-${digest}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (!isOurs(folder, account) && process.getuid?.() === 0) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { mode: 0o700 })
  }
  if (!isOurs(folder, account))
    throw new DatabaseRefused(
      'not-started',
      `${folder} belongs to someone else: remove it or set KERONG_DATA to another folder.`,
    )
  chmodSync(folder, 0o700)
  if (account) chownSync(folder, account.uid, account.gid)
  return folder
}

function isOurs(folder: string, account: Account | null): boolean {
  const found = lstatSync(folder)
  return found.isDirectory() && [account?.uid, process.getuid?.()].includes(found.uid)
}
