import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type Diagnostic,
  type PackSources,
  readDocument,
  type SourceDocument,
  SourceReader,
  type Words,
} from '../core/policy/index.ts'

/** The folder of the packs that come with the program. */
export const packsFolder = dirname(fileURLToPath(import.meta.url))

/** The pack whose vocabulary, calendar and numbers every other pack stands on. */
const GROUND = 'national'

/** A pack as its files give it, with the faults of reading them. */
export type LoadedPack = { readonly sources: PackSources; readonly diagnostics: readonly Diagnostic[] }

/** A pack as a list shows it; `division` is the code of its area (GB/T 2260), `parent` that of the area above. */
export type ListedPack = {
  readonly id: string
  readonly names: Words
  readonly division: string
  readonly parent: string | null
}

/** The packs that come with the program, by id. */
export function listPacks(): ListedPack[] {
  return readdirSync(packsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .filter((entry) => existsSync(join(packsFolder, entry.name, 'pack.yaml')))
    .map(({ name: id }) => {
      const { document } = readFile(join(packsFolder, id), 'pack.yaml', id)
      const pack = new SourceReader(document, [])
      return { id, names: pack.words('names'), division: pack.text('division'), parent: pack.textOrNull('parent') }
    })
}

/** Reads a pack by its id or its folder, together with the national ground. Throws where there is none. */
export function loadPack(idOrFolder: string): LoadedPack {
  const inside = join(packsFolder, idOrFolder)
  const folder = existsSync(join(inside, 'pack.yaml')) ? inside : resolve(idOrFolder)
  if (!existsSync(join(folder, 'pack.yaml'))) throw new RangeError(`There is no pack ${idOrFolder}`)
  const id = basename(folder)
  const ground = id === GROUND ? [] : readFolder(join(packsFolder, GROUND), GROUND)
  const files = [...ground, ...readFolder(folder, id)]
  const documents = files.map(({ document }) => document)
  const hash = createHash('sha256')
  for (const { document, text } of files.toSorted((a, b) => (a.document.path < b.document.path ? -1 : 1)))
    hash.update(document.path).update('\0').update(text).update('\0')
  const version = `sha256:${hash.digest('hex')}`
  return { sources: { id, version, documents }, diagnostics: files.flatMap(({ diagnostics }) => diagnostics) }
}

type ReadFile = {
  readonly document: SourceDocument
  readonly diagnostics: readonly Diagnostic[]
  readonly text: string
}

function readFolder(folder: string, id: string): ReadFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml') && statSync(join(folder, path)).isFile())
    .toSorted()
    .map((path) => readFile(folder, path, id))
}

function readFile(folder: string, path: string, id: string): ReadFile {
  const text = readFileSync(join(folder, path), 'utf8')
  const name = `${id}/${relative(folder, join(folder, path)).replaceAll('\\', '/')}`
  return { ...readDocument(name, text), text }
}
