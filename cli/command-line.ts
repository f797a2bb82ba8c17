import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import type { Words } from '../core/policy/index.ts'
import type { Day, Refusal } from '../core/values/index.ts'
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
  const known = [...values, ...lists, ...flags].map((name) => `--${name}`).join(' ')
  const { tokens } = parseArgs({
    args: [...args],
    options: optionsOf([...values, ...lists], flags),
    strict: false,
    tokens: true,
  })
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []))
  const names = { values, lists, flags }
  const faults = given.flatMap((option, place) => {
    const isSecond = values.includes(option.name) && given.findIndex(({ name }) => name === option.name) !== place
    return faultOf(option, names) ?? (isSecond ? givenTwice(option.rawName) : [])
  })
  if (faults.length > 0) throw new CommandRefused(faults.map((fault) => optionRefusal(fault, known)))
  return {
    text: (name) => given.find((each) => each.name === name)?.value,
    texts: (name) => given.flatMap((each) => (each.name === name && each.value !== undefined ? [each.value] : [])),
    has: (name) => given.some((each) => each.name === name),
    words: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
  }
}

/** What is wrong with an option by itself; null where nothing is. */
function faultOf(
  { name, rawName, value }: { readonly name: string; readonly rawName: string; readonly value?: string | undefined },
  { values, lists = [], flags }: OptionNames,
): Words | null {
  const isValue = values.includes(name) || lists.includes(name)
  if (!isValue && !flags.includes(name)) return { zh: `没有选项 ${rawName}`, en: `there is no option ${rawName}` }
  if (isValue && value === undefined) return { zh: `选项 ${rawName} 缺少值`, en: `option ${rawName} lacks its value` }
  if (isValue && looksLikeOption(value)) return optionForValue(rawName, value)
  if (!isValue && value !== undefined) return { zh: `选项 ${rawName} 不带值`, en: `option ${rawName} takes no value` }
  return null
}

function givenTwice(option: string): Words {
  return { zh: `选项 ${option} 写了不止一次`, en: `option ${option} is given more than once` }
}

function optionsOf(withValue: readonly string[], flags: readonly string[]): ParseArgsOptionsConfig {
  return {
    ...Object.fromEntries(withValue.map((name) => [name, { type: 'string', multiple: true } as const])),
    ...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' } as const])),
  }
}

function looksLikeOption(value: string | undefined): value is string {
  return value !== undefined && /^-\D/.test(value)
}

/** A word with a hyphen behind an option: its value was forgotten, or the value is written so and needs an equals sign. */
function optionForValue(option: string, value: string): Words {
  return {
    zh: `选项 ${option} 后面是“${value}”，不是它的值；值以 - 开头时请写成 ${option}=${value}`,
    en: `${option} is followed by "${value}", which is no value of it; write a value that begins with - as ${option}=${value}`,
  }
}

function optionRefusal({ zh, en }: Words, known: string): Refusal {
  return {
    code: 'command.option',
    messageZh: `命令的选项有误：${zh}。`,
    messageEn: `The options cannot be read: ${en}.`,
    remedyZh: `可用选项：${known}。`,
    remedyEn: `Options: ${known}.`,
  }
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
