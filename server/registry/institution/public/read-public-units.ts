import type { PublicUnits } from '../../../../contract/index.ts'
import type { Transaction } from '../../../db/index.ts'
import { pageOf, readCursor } from '../../list/cursor.ts'

/** Which units: of a kind, those after a cursor. */
export type PublicUnitsQuery = { readonly kind: string; readonly after: string; readonly limit: number }

/** Units of the transaction's region on a day as everybody may know them: name, kind, whom they belong to; no person, no figure. */
export async function readPublicUnits(
  tx: Transaction,
  { region, on }: { readonly region: string; readonly on: string },
  { kind, after, limit }: PublicUnitsQuery,
): Promise<PublicUnits> {
  const [name = '', id = ''] = readCursor(after, 2) ?? []
  const rows = await tx.rows<PublicUnits['rows'][number]>(
    `select u.id, u.kind, json_build_object('zh', u.name_zh, 'en', coalesce(u.name_en, u.name_zh)) as names,
      (select p.name_zh from registry.unit p where p.region = u.region and p.id = u.parent) as parent,
      (select t.form from registry.tech_unit t where t.region = u.region and t.unit = u.id) as form
     from registry.unit u
     where u.region = (select tenant.region()) and u.valid @> $1::date and ($2 = '' or u.kind = $2)
       and ($3 = '' or (u.name_zh collate "C", u.id::text) > ($3 collate "C", $4))
     order by u.name_zh collate "C", u.id::text limit $5`,
    [on, kind, name, id, limit + 1],
  )
  return { region, on, ...pageOf(rows, limit, (row) => [row.names.zh, row.id]) }
}
