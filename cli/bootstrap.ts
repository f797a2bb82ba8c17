import type { Refusal } from '../core/values/index.ts'
import { type FirstRefusal, issueFirst, readAccessSettings } from '../server/access/index.ts'
import { Database } from '../server/db/index.ts'
import { readCommandLine, required } from './command-line.ts'
import { databaseRefused, withOwner } from './database.ts'
import { readPack } from './pack.ts'
import { CommandRefused } from './refused.ts'

/** Where `serve` listens unless told otherwise. */
const addressDefault = 'http://localhost:8787'

/** Prints the link by which the first security administrator of a region sets name, password and authenticator. */
export async function run(args: readonly string[]): Promise<number> {
  const line = readCommandLine(args, { values: ['region', 'unit', 'address', 'language'], flags: [] })
  const [region, unitName] = [required(line, 'region'), required(line, 'unit')]
  readPack(region)
  const origin = readOwnAddress()
  const address = readAddress(line.text('address')) ?? origin ?? addressDefault
  return withOwner(async ({ administrator }) => {
    const owner = new Database(administrator)
    try {
      const issued = await issueFirst(owner, { region, unitName, at: new Date() })
      if ('refused' in issued) throw new CommandRefused([refusalOf(issued, region)])
      process.stdout.write(`${new URL(issued.path, address).href}\n${sayUntil(issued.endsAt)}\n`)
      return 0
    } finally {
      await owner.close()
    }
  })
}

/** The address that the deployment names, null where it names none. Refuses setting.refused. */
function readOwnAddress(): string | null {
  try {
    return readAccessSettings(process.env, false).origin
  } catch (fault) {
    throw databaseRefused(fault)
  }
}

function readAddress(text: string | undefined): string | undefined {
  if (text === undefined || /^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : '')) return text
  throw new CommandRefused([
    {
      code: 'bootstrap.address',
      messageZh: `“${text}”不是网址。`,
      messageEn: `"${text}" is no address of pages.`,
      remedyZh: '请写 https://主机名 或 http://localhost:端口。',
      remedyEn: 'Write https:// and the name, or http://localhost: and the port.',
    },
  ])
}

function sayUntil(endsAt: Date): string {
  const until = endsAt.toISOString()
  return `只能使用一次，有效至 ${until}。请用浏览器打开，不要转发。\nGood once, until ${until}. Open it in a browser; pass it to nobody.`
}

function refusalOf({ refused }: FirstRefusal, region: string): Refusal {
  if (refused === 'demonstration') return DEMONSTRATION
  if (refused === 'region')
    return {
      code: 'bootstrap.region',
      messageZh: `数据库中没有地区“${region}”。`,
      messageEn: `The database has no region "${region}".`,
      remedyZh: '请用 packs/ 中的地区标识。',
      remedyEn: 'Name a region that has a folder in packs/.',
    }
  return {
    code: 'bootstrap.taken',
    messageZh: `“${region}”已有安全管理员。`,
    messageEn: `"${region}" has a security administrator already.`,
    remedyZh: '请由其邀请其他人员。',
    remedyEn: 'Others are invited by that person.',
  }
}

const DEMONSTRATION: Refusal = {
  code: 'bootstrap.demonstration',
  messageZh: '此数据库存有虚构的演示人员，真实人员不能进入。',
  messageEn: 'This database holds fictitious people for demonstration; nobody real comes in.',
  remedyZh: '请用 KERONG_DATA 指定一个新文件夹，或用 DATABASE_URL 指定另一个数据库。',
  remedyEn: 'Name a new folder in KERONG_DATA, or another database in DATABASE_URL.',
}
