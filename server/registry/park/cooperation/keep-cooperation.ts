import type {
  CooperationEnding,
  CooperationUseWriting,
  CooperationWriting,
  ExchangeSummary,
} from '../../../../contract/index.ts'
import { addDays, formatDay, parseDay, valueOrThrow } from '../../../../core/values/index.ts'
import type { Actor } from '../../../access/index.ts'
import type { Transaction } from '../../../db/index.ts'
import { MessageRefused } from '../../../http/index.ts'
import {
  addRecord,
  changeRecord,
  findRecord,
  foundOr,
  noteDeed,
  refuseStale,
  refusing,
  type Written,
} from '../../record/index.ts'
import { COOPERATIONS, type CooperationRow } from './cooperation-table.ts'

/** Proposes a cooperation; the side that proposes it has still to confirm. Refuses record.overlap, record.reference, record.not-kept. */
export function proposeCooperation(tx: Transaction, writing: CooperationWriting): Promise<CooperationRow> {
  const { lastDay, ...written } = writing
  return addRecord(tx, COOPERATIONS, { ...written, to: dayAfter(lastDay) })
}

/** Confirms a cooperation, as it was seen, for the own side. Refuses record.unknown, record.changed, cooperation.not-side. */
export async function confirmCooperation(
  tx: Transaction,
  id: string,
  { version }: { readonly version: number },
  { unit }: Actor,
): Promise<CooperationRow> {
  const before = foundOr(await findRecord(tx, COOPERATIONS, id))
  refuseStale(version, before)
  const side = unit === before.platform ? 'platform' : 'partner'
  const isSide = side === 'platform' || unit === before.partner || (await isBranchOf(tx, before.partner, unit))
  if (!isSide) throw new MessageRefused({ problem: 'cooperation.not-side' })
  await refusing({}, () =>
    tx.run(
      side === 'platform'
        ? `update registry.cooperation set platform_confirmed_at = clock_timestamp(), version = version + 1
           where region = (select tenant.region()) and id = $1 and version = $2`
        : `update registry.cooperation set partner_confirmed_at = clock_timestamp(), version = version + 1
           where region = (select tenant.region()) and id = $1 and version = $2`,
      [id, version],
    ),
  )
  await noteDeed(tx, { deed: 'cooperation:confirmed', subject: 'cooperation', id, detail: { side } })
  return foundOr(await findRecord(tx, COOPERATIONS, id))
}

/** Ends a cooperation before its day. Refuses record.unknown, record.changed, record.contradictory. */
export async function endCooperation(
  tx: Transaction,
  id: string,
  { lastDay, reason, version }: CooperationEnding,
): Promise<CooperationRow> {
  const { from, lastDay: agreed } = foundOr(await findRecord(tx, COOPERATIONS, id))
  if (lastDay > agreed) throw new MessageRefused({ problem: 'record.contradictory', values: { what: lastDay } })
  return changeRecord(tx, COOPERATIONS, id, { from, to: dayAfter(lastDay), endedReason: reason, version })
}

/** Records a use of a cooperation. Refuses record.unknown. */
export async function useCooperation(tx: Transaction, id: string, use: CooperationUseWriting): Promise<CooperationRow> {
  foundOr(await findRecord(tx, COOPERATIONS, id))
  await refusing({}, () =>
    tx.run(
      `insert into registry.cooperation_use (region, cooperation, kind, on_day, note)
       values ((select tenant.region()), $1, $2, $3, $4)`,
      [id, use.kind, use.on, use.note],
    ),
  )
  await noteDeed(tx, { deed: 'cooperation:used', subject: 'cooperation', id, detail: use })
  return foundOr(await findRecord(tx, COOPERATIONS, id))
}

/** Refuses what touches an enterprise's credit: there is no receipt yet by which its consent could be told. */
export function refuseWithoutConsent({ class: kind }: Written): void {
  if (kind === 'CREDIT') throw new MessageRefused({ problem: 'exchange.no-consent' })
}

/** Items shared within days `[from, to)` by class, and projects that were financed. */
export async function summariseExchange(tx: Transaction, from: string, to: string): Promise<ExchangeSummary> {
  const rows = await tx.rows<{ class: ExchangeSummary['classes'][number]['class']; items: number; financed: number }>(
    `select c.class, count(e.id)::int as items, count(e.id) filter (where e.is_financed)::int as financed
     from unnest(array['CREDIT', 'PROJECT', 'STAFF', 'POLICY', 'RESOURCE']) with ordinality as c (class, position)
     left join registry.exchange_item e on e.region = (select tenant.region()) and e.class = c.class
       and e.shared_on >= $1::date and e.shared_on < $2::date
     group by c.class, c.position order by c.position`,
    [from, to],
  )
  const classes = rows.map(({ class: kind, items }) => ({ class: kind, items }))
  return { from, to, classes, projectsFinanced: rows.find((row) => row.class === 'PROJECT')?.financed ?? 0 }
}

async function isBranchOf(tx: Transaction, partner: string, unit: string | null): Promise<boolean> {
  const found = await tx.row<{ found: boolean }>(
    `select exists (select from registry.unit where region = (select tenant.region()) and id = $1 and parent = $2) as found`,
    [partner, unit],
  )
  return found?.found ?? false
}

function dayAfter(lastDay: string): string {
  return formatDay(addDays(valueOrThrow(parseDay(lastDay)), 1))
}
