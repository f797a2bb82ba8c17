import type { Transaction } from '../../../db/index.ts'
import { MessageRefused } from '../../../http/index.ts'

/** An edition to be sent to institutions. */
export type DeliveryOrder = { readonly edition: string; readonly list: string; readonly units: readonly string[] }

/** Institutions that an edition was sent to. */
export async function unitsOfEdition(tx: Transaction, edition: string): Promise<string[]> {
  const rows = await tx.rows<{ unit: string }>(
    `select unit from registry.delivery where region = (select tenant.region()) and edition = $1 order by unit`,
    [edition],
  )
  return rows.map(({ unit }) => unit)
}

/**
 * Sends an edition to institutions, each once. From today each may see the members, and no longer those who left since the edition
 * that it was sent before. Refuses unit.unknown.
 */
export async function deliverEdition(tx: Transaction, { edition, list, units }: DeliveryOrder): Promise<void> {
  const distinct = [...new Set(units)]
  const known = await tx.rows(
    `select id from registry.unit where region = (select tenant.region()) and id = any($1) and valid @> tenant.today()`,
    [distinct],
  )
  if (known.length !== distinct.length) throw new MessageRefused({ problem: 'unit.unknown' })
  for (const unit of distinct) {
    const isNew = await tx.run(
      `insert into registry.delivery (region, edition, list, unit, delivered_on)
       values ((select tenant.region()), $1, $2, $3, tenant.today()) on conflict do nothing`,
      [edition, list, unit],
    )
    if (isNew > 0) await openMembers(tx, { edition, list, unit })
  }
}

async function openMembers(
  tx: Transaction,
  { edition, list, unit }: { readonly edition: string; readonly list: string; readonly unit: string },
): Promise<void> {
  const values = [edition, list, unit]
  // What was opened today and is to end today was never open.
  await tx.run(
    `with gone as (
       select b.enterprise, lower(b.valid) = tenant.today() as is_fresh from registry.basis b
       where b.region = (select tenant.region()) and b.unit = $3 and b.kind = 'list-edition' and b.reference = $2
         and upper_inf(b.valid) and not exists (select from registry.edition_member m
           where m.region = b.region and m.edition = $1::uuid and m.enterprise = b.enterprise)),
     removed as (
       delete from registry.basis b using gone where b.region = (select tenant.region()) and b.unit = $3 and b.kind = 'list-edition'
         and b.reference = $2 and b.enterprise = gone.enterprise and gone.is_fresh)
     update registry.basis b set valid = daterange(lower(b.valid), tenant.today()) from gone
     where b.region = (select tenant.region()) and b.unit = $3 and b.kind = 'list-edition' and b.reference = $2
       and b.enterprise = gone.enterprise and not gone.is_fresh`,
    values,
  )
  await tx.run(
    `insert into registry.basis (region, unit, enterprise, kind, reference, valid)
     select m.region, $3::uuid, m.enterprise, 'list-edition', $2, daterange(tenant.today(), null)
     from registry.edition_member m where m.region = (select tenant.region()) and m.edition = $1
     on conflict (region, unit, enterprise, kind, reference) do update set valid = daterange(tenant.today(), null)
       where not upper_inf(registry.basis.valid)`,
    values,
  )
}
