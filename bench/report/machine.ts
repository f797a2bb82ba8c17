import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'

/** The machine's class, the Node that ran, the day and the versions of the peers. */
export type Machine = {
  readonly processor: string
  readonly cores: number
  readonly memoryGigabytes: number
  readonly platform: string
  readonly node: string
  readonly day: string
  readonly peers: Readonly<Record<string, string>>
}

/** What this run was made on. */
export function describeMachine(): Machine {
  const manifest = new URL('../package.json', import.meta.url)
  const { dependencies } = JSON.parse(readFileSync(manifest, 'utf8')) as { dependencies: Record<string, string> }
  return {
    processor: cpus()[0]?.model ?? 'unknown processor',
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 1024 ** 3),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
    day: new Date().toISOString().slice(0, 10),
    peers: dependencies,
  }
}
