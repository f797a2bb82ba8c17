import type { Notice, NoticeWriting } from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'
import { pageFrom, readPlace } from '../page-cursor.ts'

const STATE = `case when n.published_at is null then 'DRAFT' when tenant.today() < lower(n.period) then 'AWAITED'
  when n.period @> tenant.today() then 'STANDING' else 'ENDED' end`

const SELECT = `select n.id, n.version, n.kind, n.title, n.body, n.clause, n.basis, lower(n.period) as "from",
    (upper(n.period) - 1) as "lastDay", n.corrects, ${STATE} as state, u.name_zh as "unitName",
    (n.published_at at time zone 'Asia/Shanghai')::date as "publishedOn",
    (select c.id from plan.notice c where c.region = n.region and c.corrects = n.id and c.published_at is not null) as "correctedBy"
  from plan.notice n join registry.unit u on u.region = n.region and u.id = n.unit
  where n.region = (select tenant.region())`

/** Which notices: of a kind and state, those after a cursor. */
export type NoticesWanted = {
  readonly kind: string
  readonly state: string
  readonly after: string
  readonly limit: number
  /** Whether only what is published is wanted, even by whoever may see drafts. */
  readonly isPublic: boolean
}

/** Notices that the transaction may see, the latest period first. */
export async function listNotices(
  tx: Transaction,
  { kind, state, after, limit, isPublic }: NoticesWanted,
): Promise<{ rows: readonly Notice[]; next: string | null }> {
  const [from = '9999-12-31', id = ''] = readPlace(after, ['string', 'string']) ?? []
  const rows = await tx.rows<Notice>(
    `${SELECT} and ($1 = '' or n.kind = $1) and ($2 = '' or ${STATE} = $2) and (not $3 or n.published_at is not null)
       and (lower(n.period) < $4::date or (lower(n.period) = $4::date and n.id::text > $5))
     order by lower(n.period) desc, n.id::text limit $6`,
    [kind, state, isPublic, from, id, limit + 1],
  )
  return pageFrom(rows, limit, (row) => [row.from, row.id])
}

/** One notice that the transaction may see; null where there is none. */
export function findNotice(tx: Transaction, id: string): Promise<Notice | null> {
  return tx.row<Notice>(`${SELECT} and n.id = $1`, [id])
}

const VALUES = '$2, $3, $4, $5, $6, daterange($7::date, $8::date + 1), $9'

/** Adds a draft of the person's unit. */
export async function insertDraft(tx: Transaction, unit: string, writing: NoticeWriting): Promise<string> {
  const row = await tx.row<{ id: string }>(
    `insert into plan.notice (region, unit, kind, title, body, clause, basis, period, corrects, written_by)
     values ((select tenant.region()), $1, ${VALUES}, tenant.person()) returning id`,
    [unit, ...valuesOf(writing)],
  )
  return row?.id ?? ''
}

/** Writes a draft anew where it is still as it was seen; the number of rows written. */
export function updateDraft(tx: Transaction, id: string, version: number, writing: NoticeWriting): Promise<number> {
  return tx.run(
    `update plan.notice set (kind, title, body, clause, basis, period, corrects) = (${VALUES}), version = version + 1
     where region = (select tenant.region()) and id = $1 and version = $10`,
    [id, ...valuesOf(writing), version],
  )
}

/** Publishes a draft where it is still as it was seen; the number of rows written. */
export function publishDraft(tx: Transaction, id: string, version: number, at: Date): Promise<number> {
  return tx.run(
    `update plan.notice set published_at = $3, published_by = tenant.person(), version = version + 1
     where region = (select tenant.region()) and id = $1 and version = $2`,
    [id, version, at],
  )
}

/** Takes a draft away where it is still as it was seen; the number of rows taken. */
export function deleteDraft(tx: Transaction, id: string, version: number): Promise<number> {
  return tx.run('delete from plan.notice where region = (select tenant.region()) and id = $1 and version = $2', [
    id,
    version,
  ])
}

function valuesOf({ kind, title, body, clause, basis, from, lastDay, corrects }: NoticeWriting): unknown[] {
  return [kind, title, body, clause, basis, from, lastDay, corrects]
}
