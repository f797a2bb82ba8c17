import type { ImportRow, ImportRowsQuery, RegisterImport, RegisterPage } from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'
import { MessageNotValid } from '../../http/index.ts'
import { readCursor } from '../list/cursor.ts'
import { timeText } from '../list/membership-store.ts'
import { type MarkedRefusal, tellRefusal } from './tell-refusal.ts'

/** Time without news after which the reading of a file counts as cut off. */
const SILENCE = `interval '1 minute'`

const IMPORT = `
  select i.id, i.kind, i.list, l.name_zh as "listNameZh", i.mode, i.effective_on as "effectiveOn", i.file_name as "fileName",
    case when i.state = 'READING' and i.touched_at < clock_timestamp() - ${SILENCE} then 'INTERRUPTED' else i.state end as state,
    i.rows_read as "rowsRead", i.added, i.changed, i.unchanged, i.leaving, i.refused, i.comparison, i.refusals,
    i.took_good_rows as "tookGoodRows", ${timeText('i.created_at')} as "createdAt", ${timeText('i.committed_at')} as "committedAt"
  from registry.import i left join registry.list l on l.region = i.region and l.id = i.list
  where i.region = (select tenant.region())`

/** Imports of the region, newest first, one more than the page holds. */
export function listImports(tx: Transaction, { after, limit }: RegisterPage): Promise<RegisterImport[]> {
  const [time = '9999-12-31', id = '~'] = readCursor(after, 2) ?? []
  return tx.rows<RegisterImport>(
    `${IMPORT} and (i.created_at, i.id::text) < ($1::timestamptz, $2) order by i.created_at desc, i.id::text desc limit $3`,
    [time, id, limit + 1],
  )
}

/** One import as it stands; COMMITTING while another transaction takes it. Null where there is none. */
export async function findImport(tx: Transaction, id: string): Promise<RegisterImport | null> {
  const found = await tx.row<RegisterImport>(`${IMPORT} and i.id = $1`, [id])
  if (found?.state !== 'COMPARED') return found
  const free = await tx.row<{ free: boolean }>('select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free', [
    id,
  ])
  return free?.free === false ? { ...found, state: 'COMMITTING' } : found
}

/** Rows of an import in the file's order, one more than the page holds. */
export async function listImportRows(
  tx: Transaction,
  id: string,
  { verdict, after, limit }: ImportRowsQuery,
): Promise<ImportRow[]> {
  const [number = '-1'] = readCursor(after, 1) ?? []
  if (!/^-?\d{1,9}$/.test(number)) throw new MessageNotValid('after')
  const rows = await tx.rows<Omit<ImportRow, 'refusals'> & { refusals: MarkedRefusal[] | null }>(
    `select number, coalesce(verdict, 'NEW') as verdict, key, cells, coalesce(changes, '{}') as changes, refusals from registry.import_row
     where region = (select tenant.region()) and import = $1 and number > $2 and ($3 = '' or verdict = $3) order by number limit $4`,
    [id, Number(number), verdict, limit + 1],
  )
  return rows.map((row) => ({ ...row, refusals: (row.refusals ?? []).map(tellRefusal) }))
}
