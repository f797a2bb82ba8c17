import type { TitleEntry } from '../../../core/registry/index.ts'
import type { Transaction } from '../../db/index.ts'

/** A grant as a row; `to` excluded. */
export type TitleRow = {
  readonly id: string
  readonly enterprise: string
  readonly title: string
  readonly certificateNo: string | null
  readonly grantedBy: string
  readonly from: string
  readonly to: string | null
  readonly revokedFrom: string | null
  readonly revokedReason: string | null
  readonly source: string
  readonly version: number
}

const COLUMNS = `id, enterprise, title, certificate_no as "certificateNo", granted_by as "grantedBy", lower(valid) as "from",
  upper(valid) as "to", source, version`

/** Grants of several enterprises, in the order of their first days. */
export function readTitles(
  tx: Transaction,
  enterprises: readonly string[],
  by: string | null = null,
): Promise<TitleRow[]> {
  return tx.rows<TitleRow>(
    `select ${COLUMNS},
       case when $2::timestamptz is null or revoked_at <= $2::timestamptz then revoked_from end as "revokedFrom",
       case when $2::timestamptz is null or revoked_at <= $2::timestamptz then revoked_reason end as "revokedReason"
     from registry.title_grant
     where region = (select tenant.region()) and enterprise = any($1::uuid[])
       and ($2::timestamptz is null or recorded_at <= $2::timestamptz)
     order by lower(valid), title, id`,
    [enterprises, by],
  )
}

/** One grant, for whoever changes it. */
export function lockTitle(tx: Transaction, id: string): Promise<TitleRow | null> {
  return tx.row<TitleRow>(
    `select ${COLUMNS}, revoked_from as "revokedFrom", revoked_reason as "revokedReason"
     from registry.title_grant where region = (select tenant.region()) and id = $1 for update`,
    [id],
  )
}

/** Grants as the facts document lists them: each over the days on which it holds; one that never held is left out. */
export function titleEntries(rows: readonly TitleRow[]): TitleEntry[] {
  return rows.flatMap(({ title, from, to, revokedFrom }) => {
    const end = revokedFrom !== null && (to === null || revokedFrom < to) ? revokedFrom : to
    return end !== null && end <= from ? [] : [{ title, from, to: end }]
  })
}
