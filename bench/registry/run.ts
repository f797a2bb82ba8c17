// `npm run bench:registry [-- --firms N]`: fills a database of its own with fictitious firms, starts the real server on it, measures over
// HTTP, tells each target, and writes docs/reference/performance-registry.md. With fewer than a million firms it writes nothing.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { describeMachine } from '../report/machine.ts'
import { openHouse } from './house.ts'
import { measureHouse } from './measure/measure-house.ts'
import { writePage } from './report/page.ts'
import { type RegistryRun, targetsOf } from './report/targets.ts'
import { sceneOf } from './scene.ts'

const FIRMS = 1_000_000
const { values } = parseArgs({ options: { firms: { type: 'string', default: String(FIRMS) } } })
const firms = Number(values.firms)
if (!Number.isInteger(firms) || firms < 1000 || firms > FIRMS) {
  console.error(`--firms is a whole number from 1000 to ${FIRMS}.`)
  process.exit(2)
}

const begun = performance.now()
const seconds = (): string => `${((performance.now() - begun) / 1000).toFixed(0).padStart(4)} s`
const say = (text: string): void => console.log(`${seconds()}  ${text}`)
const folder = mkdtempSync(join(tmpdir(), 'kerong-bench-'))
// Whoever runs this as root has the database run by another account, which must reach its own folder within.
chmodSync(folder, 0o755)
const scene = sceneOf(firms)
const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
// The database ends with this process.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    console.error(`Ended by ${signal}.`)
    remove()
    process.exit(1)
  })
try {
  const house = await openHouse(folder, scene, say)
  try {
    const load = loadavg()[0] ?? 0
    const measured = await measureHouse(house, scene, say)
    report({ ...measured, firms, load, fillSeconds: house.fillSeconds, databaseBytes: house.databaseBytes })
  } finally {
    await house.close()
  }
} finally {
  remove()
}

/** Tells each target, and writes the page of a whole run. */
function report(run: RegistryRun): void {
  const targets = targetsOf(run, scene)
  for (const { asked, measured, isMet } of targets) console.log(`${isMet ? 'met   ' : 'MISSED'}  ${asked}: ${measured}`)
  if (firms === FIRMS) {
    const page = fileURLToPath(new URL('../../docs/reference/performance-registry.md', import.meta.url))
    writeFileSync(page, writePage(run, scene, describeMachine()))
    console.log('written: docs/reference/performance-registry.md')
  }
  process.exitCode = targets.every(({ isMet }) => isMet) ? 0 : 1
}
