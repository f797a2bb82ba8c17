import { type Static, Type } from 'typebox'
import { Count, type ReadOnly, TextOrNull, Words } from './words.ts'

/** Id of a record, as the database makes them. */
export const Id = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })

/** An id or null. */
export const IdOrNull = Type.Union([Id, Type.Null()])

/** A moment, `2026-03-02T02:00:00.000Z`. */
export const Moment = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}' })

/** A name to sign in with, as it is typed; capitals and spaces around it do not matter. */
export const SignInName = Type.String({ minLength: 1, maxLength: 80 })

/** A password as it is typed; what it must be like is judged when it is set. */
export const PasswordText = Type.String({ minLength: 1, maxLength: 1000 })

/** The six digits that the authenticator shows. */
export const AuthenticatorCode = Type.String({ pattern: '^\\d{6}$' })

/** A secret of one use that stands behind `#` in the link of an invitation. */
export const InvitationCode = Type.String({ pattern: '^[\\w-]{32}$' })

/** For whom a person acts: a unit or an enterprise of one region, in all roles held there; `id` chooses it. */
export const Standing = Type.Object({
  id: Id,
  region: Type.String(),
  regionNames: Words,
  unit: IdOrNull,
  unitName: TextOrNull,
  enterprise: IdOrNull,
  enterpriseName: TextOrNull,
  roles: Type.Array(Type.String()),
})
/** For whom a person acts: a unit or an enterprise of one region, in all roles held there; `id` chooses it. */
export type Standing = ReadOnly<Static<typeof Standing>>

/** Who is signed in, for whom, what else the person could act for, and when the session ends. */
export const Session = Type.Object({
  id: Id,
  person: Id,
  personName: Type.String(),
  isDemonstration: Type.Boolean(),
  /** What the person proved: password, totp, demonstration. */
  factors: Type.Array(Type.String()),
  standing: Standing,
  /** All that the person may choose between, `standing` among them. */
  standings: Type.Array(Standing),
  /** Whole seconds without a request after which the session ends. */
  idleSeconds: Count,
  /** When it ends whatever happens. */
  endsAt: Moment,
  /** Until when deeds that ask for a fresh code are open; null where none was given lately. */
  confirmedUntil: Type.Union([Moment, Type.Null()]),
})
/** Who is signed in, for whom, what else the person could act for, and when the session ends. */
export type Session = ReadOnly<Static<typeof Session>>

/** What is typed to sign in; `newPassword` where the old one has run out (problem password.expired). */
export const SignIn = Type.Object({
  name: SignInName,
  password: PasswordText,
  code: AuthenticatorCode,
  newPassword: Type.Optional(PasswordText),
})
/** What is typed to sign in; `newPassword` where the old one has run out (problem password.expired). */
export type SignIn = ReadOnly<Static<typeof SignIn>>

/** A standing that is chosen, by its id. */
export const StandingChoice = Type.Object({ standing: Id })

/** A fresh code before a grave deed (problem session.confirm). */
export const Confirmation = Type.Object({ code: AuthenticatorCode })

/** A new password in place of the one in use. */
export const PasswordChange = Type.Object({ password: PasswordText, newPassword: PasswordText })

/** A session of one's own: where and since when. */
export const OwnSession = Type.Object({
  id: Id,
  begunAt: Moment,
  seenAt: Moment,
  endsAt: Moment,
  /** Browser, as it names itself. */
  agent: TextOrNull,
  region: Type.String(),
  isCurrent: Type.Boolean(),
})
/** One's own sessions that stand, the latest first. */
export const OwnSessions = Type.Object({ rows: Type.Array(OwnSession) })
/** One's own sessions that stand, the latest first. */
export type OwnSessions = ReadOnly<Static<typeof OwnSessions>>

/** Someone fictitious to try the system as. */
export const DemonstrationPerson = Type.Object({ id: Id, name: Type.String(), standings: Type.Array(Standing) })
/** Everyone fictitious to try the system as, by region and role. */
export const DemonstrationPeople = Type.Object({ rows: Type.Array(DemonstrationPerson) })
/** Everyone fictitious to try the system as, by region and role. */
export type DemonstrationPeople = ReadOnly<Static<typeof DemonstrationPeople>>

/** As whom to try the system; `standing` where the person has several. */
export const DemonstrationSignIn = Type.Object({ person: Id, standing: Type.Optional(Id) })
