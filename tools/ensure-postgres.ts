// Installs Debian's PostgreSQL 15, the oldest server that is supported, where it is absent and this process may install it.
import { existsSync } from 'node:fs'
import { aptGet, mayInstall } from './apt-get.ts'

const BINARIES = '/usr/lib/postgresql/15/bin'
const PACKAGE = 'postgresql-15'

/** Whether the programs of PostgreSQL 15 are here; `why` says in one sentence what is missing where they are not. */
export type PostgresState =
  | { readonly ready: true; readonly binaries: string }
  | { readonly ready: false; readonly why: string }

/** Finds the programs of PostgreSQL 15, installing them where this process is root on Debian. */
export function ensurePostgres(): PostgresState {
  const isHere = (): boolean => existsSync(`${BINARIES}/initdb`)
  if (!isHere() && mayInstall()) {
    console.log(`[ensure] apt-get install ${PACKAGE}`)
    if (aptGet('update')) aptGet('install', '--no-install-recommends', PACKAGE)
  }
  return isHere()
    ? { ready: true, binaries: BINARIES }
    : { ready: false, why: `Install ${PACKAGE}; it is looked for in ${BINARIES}.` }
}
