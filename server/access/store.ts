import type { Transaction } from '../db/index.ts'
import { ABSOLUTE_SECONDS, IDLE_SECONDS } from './limits.ts'

/** What a check of an attempt needs; nulls where nobody has the name, or the name must wait. */
export type CountedAttempt = {
  readonly waits: boolean
  readonly person: string | null
  readonly passwordHash: string | null
  readonly passwordSetAt: Date | null
  readonly totpSecret: string | null
  readonly totpStep: number
}

/** Counts an attempt at a name as failed, until it is known otherwise, and hands out what its check needs. */
export async function countAttempt(tx: Transaction, name: string, nameHash: Buffer, at: Date): Promise<CountedAttempt> {
  const row = await tx.row<Omit<CountedAttempt, 'totpStep'> & { readonly totpStep: string | null }>(
    `select waits, person, password_hash as "passwordHash", password_set_at as "passwordSetAt", totp_secret as "totpSecret",
      totp_step as "totpStep" from access.count_attempt($1, $2, $3)`,
    [name, nameHash, at],
  )
  if (row === null) throw new Error('An attempt was not counted')
  return { ...row, totpStep: Number(row.totpStep ?? 0) }
}

/** Uses a time step of someone's authenticator and forgets the failures of the name; false where it was used before. */
export async function spendStep(tx: Transaction, person: string, step: number, nameHash: Buffer): Promise<boolean> {
  const row = await tx.row<{ used: boolean }>('select access.use_step($1, $2, $3) as used', [person, step, nameHash])
  return row?.used ?? false
}

/** Writes that someone failed to prove who they are, in every region where they hold a role. */
export async function noteFailure(tx: Transaction, person: string | null, at: Date, reason: string): Promise<void> {
  await tx.rows('select access.note_failure($1, $2, $3)', [person, at, reason])
}

/** Sets the password of someone who proved the one before. */
export async function setPassword(tx: Transaction, person: string, passwordHash: string, at: Date): Promise<void> {
  await tx.rows('select access.set_password($1, $2, $3)', [person, passwordHash, at])
}

/** A session to begin: of whom, proved how, under which token, and for which standing where one was chosen. */
export type Beginning = {
  readonly person: string
  readonly factors: readonly string[]
  readonly tokenHash: Buffer
  readonly at: Date
  readonly agent: string
  readonly standing?: string | undefined
}

/** Id of the session that was begun; null where the person may act for nobody, or not for the standing chosen. */
export async function beginSession(tx: Transaction, begin: Beginning): Promise<string | null> {
  const { person, factors, tokenHash, at, agent, standing } = begin
  const row = await tx.row<{ id: string | null }>(
    `select access.begin_session($1, $2, $3, $4, make_interval(secs => $5), make_interval(secs => $6), $7, $8) as id`,
    [person, factors, tokenHash, at, IDLE_SECONDS, ABSOLUTE_SECONDS, agent, standing ?? null],
  )
  return row?.id ?? null
}

/** As `beginSession`, for someone fictitious; null also where nobody may be tried as. */
export async function beginDemonstration(tx: Transaction, begin: Omit<Beginning, 'factors'>): Promise<string | null> {
  const { person, tokenHash, at, agent, standing } = begin
  const row = await tx.row<{ id: string | null }>(
    `select access.begin_demonstration($1, $2, $3, make_interval(secs => $4), make_interval(secs => $5), $6, $7) as id`,
    [person, tokenHash, at, IDLE_SECONDS, ABSOLUTE_SECONDS, agent, standing ?? null],
  )
  return row?.id ?? null
}

/** Whether someone fictitious may be tried as: nobody real stands in the database. */
export async function mayDemonstrate(tx: Transaction): Promise<boolean> {
  const row = await tx.row<{ may: boolean }>('select access.may_demonstrate() as may')
  return row?.may ?? false
}

/** Everyone fictitious. */
export function demonstrationPeople(tx: Transaction): Promise<{ readonly id: string; readonly name: string }[]> {
  return tx.rows('select id, name from access.demonstration_people()')
}

/** How a session is renewed: under which new token, for which standing, and whether its holder just proved who they are. */
export type Renewal = {
  readonly oldHash: Buffer
  readonly newHash: Buffer
  readonly at: Date
  readonly standing?: string
  readonly isProved?: boolean
}

/** Gives the session of the transaction a new token; false where its person may not act for the standing. */
export async function renewSession(tx: Transaction, renewal: Renewal): Promise<boolean> {
  const { oldHash, newHash, at, standing, isProved = false } = renewal
  const row = await tx.row<{ renewed: boolean }>('select access.renew_session($1, $2, $3, $4, $5) as renewed', [
    oldHash,
    newHash,
    at,
    standing ?? null,
    isProved,
  ])
  return row?.renewed ?? false
}

/** A session of the person of the transaction. */
export type OwnSessionRow = {
  readonly id: string
  readonly begunAt: Date
  readonly seenAt: Date
  readonly endsAt: Date
  readonly agent: string | null
  readonly region: string
}

/** The sessions of the person of the transaction that stand, the latest first. */
export function ownSessions(tx: Transaction, at: Date): Promise<OwnSessionRow[]> {
  return tx.rows(
    `select id, begun_at as "begunAt", seen_at as "seenAt", ends_at as "endsAt", agent, region from access.own_sessions($1)`,
    [at],
  )
}

/** Ends sessions of the person of the transaction: the one named, or all but the one kept. Says how many. */
export async function endSessions(
  tx: Transaction,
  at: Date,
  which: { readonly only?: string; readonly kept?: string },
): Promise<number> {
  const row = await tx.row<{ ended: number }>('select access.end_sessions($1, $2, $3) as ended', [
    at,
    which.only ?? null,
    which.kept ?? null,
  ])
  return row?.ended ?? 0
}

/** The name that the person of the transaction signs in with; null for someone fictitious without one. */
export async function ownSignInName(tx: Transaction): Promise<string> {
  const row = await tx.row<{ name: string | null }>('select access.own_sign_in_name() as name')
  return row?.name ?? ''
}
