import type { EditionChange, EditionMember, ListEdition, RegisterPage } from '../../../../contract/index.ts'
import type { Transaction } from '../../../db/index.ts'
import { readCursor } from '../cursor.ts'
import { timeText } from '../membership-store.ts'

const EDITION = `
  select e.id, e.list, l.name_zh as "listNameZh", l.name_en as "listNameEn", e.number, e.members_on as "membersOn",
    ${timeText('e.published_at')} as "publishedAt", e.previous, p.number as "previousNumber", e.members, e.added, e.removed, e.changed,
    (select count(*)::int from registry.delivery d where d.region = e.region and d.edition = e.id) as delivered,
    (select count(*)::int from registry.delivery d where d.region = e.region and d.edition = e.id
      and d.acknowledged_at is not null) as acknowledged
  from registry.edition e
  join registry.list l on l.region = e.region and l.id = e.list
  left join registry.edition p on p.region = e.region and p.id = e.previous
  where e.region = (select tenant.region())`

/** Editions of a list, newest first, one more than the page holds. */
export function listEditions(tx: Transaction, list: string, { after, limit }: RegisterPage): Promise<ListEdition[]> {
  const [time = '9999-12-31', id = '~'] = readCursor(after, 2) ?? []
  return tx.rows<ListEdition>(
    `${EDITION} and e.list = $1 and (e.published_at, e.id::text) < ($2::timestamptz, $3)
     order by e.published_at desc, e.id::text desc limit $4`,
    [list, time, id, limit + 1],
  )
}

/** One edition, null where there is none that may be seen. */
export function findEdition(tx: Transaction, id: string): Promise<ListEdition | null> {
  return tx.row<ListEdition>(`${EDITION} and e.id = $1`, [id])
}

/** Members of an edition by credit code, one more than the page holds. */
export function listEditionMembers(
  tx: Transaction,
  edition: string,
  { after, limit }: RegisterPage,
): Promise<EditionMember[]> {
  const [code = ''] = readCursor(after, 1) ?? []
  return tx.rows<EditionMember>(
    `select m.enterprise, m.credit_code as "creditCode", m.name, m.division, l.name_zh as "partNameZh", m.since,
       m.entry_reason as "entryReason", u.name_zh as "sourceName"
     from registry.edition_member m
     join registry.list l on l.region = m.region and l.id = m.part
     left join registry.unit u on u.region = m.region and u.id = m.source_unit
     where m.region = (select tenant.region()) and m.edition = $1 and m.credit_code > $2 order by m.credit_code limit $3`,
    [edition, code, limit + 1],
  )
}

/** The difference of an edition to the one before by credit code, one more than the page holds. */
export function listEditionChanges(
  tx: Transaction,
  edition: string,
  { after, limit }: RegisterPage,
): Promise<EditionChange[]> {
  const [code = ''] = readCursor(after, 1) ?? []
  return tx.rows<EditionChange>(
    `select kind, enterprise, credit_code as "creditCode", name, before, after, reason from registry.edition_change
     where region = (select tenant.region()) and edition = $1 and credit_code > $2 order by credit_code limit $3`,
    [edition, code, limit + 1],
  )
}
