import type { PageQuery, StatementHistory, StatementRecord } from '../../../contract/index.ts'
import { pathOf } from '../../../core/registry/index.ts'
import type { Transaction } from '../../db/index.ts'
import { note } from './audit.ts'
import { pageOf, readCursor } from './cursor.ts'
import type { Ground } from './ground.ts'
import { isId } from './is-id.ts'
import { readHead } from './read-enterprise.ts'

type Row = Omit<StatementRecord, 'path'> & { readonly part: string; readonly item: string }

/** Everything that sources ever said of an enterprise, the latest first; null where it is not the person's to see. */
export async function readHistory(
  tx: Transaction,
  { layout }: Ground,
  id: string,
  { after, limit }: PageQuery,
): Promise<StatementHistory | null> {
  if ((await readHead(tx, id)) === null) return null
  const cursor = readCursor(after, 2)
  const isCursor = isId(cursor?.[1]) && !Number.isNaN(Date.parse(cursor[0] ?? ''))
  const rows = await tx.rows<Row>(
    `select s.id, s.part, s.item, s.source, s.stated_on as "statedOn", s.facts, f."recordedFrom",
       to_char(upper(s.recorded) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedTo"
     from registry.statement s, lateral (
       select to_char(lower(s.recorded) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedFrom") f
     where s.region = (select tenant.region()) and s.enterprise = $1
       and ($2::timestamptz is null or (lower(s.recorded), s.id) < ($2::timestamptz, $3::uuid))
     order by lower(s.recorded) desc, s.id desc limit $4`,
    [id, isCursor ? cursor?.[0] : null, isCursor ? cursor?.[1] : null, limit + 1],
  )
  await note(tx, { action: 'enterprise:history-read', kind: 'enterprise', id, enterprise: id })
  const page = pageOf(rows, limit, (row) => [row.recordedFrom, row.id])
  return {
    next: page.next,
    rows: page.rows
      .filter(({ part }) => layout.parts.has(part))
      .map(({ part, item, ...row }) => ({ ...row, path: pathOf(layout, { part, item, fact: null }) })),
  }
}
