import { isPasswordRule } from '../../core/access/index.ts'
import type { Environment } from '../db/index.ts'
import { readOrigin } from '../http/index.ts'
import type { AccessSettings } from './door.ts'

/** A setting of the process that says what cannot be; `setting` is its name, `text` what it says. */
export class SettingRefused extends Error {
  readonly setting: 'KERONG_PASSWORD_RULE' | 'KERONG_ORIGIN'
  readonly text: string

  constructor(setting: SettingRefused['setting'], text: string) {
    super(`${setting} is "${text}".`)
    this.setting = setting
    this.text = text
  }
}

/** Reads KERONG_PASSWORD_RULE and KERONG_ORIGIN. Throws SettingRefused where either says what cannot be. */
export function readAccessSettings(environment: Environment, isEmbedded: boolean): AccessSettings {
  const { KERONG_PASSWORD_RULE: rule = '', KERONG_ORIGIN: address = '', DATABASE_URL: url = '' } = environment
  const passwordRule = rule === '' ? 'asvs' : rule
  if (!isPasswordRule(passwordRule)) throw new SettingRefused('KERONG_PASSWORD_RULE', rule)
  const origin = address === '' ? null : readOrigin(address)
  if (origin === null && address !== '') throw new SettingRefused('KERONG_ORIGIN', address)
  // Two signs, so that neither mistake alone opens the doors of a configured database.
  return { passwordRule, origin, isDemonstrable: isEmbedded && url === '' }
}
