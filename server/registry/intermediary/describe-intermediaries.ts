import type { Intermediary } from '../../../contract/index.ts'
import { averageOf, isWithinDays } from '../../../core/registry/index.ts'
import type { Actor } from '../../access/index.ts'
import type { Transaction } from '../../db/index.ts'
import { today } from '../record/index.ts'
import type { IntermediaryRow } from './intermediary-table.ts'

type Ratings = { readonly provider: string; readonly orders: string; readonly rated: string; readonly total: string }

/** Intermediaries as they stand on a day, with all ratings; one without a valid licence is left out but for departments and itself. */
export async function describeIntermediaries(
  tx: Transaction,
  rows: readonly IntermediaryRow[],
  { on: asked, actor }: { readonly on: string; readonly actor: Actor },
): Promise<Intermediary[]> {
  const on = asked || (await today(tx))
  const ratings = await tx.rows<Ratings>('select provider, orders, rated, total from registry.ratings($1)', [on])
  const byProvider = new Map(ratings.map((each) => [each.provider, each]))
  return rows.flatMap((row) => {
    const isLicensed = isWithinDays({ from: row.licensedFrom, to: row.licensedTo }, on)
    if (!isLicensed && actor.reach !== 'REGION' && actor.unit !== row.unit) return []
    const found = byProvider.get(row.unit)
    const ratingAverage = averageOf(BigInt(found?.total ?? 0), BigInt(found?.rated ?? 0))
    return [{ ...row, isLicensed, orders: Number(found?.orders ?? 0), ratingAverage }]
  })
}
