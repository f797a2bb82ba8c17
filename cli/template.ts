import { finished } from 'node:stream/promises'
import { writeTemplate } from '../files/index.ts'
import { languageOf, readCommandLine, required } from './command-line.ts'
import { openFile } from './evaluate.ts'
import { openPack, programmeOf } from './pack.ts'

/** Writes an empty workbook to be filled in for a pack, or for one programme of it. */
export async function run(args: readonly string[]): Promise<number> {
  const line = readCommandLine(args, { values: ['pack', 'programme', 'out', 'language'], flags: [] })
  const { pack } = openPack(required(line, 'pack'))
  const out = required(line, 'out')
  const bytes = await writeTemplate(pack, programmeOf(pack, line.text('programme')), languageOf(line))
  const target = openFile(out)
  target.end(bytes)
  await finished(target)
  process.stdout.write(`${out}\n`)
  return 0
}
