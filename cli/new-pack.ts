import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import type { Refusal } from '../core/values/index.ts'
import { packsFolder } from '../packs/load.ts'
import { type CommandLine, readCommandLine } from './command-line.ts'
import { CommandRefused } from './refused.ts'

/** The invented region that is copied, with the names that a new region replaces. */
const sample = { id: 'sample-region', zh: '示例地区', en: 'Sample Region', division: '990100', parent: '990000' }

type Names = typeof sample

/** Writes the pack of a new region: a working copy of the invented sample under the names given. */
export async function run(args: readonly string[]): Promise<number> {
  const line = readCommandLine(args, { values: ['id', 'zh', 'en', 'division', 'language'], flags: [] })
  const [folder, ...others] = line.words
  if (folder === undefined || others.length > 0) throw new CommandRefused([noFolder])
  const id = line.text('id') ?? basename(resolve(folder))
  const target = basename(resolve(folder)) === id ? resolve(folder) : resolve(folder, id)
  const names = readNames(line, id)
  const place = relative(process.cwd(), target) || '.'
  try {
    if (existsSync(target) && readdirSync(target).length > 0) throw new CommandRefused([notEmpty(place)])
    makeFolder(target)
    writePack(target, names)
  } catch (fault) {
    if (fault instanceof CommandRefused) throw fault
    throw new CommandRefused([notWritable(place, (fault as { code?: string }).code ?? String(fault))])
  }
  process.stdout.write(`${place}\nnpx kerong check ${place}\nnpx kerong template --pack ${place} --out facts.xlsx\n`)
  return 0
}

/** Makes a folder and those above it, one by one: asked for all at once, some file systems that take none never answer. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  mkdirSync(folder)
}

function writePack(target: string, names: Names): void {
  cpSync(join(packsFolder, '_template', sample.id), target, { recursive: true })
  for (const file of readdirSync(target, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue
    const path = join(file.parentPath, file.name)
    writeFileSync(path, renamed(readFileSync(path, 'utf8'), names))
  }
}

function readNames(line: CommandLine, id: string): Names {
  const division = line.text('division') ?? sample.division
  const names: Names = {
    id,
    zh: line.text('zh') ?? sample.zh,
    en: line.text('en') ?? sample.en,
    division,
    parent: `${division.slice(0, 2)}0000`,
  }
  const refusals: Refusal[] = []
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) refusals.push(badId(id))
  if (!/^\p{Script=Han}[\p{Script=Han}（）·]{1,30}$/u.test(names.zh)) refusals.push(badName('zh', names.zh))
  if (!/^[A-Za-z][A-Za-z ().'-]{1,60}$/.test(names.en)) refusals.push(badName('en', names.en))
  if (!/^\d{6}$/.test(division)) refusals.push(badDivision(division))
  if (refusals.length > 0) throw new CommandRefused(refusals)
  return names
}

/** Names are restricted to signs that mean nothing in YAML, so plain replacement is safe. */
function renamed(text: string, names: Names): string {
  return text
    .replaceAll(sample.id, names.id)
    .replaceAll(sample.zh, names.zh)
    .replaceAll(sample.en, names.en)
    .replaceAll(sample.division, names.division)
    .replaceAll(`parent: "${sample.parent}"`, `parent: "${names.parent}"`)
}

const noFolder: Refusal = {
  code: 'command.missing-folder',
  messageZh: '没有写明要建立的文件夹。',
  messageEn: 'No folder to write is named.',
  remedyZh: '例如：kerong new-pack my-region --zh 某某市 --en "Some City" --division 990100。',
  remedyEn: 'For example: kerong new-pack my-region --zh 某某市 --en "Some City" --division 990100.',
}

function notEmpty(folder: string): Refusal {
  return {
    code: 'command.folder-not-empty',
    messageZh: `文件夹“${folder}”已存在且不为空，未写入任何内容。`,
    messageEn: `Folder "${folder}" exists and is not empty; nothing was written.`,
    remedyZh: '请换一个文件夹名。',
    remedyEn: 'Choose another folder.',
  }
}

function notWritable(folder: string, why: string): Refusal {
  return {
    code: 'file.not-writable',
    messageZh: `无法建立文件夹“${folder}”（${why}）。`,
    messageEn: `Folder "${folder}" cannot be made (${why}).`,
    remedyZh: '请换一个有写入权限的位置。',
    remedyEn: 'Choose a place where you may write.',
  }
}

function badId(id: string): Refusal {
  return {
    code: 'command.pack-id',
    messageZh: `标识“${id}”不可用：须为小写英文、数字和连字符。`,
    messageEn: `Id "${id}" is not usable: it must be lower-case letters, digits and hyphens.`,
    remedyZh: '标识取自文件夹名，也可用 --id 另行写明，例如 my-region。',
    remedyEn: 'It is the name of the folder unless --id says otherwise, for example my-region.',
  }
}

function badName(language: 'zh' | 'en', name: string): Refusal {
  return {
    code: 'command.region-name',
    messageZh: `名称“${name}”不可用。`,
    messageEn: `Name "${name}" is not usable.`,
    remedyZh: language === 'zh' ? '--zh 请用 2 至 31 个汉字。' : "--en 请用英文字母、空格和 . - ' ( )。",
    remedyEn:
      language === 'zh' ? '--zh takes 2 to 31 Chinese characters.' : "--en takes letters, spaces and . - ' ( ).",
  }
}

function badDivision(code: string): Refusal {
  return {
    code: 'command.division',
    messageZh: `区划代码“${code}”不可用。`,
    messageEn: `Division code "${code}" is not usable.`,
    remedyZh: '请用 GB/T 2260 的六位数字。',
    remedyEn: 'Use the six digits of GB/T 2260.',
  }
}
