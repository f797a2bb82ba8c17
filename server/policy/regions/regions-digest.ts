import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The data that is counted, and the program that reads and counts it. */
const COUNTED = ['packs', 'core/plan', 'core/policy/source', 'core/policy/parameters', 'server/policy', 'contract']

/** A digest of all packs and of the program that counts them: equal digests give equal figures. */
export async function regionsDigest(): Promise<string> {
  const paths = (await Promise.all(COUNTED.map(filesIn))).flat().toSorted()
  const texts = await Promise.all(paths.map((path) => readFile(join(root, path))))
  const hash = createHash('sha256')
  for (const [index, path] of paths.entries())
    hash
      .update(path)
      .update('\0')
      .update(texts[index] ?? '')
      .update('\0')
  return `sha256:${hash.digest('hex')}`
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter(
      (entry) => entry.isFile() && /\.(?:yaml|ts)$/.test(entry.name) && !/\.(?:test|fixture)\.ts$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
}
