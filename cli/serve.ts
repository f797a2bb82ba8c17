import { readCommandLine } from './command-line.ts'
import { databaseRefused } from './database.ts'
import { CommandRefused } from './refused.ts'

const portDefault = 8787

/** Serves the pages and the HTTP interface on this machine until it is interrupted. */
export async function run(args: readonly string[]): Promise<number> {
  const line = readCommandLine(args, { values: ['port', 'host'], flags: [] })
  const port = portOf(line.text('port'))
  const host = line.text('host')
  const { startServer } = await import('../server/main.ts')
  const server = await startServer({ port, environment: process.env, ...(host === undefined ? {} : { host }) }).catch(
    (fault: unknown) => {
      throw notServing(fault, `${host ?? '127.0.0.1'}:${port}`)
    },
  )
  process.stdout.write(`${server.address}\n`)
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
  await server.close()
  return 0
}

/** What is told where the address or the database cannot be had; a fault of another kind stays what it is. */
function notServing(fault: unknown, address: string): unknown {
  const { code, syscall } = fault as { code?: string; syscall?: string }
  if (code === undefined || (syscall !== 'listen' && syscall !== 'getaddrinfo')) return databaseRefused(fault)
  return new CommandRefused([
    {
      code: 'command.address',
      messageZh: `无法在 ${address} 提供服务（${code}）。`,
      messageEn: `Cannot serve at ${address} (${code}).`,
      remedyZh: '请换一个端口或地址；--port 0 任取一个空闲端口。',
      remedyEn: 'Use another port or host; --port 0 takes a free one.',
    },
  ])
}

function portOf(text: string | undefined): number {
  if (text === undefined) return portDefault
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new CommandRefused([
    {
      code: 'command.port',
      messageZh: `端口“${text}”不可用。`,
      messageEn: `Port "${text}" is not usable.`,
      remedyZh: '请写 0 到 65535 的整数；0 表示任取一个空闲端口。',
      remedyEn: 'Write a whole number from 0 to 65535; 0 takes a free one.',
    },
  ])
}
