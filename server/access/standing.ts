import { createHash } from 'node:crypto'
import type { Transaction } from '../db/index.ts'

/** Whoever asks: the person, for whom, in which roles and region; as the database opened the transaction for them. */
export type Actor = {
  readonly person: string
  readonly personName: string
  readonly session: string
  readonly region: string
  readonly unit: string | null
  readonly unitName: string | null
  readonly enterprise: string | null
  readonly enterpriseName: string | null
  readonly roles: readonly string[]
  readonly reach: 'REGION' | 'UNIT' | 'OWN'
  readonly factors: readonly string[]
  readonly isDemonstration: boolean
}

/** Opens the transaction for whoever holds the session token; null where no such session stands at `at`. */
export function enterSession(tx: Transaction, token: string, at: Date): Promise<Actor | null> {
  const hash = createHash('sha256').update(token).digest()
  return tx.row<Actor>(
    `select person, person_name as "personName", session, region, unit, unit_name as "unitName", enterprise,
      enterprise_name as "enterpriseName", roles, reach, factors, is_demonstration as "isDemonstration"
     from access.enter($1, $2)`,
    [hash, at],
  )
}
