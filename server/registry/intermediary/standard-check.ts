import type { StandardCheck, StandardItemChange, StandardItemWriting } from '../../../contract/index.ts'
import { shareOf } from '../../../core/registry/index.ts'
import type { Transaction } from '../../db/index.ts'
import { MessageRefused } from '../../http/index.ts'
import { findRecord, foundOr, listRecords, noteDeed, refuseStale, refusing } from '../record/index.ts'
import { STANDARD_ITEMS } from './intermediary-table.ts'

const AREAS = ['FINANCE', 'EQUITY', 'LEGAL', 'LISTING'] as const

/** The check-list of an enterprise: what is done in each area and in all, and what is open. 12 of 25 is "48.00". */
export async function readStandardCheck(tx: Transaction, enterprise: string): Promise<StandardCheck> {
  await refuseUnseen(tx, enterprise)
  const { rows: items } = await listRecords(tx, STANDARD_ITEMS, { where: { enterprise } })
  const areas = AREAS.map((area) => {
    const own = items.filter((item) => item.area === area)
    const done = own.filter(({ isDone }) => isDone).length
    return { area, done, total: own.length, percent: shareOf(done, own.length) }
  })
  const done = areas.reduce((sum, area) => sum + area.done, 0)
  const open = items.filter(({ isDone }) => !isDone).map(({ id, area, title }) => ({ id, area, title }))
  const isComplete = areas.every(({ total }) => total > 0) && items.every(({ confirmedOn }) => confirmedOn !== null)
  const told = items.map(({ enterprise: _enterprise, ...item }) => item)
  const percent = shareOf(done, items.length)
  return { enterprise, items: told, areas, done, total: items.length, percent, open, isComplete }
}

/** Adds an item at the end of its area. Refuses record.unknown, record.not-kept. */
export async function addStandardItem(
  tx: Transaction,
  enterprise: string,
  { area, title }: StandardItemWriting,
): Promise<StandardCheck> {
  await refuseUnseen(tx, enterprise)
  await refusing({}, () =>
    tx.run(
      `insert into registry.standard_item (region, enterprise, area, position, title)
       select (select tenant.region()), $1::uuid, $2, coalesce(max(i.position), 0) + 1, $3 from registry.standard_item i
       where i.region = (select tenant.region()) and i.enterprise = $1::uuid and i.area = $2`,
      [enterprise, area, title],
    ),
  )
  return noted(tx, enterprise, 'standard-item:added', { area, title })
}

/** Fills an item; what the enterprise had confirmed it confirms anew. Refuses record.unknown, record.changed, record.not-kept. */
export async function fillStandardItem(
  tx: Transaction,
  id: string,
  { isDone, version }: StandardItemChange,
): Promise<StandardCheck> {
  const before = foundOr(await findRecord(tx, STANDARD_ITEMS, id))
  refuseStale(version, before)
  await refusing({}, () =>
    tx.run(
      `update registry.standard_item set is_done = $2, filled_by = tenant.unit(), filled_on = tenant.today(), confirmed_on = null,
         version = version + 1 where region = (select tenant.region()) and id = $1 and version = $3`,
      [id, isDone, version],
    ),
  )
  return noted(tx, before.enterprise, 'standard-item:filled', { item: id, isDone })
}

/** Confirms an item that is done; the enterprise's deed. Refuses record.unknown, record.changed, record.contradictory. */
export async function confirmStandardItem(
  tx: Transaction,
  id: string,
  { version }: { readonly version: number },
): Promise<StandardCheck> {
  const before = foundOr(await findRecord(tx, STANDARD_ITEMS, id))
  refuseStale(version, before)
  await refusing({}, () =>
    tx.run(
      `update registry.standard_item set confirmed_on = tenant.today(), version = version + 1
       where region = (select tenant.region()) and id = $1 and version = $2`,
      [id, version],
    ),
  )
  return noted(tx, before.enterprise, 'standard-item:confirmed', { item: id })
}

/** An enterprise that the person has no reason to see is not there. */
async function refuseUnseen(tx: Transaction, enterprise: string): Promise<void> {
  const seen = await tx.row<{ seen: boolean }>(
    `select (select tenant.sees_region()) and exists (select from registry.enterprise e where e.region = (select tenant.region()) and e.id = $1)
       or $1 = (select tenant.enterprise()) or registry.serves($1) as seen`,
    [enterprise],
  )
  if (!seen?.seen) throw new MessageRefused({ problem: 'record.unknown' })
}

async function noted(tx: Transaction, enterprise: string, deed: string, detail: unknown): Promise<StandardCheck> {
  await noteDeed(tx, { deed, subject: 'enterprise', id: enterprise, enterprise, detail })
  return readStandardCheck(tx, enterprise)
}
