import { type CodeSpelling, readCodeSpelling } from './code-spelling.ts'
import { organisationCheckOf, warnOrganisationCheck } from './organisation-code.ts'
import { accept, mapResult, type Refusal, type Result, refuse } from './refusal.ts'

/** A unified social credit code (统一社会信用代码) whose form and check character are right. Source: GB 32100-2015. */
export type CreditCode = string & { readonly __unit: 'uscc' }

/** A read credit code with what gives rise to doubt but not to refusal. */
export type ReadCreditCode = { readonly code: CreditCode; readonly warnings: readonly Refusal[] }

/** The 31 characters of the code in the order of their values; I, O, S, V and Z are not among them. */
export const creditCodeAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

const standard = 'GB 32100-2015'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const
const spelling: CodeSpelling = { area: 'credit-code', zh: '统一社会信用代码', en: 'Credit code' }
const rightBody = /^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{9}$/
const looksLike: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', V: 'U', Z: '2' }

/**
 * The check character of the first 17 characters: 31 − (sum of value × 3^(i−1)) mod 31, where 31 is written 0 and 30 is Y.
 * 91350100M000100Y4 has 3 (sum 1640, remainder 28). Source: GB 32100-2015. Throws on another form.
 */
export function creditCheckOf(body: string): string {
  let sum = 0
  for (let index = 0; index < 17; index += 1) {
    const value = creditCodeAlphabet.indexOf(body.charAt(index) || '?')
    if (value < 0 || body.length !== 17) throw new RangeError(`${body} is not the body of a credit code`)
    sum += value * (weights[index] ?? 0)
  }
  return creditCodeAlphabet.charAt((31 - (sum % 31)) % 31)
}

/**
 * Reads a credit code. Refuses credit-code.not-text, .empty, .too-long, .full-width, .lower-case and .separators (with the
 * form to type), .length, .character (with its place), .division and .check-digit (with the character expected). An organisation code inside
 * that fails its own check only warns.
 */
export function readCreditCode(input: unknown): Result<ReadCreditCode> {
  const read = readCodeSpelling(input, spelling)
  if (!read.ok) return read
  const { text, refusals } = read.value
  const faults = [...refusals, ...findCreditCodeFaults(text)]
  if (faults.length > 0) return refuse(...faults)
  const warning = warnOrganisationCheck(organisationCodeOf(text as CreditCode))
  return accept({ code: text as CreditCode, warnings: warning === null ? [] : [warning] })
}

/** Reads a credit code and leaves its warnings aside. Refuses as readCreditCode does. */
export function parseCreditCode(input: unknown): Result<CreditCode> {
  return mapResult(readCreditCode(input), ({ code }) => code)
}

/** The whole code for its first 17 characters. Refuses a wrong character, length or division. */
export function completeCreditCode(body: string): Result<CreditCode> {
  const faults = body.length === 17 ? findBodyFaults(body) : [refuseLength(body, 17)]
  return faults.length > 0 ? refuse(...faults) : accept(`${body}${creditCheckOf(body)}` as CreditCode)
}

/**
 * A valid code of its parts, both check characters computed: prefix such as `91`, six-digit division, eight characters of
 * the organisation. For generated data. Refuses as completeCreditCode does.
 */
export function composeCreditCode(prefix: string, division: string, organisationBody: string): Result<CreditCode> {
  const inner = /^[0-9A-Z]{8}$/.test(organisationBody) ? organisationCheckOf(organisationBody) : ''
  return completeCreditCode(`${prefix}${division}${organisationBody}${inner}`)
}

/** The organisation code (主体标识码) in a credit code, characters 9 to 17. */
export function organisationCodeOf(code: CreditCode): string {
  return code.slice(8, 17)
}

/** The division code of the registering office in a credit code, characters 3 to 8. */
export function divisionCodeOf(code: CreditCode): string {
  return code.slice(2, 8)
}

/** The code grouped by its parts for reading: `91 350100 M000100Y4 3`. */
export function formatCreditCode(code: CreditCode): string {
  return `${code.slice(0, 2)} ${code.slice(2, 8)} ${code.slice(8, 17)} ${code.slice(17)}`
}

function findCreditCodeFaults(text: string): Refusal[] {
  if (text.length !== 18) return [refuseLength(text, 18)]
  const body = text.slice(0, 17)
  const faults = findBodyFaults(body)
  if (faults.some((fault) => fault.code === 'credit-code.character')) return faults
  const expected = creditCheckOf(body)
  return text.charAt(17) === expected ? faults : [...faults, refuseCheckDigit(text.charAt(17), expected)]
}

function findBodyFaults(body: string): Refusal[] {
  if (rightBody.test(body)) return []
  const faults: Refusal[] = []
  Array.from(body).forEach((character, index) => {
    if (!creditCodeAlphabet.includes(character)) faults.push(refuseCharacter(character, index + 1))
  })
  if (faults.length === 0 && !/^[0-9]{6}$/.test(body.slice(2, 8))) faults.push(refuseDivision(body.slice(2, 8)))
  return faults
}

function refuseLength(text: string, asked: number): Refusal {
  const isOld = /^[0-9]{15}$/.test(text)
  return {
    code: 'credit-code.length',
    messageZh: `统一社会信用代码有 ${text.length} 位，应为 ${asked} 位。`,
    messageEn: `The credit code has ${text.length} characters; ${asked} are asked.`,
    remedyZh: isOld ? '15 位的是旧工商注册号，请填在注册号一栏，并附组织机构代码。' : '请对照营业执照补全。',
    remedyEn: isOld
      ? 'Fifteen digits are an old registration number: give it in that field, with the organisation code.'
      : 'Complete it from the business licence.',
    values: { found: text, length: text.length, asked },
    clause: standard,
  }
}

function refuseCharacter(character: string, position: number): Refusal {
  const likely = looksLike[character]
  return {
    code: 'credit-code.character',
    messageZh: `统一社会信用代码第 ${position} 位“${character}”不在代码字符集内（数字和大写字母，不含 I、O、S、V、Z）。`,
    messageEn: `Character ${position} of the credit code, "${character}", is not in its set (digits and capitals without I, O, S, V, Z).`,
    remedyZh: likely === undefined ? '请对照营业执照核对。' : `请对照营业执照核对，可能是“${likely}”。`,
    remedyEn: likely === undefined ? 'Compare with the licence.' : `Compare with the licence; it may be "${likely}".`,
    values: { found: character, position, likely: likely ?? null },
    clause: standard,
  }
}

function refuseDivision(found: string): Refusal {
  return {
    code: 'credit-code.division',
    messageZh: `统一社会信用代码第 3 至 8 位“${found}”应为六位数字的行政区划码。`,
    messageEn: `Characters 3 to 8 of the credit code, "${found}", must be the six digits of a division.`,
    remedyZh: '请对照营业执照核对这六位。',
    remedyEn: 'Compare these six characters with the licence.',
    values: { found },
    clause: standard,
  }
}

function refuseCheckDigit(found: string, expected: string): Refusal {
  return {
    code: 'credit-code.check-digit',
    messageZh: `统一社会信用代码第 18 位校验码应为“${expected}”，现为“${found}”。`,
    messageEn: `Character 18 of the credit code, its check character, should be "${expected}"; it is "${found}".`,
    remedyZh: '代码中至少有一位写错，请对照营业执照逐位核对；不要只改最后一位。',
    remedyEn: 'At least one character is wrong: compare one by one with the licence, and do not just change the last.',
    values: { found, expected, position: 18 },
    clause: standard,
  }
}
