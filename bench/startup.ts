// Measures a warm `npm start` until it listens, its memory at rest, and the script that the first page loads.
// `node bench/startup.ts` writes one line of JSON.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Startup } from './report/measured.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const STARTS = 3
const START_MS_MAX = 60_000
const REST_MS = 3000

const starts: { listeningMs: number; idleBytes: number }[] = []
await startOnce()
for (let count = 0; count < STARTS; count++) starts.push(await startOnce())
const byTime = starts.toSorted((a, b) => a.listeningMs - b.listeningMs)
const startup: Startup = {
  listeningMs: byTime[Math.floor(STARTS / 2)]?.listeningMs ?? Number.NaN,
  idleBytes: Math.max(...starts.map(({ idleBytes }) => idleBytes)),
  ...firstScript(),
}
process.stdout.write(`${JSON.stringify(startup)}\n`)

/** Starts the program on a free port, waits until it says its address, lets it rest, and ends it. */
async function startOnce(): Promise<{ listeningMs: number; idleBytes: number }> {
  const startedAt = performance.now()
  const child = spawn('npm', ['start', '--', '--port', '0'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('npm start did not listen in time')), START_MS_MAX)
      let text = ''
      child.stdout.on('data', (data: Buffer) => {
        text += data.toString()
        if (!/http:\/\/\S+:\d+/.test(text)) return
        clearTimeout(timer)
        resolve()
      })
      child.on('exit', () => reject(new Error(`npm start ended before it listened:\n${text}`)))
    })
    const listeningMs = performance.now() - startedAt
    await new Promise((resolve) => setTimeout(resolve, REST_MS))
    return { listeningMs, idleBytes: residentBytes(child.pid ?? 0) }
  } finally {
    child.removeAllListeners('exit')
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
  }
}

/** Resident memory of the server: the last process of the chain that npm started. */
function residentBytes(pid: number): number {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' })
  const rows = stdout.split('\n').flatMap((line) => {
    const [own, parent, kilobytes] = line.trim().split(/\s+/).map(Number)
    return own === undefined || parent === undefined || kilobytes === undefined ? [] : [{ own, parent, kilobytes }]
  })
  let last = rows.find(({ own }) => own === pid)
  for (let child = last; child; child = rows.find(({ parent }) => parent === last?.own)) last = child
  return (last?.kilobytes ?? 0) * 1024
}

/** Everything that index.html loads as script before the first page shows, gzipped one by one. */
function firstScript(): Pick<Startup, 'scriptGzipBytes' | 'scriptFiles'> {
  const page = `${root}dist/web/index.html`
  if (!existsSync(page)) return { scriptGzipBytes: 0, scriptFiles: [] }
  const html = readFileSync(page, 'utf8')
  const scriptFiles = [...html.matchAll(/(?:<script[^>]*\ssrc|<link rel="modulepreload"[^>]*\shref)="\/([^"]+)"/g)].map(
    (match) => match[1] ?? '',
  )
  const sizes = scriptFiles.map((path) => gzipSync(readFileSync(`${root}dist/web/${path}`)).length)
  return { scriptFiles, scriptGzipBytes: sizes.reduce((sum, size) => sum + size, 0) }
}
