import type { Refusal } from '../core/values/index.ts'
import { listPacks } from '../packs/load.ts'
import { SettingRefused } from '../server/access/index.ts'
import {
  type DatabaseRefusal,
  DatabaseRefused,
  type OpenDatabase,
  openDatabase,
  registerRegions,
} from '../server/db/index.ts'
import { CommandRefused } from './refused.ts'

type Said = { readonly zh: string; readonly en: string; readonly doZh: string; readonly doEn: string }

const WORDS: Readonly<Record<DatabaseRefusal, Said>> = {
  newer: {
    zh: '数据库已由更新的版本升级到“{about}”。',
    en: 'The database was brought to "{about}" by a newer version.',
    doZh: '请启动那个版本，或把旧备份恢复到新的数据库。',
    doEn: 'Start that version, or restore an older backup into a new database.',
  },
  'step-changed': {
    zh: '升级步骤“{about}”与数据库中已执行的内容不同。',
    en: 'The step "{about}" was applied in another wording.',
    doZh: '请启动与数据库相符的版本；已执行的步骤不得改动。',
    doEn: 'Start the version that fits the database; a step that was applied is never changed.',
  },
  'step-failed': {
    zh: '升级步骤没有成功，未作任何改动：{about}。',
    en: 'A step failed and changed nothing: {about}.',
    doZh: '请把此信息交给维护者。',
    doEn: 'Give this message to whoever maintains the program.',
  },
  master: {
    zh: 'DATABASE_URL 以“{about}”登录，任何访问规则都约束不了它。',
    en: 'DATABASE_URL signs in as "{about}", whom no access rule binds.',
    doZh: '请在 DATABASE_URL 用普通角色，所有者写在 DATABASE_OWNER_URL。',
    doEn: 'Name an ordinary role there, and the owner in DATABASE_OWNER_URL.',
  },
  'not-durable': {
    zh: '数据库服务器的设置不能保证已确认的数据不丢失：{about} 为 off。',
    en: 'The server may lose what it acknowledged: {about} is off.',
    doZh: '请把这些设置改为 on 后重启数据库。',
    doEn: 'Switch them on and restart the server.',
  },
  'not-an-address': {
    zh: '{about} 不是数据库地址。',
    en: '{about} is no address of a database.',
    doZh: '请写成 postgres://角色:口令@主机:端口/数据库。',
    doEn: 'Write it as postgres://role:password@host:port/database.',
  },
  'no-tables': {
    zh: '数据库中还没有表，也没有给出可以建表的登录。',
    en: 'The database has no tables yet, and no sign-in is named that may make them.',
    doZh: '请设置 DATABASE_OWNER_URL 后重试。',
    doEn: 'Set DATABASE_OWNER_URL and try again.',
  },
  'other-version': {
    zh: '数据文件夹由另一版本的 PostgreSQL 建立：{about}。',
    en: 'The folder was made by another version of PostgreSQL: {about}.',
    doZh: '请把备份恢复到新的文件夹（KERONG_DATA）。',
    doEn: 'Restore a backup into a new folder (KERONG_DATA).',
  },
  'not-started': {
    zh: '自带的数据库没有启动：{about}',
    en: 'The database that comes along did not start: {about}',
    doZh: '请按说明处理，或用 DATABASE_URL 指定一台 PostgreSQL 服务器。',
    doEn: 'Do as it says, or name a PostgreSQL server in DATABASE_URL.',
  },
}

/** Codes of a server that cannot be reached or does not let the program in. */
const UNREACHABLE = /^(?:E[A-Z]+|28P01|28000|3D000|57P03)$/

/** What a person is told where the database cannot be opened, or a setting cannot be; a fault of another kind stays what it is. */
export function databaseRefused(fault: unknown): unknown {
  if (fault instanceof SettingRefused) return new CommandRefused([settingRefusal(fault)])
  if (fault instanceof DatabaseRefused) return new CommandRefused([refusalOf(fault.reason, fault.about)])
  const { code, message } = fault as { code?: string; message?: string }
  if (code === undefined || !UNREACHABLE.test(code)) return fault
  return new CommandRefused([
    {
      code: 'database.unreachable',
      messageZh: `连接不上数据库（${code}）：${message ?? ''}。`,
      messageEn: `The database cannot be reached (${code}): ${message ?? ''}.`,
      remedyZh: '请检查 DATABASE_URL 和数据库服务器。',
      remedyEn: 'Check DATABASE_URL and the server.',
    },
  ])
}

/** Opens the database for a command that needs its owner, in its newest form, runs `work`, and closes it again. Refuses as named above. */
export async function withOwner<T>(
  work: (open: OpenDatabase & { readonly administrator: NonNullable<OpenDatabase['administrator']> }) => Promise<T>,
): Promise<T> {
  const open = await openDatabase(process.env).catch((fault: unknown) => {
    throw databaseRefused(fault)
  })
  try {
    const { administrator } = open
    if (administrator === null) throw new CommandRefused([NO_OWNER])
    await registerRegions(administrator, regionRows())
    return await work({ ...open, administrator })
  } finally {
    await open.close()
  }
}

/** Every region that has a pack, as the database registers it. */
function regionRows(): Parameters<typeof registerRegions>[1] {
  return listPacks().map(({ id, names, division, parent }) => ({
    id,
    nameZh: names.zh,
    nameEn: names.en,
    division,
    parent,
  }))
}

function settingRefusal({ setting, text }: SettingRefused): Refusal {
  const isOrigin = setting === 'KERONG_ORIGIN'
  return {
    code: 'setting.refused',
    messageZh: `${setting} 不能是“${text}”。`,
    messageEn: `${setting} cannot be "${text}".`,
    remedyZh: isOrigin ? '请写访问页面的 https 地址，只有主机名，不含路径。' : '请写 asvs 或 djbh3。',
    remedyEn: isOrigin
      ? 'Write the https address of the pages, the name alone without a path.'
      : 'Write asvs or djbh3.',
  }
}

function refusalOf(reason: DatabaseRefusal, about: string): Refusal {
  const { zh, en, doZh, doEn } = WORDS[reason]
  return {
    code: `database.${reason}`,
    messageZh: zh.replace('{about}', about),
    messageEn: en.replace('{about}', about),
    remedyZh: doZh,
    remedyEn: doEn,
  }
}

const NO_OWNER: Refusal = {
  code: 'database.no-owner',
  messageZh: '没有给出数据库所有者的登录方式。',
  messageEn: 'The sign-in of the owner of the database is not given.',
  remedyZh: '请设置 DATABASE_OWNER_URL 后重试。',
  remedyEn: 'Set DATABASE_OWNER_URL and try again.',
}
