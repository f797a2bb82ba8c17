import type { AppointmentWish, Person } from '../../contract/index.ts'
import type { Transaction } from '../db/index.ts'

/** Which people: a part of the name, whom they follow, how many, or only one. */
export type PeopleFilter = {
  readonly at: Date
  readonly text?: string | undefined
  readonly after?: { readonly name: string; readonly id: string } | undefined
  readonly limit: number
  readonly only?: string
}

/** People of the region of the transaction by name, for who gives roles and who checks; none for others. */
export async function peopleHere(tx: Transaction, { at, text, after, limit, only }: PeopleFilter): Promise<Person[]> {
  const rows = await tx.rows<Omit<Person, 'invitedUntil'> & { readonly invitedUntil: Date | null }>(
    `select id, sign_in_name as "signInName", name, is_demonstration as "isDemonstration", is_locked as "isLocked",
      has_password as "hasPassword", invited_until as "invitedUntil", appointments from access.people_here($1, $2, $3, $4, $5, $6)`,
    [at, text ?? null, after?.name ?? null, after?.id ?? null, limit, only ?? null],
  )
  return rows.map((row) => ({ ...row, invitedUntil: row.invitedUntil?.toISOString() ?? null }))
}

/** Makes a person with an invitation; null where the sign-in name is taken. */
export async function invitePerson(
  tx: Transaction,
  person: { readonly signInName: string; readonly name: string },
  invitation: { readonly codeHash: Buffer; readonly at: Date; readonly endsAt: Date },
): Promise<string | null> {
  const row = await tx.row<{ id: string | null }>('select access.invite($1, $2, $3, $4, $5) as id', [
    person.signInName,
    person.name,
    invitation.codeHash,
    invitation.at,
    invitation.endsAt,
  ])
  return row?.id ?? null
}

/** Why the database did not do what was asked; `done` where it did. */
export type Outcome = 'done' | 'own' | 'person' | 'elsewhere' | 'unknown' | 'locked'

/** Takes password and authenticator from a person and invites to set new ones. */
export function resetPerson(
  tx: Transaction,
  person: string,
  { codeHash, at, endsAt }: { readonly codeHash: Buffer; readonly at: Date; readonly endsAt: Date },
): Promise<Outcome> {
  return outcome(tx, 'select access.reset($1, $2, $3, $4) as outcome', [person, codeHash, at, endsAt])
}

/** Why a role was not given, with the role that stands in the way; null where it was. */
export type AppointmentRefusal = {
  readonly refused: 'own' | 'person' | 'excluded' | 'twice' | 'unfit' | null
  readonly other: string | null
}

/** Gives a role. */
export async function appoint(tx: Transaction, person: string, wish: AppointmentWish): Promise<AppointmentRefusal> {
  const { role, unit, enterprise, valid } = wish
  const row = await tx.row<AppointmentRefusal>(
    'select refused, other from access.appoint($1, $2, $3, $4, $5::text::date, $6::text::date)',
    [person, role, unit ?? null, enterprise ?? null, valid.from, valid.to],
  )
  return row ?? { refused: 'unfit', other: null }
}

/** Ends an appointment from a day on, not before today. */
export function endAppointment(tx: Transaction, appointment: string, fromDay: string, at: Date): Promise<Outcome> {
  return outcome(tx, 'select access.end_appointment($1, $2::text::date, $3) as outcome', [appointment, fromDay, at])
}

/** Keeps a person out of the region. */
export function lockPerson(tx: Transaction, person: string, reason: string, at: Date): Promise<Outcome> {
  return outcome(tx, 'select access.lock_person($1, $2, $3) as outcome', [person, reason, at])
}

/** Lets a person in again. */
export function unlockPerson(tx: Transaction, person: string, at: Date): Promise<Outcome> {
  return outcome(tx, 'select access.unlock_person($1, $2) as outcome', [person, at])
}

async function outcome(tx: Transaction, text: string, values: readonly unknown[]): Promise<Outcome> {
  const row = await tx.row<{ outcome: Outcome }>(text, values)
  return row?.outcome ?? 'unknown'
}
