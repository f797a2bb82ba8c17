import type { AppointmentWish, Invited, People, PeopleQuery, Person, PersonWish } from '../../contract/index.ts'
import { ACTING_ROLE_WORDS } from '../../contract/messages/index.ts'
import { parseDay, refusalsOf } from '../../core/values/index.ts'
import type { Transaction } from '../db/index.ts'
import { MessageRefused, type ProblemAnswer } from '../http/index.ts'
import { readSignInName } from './invitation.ts'
import { INVITATION_SECONDS } from './limits.ts'
import {
  appoint,
  endAppointment,
  invitePerson,
  lockPerson,
  type Outcome,
  peopleHere,
  resetPerson,
  unlockPerson,
} from './people-store.ts'
import { makeInvitationCode } from './token.ts'

/** Path of the page on which an invitation is accepted; the code stands behind `#`, which browsers keep to themselves. */
export const INVITATION_PATH = '/desk/invitation'

const OUTCOMES: Readonly<Record<Exclude<Outcome, 'done'>, ProblemAnswer>> = {
  own: { problem: 'appointment.own' },
  person: { problem: 'person.unknown' },
  elsewhere: { problem: 'person.elsewhere' },
  unknown: { problem: 'appointment.unknown' },
  locked: { problem: 'person.locked' },
}

/** A page of the region's people by name. */
export async function listPeople(tx: Transaction, { text, after, limit }: PeopleQuery, at: Date): Promise<People> {
  const rows = await peopleHere(tx, { at, text: text || undefined, after: readCursor(after), limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > limit && last ? writeCursor(last) : null }
}

/** One person of the region. Refuses person.unknown. */
export async function seePerson(tx: Transaction, person: string, at: Date): Promise<Person> {
  const [found] = await peopleHere(tx, { at, limit: 1, only: person })
  return found ?? refuseWith({ problem: 'person.unknown' })
}

/**
 * Makes a person with the first appointment, and an invitation to hand over. Refuses person.name-not-valid, person.name-taken and
 * whatever `giveRole` refuses; then there is no person.
 */
export async function inviteSomeone(tx: Transaction, wish: PersonWish, at: Date): Promise<Invited> {
  const signInName = readSignInName(wish.signInName)
  if (signInName === null) return refuseWith({ problem: 'person.name-not-valid', values: { name: wish.signInName } })
  const code = makeInvitationCode()
  const endsAt = new Date(at.getTime() + INVITATION_SECONDS.person * 1000)
  const person = await invitePerson(tx, { signInName, name: wish.name.trim() }, { codeHash: code.hash, at, endsAt })
  if (person === null) return refuseWith({ problem: 'person.name-taken', values: { name: signInName } })
  return invited(await giveRole(tx, person, wish.appointment, at), code.text, endsAt)
}

/** Ends a person's password, authenticator and sessions, with an invitation to set new ones. Refuses appointment.own, person.unknown, person.elsewhere. */
export async function inviteAnew(tx: Transaction, person: string, at: Date): Promise<Invited> {
  const code = makeInvitationCode()
  const endsAt = new Date(at.getTime() + INVITATION_SECONDS.reset * 1000)
  demandDone(await resetPerson(tx, person, { codeHash: code.hash, at, endsAt }))
  return invited(await seePerson(tx, person, at), code.text, endsAt)
}

/** Gives a role. Refuses appointment.own, .excluded, .twice and .unfit, person.unknown. */
export async function giveRole(tx: Transaction, person: string, wish: AppointmentWish, at: Date): Promise<Person> {
  if (!areDays(wish.valid.from, wish.valid.to)) return refuseWith({ problem: 'appointment.unfit' })
  const { refused, other } = await appoint(tx, person, wish)
  if (refused === 'excluded')
    return refuseWith({
      problem: 'appointment.excluded',
      values: { role: sayRole(wish.role), other: sayRole(other ?? '') },
    })
  if (refused === 'twice' || refused === 'unfit') return refuseWith({ problem: `appointment.${refused}` })
  if (refused !== null) return refuseWith(OUTCOMES[refused])
  return seePerson(tx, person, at)
}

/** Ends a role of a person from a day on. Refuses appointment.own and appointment.unknown. */
export async function endRole(
  tx: Transaction,
  { person, appointment, from }: { readonly person: string; readonly appointment: string; readonly from: string },
  at: Date,
): Promise<Person> {
  if (!areDays(from, null)) return refuseWith({ problem: 'appointment.unfit' })
  const before = await seePerson(tx, person, at)
  if (!before.appointments.some(({ id }) => id === appointment)) return refuseWith(OUTCOMES.unknown)
  demandDone(await endAppointment(tx, appointment, from, at))
  return seePerson(tx, person, at)
}

/** Keeps a person out, or with no reason lets them in again. Refuses appointment.own, person.unknown and person.locked. */
export async function setLock(tx: Transaction, person: string, reason: string | null, at: Date): Promise<Person> {
  demandDone(await (reason === null ? unlockPerson(tx, person, at) : lockPerson(tx, person, reason, at)))
  return seePerson(tx, person, at)
}

function invited(person: Person, code: string, endsAt: Date): Invited {
  return { person, code, path: `${INVITATION_PATH}#${code}`, endsAt: endsAt.toISOString() }
}

function sayRole(role: string): { readonly zh: string; readonly en: string } {
  return ACTING_ROLE_WORDS[role] ?? { zh: role, en: role }
}

function areDays(from: string, to: string | null): boolean {
  return [from, ...(to === null ? [] : [to])].every((day) => refusalsOf(parseDay(day)).length === 0)
}

function demandDone(outcome: Outcome): void {
  if (outcome !== 'done') refuseWith(OUTCOMES[outcome])
}

/** Ends the transaction without a trace and answers with the problem. */
function refuseWith(answer: ProblemAnswer): never {
  throw new MessageRefused(answer)
}

function writeCursor({ name, id }: Person): string {
  return Buffer.from(JSON.stringify([name, id])).toString('base64url')
}

function readCursor(text: string | undefined): { readonly name: string; readonly id: string } | undefined {
  if (text === undefined) return undefined
  try {
    const [name, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [unknown, unknown]
    if (typeof name === 'string' && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)) return { name, id }
  } catch {
    // Falls through to the refusal.
  }
  return refuseWith({
    problem: 'request.not-valid',
    values: { what: { zh: 'after 不是本接口给出的', en: 'after is none that was given' } },
  })
}
