import { existsSync } from 'node:fs'
import type { Refusal } from '../core/values/index.ts'
import { BackupRefused, restore } from '../server/db/index.ts'
import { readCommandLine, required } from './command-line.ts'
import { withOwner } from './database.ts'
import { CommandRefused } from './refused.ts'

/** Reads a backup into a database without records; it is taken whole and proven, or not at all. */
export async function run(args: readonly string[]): Promise<number> {
  const line = readCommandLine(args, { values: ['from', 'language'], flags: [] })
  const file = required(line, 'from')
  if (!existsSync(file)) throw new CommandRefused([NO_FILE(file)])
  return withOwner(async ({ administrator }) => {
    const { tables, rows } = await restore(administrator, file, tellTable).catch((fault: unknown) => {
      throw fault instanceof BackupRefused ? new CommandRefused([refusalOf(fault)]) : fault
    })
    process.stdout.write(`已恢复 ${tables} 张表，${rows} 行。 Restored ${tables} tables, ${rows} rows.\n`)
    return 0
  })
}

function tellTable(table: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${table}\n`)
}

const NO_FILE = (file: string): Refusal => ({
  code: 'restore.no-file',
  messageZh: `没有文件“${file}”。`,
  messageEn: `There is no file "${file}".`,
  remedyZh: '请写备份文件的路径。',
  remedyEn: 'Name the file of a backup.',
})

function refusalOf({ why, detail }: BackupRefused): Refusal {
  const said = {
    form: [
      `文件不是备份（开头为“${detail}”）。`,
      `The file is no backup (it begins with "${detail}").`,
      '请用 kerong backup 写出的文件。',
      'Use a file that kerong backup wrote.',
    ],
    steps: [
      `备份来自另一版本（升级步骤“${detail}”不同）。`,
      `The backup comes from another version (the step "${detail}" differs).`,
      '请用写出备份的版本恢复，再升级。',
      'Restore with the version that wrote it, then bring it forward.',
    ],
    'not-empty': [
      `数据库中已有数据（${detail}）。`,
      `The database holds records (${detail}).`,
      '请恢复到新的数据库：用 KERONG_DATA 指定新文件夹，或另建数据库。',
      'Restore into a new one: a new folder in KERONG_DATA, or another database.',
    ],
    broken: [
      `备份不完整或被改动过（${detail}）。`,
      `The backup is cut or was changed (${detail}).`,
      '请换一份备份；未恢复任何数据。',
      'Take another copy; nothing was restored.',
    ],
  } as const
  const [messageZh, messageEn, remedyZh, remedyEn] = said[why]
  return { code: `restore.${why}`, messageZh, messageEn, remedyZh, remedyEn }
}
