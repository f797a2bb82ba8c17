import { existsSync } from 'node:fs'
import { backUp } from '../server/db/index.ts'
import { readCommandLine, required } from './command-line.ts'
import { withOwner } from './database.ts'
import { CommandRefused } from './refused.ts'

/** Writes all records into one file, as they stand at one moment, while others go on working. */
export async function run(args: readonly string[]): Promise<number> {
  const line = readCommandLine(args, { values: ['out', 'language'], flags: [] })
  const file = required(line, 'out')
  if (existsSync(file))
    throw new CommandRefused([
      {
        code: 'backup.exists',
        messageZh: `“${file}”已存在。`,
        messageEn: `"${file}" exists already.`,
        remedyZh: '请换一个文件名；旧备份不会被覆盖。',
        remedyEn: 'Name another file; an old backup is never overwritten.',
      },
    ])
  return withOwner(async ({ administrator }) => {
    const { tables, rows } = await backUp(administrator, file, tellTable)
    process.stdout.write(`${file}：${tables} 张表，${rows} 行。 ${tables} tables, ${rows} rows.\n`)
    return 0
  })
}

function tellTable(table: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${table}\n`)
}
