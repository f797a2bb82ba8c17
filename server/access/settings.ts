import { isPasswordRule, PASSWORD_RULES } from '../../core/access/index.ts'
import type { Environment } from '../db/index.ts'
import { readOrigin } from '../http/index.ts'
import type { AccessSettings } from './door.ts'

/** Reads KERONG_PASSWORD_RULE and KERONG_ORIGIN. Throws where either says what cannot be. */
export function readAccessSettings(environment: Environment, isEmbedded: boolean): AccessSettings {
  const { KERONG_PASSWORD_RULE: rule = '', KERONG_ORIGIN: origin } = environment
  const passwordRule = rule === '' ? 'asvs' : rule
  if (!isPasswordRule(passwordRule))
    throw new Error(`KERONG_PASSWORD_RULE is "${rule}". Write one of ${Object.keys(PASSWORD_RULES).join(', ')}.`)
  // Two signs, so that neither mistake alone opens the doors of a configured database.
  const isDemonstrable = isEmbedded && (environment['DATABASE_URL'] ?? '') === ''
  return { passwordRule, origin: readOrigin(origin), isDemonstrable }
}
