import type { Transaction } from '../../db/index.ts'
import { readCursor } from './cursor.ts'

/** A list as it is stored, with what is counted of it today. */
export type ListRow = {
  readonly id: string
  readonly kind: 'LIBRARY' | 'WHITELIST' | 'PREFERRED' | 'OTHER'
  readonly nameZh: string
  readonly nameEn: string | null
  readonly clause: string | null
  readonly division: string | null
  readonly exclusiveGroup: string | null
  readonly parts: readonly { readonly id: string; readonly nameZh: string; readonly nameEn: string | null }[]
  readonly members: number
  readonly lastEdition: { readonly id: string; readonly number: string; readonly membersOn: string } | null
  readonly version: number
}

const LIST = `
  select l.id, l.kind, l.name_zh as "nameZh", l.name_en as "nameEn", l.clause, l.division,
    nullif(l.exclusive_group, l.id::text) as "exclusiveGroup", l.version,
    coalesce((select json_agg(json_build_object('id', q.id, 'nameZh', q.name_zh, 'nameEn', q.name_en) order by q.name_zh)
      from registry.list_part p join registry.list q on q.region = p.region and q.id = p.part
      where p.region = l.region and p.whole = l.id and p.valid @> (select tenant.today()) and upper_inf(p.recorded)), '[]') as parts,
    (select count(distinct m.enterprise)::int from registry.membership m
      where m.region = l.region and m.list in (select registry.parts_of_list(l.id, (select tenant.today()), now()))
        and m.valid @> (select tenant.today()) and upper_inf(m.recorded)) as members,
    (select json_build_object('id', e.id, 'number', e.number, 'membersOn', e.members_on) from registry.edition e
      where e.region = l.region and e.list = l.id order by e.published_at desc limit 1) as "lastEdition"
  from registry.list l
  where l.region = (select tenant.region()) and l.valid @> (select tenant.today())`

/** Lists of the region by name, one more than the page holds. */
export function listLists(
  tx: Transaction,
  { after, limit, kind }: { readonly after: string; readonly limit: number; readonly kind: string },
): Promise<ListRow[]> {
  const [name = '', id = ''] = readCursor(after, 2) ?? []
  return tx.rows<ListRow>(
    `${LIST} and ($1 = '' or (l.name_zh, l.id::text) > ($1, $2)) and ($3 = '' or l.kind = $3)
     order by l.name_zh, l.id::text limit $4`,
    [name, id, kind, limit + 1],
  )
}

/** One list, null where there is none. */
export function findList(tx: Transaction, id: string): Promise<ListRow | null> {
  return tx.row<ListRow>(`${LIST} and l.id = $1`, [id])
}

/** Whether there is a list; nothing of it is counted. */
export async function hasList(tx: Transaction, id: string): Promise<boolean> {
  const found = await tx.row('select id from registry.list where region = (select tenant.region()) and id = $1', [id])
  return found !== null
}

/** Holds a list against other writers of it and of its members until the transaction ends; null where there is none. */
export function holdList(tx: Transaction, id: string): Promise<{ id: string; exclusiveGroup: string } | null> {
  return tx.row(
    `select id, exclusive_group as "exclusiveGroup" from registry.list
     where region = (select tenant.region()) and id = $1 and valid @> (select tenant.today()) for no key update`,
    [id],
  )
}
