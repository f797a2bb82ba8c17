import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import type { Day } from '../core/values/index.ts'
import { parseDay, placeResult } from '../core/values/index.ts'
import type { Language } from '../files/index.ts'
import { CommandRefused } from './refused.ts'

/** The words of a command line: its options by name, and what stands without an option. */
export type CommandLine = {
  /** Value of an option, undefined where it is not given. */
  readonly text: (name: string) => string | undefined
  /** Values of an option that may be given several times, in order. */
  readonly texts: (name: string) => readonly string[]
  readonly has: (name: string) => boolean
  readonly words: readonly string[]
}

/** Options that take a value, those that may be given several times, and options that are only set. */
export type OptionNames = {
  readonly values: readonly string[]
  readonly lists?: readonly string[]
  readonly flags: readonly string[]
}

/** Reads the words behind a command. Refuses command.option. */
export function readCommandLine(args: readonly string[], { values, lists = [], flags }: OptionNames): CommandLine {
  const options: ParseArgsOptionsConfig = {}
  for (const name of values) options[name] = { type: 'string' }
  for (const name of lists) options[name] = { type: 'string', multiple: true }
  for (const name of flags) options[name] = { type: 'boolean' }
  try {
    const read = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
    return {
      text: (name) => {
        const value = read.values[name]
        return typeof value === 'string' ? value : undefined
      },
      texts: (name) => {
        const given = read.values[name]
        return Array.isArray(given) ? given.filter((value) => typeof value === 'string') : []
      },
      has: (name) => read.values[name] === true,
      words: read.positionals,
    }
  } catch (fault) {
    const known = [...values, ...lists, ...flags].map((name) => `--${name}`).join(' ')
    throw new CommandRefused([
      {
        code: 'command.option',
        messageZh: `命令的选项有误：${messageOf(fault)}。`,
        messageEn: `The options cannot be read: ${messageOf(fault)}.`,
        remedyZh: `可用选项：${known}。`,
        remedyEn: `Options: ${known}.`,
      },
    ])
  }
}

function messageOf(fault: unknown): string {
  const whole = fault instanceof Error ? fault.message : String(fault)
  return whole.split(/\.\s/, 1)[0]?.replace(/\.$/, '') ?? whole
}

/** The value of an option that a command cannot do without. Refuses command.missing. */
export function required(line: CommandLine, name: string): string {
  const value = line.text(name)
  if (value !== undefined && value !== '') return value
  throw new CommandRefused([
    {
      code: 'command.missing',
      messageZh: `缺少选项 --${name}。`,
      messageEn: `Option --${name} is missing.`,
      remedyZh: '用 kerong help 查看用法。',
      remedyEn: 'See kerong help.',
    },
  ])
}

/** The language asked for; Chinese where none is. Refuses command.language. */
export function languageOf(line: CommandLine): Language {
  const value = line.text('language') ?? 'zh'
  if (value === 'zh' || value === 'en') return value
  throw new CommandRefused([
    {
      code: 'command.language',
      messageZh: `语言“${value}”不可用。`,
      messageEn: `Language "${value}" is not available.`,
      remedyZh: '请用 zh 或 en。',
      remedyEn: 'Use zh or en.',
    },
  ])
}

/** A whole number asked for by an option, null where it is not given. Refuses command.number. */
export function numberOf(
  line: CommandLine,
  name: string,
  { min, max }: { readonly min: number; readonly max: number },
): number | null {
  const text = line.text(name)
  if (text === undefined) return null
  if (/^\d{1,15}$/.test(text) && Number(text) >= min && Number(text) <= max) return Number(text)
  throw new CommandRefused([
    {
      code: 'command.number',
      path: `--${name}`,
      messageZh: `“${text}”不是 ${min} 至 ${max} 的整数。`,
      messageEn: `"${text}" is not a whole number from ${min} to ${max}.`,
      remedyZh: '请用半角数字，不加千分位。',
      remedyEn: 'Write plain digits without separators.',
    },
  ])
}

/** The day asked for by --on. Refuses as parseDay does. */
export function dayOf(line: CommandLine): Day {
  const read = placeResult(parseDay(required(line, 'on')), '--on')
  if (!read.ok) throw new CommandRefused(read.refusals)
  return read.value
}
