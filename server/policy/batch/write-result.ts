import type { Writable } from 'node:stream'
import type { CompiledPack } from '../../../core/policy/index.ts'
import type { Language } from '../../../files/index.ts'
import type { BatchRun } from './batch-run.ts'
import { determinationsOf } from './run-batch.ts'

/** Writes the whole result of a batch as a workbook, firm by firm. Stops where the reader has gone. */
export async function writeResult(run: BatchRun, target: Writable, language: Language): Promise<void> {
  const { openResults } = await import('../../../files/index.ts')
  const { pack, on, unitNames } = run
  const writer = openResults('xlsx', target, { pack, on, language, unitNames })
  for await (const answers of determinationsOf(run)) {
    if (target.destroyed) return
    for (const determination of answers) await writer.add(determination)
  }
  await writer.close()
}

/** Name of a workbook to download: the region, and the day where there is one. */
export function workbookName(pack: CompiledPack, on: string | null, language: Language): string {
  const kind = on === null ? { zh: '填报模板', en: 'template' } : { zh: '核算结果', en: 'results' }
  return [pack.names[language], kind[language], on]
    .filter((part) => part !== null)
    .join('-')
    .concat('.xlsx')
}
