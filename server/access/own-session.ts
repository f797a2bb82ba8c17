import type { OwnSessions } from '../../contract/index.ts'
import type { Transaction } from '../db/index.ts'
import type { ProblemAnswer } from '../http/index.ts'
import { stepOfCode } from './authenticator.ts'
import type { Door } from './door.ts'
import { hashPassword, matchesPassword } from './password.ts'
import { type Begun, judgeNewPassword, openBegun } from './sign-in.ts'
import type { Actor } from './standing.ts'
import {
  countAttempt,
  endSessions,
  noteFailure,
  ownSessions,
  ownSignInName,
  renewSession,
  setPassword,
  spendStep,
} from './store.ts'
import { hashOf, makeToken } from './token.ts'

/** One deed on one's own session: the transaction, who acts, the token that was sent, and when. */
export type OwnDeed = { readonly tx: Transaction; readonly actor: Actor; readonly token: string; readonly at: Date }

/** Goes on for another unit or enterprise, under a new token. Refuses standing.unknown. */
export function chooseStanding(deed: OwnDeed, standing: string): Promise<Begun> {
  return renew(deed, { standing }, { problem: 'standing.unknown' })
}

/** Proves afresh who one is, under a new token. Refuses sign-in.refused, and counts it as a failure at the person's name. */
export async function confirmSession(deed: OwnDeed, code: string): Promise<Begun> {
  const { tx, actor, at } = deed
  const nameHash = hashOf(await ownSignInName(tx))
  const counted = await countAttempt(tx, await ownSignInName(tx), nameHash, at)
  const step = counted.waits ? null : stepOfCode(counted.totpSecret, code, at, counted.totpStep)
  if (step === null || !(await spendStep(tx, actor.person, step, nameHash))) {
    await noteFailure(tx, actor.person, at, 'confirmation')
    return { refused: { problem: 'sign-in.refused' } }
  }
  return renew(deed, { isProved: true }, { problem: 'session.absent' })
}

async function renew(
  { tx, token, at }: OwnDeed,
  change: { readonly standing?: string; readonly isProved?: boolean },
  otherwise: ProblemAnswer,
): Promise<Begun> {
  const fresh = makeToken()
  const isRenewed = await renewSession(tx, { oldHash: hashOf(token), newHash: fresh.hash, at, ...change })
  return isRenewed ? openBegun(tx, fresh.text, at) : { refused: otherwise }
}

/**
 * Replaces one's password and ends one's other sessions. Refuses sign-in.refused where the present one is wrong, counted as a failure
 * at the person's name, and password.refused.
 */
export async function changePassword(
  door: Door,
  { tx, actor, at }: OwnDeed,
  { password, newPassword }: { readonly password: string; readonly newPassword: string },
): Promise<ProblemAnswer | null> {
  const name = await ownSignInName(tx)
  const counted = await countAttempt(tx, name, hashOf(name), at)
  if (counted.waits || !(await matchesPassword(password, counted.passwordHash))) {
    await noteFailure(tx, actor.person, at, 'password')
    return { problem: 'sign-in.refused' }
  }
  const refused = judgeNewPassword(door, newPassword, { name, password, personName: actor.personName })
  if (refused !== null) return refused
  await setPassword(tx, actor.person, await hashPassword(newPassword), at)
  await endSessions(tx, at, { kept: actor.session })
  return null
}

/** One's own sessions that stand. */
export async function listOwnSessions({ tx, actor, at }: Omit<OwnDeed, 'token'>): Promise<OwnSessions> {
  const rows = await ownSessions(tx, at)
  return {
    rows: rows.map(({ begunAt, seenAt, endsAt, ...row }) => ({
      ...row,
      begunAt: begunAt.toISOString(),
      seenAt: seenAt.toISOString(),
      endsAt: endsAt.toISOString(),
      isCurrent: row.id === actor.session,
    })),
  }
}
