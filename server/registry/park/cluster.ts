import type { ClusterDealWriting, ClusterFigures } from '../../../contract/index.ts'
import { addYears, firstDayOfYear, formatDay, parseDay, valueOrThrow, yearOf } from '../../../core/values/index.ts'
import type { Transaction } from '../../db/index.ts'
import { findRecord, foundOr, noteDeed, refusing } from '../record/index.ts'
import { RESIDENTS } from './platform-table.ts'

/** Records a deal of a resident investor. Refuses record.unknown, record.contradictory. */
export async function addDeal(tx: Transaction, resident: string, deal: ClusterDealWriting): Promise<{ id: string }> {
  foundOr(await findRecord(tx, RESIDENTS, resident))
  const added = await refusing({}, () =>
    tx.row<{ id: string }>(
      `insert into registry.cluster_deal (region, resident, amount_fen, is_local, on_day)
       values ((select tenant.region()), $1, $2, $3, $4) returning id`,
      [resident, deal.amountFen, deal.isLocal, deal.on],
    ),
  )
  await noteDeed(tx, { deed: 'cluster-resident:deal-added', subject: 'cluster-resident', id: resident, detail: deal })
  return foundOr(added)
}

/** A cluster on a day: residents of that day, local deals of the year up to it, and those of the same days a year before. */
export async function readCluster(tx: Transaction, platform: string, on: string): Promise<ClusterFigures> {
  const day = valueOrThrow(parseDay(on))
  const [start, dayBefore] = [firstDayOfYear(yearOf(day)), addYears(day, -1)]
  const row = await tx.row<Record<string, string>>(
    `select
       (select count(*) from registry.cluster_resident r where r.region = (select tenant.region()) and r.platform = $1 and r.valid @> $2::date) as residents,
       (select count(*) from registry.cluster_resident r where r.region = (select tenant.region()) and r.platform = $1 and r.valid @> $2::date and r.origin = 'FOREIGN') as foreign,
       (select coalesce(sum(r.assets_fen), 0) from registry.cluster_resident r where r.region = (select tenant.region()) and r.platform = $1 and r.valid @> $2::date) as assets,
       count(*) filter (where d.on_day between $3::date and $2::date) as deals,
       coalesce(sum(d.amount_fen) filter (where d.on_day between $3::date and $2::date), 0) as "dealsFen",
       count(*) filter (where d.on_day between $4::date and $5::date) as "dealsBefore",
       coalesce(sum(d.amount_fen) filter (where d.on_day between $4::date and $5::date), 0) as "dealsBeforeFen"
     from registry.cluster_deal d join registry.cluster_resident r on r.region = d.region and r.id = d.resident
     where d.region = (select tenant.region()) and r.platform = $1 and d.is_local`,
    [platform, on, formatDay(start), formatDay(firstDayOfYear(yearOf(dayBefore))), formatDay(dayBefore)],
  )
  const count = (name: string): number => Number(row?.[name] ?? 0)
  return {
    platform,
    on,
    residents: count('residents'),
    foreign: count('foreign'),
    assetsFen: count('assets'),
    deals: count('deals'),
    dealsFen: count('dealsFen'),
    dealsYearBefore: count('dealsBefore'),
    dealsYearBeforeFen: count('dealsBeforeFen'),
  }
}
