import { type Static, Type } from 'typebox'
import { AuthenticatorCode, Id, IdOrNull, InvitationCode, Moment, PasswordText, SignInName } from './access.ts'
import { DaySpan, DayText, type ReadOnly, TextOrNull, Words } from './words.ts'

/** The code of an invitation, to see what it is for. */
export const InvitationLook = Type.Object({ code: InvitationCode })

/** What an invitation is for, and what its holder needs to accept it. */
export const Invitation = Type.Object({
  /** first: the first security administrator of a region; person: someone new; reset: new password and authenticator. */
  kind: Type.Union([Type.Literal('first'), Type.Literal('person'), Type.Literal('reset')]),
  region: Type.String(),
  regionNames: Words,
  /** Null where the holder chooses it. */
  signInName: TextOrNull,
  personName: TextOrNull,
  endsAt: Moment,
  /** Rule of passwords of this deployment. */
  passwordRule: Type.String(),
  /** What a password must be like, to show beside the field. */
  passwordWords: Words,
  /** For the authenticator: the secret to type, the link and its picture (SVG). */
  secret: Type.String(),
  uri: Type.String(),
  picture: Type.String(),
})
/** What an invitation is for, and what its holder needs to accept it. */
export type Invitation = ReadOnly<Static<typeof Invitation>>

/** What an invited person sets; names only where the invitation leaves them open. */
export const InvitationAcceptance = Type.Object({
  code: InvitationCode,
  signInName: Type.Optional(SignInName),
  personName: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
  password: PasswordText,
  /** What the authenticator shows, which proves that it holds the secret. */
  authenticatorCode: AuthenticatorCode,
})
/** What an invited person sets; names only where the invitation leaves them open. */
export type InvitationAcceptance = ReadOnly<Static<typeof InvitationAcceptance>>

/** In which role, for which unit or enterprise, and when. */
export const AppointmentWish = Type.Object({
  role: Type.String({ maxLength: 40 }),
  unit: Type.Optional(IdOrNull),
  enterprise: Type.Optional(IdOrNull),
  valid: DaySpan,
})
/** In which role, for which unit or enterprise, and when. */
export type AppointmentWish = ReadOnly<Static<typeof AppointmentWish>>

/** A person to invite, with the first appointment. */
export const PersonWish = Type.Object({
  signInName: SignInName,
  name: Type.String({ minLength: 1, maxLength: 80 }),
  appointment: AppointmentWish,
})
/** A person to invite, with the first appointment. */
export type PersonWish = ReadOnly<Static<typeof PersonWish>>

/** A role of a person, for whom and when. */
export const Appointment = Type.Object({
  id: Id,
  role: Type.String(),
  unit: IdOrNull,
  unitName: TextOrNull,
  enterprise: IdOrNull,
  enterpriseName: TextOrNull,
  valid: DaySpan,
  /** Whether it was taken back before it began or on its first day. */
  isWithdrawn: Type.Boolean(),
  givenByName: TextOrNull,
})

/** A person of the region with all appointments there, the ended ones too. */
export const Person = Type.Object({
  id: Id,
  signInName: Type.String(),
  name: Type.String(),
  isDemonstration: Type.Boolean(),
  isLocked: Type.Boolean(),
  /** False until the invitation is accepted. */
  hasPassword: Type.Boolean(),
  /** End of an invitation that stands open. */
  invitedUntil: Type.Union([Moment, Type.Null()]),
  appointments: Type.Array(Appointment),
})
/** A person of the region with all appointments there, the ended ones too. */
export type Person = ReadOnly<Static<typeof Person>>

/** People of the region by name. */
export const People = Type.Object({ rows: Type.Array(Person), next: TextOrNull })
/** People of the region by name. */
export type People = ReadOnly<Static<typeof People>>

/** A person, and the link to hand over, which is shown this once. */
export const Invited = Type.Object({
  person: Person,
  code: InvitationCode,
  /** Path with the code behind `#`, so that it is never sent to a server. */
  path: Type.String(),
  endsAt: Moment,
})
/** A person, and the link to hand over, which is shown this once. */
export type Invited = ReadOnly<Static<typeof Invited>>

/** First day on which an appointment no longer counts. */
export const AppointmentEnd = Type.Object({ from: DayText })

/** Why a person may not sign in for now. */
export const LockReason = Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500 }) })

/** Which page of people: a part of the name, whom it follows, and how many. */
export const PeopleQuery = Type.Object({
  text: Type.Optional(Type.String({ maxLength: 80 })),
  after: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
})
/** Which page of people: a part of the name, whom it follows, and how many. */
export type PeopleQuery = ReadOnly<Static<typeof PeopleQuery>>
