import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseRefused } from '../database-refused.ts'

/** A named account of this machine under which the database may run. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number }

/** Accounts that are tried in turn, where root starts the program: the database refuses to run as root. */
const CANDIDATES = ['postgres', 'nobody']

/**
 * The account for the database, null where the program's own will do. An existing cluster keeps its owner.
 * Throws where the program runs as root and the machine has no other account.
 */
export function findAccount(clusterFolder: string): Account | null {
  if (process.getuid?.() !== 0) return null
  const accounts = readAccounts()
  const owner = existsSync(clusterFolder) ? statSync(clusterFolder).uid : 0
  const wanted = accounts.find(({ uid }) => uid === owner && uid !== 0)
  const found = wanted ?? CANDIDATES.flatMap((name) => accounts.filter((each) => each.name === name))[0]
  if (found) return found
  throw new DatabaseRefused(
    'not-started',
    'The program runs as root and no other account exists: create one with "useradd --system postgres".',
  )
}

/** Whether every folder on the way to `path` may be entered by any account. */
export function isReachable(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o005) !== 0o005) return false
    if (folder === dirname(folder)) return true
  }
}

function readAccounts(): Account[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter(({ length }) => length > 3)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
}
