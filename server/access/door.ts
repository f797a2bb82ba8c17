import type { PasswordRule } from '../../core/access/index.ts'
import type { Database } from '../db/index.ts'

/** How a deployment lets people in. */
export type AccessSettings = {
  readonly passwordRule: PasswordRule
  /** Origin at which people reach the pages; null where only this machine does. */
  readonly origin: string | null
  /** Whether the database is the one of this machine, where fictitious people may be tried as. */
  readonly isDemonstrable: boolean
}

/** What a deployment has that says nothing: people of this machine only, by the rule of OWASP ASVS. */
export const DEFAULT_SETTINGS: AccessSettings = { passwordRule: 'asvs', origin: null, isDemonstrable: false }

/** What those who let people in have in common. */
export type Door = AccessSettings & { readonly database: Database; readonly now: () => Date }
