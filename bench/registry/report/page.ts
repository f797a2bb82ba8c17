import type { Machine } from '../../report/machine.ts'
import type { Scene } from '../scene.ts'
import { type RegistryRun, targetsOf } from './targets.ts'

/** The page docs/reference/performance-registry.md. */
export function writePage(run: RegistryRun, scene: Scene, machine: Machine): string {
  const targets = targetsOf(run, scene).map(({ asked, measured, isMet }) => [
    asked,
    measured,
    isMet ? 'met' : '**missed**',
  ])
  const kinds = run.searched.kinds.map(({ kind, spread }) => {
    const { times, median, p95, longest } = spread
    return [kind, String(times), ...[median, p95, longest].map((each) => each.toFixed(1))]
  })
  return [
    '# Performance of the registry',
    '<!-- Written by `npm run bench:registry`; do not edit by hand. -->',
    [
      `Measured on ${machine.day}: ${machine.processor}, ${machine.cores} cores, ${machine.memoryGigabytes} GB, ${machine.platform}, Node ${machine.node};`,
      `load average ${run.load.toFixed(1)} before the measuring (what else the machine does makes every figure worse).`,
      `The database that comes along, with its ordinary settings, ${(run.databaseBytes / 1e9).toFixed(1)} GB, filled in ${run.fillSeconds.toFixed(0)} s;`,
      'server, database and whoever asks share the machine.',
    ].join('\n'),
    '## What is asked and what was measured',
    table(['asked', 'measured', ''], targets),
    '## Searches by kind of question, in milliseconds',
    table(['question', 'times', 'median', 'p95', 'longest'], kinds),
    `The server holds at most ${(run.readingBytes / 1e6).toFixed(0)} MB during searches and pages, and ${(run.reevaluated.peakBytes / 1e6).toFixed(0)} MB during the evaluation.`,
    '## How it is measured',
    `${METHOD}\n`,
  ].join('\n\n')
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rule = headings.map((_, index) => (index === 0 ? '---' : '---:'))
  return [line(headings), `|${rule.join('|')}|`, ...rows.map(line)].join('\n')
}

const METHOD = `- **Firms.** Invented names of 8 to 20 characters, valid codes that nobody has, documents of the generator of populations given to one firm
  after another; one firm in fifty with every statement that its document is made of, the others with that of the business registration; titles for
  one in five, life stages for one in ten, one list.
- **Reads.** Over HTTP on loopback, one after another, by an officer with a session: each is checked, answered under row-level security and written
  into the record of readings, which is on disk before the answer. A duration ends when the whole answer is here.
- **The bare route.** Fastify and pg with the same query in a transaction that sees the same rows: no session, no permission, no record, no schema, no
  compression. Both sides in turn, four reads on their way at once, the median of six rounds.
- **Import.** A workbook of firms that the register does not have, from its first byte sent until the answer that it is taken; memory as the system
  counts it, on a server that did nothing before.
- **Evaluation.** Every firm of another region by every programme that judges enterprises, with the region's partner banks, until the run is told as
  done; its progress is asked ten times a second meanwhile.`
