/** Why the database cannot be opened; the command line has the words for each. */
export type DatabaseRefusal =
  /** It knows steps that this program does not. */
  | 'newer'
  /** A step was applied in another wording. */
  | 'step-changed'
  /** A step failed; nothing of it was applied. */
  | 'step-failed'
  /** The program's sign-in is bound by no access rule. */
  | 'master'
  /** What the server acknowledges might be lost: a setting that makes it last is off. */
  | 'not-durable'
  /** An address of a database that is none. */
  | 'not-an-address'
  /** There are no tables, and no owner is named who may make them. */
  | 'no-tables'
  /** The folder was made by another major version of the server. */
  | 'other-version'
  /** This platform has no server of its own, or it does not start. */
  | 'not-started'

/** The database cannot be opened: the reason, and what it is about, such as a step or a folder. */
export class DatabaseRefused extends Error {
  readonly reason: DatabaseRefusal
  readonly about: string

  constructor(reason: DatabaseRefusal, about: string, options?: ErrorOptions) {
    super(`${reason}: ${about}`, options)
    this.reason = reason
    this.about = about
  }
}
