import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isReachable } from './account.ts'

/** Folder of the project. */
const PROJECT = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * Where this machine keeps its data: the folder that KERONG_DATA names, else `.data` of the project. Root, whose database runs
 * under another account, keeps it below /var/lib where that account cannot enter the project.
 */
export function stateFolderOf(environment: Readonly<Record<string, string | undefined>>): string {
  const named = environment['KERONG_DATA']
  if (named !== undefined && named !== '') return named
  if (process.getuid?.() !== 0 || isReachable(PROJECT)) return join(PROJECT, '.data')
  return join('/var/lib/kerong', createHash('sha256').update(PROJECT).digest('hex').slice(0, 12))
}
