import { type CodeSpelling, readCodeSpelling } from './code-spelling.ts'
import { accept, type Refusal, type Result, refuse } from './refusal.ts'

const weights = [3, 7, 9, 10, 5, 8, 4, 2] as const
const standard = 'GB 11714-1997'
const spelling: CodeSpelling = { area: 'organisation-code', zh: '组织机构代码', en: 'Organisation code' }

/**
 * Reads a 9-character organisation code, with or without the printed hyphen before its last character: `M000100Y-4` is
 * `M000100Y4`. Refuses organisation-code.not-text, .empty, .too-long, .full-width, .lower-case, .form.
 */
export function parseOrganisationCode(input: unknown): Result<string> {
  const plain = typeof input === 'string' ? input.replace(/^([^\s-]{8})-([^\s-])$/, '$1$2') : input
  const read = readCodeSpelling(plain, spelling)
  if (!read.ok) return read
  const { text, refusals } = read.value
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(text)) return refuse(...refusals, refuseForm(text))
  return refusals.length > 0 ? refuse(...refusals) : accept(text)
}

/**
 * The check character of the first eight characters of an organisation code, A = 10 to Z = 35. Source: GB 11714-1997.
 * 11 − sum mod 11, where 10 is written X and 11 is written 0. Throws on another form.
 */
export function organisationCheckOf(body: string): string {
  if (!/^[0-9A-Z]{8}$/.test(body)) throw new RangeError(`${body} is not the body of an organisation code`)
  const sum = weights.reduce((all, weight, index) => all + weight * Number.parseInt(body.charAt(index), 36), 0)
  const value = 11 - (sum % 11)
  return value === 10 ? 'X' : value === 11 ? '0' : String(value)
}

/**
 * The warning for an organisation code whose check character is not the computed one, or null. A warning, not a refusal:
 * some codes in use were issued so.
 */
export function warnOrganisationCheck(organisationCode: string): Refusal | null {
  const expected = organisationCheckOf(organisationCode.slice(0, 8))
  const found = organisationCode.charAt(8)
  if (found === expected) return null
  return {
    code: 'organisation-code.check-character',
    messageZh: `组织机构代码 ${organisationCode} 的校验码为“${found}”，按标准应为“${expected}”。`,
    messageEn: `Organisation code ${organisationCode} ends in "${found}"; by the standard it would be "${expected}".`,
    remedyZh: '请对照证照核对；证照确实如此印制的，可以继续。',
    remedyEn: 'Compare with the certificate; where it is printed so, go on.',
    values: { organisationCode, found, expected },
    clause: standard,
  }
}

function refuseForm(found: string): Refusal {
  return {
    code: 'organisation-code.form',
    messageZh: `组织机构代码“${found}”应为 8 位数字或大写字母加 1 位校验码（数字或 X）。`,
    messageEn: `Organisation code "${found}" must be eight digits or capitals and a check character (digit or X).`,
    remedyZh: '请对照组织机构代码证填写，例如 M000100Y-4。',
    remedyEn: 'Write it as on the certificate, e.g. M000100Y-4.',
    values: { found },
    clause: standard,
  }
}
