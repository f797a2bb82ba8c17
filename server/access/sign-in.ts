import { setTimeout as pause } from 'node:timers/promises'
import type { Session, SignIn } from '../../contract/index.ts'
import { isExpired, judgePassword, PASSWORD_RULES } from '../../core/access/index.ts'
import type { Transaction } from '../db/index.ts'
import type { ProblemAnswer } from '../http/index.ts'
import { stepOfCode } from './authenticator.ts'
import type { Door } from './door.ts'
import { hashPassword, matchesPassword, TooManyChecks } from './password.ts'
import { describeSession, enterSession } from './standing.ts'
import { beginSession, type CountedAttempt, countAttempt, noteFailure, setPassword, spendStep } from './store.ts'
import { hashOf, makeToken } from './token.ts'

/** A session that was begun, with the token for its holder, or why there is none. */
export type Begun = { readonly token: string; readonly session: Session } | { readonly refused: ProblemAnswer }

/** Milliseconds that every failure takes, whatever failed, so that the clock tells nobody which names there are. */
const FAILURE_MS = 250

const MS_A_DAY = 86_400_000

/** A name to sign in with as it is compared: small letters, half width, no spaces around. */
export function foldSignInName(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}

/**
 * Begins a session for who proves name, password and code. Refuses sign-in.refused for whatever of them is wrong and while the
 * name waits, and only where all are right password.expired, password.refused and standing.none; sign-in.busy under a flood.
 */
export async function signIn(door: Door, asked: SignIn, agent: string): Promise<Begun> {
  const name = foldSignInName(asked.name)
  const at = door.now()
  const failed = pause(FAILURE_MS)
  const counted = await door.database.transaction((tx) => countAttempt(tx, name, hashOf(name), at))
  try {
    const step = await provenStep(counted, asked, at)
    if (counted.person !== null && step !== null)
      return await enterProven(door, {
        ...asked,
        name,
        person: counted.person,
        step,
        passwordSetAt: counted.passwordSetAt,
        agent,
        at,
      })
  } catch (fault) {
    if (fault instanceof TooManyChecks) return { refused: { problem: 'sign-in.busy' } }
    throw fault
  }
  // Also where there is nobody to note it for: a machine under load must not take longer for the names that there are.
  await door.database.transaction((tx) => noteFailure(tx, counted.person, at, 'sign-in'))
  await failed
  return { refused: { problem: 'sign-in.refused' } }
}

/** The time step of the code where password and code are right, else null; an attempt that must wait is not checked at all. */
async function provenStep(counted: CountedAttempt, { password, code }: SignIn, at: Date): Promise<number | null> {
  if (counted.waits) return null
  const isRight = await matchesPassword(password, counted.passwordHash)
  const step = stepOfCode(counted.totpSecret, code, at, counted.totpStep)
  return isRight ? step : null
}

type Proven = SignIn & {
  readonly person: string
  readonly step: number
  readonly passwordSetAt: Date | null
  readonly agent: string
  readonly at: Date
}

async function enterProven(door: Door, proven: Proven): Promise<Begun> {
  const { person, at, newPassword } = proven
  const replaced = newPassword === undefined ? null : judgeNewPassword(door, newPassword, proven)
  const daysOld = Math.floor((at.getTime() - (proven.passwordSetAt?.getTime() ?? 0)) / MS_A_DAY)
  const days = PASSWORD_RULES[door.passwordRule].daysMax ?? 0
  if (isExpired(door.passwordRule, daysOld) && newPassword === undefined)
    return { refused: { problem: 'password.expired', values: { days } } }
  if (replaced !== null) return { refused: replaced }
  const newHash = newPassword === undefined ? null : await hashPassword(newPassword)
  return door.database.transaction(async (tx) => {
    if (!(await spendStep(tx, person, proven.step, hashOf(proven.name))))
      return { refused: { problem: 'sign-in.refused' } }
    if (newHash !== null) await setPassword(tx, person, newHash, at)
    return beginProven(tx, { person, factors: ['password', 'totp'], at, agent: proven.agent })
  })
}

/** The refusal of a new password, null where its rule accepts it; one that stays the same is none. */
export function judgeNewPassword(
  door: Pick<Door, 'passwordRule'>,
  newPassword: string,
  { name, password, personName }: { readonly name: string; readonly password: string; readonly personName?: string },
): ProblemAnswer | null {
  const names = [name, ...(personName === undefined ? [] : [personName]), 'kerong', '科融']
  const judged = judgePassword(newPassword, { rule: door.passwordRule, names })
  const refusals = [...(judged.ok ? [] : judged.refusals), ...(newPassword === password ? [UNCHANGED] : [])]
  return refusals.length === 0 ? null : { problem: 'password.refused', refusals }
}

const UNCHANGED = {
  code: 'password.unchanged',
  messageZh: '新密码与原密码相同。',
  messageEn: 'The new password is the one in use.',
  remedyZh: '请换一个。',
  remedyEn: 'Choose another one.',
}

/** Begins the session of who proved `factors`. Refuses standing.none and, where one was chosen, standing.unknown. */
export async function beginProven(
  tx: Transaction,
  proven: { readonly person: string; readonly factors: readonly string[]; readonly at: Date; readonly agent: string },
): Promise<Begun> {
  const token = makeToken()
  const begun = await beginSession(tx, { ...proven, tokenHash: token.hash })
  if (begun === null) return { refused: { problem: 'standing.none' } }
  return openBegun(tx, token.text, proven.at)
}

/** The session of a token that was made within this transaction, described for its holder. */
export async function openBegun(tx: Transaction, token: string, at: Date): Promise<Begun> {
  const actor = await enterSession(tx, token, at)
  if (actor === null) throw new Error('A session that was begun does not stand')
  return { token, session: await describeSession(tx, actor, at) }
}
