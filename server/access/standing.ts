import type { Session, Standing } from '../../contract/index.ts'
import type { Transaction } from '../db/index.ts'
import { CONFIRMED_SECONDS, IDLE_SECONDS } from './limits.ts'
import { hashOf } from './token.ts'

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
  /** When the person last proved afresh who they are. */
  readonly confirmedAt: Date | null
  readonly endsAt: Date
}

/** Opens the transaction for whoever holds the session token; null where no such session stands at `at`. */
export function enterSession(tx: Transaction, token: string, at: Date): Promise<Actor | null> {
  return tx.row<Actor>(
    `select person, person_name as "personName", session, region, unit, unit_name as "unitName", enterprise,
      enterprise_name as "enterpriseName", roles, reach, factors, is_demonstration as "isDemonstration",
      confirmed_at as "confirmedAt", ends_at as "endsAt"
     from access.enter($1, $2)`,
    [hashOf(token), at],
  )
}

/** Until when a fresh code opens grave deeds; null where it does not at `at`. Who is tried as has no code and needs none. */
export function confirmedUntil(actor: Actor, at: Date): Date | null {
  if (actor.isDemonstration) return actor.endsAt
  if (actor.confirmedAt === null) return null
  const until = new Date(actor.confirmedAt.getTime() + CONFIRMED_SECONDS * 1000)
  return until > at ? until : null
}

/** For whom a person may act on a day in the time zone of the plans. */
export async function standingsOf(tx: Transaction, person: string, at: Date): Promise<Standing[]> {
  const rows = await tx.rows<Omit<Standing, 'regionNames'> & { readonly nameZh: string; readonly nameEn: string }>(
    `select id, region, name_zh as "nameZh", name_en as "nameEn", unit, unit_name as "unitName", enterprise,
      enterprise_name as "enterpriseName", roles
     from access.standings_of($1, ($2::timestamptz at time zone 'Asia/Shanghai')::date)`,
    [person, at],
  )
  return rows.map(({ nameZh, nameEn, ...row }) => ({ ...row, regionNames: { zh: nameZh, en: nameEn } }))
}

/** The session as its holder sees it. */
export async function describeSession(tx: Transaction, actor: Actor, at: Date): Promise<Session> {
  const standings = await standingsOf(tx, actor.person, at)
  const standing = standings.find(
    ({ region, unit, enterprise }) => region === actor.region && unit === actor.unit && enterprise === actor.enterprise,
  )
  if (standing === undefined) throw new Error('A session stands without a standing')
  return {
    id: actor.session,
    person: actor.person,
    personName: actor.personName,
    isDemonstration: actor.isDemonstration,
    factors: actor.factors,
    standing,
    standings,
    idleSeconds: IDLE_SECONDS,
    endsAt: actor.endsAt.toISOString(),
    confirmedUntil: confirmedUntil(actor, at)?.toISOString() ?? null,
  }
}
