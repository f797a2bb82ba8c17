import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from './step.ts'

/** Folders that may stand at the top: the floors, and what surrounds the house. */
export const TOP_FOLDERS = [
  'bench',
  'cli',
  'contract',
  'core',
  'docs',
  'files',
  'packs',
  'server',
  'stories',
  'tools',
  'web',
]

/** A text file of the project: its path below the root, with slashes, and what it says. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

const isText = (path: string) => /[.](?:ts|tsx|mjs|css|html|json|yaml|md|grit)$/.test(path)

/** All text files below the allowed top folders, in the order of their paths. */
export function readSourceFiles(): SourceFile[] {
  return TOP_FOLDERS.filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
    )
    .filter(
      (path) =>
        isText(path) && !/(?:^|[/])(?:node_modules|fixtures)[/]/.test(path) && !path.endsWith('package-lock.json'),
    )
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** Every way in which a local pack is named: its folder, and its names with and without the word for its kind of division. */
export function readJurisdictionNames(): string[] {
  const manifests = readdirSync(join(root, 'packs'))
    .filter((pack) => !pack.startsWith('_') && existsSync(join(root, 'packs', pack, 'pack.yaml')))
    .map((pack) => ({ pack, text: readFileSync(join(root, 'packs', pack, 'pack.yaml'), 'utf8') }))
  return manifests.flatMap(({ pack, text }) => namesOf(pack, text))
}

/** Names of one jurisdiction out of its `pack.yaml`; none for the nation, whose name is an ordinary word. */
export function namesOf(pack: string, manifest: string): string[] {
  const { names, parent } = parse(manifest) as { names?: { zh?: string; en?: string }; parent?: string | null }
  if (names === undefined || parent === undefined || parent === null) return []
  const zh = names.zh ?? pack
  const en = names.en ?? pack
  const short = [zh.replace(/(?:自治区|省|市|县|区)$/, ''), en.replace(/ (?:City|County|District|Province)$/, '')]
  return [...new Set([pack, zh, en, ...short])].filter((name) => name.length > 1)
}
