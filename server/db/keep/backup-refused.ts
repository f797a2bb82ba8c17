/** Why a backup is not taken; nothing of it was. */
export class BackupRefused extends Error {
  /** form: it is no backup; steps: it comes from another version; not-empty: the database holds records; broken: it is cut or changed. */
  readonly why: 'form' | 'steps' | 'not-empty' | 'broken'
  readonly detail: string

  constructor(why: BackupRefused['why'], detail: string) {
    super(`${why}: ${detail}`)
    this.why = why
    this.detail = detail
  }
}
