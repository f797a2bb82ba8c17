import { CommandRefused, refusalLines } from './refused.ts'

/** Runs one command: the words behind its name, answered with the exit status. */
type Command = (args: readonly string[]) => Promise<number>

/** Commands are loaded when asked for, so that `help` is quick and `check` needs no server. */
const commands: Readonly<Record<string, () => Promise<{ readonly run: Command }>>> = {
  evaluate: () => import('./evaluate.ts'),
  explain: () => import('./explain.ts'),
  check: () => import('./check.ts'),
  simulate: () => import('./simulate.ts'),
  template: () => import('./template.ts'),
  'new-pack': () => import('./new-pack.ts'),
  serve: () => import('./serve.ts'),
  bootstrap: () => import('./bootstrap.ts'),
  migrate: () => import('./migrate.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  doctor: () => import('./doctor.ts'),
  help: () => import('./help.ts'),
  version: () => import('./version.ts'),
}

async function runCommand([first = 'help', ...args]: readonly string[]): Promise<number> {
  const name = first === '--version' || first === '-v' ? 'version' : first
  const asksHelp = name === '--help' || name === '-h' || args.includes('--help')
  const load = commands[asksHelp ? 'help' : name]
  if (load === undefined || !(asksHelp || Object.hasOwn(commands, name)))
    throw new CommandRefused([unknownCommand(name)])
  const { run } = await load()
  return run(asksHelp ? [name, ...args].filter((word) => !word.startsWith('-')) : args)
}

function unknownCommand(name: string): ConstructorParameters<typeof CommandRefused>[0][number] {
  const known = Object.keys(commands)
  return {
    code: 'command.unknown',
    messageZh: `没有命令“${name}”。`,
    messageEn: `There is no command "${name}".`,
    remedyZh: `可用：${known.join('、')}。`,
    remedyEn: `Commands: ${known.join(', ')}.`,
  }
}

process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault
  process.exit(0)
})

try {
  process.exitCode = await runCommand(process.argv.slice(2))
} catch (fault) {
  if (!(fault instanceof CommandRefused)) throw fault
  process.stderr.write(refusalLines(fault.refusals, fault.total))
  process.exitCode = 2
}
