import type { ListDeliveries, ListDelivery } from '../../../../contract/index.ts'
import { judgeReceipt } from '../../../../core/registry/index.ts'
import { type Day, formatDay, parseDay, valueOrThrow } from '../../../../core/values/index.ts'
import type { Transaction } from '../../../db/index.ts'
import type { ListTerms } from '../list-terms.ts'
import { timeText } from '../membership-store.ts'

type DeliveryRow = Omit<ListDelivery, 'due' | 'state'> & { readonly today: string }

/** What deliveries are asked for: those of an edition, or those to a unit. */
export type DeliveriesOf = { readonly edition: string } | { readonly unit: string }

/** Deliveries with how each stands today; where the time limit is not set, its name and who owes it. */
export async function listDeliveries(tx: Transaction, of: DeliveriesOf, terms: ListTerms): Promise<ListDeliveries> {
  const [column, value] = 'edition' in of ? ['d.edition', of.edition] : ['d.unit', of.unit]
  const found = await tx.rows<DeliveryRow>(
    `select d.edition, e.number, d.list, l.name_zh as "listNameZh", d.unit, u.name_zh as "unitName", d.delivered_on as "deliveredOn",
       ${timeText('d.acknowledged_at')} as "acknowledgedAt", tenant.today() as today
     from registry.delivery d
     join registry.edition e on e.region = d.region and e.id = d.edition
     join registry.list l on l.region = d.region and l.id = d.list
     join registry.unit u on u.region = d.region and u.id = d.unit
     where d.region = (select tenant.region()) and ${column} = $1 order by d.delivered_at desc, u.name_zh limit 1000`,
    [value],
  )
  const today = found[0]?.today
  if (today === undefined) return { rows: [], notSet: null }
  const rows = found.map((row) => judged(row, terms))
  const allowed = terms.receiptWorkingDays(dayOf(today))
  return { rows, notSet: allowed.state === 'NOT_SET' ? allowed.number : null }
}

/** Notes that an institution has received an edition; later acknowledgements change nothing. False where it was not sent one. */
export async function acknowledgeEdition(tx: Transaction, edition: string, unit: string): Promise<boolean> {
  await tx.run(
    `update registry.delivery set acknowledged_at = now(), acknowledged_by = tenant.person()
     where region = (select tenant.region()) and edition = $1 and unit = $2 and acknowledged_at is null`,
    [edition, unit],
  )
  const found = await tx.row(
    `select audit.note('edition:acknowledged', 'edition', d.edition::text, null, '{}') from registry.delivery d
     where d.region = (select tenant.region()) and d.edition = $1 and d.unit = $2`,
    [edition, unit],
  )
  return found !== null
}

function judged({ today, ...row }: DeliveryRow, terms: ListTerms): ListDelivery {
  const deliveredOn = dayOf(row.deliveredOn)
  const allowed = terms.receiptWorkingDays(deliveredOn)
  const workingDays = allowed.state === 'SET' ? allowed.value : null
  const isAcknowledged = row.acknowledgedAt !== null
  const { state, due } = judgeReceipt({ deliveredOn, isAcknowledged, today: dayOf(today), workingDays }, terms.calendar)
  return { ...row, state, due: due === null ? null : formatDay(due) }
}

function dayOf(text: string): Day {
  return valueOrThrow(parseDay(text))
}
