// `npm run bench`: measures every engine on the same rules and records, each in a process of its own, compares every
// answer with the oracle, and writes docs/reference/performance.md. With names it measures only those and writes nothing:
// `node bench/run.ts zen record-code million startup`.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ENGINE_IDS, ENGINES, type EngineId } from './engines/index.ts'
import { describeMachine } from './report/machine.ts'
import type { Measured, Population, Startup } from './report/measured.ts'
import { writePage } from './report/page.ts'
import { errorsOf, type Run, targetsOf } from './report/targets.ts'

const CHILD_MS_MAX = 120_000
const page = fileURLToPath(new URL('../docs/reference/performance.md', import.meta.url))

const asked = new Set(process.argv.slice(2))
const known = new Set<string>([...ENGINE_IDS, 'million', 'startup'])
const unknown = [...asked].filter((name) => !known.has(name))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; known: ${[...known].join(', ')}.`)
  process.exit(2)
}
const isAsked = (name: string): boolean => asked.size === 0 || asked.has(name)

const engines: Measured[] = []
for (const id of ENGINE_IDS.filter(isAsked)) for (const measured of await measureEngine(id)) engines.push(measured)
const run: Run = {
  engines,
  population: isAsked('million') ? child<Population>('million.ts', []) : null,
  startup: isAsked('startup') ? child<Startup>('startup.ts', []) : null,
}
const targets = targetsOf(run)
if (run.startup) console.log(`start: ${JSON.stringify(run.startup)}`)
for (const { asked: text, measured, isMet } of targets)
  console.log(`${isMet ? 'met   ' : 'MISSED'}  ${text}: ${measured}`)
if (asked.size === 0) {
  mkdirSync(dirname(page), { recursive: true })
  writeFileSync(page, writePage(run, describeMachine()))
  console.log('written: docs/reference/performance.md')
}
process.exitCode = targets.every(({ isMet }) => isMet) ? 0 : 1

/** Measures one engine on each set of records it can answer, and says so. */
async function measureEngine(id: EngineId): Promise<Measured[]> {
  const { name, dataSets } = await ENGINES[id]()
  return dataSets.flatMap((dataSet) => {
    const measured = child<Measured>('measure.ts', [id, dataSet])
    if (!measured) return []
    const speed = `${(measured.setsPerSecond / 1000).toFixed(1).padStart(9)} k sets/cpu-s`
    const { findings } = measured
    console.log(`${name.padEnd(44)} ${dataSet.padEnd(8)} ${speed}  wrong ${errorsOf(findings)} of ${findings.compared}`)
    return [measured]
  })
}

/** Runs a script of this folder in a process of its own and reads the line of JSON that it writes last. */
function child<Result>(script: string, args: readonly string[]): Result | null {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const { stdout, status, error } = spawnSync(process.execPath, [path, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: CHILD_MS_MAX,
  })
  const line = stdout.trimEnd().split('\n').at(-1) ?? ''
  if (status === 0 && line.startsWith('{')) return JSON.parse(line) as Result
  console.error(`${script} ${args.join(' ')} failed: ${error?.message ?? `status ${status}`}`)
  process.exitCode = 1
  return null
}
