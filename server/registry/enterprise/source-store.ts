import type { Source } from '../../../contract/index.ts'
import type { Ranks } from '../../../core/registry/index.ts'
import type { Transaction } from '../../db/index.ts'

/** Sources of the acting region, the most credible first. */
export async function readSources(tx: Transaction): Promise<Source[]> {
  const rows = await tx.rows<{ id: string; zh: string; en: string; rank: number }>(
    `select id, name_zh as zh, name_en as en, rank from registry.source
     where region = (select tenant.region()) order by rank desc, id`,
  )
  return rows.map(({ id, zh, en, rank }) => ({ id, words: { zh, en }, rank }))
}

/** Rank of each source. */
export function ranksOf(sources: readonly Source[]): Ranks {
  return Object.fromEntries(sources.map(({ id, rank }) => [id, rank]))
}
