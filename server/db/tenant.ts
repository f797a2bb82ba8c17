import type pg from 'pg'
import type { Database, Transaction } from './database.ts'

/** How far a transaction sees within its region; see the migration 0001-tenant. */
export type Reach = 'REGION' | 'UNIT' | 'OWN' | 'PUBLIC' | 'SYSTEM'

/** In whose name a transaction acts: a region, a day, and, where a person acts, who and for whom. */
export type Standing = {
  readonly region: string
  /** Day in the time zone of the plans, `2026-11-24`. */
  readonly today: string
  readonly reach: Reach
  readonly person?: string
  readonly unit?: string
  readonly enterprise?: string
  readonly roles?: readonly string[]
}

/** Runs `work` in one transaction that sees and writes only what `standing` opens; the settings end with it. */
export function actAs<T>(
  database: Database,
  standing: Standing,
  work: (tx: Transaction, client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  return database.transaction(async (tx, client) => {
    await tx.rows(
      `select set_config('kerong.region', $1, true), set_config('kerong.today', $2, true), set_config('kerong.reach', $3, true),
        set_config('kerong.person', $4, true), set_config('kerong.unit', $5, true), set_config('kerong.enterprise', $6, true),
        set_config('kerong.roles', $7, true), set_config('kerong.regions', tenant.readable_by($1, $2::date), true)`,
      [
        standing.region,
        standing.today,
        standing.reach,
        standing.person ?? '',
        standing.unit ?? '',
        standing.enterprise ?? '',
        (standing.roles ?? []).join(','),
      ],
    )
    return work(tx, client)
  })
}
