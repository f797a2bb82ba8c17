import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { DatabaseRefused } from '../database-refused.ts'
import { type Account, findAccount, isReachable } from './account.ts'
import { findBinaries } from './binaries.ts'
import { CLUSTER_ENVIRONMENT, ensureCluster, runAs } from './cluster.ts'
import { makeSocketFolder } from './socket-folder.ts'

/** Milliseconds within which the database must be ready; recovery after a crash of a large one takes its time. */
const READY_MS = 120_000

/** Milliseconds before the first try to revive a server that ended by itself, and the longest between two. */
const [REVIVE_MS, REVIVE_MS_MAX] = [200, 10_000]

/** A tool of Linux that ends the database when this process ends, even by a signal that cannot be caught. */
const SETPRIV = '/usr/bin/setpriv'

const ORDINARY = ['-c', 'max_connections=60', '-c', 'shared_buffers=64MB', '-c', 'jit=off', '-c', 'listen_addresses=']

/** A throw-away cluster: nothing of it need outlive the run, so nothing waits for the disk. */
const THROW_AWAY =
  'fsync=off synchronous_commit=off full_page_writes=off wal_level=minimal max_wal_senders=0 autovacuum=off max_wal_size=256MB'
    .split(' ')
    .flatMap((setting) => ['-c', setting])

/** Where the database of this machine is kept and how it is run. */
export type EmbeddedOptions = {
  /** Folder of the cluster, made where it is absent. */
  readonly stateFolder: string
  /** Folder of the database's programs; those that came with the dependencies where none is given. */
  readonly binaries?: string
  /** Whether the cluster is thrown away after the run. */
  readonly isTest?: boolean
}

/** A database that runs: how to reach it as its administrator, and how to end it. */
export type EmbeddedDatabase = { readonly socketFolder: string; readonly stop: () => Promise<void> }

/** Starts the database of this machine, or joins the one that already runs on the same folder. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const stateFolder = resolve(options.stateFolder)
  mkdirSync(stateFolder, { recursive: true })
  const cluster = join(stateFolder, 'cluster')
  const account = findAccount(cluster)
  if (account && !isReachable(stateFolder))
    throw new DatabaseRefused(
      'not-started',
      `${stateFolder} cannot be entered by the account ${account.name}: set KERONG_DATA to a folder that can.`,
    )
  const binaries = options.binaries ?? findBinaries(stateFolder, account)
  ensureCluster(cluster, binaries, account, options.isTest ?? false)
  const socketFolder = makeSocketFolder(stateFolder, account)
  const settings = ['-D', cluster, '-k', socketFolder, ...ORDINARY, ...(options.isTest ? THROW_AWAY : [])]
  const start = (): Promise<ChildProcess | null> => launch(join(binaries, 'postgres'), settings, account, socketFolder)
  return { socketFolder, stop: await keepRunning(start) }
}

/** Starts the server, starts it again whenever it ends by itself, and gives the way to end it for good. */
async function keepRunning(start: () => Promise<ChildProcess | null>): Promise<() => Promise<void>> {
  let isEnding = false
  let child = await start()
  let revival: Promise<void> = Promise.resolve()
  const watch = (): void => {
    child?.once('exit', () => {
      if (!isEnding) revival = revive()
    })
  }
  const revive = async (): Promise<void> => {
    for (let wait = REVIVE_MS; !isEnding; wait = Math.min(wait * 2, REVIVE_MS_MAX)) {
      await pause(wait)
      try {
        if (isEnding) return
        child = await start()
        watch()
        return
      } catch {
        // Requests are told that the database is away; the next try comes by itself.
      }
    }
  }
  watch()
  return async () => {
    isEnding = true
    await revival
    if (child !== null) await stop(child)
  }
}

/** The process, or null where another process of ours holds the cluster and answers. */
async function launch(
  program: string,
  settings: readonly string[],
  account: Account | null,
  socketFolder: string,
): Promise<ChildProcess | null> {
  const deadline = performance.now() + READY_MS
  for (let wait = 100; ; wait = Math.min(wait * 2, 2000)) {
    const child = spawnServer(program, settings, account)
    const { isReady, told } = await untilReady(child, deadline)
    if (isReady) return child
    const isHeld = /lock file|shared memory block/.test(told)
    if (isHeld && (await answers(socketFolder))) return null
    if (!isHeld || performance.now() > deadline)
      throw new DatabaseRefused('not-started', `The database did not start:\n${told}`)
    await pause(wait)
  }
}

function spawnServer(program: string, settings: readonly string[], account: Account | null): ChildProcess {
  // A session of its own: an interrupt at the terminal reaches this process only, which then ends the database in order.
  const options = { detached: true, stdio: ['ignore', 'ignore', 'pipe'] as ['ignore', 'ignore', 'pipe'] }
  if (process.platform !== 'linux' || !existsSync(SETPRIV))
    return spawn(program, settings, { ...runAs(account), ...options })
  const become = account ? [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'] : []
  const args = [...become, '--pdeathsig=INT', program, ...settings]
  return spawn(SETPRIV, args, { cwd: '/', env: CLUSTER_ENVIRONMENT, ...options })
}

async function untilReady(child: ChildProcess, deadline: number): Promise<{ isReady: boolean; told: string }> {
  let told = ''
  let isEnded = false
  child.stderr?.on('data', (text: Buffer) => {
    told = (told + text.toString()).slice(-8000)
  })
  child.once('exit', () => {
    isEnded = true
  })
  child.once('error', (fault) => {
    told += String(fault)
    isEnded = true
  })
  const isReady = (): boolean => /ready to accept connections/.test(told)
  while (!isEnded && !isReady() && performance.now() < deadline) await pause(15)
  return { isReady: !isEnded && isReady(), told }
}

async function answers(socketFolder: string): Promise<boolean> {
  const client = new pg.Client({
    host: socketFolder,
    user: 'postgres',
    database: 'postgres',
    connectionTimeoutMillis: 2000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Ends the database at once and in order: connections are cut, everything acknowledged is on disk. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  child.kill('SIGINT')
  await ended
}
