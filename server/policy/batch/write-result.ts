import type { Writable } from 'node:stream'
import type { CompiledPack } from '../../../core/policy/index.ts'
import type { Language, ResultFormat } from '../../../files/index.ts'
import type { BatchRun } from './batch-run.ts'
import { determinationsOf } from './run-batch.ts'

/** Kind and language of a file of results. */
export type ResultShape = { readonly format: ResultFormat; readonly language: Language }

/** Writes the whole result of a batch, firm by firm. Stops where the reader has gone. */
export async function writeResult(run: BatchRun, target: Writable, { format, language }: ResultShape): Promise<void> {
  const { openResults } = await import('../../../files/index.ts')
  const { pack, on, unitNames } = run
  const writer = openResults(format, target, { pack, on, language, unitNames })
  for await (const answers of determinationsOf(run)) {
    if (target.destroyed) return
    for (const determination of answers) await writer.add(determination)
  }
  await writer.close()
}

/** Name of a file of results: the region and the day. */
export function resultName({ pack, on }: BatchRun, { format, language }: ResultShape): string {
  const kind = { zh: '核算结果', en: 'results' }
  return `${pack.names[language]}-${kind[language]}-${on}.${format}`
}

/** Name of a template: the region. */
export function templateName(pack: CompiledPack, language: Language): string {
  const kind = { zh: '填报模板', en: 'template' }
  return `${pack.names[language]}-${kind[language]}.xlsx`
}
