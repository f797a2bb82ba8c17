import { finished } from 'node:stream/promises'
import { resultFormatOf, writeTemplate } from '../files/index.ts'
import { languageOf, readCommandLine, required } from './command-line.ts'
import { openFile } from './evaluate.ts'
import { openPack, programmeOf } from './pack.ts'
import { CommandRefused } from './refused.ts'

/** Writes an empty workbook to be filled in for a pack, or for one programme of it. */
export async function run(args: readonly string[]): Promise<number> {
  const line = readCommandLine(args, { values: ['pack', 'programme', 'out', 'language'], flags: [] })
  const { pack } = openPack(required(line, 'pack'))
  const out = required(line, 'out')
  if (resultFormatOf(out) !== 'xlsx') throw new CommandRefused([outRefusal(out)])
  const bytes = await writeTemplate(pack, programmeOf(pack, line.text('programme')), languageOf(line))
  const target = openFile(out)
  target.end(bytes)
  await finished(target)
  process.stdout.write(`${out}\n`)
  return 0
}

function outRefusal(out: string): CommandRefused['refusals'][number] {
  return {
    code: 'command.out',
    messageZh: `无法写出“${out}”：模板是 .xlsx 工作簿。`,
    messageEn: `"${out}" cannot be written: a template is an .xlsx workbook.`,
    remedyZh: '请用 .xlsx 结尾的文件名。',
    remedyEn: 'Use a name that ends in .xlsx.',
  }
}
