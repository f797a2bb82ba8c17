import type { ListNotice, Membership, RegisterPage } from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'
import { readCursor } from './cursor.ts'
import { timeText } from './membership-store.ts'

/** What is told of a membership: what happened, from which day, why. */
export type Telling = { readonly kind: 'ENTERED' | 'LEFT' | 'BREACH'; readonly on: string; readonly reason: string }

/**
 * Tells the enterprise; after a breach also every institution that was sent the list, or one that it is part of, with the enterprise on
 * it. What an institution may see of the enterprise ends with the next edition, not before, so that it sees why it left.
 */
export async function tellOfMembership(tx: Transaction, membership: Membership, telling: Telling): Promise<void> {
  const { list, enterprise } = membership
  const { kind, on, reason } = telling
  await tx.run(
    `insert into registry.list_notice (region, list, enterprise, kind, on_day, reason)
     values ((select tenant.region()), $1, $2, $3, $4, $5)`,
    [list, enterprise, kind, on, reason],
  )
  if (kind !== 'BREACH') return
  await tx.run(
    `insert into registry.list_notice (region, list, enterprise, unit, kind, on_day, reason)
     select distinct d.region, $1::uuid, $2::uuid, d.unit, $3, $4::date, $5 from registry.delivery d
     join registry.basis b on b.region = d.region and b.unit = d.unit and b.enterprise = $2 and b.kind = 'list-edition'
       and b.reference = d.list::text and b.valid @> tenant.today()
     where d.region = (select tenant.region()) and d.list in (
       select $1::uuid union select p.whole from registry.list_part p where p.region = (select tenant.region()) and p.part = $1)`,
    [list, enterprise, kind, on, reason],
  )
}

/** Notices to the enterprise or unit for which the person acts, newest first, one more than the page holds. */
export function listNotices(
  tx: Transaction,
  to: { readonly enterprise: string | null; readonly unit: string | null },
  { after, limit }: RegisterPage,
): Promise<ListNotice[]> {
  const [time = '9999-12-31', id = ''] = readCursor(after, 2) ?? []
  return tx.rows(
    `select n.id, n.list, l.name_zh as "listNameZh", n.enterprise, e.name, e.credit_code as "creditCode", n.kind, n.on_day as "on",
       n.reason, ${timeText('n.read_at')} as "readAt", ${timeText('n.recorded_at')} as at
     from registry.list_notice n
     join registry.list l on l.region = n.region and l.id = n.list
     join registry.enterprise e on e.region = n.region and e.id = n.enterprise
     where n.region = (select tenant.region()) and (case when $1::uuid is null then n.unit = $2 else n.enterprise = $1 and n.unit is null end)
       and (n.recorded_at, n.id::text) < ($3::timestamptz, $4)
     order by n.recorded_at desc, n.id::text desc limit $5`,
    [to.enterprise, to.unit, time, id === '' ? '~' : id, limit + 1],
  )
}

/** Marks a notice as read by those whom it is for. False where there is none. */
export async function readNotice(tx: Transaction, id: string): Promise<boolean> {
  const changed = await tx.run(
    `update registry.list_notice set read_at = coalesce(read_at, now())
     where region = (select tenant.region()) and id = $1 and coalesce(unit, enterprise) = coalesce(tenant.unit(), tenant.enterprise())`,
    [id],
  )
  return changed > 0
}
