import type { Invitation, InvitationAcceptance } from '../../contract/index.ts'
import { sayPasswordRule } from '../../core/access/index.ts'
import type { ProblemAnswer } from '../http/index.ts'
import { enrolmentOf, makeSecret, stepOfCode } from './authenticator.ts'
import type { Door } from './door.ts'
import { acceptInvitationRow, type InvitationRow, lookAtInvitation } from './invitation-store.ts'
import { hashPassword } from './password.ts'
import { type Begun, beginProven, foldSignInName, judgeNewPassword } from './sign-in.ts'
import { hashOf } from './token.ts'

const ABSENT = { problem: 'invitation.absent' } as const satisfies ProblemAnswer

/** How a sign-in name is written. */
const SIGN_IN_NAME = /^[a-z0-9][a-z0-9._@-]{2,63}$/

/** The sign-in name as it is kept; null where it cannot be one. */
export function readSignInName(text: string): string | null {
  const name = foldSignInName(text)
  return SIGN_IN_NAME.test(name) ? name : null
}

/** What an invitation is for. Refuses invitation.absent where the code was used, has run out or never was. */
export async function seeInvitation(
  door: Door,
  code: string,
): Promise<Invitation | { readonly refused: ProblemAnswer }> {
  const row = await door.database.transaction((tx) => lookAtInvitation(tx, hashOf(code), door.now(), makeSecret()))
  if (row === null) return { refused: ABSENT }
  const { kind, region, nameZh, nameEn, signInName, personName, endsAt, totpSecret } = row
  return {
    kind,
    region,
    regionNames: { zh: nameZh, en: nameEn },
    signInName,
    personName,
    endsAt: endsAt.toISOString(),
    passwordRule: door.passwordRule,
    passwordWords: sayPasswordRule(door.passwordRule),
    ...enrolmentOf(totpSecret, signInName ?? nameZh),
  }
}

/**
 * Sets what an invited person chose and begins their session. Refuses invitation.absent, person.name-not-valid, person.name-taken,
 * password.refused and invitation.code-wrong; then the invitation still stands.
 */
export async function acceptInvitation(door: Door, asked: InvitationAcceptance, agent: string): Promise<Begun> {
  const at = door.now()
  const codeHash = hashOf(asked.code)
  const row = await door.database.transaction((tx) => lookAtInvitation(tx, codeHash, at, makeSecret()))
  if (row === null) return { refused: ABSENT }
  const signInName = row.signInName ?? readSignInName(asked.signInName ?? '')
  if (signInName === null)
    return { refused: { problem: 'person.name-not-valid', values: { name: asked.signInName ?? '' } } }
  const personName = (row.personName ?? asked.personName ?? '').trim()
  const refused = refuseAcceptance(door, row, { ...asked, signInName, personName })
  if (refused) return { refused }
  const step = stepOfCode(row.totpSecret, asked.authenticatorCode, at, 0)
  if (step === null) return { refused: { problem: 'invitation.code-wrong' } }
  const passwordHash = await hashPassword(asked.password)
  return door.database.transaction(async (tx) => {
    const accepted = await acceptInvitationRow(tx, { codeHash, at, signInName, personName, passwordHash, step })
    if ('person' in accepted)
      return beginProven(tx, { person: accepted.person, factors: ['password', 'totp'], at, agent })
    return accepted.refused === 'absent'
      ? { refused: ABSENT }
      : { refused: { problem: 'person.name-taken', values: { name: signInName } } }
  })
}

function refuseAcceptance(
  door: Door,
  row: InvitationRow,
  {
    password,
    signInName,
    personName,
  }: { readonly password: string; readonly signInName: string; readonly personName: string },
): ProblemAnswer | null {
  if (row.kind === 'first' && personName === '')
    return { problem: 'request.not-valid', values: { what: { zh: '缺少姓名', en: 'the name is missing' } } }
  return judgeNewPassword(door, password, { name: signInName, password: '', personName })
}
