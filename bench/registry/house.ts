import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { listPacks } from '../../packs/load.ts'
import { openDatabase, registerRegions } from '../../server/db/index.ts'
import { fillRegistry } from './fill/fill-registry.ts'
import type { Scene } from './scene.ts'

/** A program that serves in a process of its own. */
export type Program = {
  readonly address: string
  /** The greatest memory that it held so far, in bytes, as the system counts it. */
  readonly peakBytes: () => number
  readonly stop: () => Promise<void>
}

/** Starts a script, named from this folder, that tells its address as its first line. */
export async function startProgram(
  [script, ...args]: readonly [string, ...string[]],
  environment: Readonly<Record<string, string>>,
): Promise<Program> {
  const child = spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  })
  for await (const address of createInterface({ input: child.stdout })) return { address, ...ofProcess(child) }
  throw new Error(`${script} ended before it served`)
}

function ofProcess(child: ChildProcess): Pick<Program, 'peakBytes' | 'stop'> {
  return {
    peakBytes: () => {
      const found = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))
      return Number(found?.[1] ?? 0) * 1024
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise<void>((done) => child.once('exit', () => done()))
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** A filled database that runs, and how servers are started on it. */
export type House = {
  readonly fillSeconds: number
  readonly databaseBytes: number
  /** How the program signs in to the database, for a server that is none of ours. */
  readonly login: pg.PoolConfig
  /** Starts the real server as the command line does. */
  readonly startServer: () => Promise<Program>
  /** Starts a server of one route without anything of ours around it. */
  readonly startBare: () => Promise<Program>
  readonly close: () => Promise<void>
}

/** Makes the database of this machine in a folder, with its ordinary settings, and fills it. */
export async function openHouse(folder: string, scene: Scene, say: (text: string) => void): Promise<House> {
  const environment = { KERONG_DATA: folder, KERONG_DEMONSTRATION: 'off' }
  const { administrator, close, database } = await openDatabase(environment)
  if (administrator === null) throw new Error('The database of this machine has an administrator')
  try {
    const regions = listPacks().map(({ id, names, division, parent }) => {
      return { id, nameZh: names.zh, nameEn: names.en, division, parent }
    })
    await registerRegions(administrator, regions)
    say(`filling ${scene.firms.toLocaleString('en')} firms`)
    const begun = performance.now()
    await fillRegistry(administrator, scene)
    const fillSeconds = (performance.now() - begun) / 1000
    const size = await database.transaction((tx) =>
      tx.row<{ bytes: string }>('select pg_database_size(current_database())::text as bytes'),
    )
    const login = { ...administrator, user: 'kerong' }
    say(`filled in ${fillSeconds.toFixed(0)} s, ${(Number(size?.bytes) / 1e9).toFixed(1)} GB`)
    return {
      fillSeconds,
      databaseBytes: Number(size?.bytes),
      login,
      startServer: () => startProgram(['../../cli/main.ts', 'serve', '--port', '0'], environment),
      startBare: () => startProgram(['./bare.ts', JSON.stringify(login), scene.searched.id], {}),
      close,
    }
  } catch (fault) {
    await close()
    throw fault
  }
}
