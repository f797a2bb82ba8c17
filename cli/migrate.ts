import { readCommandLine } from './command-line.ts'
import { withOwner } from './database.ts'

/** Brings the database to the newest form and registers every region; safe to run again. */
export async function run(args: readonly string[]): Promise<number> {
  readCommandLine(args, { values: ['language'], flags: [] })
  return withOwner(({ isEmbedded }) => {
    const where = isEmbedded
      ? { zh: '本机自带的数据库', en: 'The database of this machine' }
      : { zh: '数据库', en: 'The database' }
    process.stdout.write(`${where.zh}已是最新结构。 ${where.en} is in its newest form.\n`)
    return Promise.resolve(0)
  })
}
