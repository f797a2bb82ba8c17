import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Vocabulary } from '../core/policy/index.ts'
import { localLimits, readFactsFile } from '../files/index.ts'
import type { Progress } from './progress.ts'
import { CommandRefused } from './refused.ts'

/** The facts documents of a file; `-` reads JSON from the standard input. Refuses file.not-found and as readFactsFile does. */
export async function readFactsAt(
  path: string,
  vocabulary: Vocabulary,
  progress: Progress,
): Promise<readonly unknown[]> {
  const file = { name: path === '-' ? 'standard input.json' : basename(path), bytes: readBytes(path) }
  const read = await readFactsFile(file, { vocabulary, limits: localLimits, onProgress: progress.count })
  progress.clear()
  if (!read.ok) throw new CommandRefused(read.refusals, read.total)
  return read.documents
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path === '-' ? 0 : path)
  } catch (fault) {
    const why = (fault as { code?: string }).code ?? 'ERROR'
    throw new CommandRefused([
      {
        code: 'file.not-found',
        messageZh: `无法读取文件“${path}”（${why}）。`,
        messageEn: `File "${path}" cannot be read (${why}).`,
        remedyZh: '请核对路径和读取权限。',
        remedyEn: 'Check the path and whether you may read it.',
      },
    ])
  }
}
