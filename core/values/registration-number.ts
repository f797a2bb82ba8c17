import { type CodeSpelling, readCodeSpelling } from './code-spelling.ts'
import { accept, type Result, refuse } from './refusal.ts'

const standard = 'GS 15-2006'
const spelling: CodeSpelling = { area: 'registration-number', zh: '工商注册号', en: 'Registration number' }

/**
 * The check digit of the first 14 digits of a registration number. Source: GS 15-2006, ISO 7064 MOD 11,10.
 * 11010800000001 has 6. Throws on another form.
 */
export function registrationCheckOf(body: string): string {
  if (!/^[0-9]{14}$/.test(body)) throw new RangeError(`${body} is not the body of a registration number`)
  let product = 10
  for (const digit of body) {
    const sum = (product + Number(digit)) % 10
    product = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  return String((11 - product) % 10)
}

/**
 * Reads a 15-digit registration number as on licences before the unified code: 6 digits of the office, 8 of the sequence, 1 check.
 * Refuses registration-number.not-text, .empty, .too-long, .full-width, .separators, .length, .characters and
 * .check-digit, which names the digit expected.
 */
export function parseRegistrationNumber(input: unknown): Result<string> {
  const read = readCodeSpelling(input, spelling)
  if (!read.ok) return read
  const { text, refusals } = read.value
  if (/[^0-9]/.test(text)) return refuse(...refusals, refuseCharacters(text))
  if (text.length !== 15) return refuse(...refusals, refuseLength(text))
  const expected = registrationCheckOf(text.slice(0, 14))
  if (text.charAt(14) !== expected) return refuse(...refusals, refuseCheckDigit(text, expected))
  return refusals.length > 0 ? refuse(...refusals) : accept(text)
}

function refuseCharacters(text: string) {
  return {
    code: 'registration-number.characters',
    messageZh: `工商注册号“${text}”含有数字以外的字符，应为 15 位数字。`,
    messageEn: `Registration number "${text}" has characters other than digits; 15 digits are asked.`,
    remedyZh: '18 位的统一社会信用代码请填在信用代码一栏。',
    remedyEn: 'An 18-character unified social credit code belongs in the credit code field.',
    values: { found: text },
    clause: standard,
  }
}

function refuseLength(text: string) {
  return {
    code: 'registration-number.length',
    messageZh: `工商注册号有 ${text.length} 位，应为 15 位。`,
    messageEn: `The registration number has ${text.length} digits; 15 are asked.`,
    remedyZh: '请对照营业执照补全；2007 年以前的 13 位旧号请换用 15 位新号。',
    remedyEn: 'Complete it from the licence; replace a 13-digit number from before 2007 by its 15-digit successor.',
    values: { length: text.length, asked: 15 },
    clause: standard,
  }
}

function refuseCheckDigit(text: string, expected: string) {
  const found = text.charAt(14)
  return {
    code: 'registration-number.check-digit',
    messageZh: `工商注册号第 15 位校验码应为“${expected}”，现为“${found}”。`,
    messageEn: `Digit 15 of the registration number, its check digit, should be "${expected}"; it is "${found}".`,
    remedyZh: '号码中至少有一位写错，请对照营业执照逐位核对。',
    remedyEn: 'At least one digit is wrong; compare digit by digit with the licence.',
    values: { found, expected, position: 15 },
    clause: standard,
  }
}
