import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { Regions } from '../../../contract/index.ts'
import { regionsDigest } from './regions-digest.ts'

/** Where the figures are kept from one start to the next; it may be deleted at any time. */
const KEPT_AT = fileURLToPath(new URL('../../../dist/regions.json', import.meta.url))

const Kept = Compile(Type.Object({ digest: Type.String(), regions: Regions.properties.regions }))

/** All regions in figures: as kept where packs and program are still the same, else counted beside the main thread and kept. */
export async function regionsInFigures(keptAt: string = KEPT_AT): Promise<Regions> {
  const digest = await regionsDigest()
  const kept = await readKept(keptAt)
  if (kept?.digest === digest) return { regions: kept.regions }
  const { regions } = await countBeside()
  await keep(keptAt, JSON.stringify({ digest, regions }))
  return { regions }
}

/** What is kept; null where there is nothing, or nothing whole. */
async function readKept(path: string): Promise<{ digest: string; regions: Regions['regions'] } | null> {
  try {
    const content: unknown = JSON.parse(await readFile(path, 'utf8'))
    return Kept.Check(content) ? content : null
  } catch {
    return null
  }
}

/** Keeps a text whole or not at all. A folder that cannot be written only costs the next start its time. */
async function keep(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    const partial = `${path}.${process.pid}.partial`
    await writeFile(partial, text)
    await rename(partial, path)
  } catch {
    return
  }
}

/** Counts in a thread of its own; its memory goes with it. */
function countBeside(): Promise<Regions> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./regions-worker.ts', import.meta.url))
    worker.once('message', (regions: Regions) => resolve(regions))
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The regions were not counted')))
  })
}
