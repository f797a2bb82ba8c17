import { checkDatabase, type DatabaseCheck } from '../server/db/index.ts'
import { readCommandLine } from './command-line.ts'
import { withOwner } from './database.ts'

const WORDS: Readonly<Record<DatabaseCheck, { readonly zh: string; readonly en: string }>> = {
  server: { zh: '服务器版本（15 或以上）', en: 'version of the server (15 or newer)' },
  durability: { zh: '已确认的数据不丢失', en: 'what is acknowledged lasts' },
  checksums: { zh: '数据页校验', en: 'checksums of pages' },
  steps: { zh: '升级步骤', en: 'steps of the form' },
  'program-role': { zh: '程序角色受访问规则约束', en: 'the program’s role is bound by the access rules' },
  'row-security': { zh: '每张分地区的表都有行级访问规则', en: 'every table of a region is under row-level security' },
  clock: { zh: '时钟一致', en: 'clocks agree' },
  disk: { zh: '剩余空间（至少 1 GB）', en: 'free space (1 GB at least)' },
}

/** Looks over the database and says, line by line, what is in order and what is not; exit 1 where something is not. */
export async function run(args: readonly string[]): Promise<number> {
  readCommandLine(args, { values: ['language'], flags: [] })
  return withOwner(async (open) => {
    const findings = await checkDatabase(open, process.env)
    for (const { check, isFine, found } of findings)
      process.stdout.write(`${isFine ? '✓' : '✗'} ${WORDS[check].zh} · ${WORDS[check].en}: ${found}\n`)
    return findings.every(({ isFine }) => isFine) ? 0 : 1
  })
}
