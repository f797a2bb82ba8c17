import type { ServiceDelivery, ServiceOrder, ServiceOrderWriting, ServiceRating } from '../../../contract/index.ts'
import { isWithinDays } from '../../../core/registry/index.ts'
import type { Actor } from '../../access/index.ts'
import type { Transaction } from '../../db/index.ts'
import { MessageRefused } from '../../http/index.ts'
import { findRecord, foundOr, noteDeed, refuseStale, refusing, today } from '../record/index.ts'
import { INTERMEDIARIES, ORDERS } from './intermediary-table.ts'

/** Orders a service for the own enterprise, of an intermediary whose licence is valid today. Refuses order.no-licence. */
export async function placeOrder(
  tx: Transaction,
  { provider, area, subject }: ServiceOrderWriting,
  { enterprise }: Actor,
): Promise<ServiceOrder> {
  const on = await today(tx)
  const found = await findRecord(tx, INTERMEDIARIES, provider)
  if (found === null || !isWithinDays({ from: found.licensedFrom, to: found.licensedTo }, on))
    throw new MessageRefused({ problem: 'order.no-licence' })
  const added = await refusing({}, () =>
    tx.row<{ id: string }>(
      `insert into registry.service_order (region, provider, enterprise, area, subject, ordered_on)
       values ((select tenant.region()), $1, $2, $3, $4, $5) returning id`,
      [provider, enterprise, area, subject, on],
    ),
  )
  return noted(tx, added?.id ?? '', 'service-order:placed')
}

/** Delivers what was ordered; the provider's deed. Refuses record.unknown, record.changed, order.state, record.not-kept. */
export async function deliverOrder(
  tx: Transaction,
  id: string,
  { delivery, version }: ServiceDelivery,
): Promise<ServiceOrder> {
  const before = await held(tx, id, version)
  if (before.deliveredOn !== null) throw new MessageRefused({ problem: 'order.state' })
  await refusing({}, () =>
    tx.run(
      `update registry.service_order set delivery = $2, delivered_on = tenant.today(), version = version + 1
       where region = (select tenant.region()) and id = $1`,
      [id, delivery],
    ),
  )
  return noted(tx, id, 'service-order:delivered')
}

/** Rates what was delivered, once; the enterprise's deed. Refuses record.unknown, record.changed, order.state, record.not-kept. */
export async function rateOrder(
  tx: Transaction,
  id: string,
  { rating, version }: ServiceRating,
): Promise<ServiceOrder> {
  const before = await held(tx, id, version)
  if (before.deliveredOn === null || before.rating !== null) throw new MessageRefused({ problem: 'order.state' })
  await refusing({}, () =>
    tx.run(
      `update registry.service_order set rating = $2, rated_on = tenant.today(), version = version + 1
       where region = (select tenant.region()) and id = $1`,
      [id, rating],
    ),
  )
  return noted(tx, id, 'service-order:rated')
}

async function held(tx: Transaction, id: string, version: number): Promise<ServiceOrder> {
  const before = foundOr(await findRecord(tx, ORDERS, id))
  await tx.rows('select 1 from registry.service_order where region = (select tenant.region()) and id = $1 for update', [
    id,
  ])
  refuseStale(version, foundOr(await findRecord(tx, ORDERS, id)))
  return before
}

async function noted(tx: Transaction, id: string, deed: string): Promise<ServiceOrder> {
  const order = foundOr(await findRecord(tx, ORDERS, id))
  await noteDeed(tx, { deed, subject: 'service-order', id, enterprise: order.enterprise, detail: { area: order.area } })
  return order
}
