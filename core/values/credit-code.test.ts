import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type CreditCode,
  completeCreditCode,
  composeCreditCode,
  creditCheckOf,
  creditCodeAlphabet,
  divisionCodeOf,
  formatCreditCode,
  organisationCodeOf,
  parseCreditCode,
  readCreditCode,
} from './credit-code.ts'
import { organisationCheckOf } from './organisation-code.ts'
import { accept, refusalsOf, valueOrThrow } from './refusal.ts'
import { codesOf } from './values.fixture.ts'

test.each([
  ['91350100M000100Y43', 'the example of the standard'],
  ['91650200MA00001620', 'remainder 0'],
  ['91650200MA0000349Y', 'remainder 1'],
  ['9152010057330006X4', 'organisation code check X'],
  ['91650203MA78B2C33D', 'a sample'],
  ['91442000567890120A', 'a sample'],
  ['91330402MA28A1B212', 'a sample'],
  ['91330326MA2AU7X539', 'a sample'],
  ['91520100573312343Q', 'a sample'],
])('accepts %s (%s) without a warning', (code) => {
  expect(readCreditCode(code)).toEqual(accept({ code, warnings: [] }))
  expect(completeCreditCode(code.slice(0, 17))).toEqual(accept(code))
})

test('names the character expected where the check character is wrong', () => {
  const [refusal] = refusalsOf(parseCreditCode('91350100M000100Y4Z'))
  expect(refusal?.code).toBe('credit-code.check-digit')
  expect(refusal?.values).toEqual({ found: 'Z', expected: '3', position: 18 })
  expect(refusal?.messageZh).toContain('“3”')
  expect(refusal?.messageEn).toContain('"3"')
  expect(refusal?.clause).toBe('GB 32100-2015')
})

test('an organisation code inside that fails its own check only warns', () => {
  const code = valueOrThrow(completeCreditCode('91350100M000100Y5'))
  const read = valueOrThrow(readCreditCode(code))
  expect(read.code).toBe(code)
  expect(read.warnings.map((warning) => [warning.code, warning.values?.['expected']])).toEqual([
    ['organisation-code.check-character', '4'],
  ])
})

test.each([
  ['91350100m000100y43', ['credit-code.lower-case']],
  ['９１３５０１００Ｍ０００１００Ｙ４３', ['credit-code.full-width']],
  ['91 350100 M000100Y4 3', ['credit-code.separators']],
  ['91350100-M000100Y4-3', ['credit-code.separators']],
  [
    'ｍ1350100m000100y4 3',
    ['credit-code.full-width', 'credit-code.lower-case', 'credit-code.separators', 'credit-code.check-digit'],
  ],
])('shows the form to type for %s', (text, codes) => {
  const refusals = refusalsOf(parseCreditCode(text))
  expect(refusals.map((refusal) => refusal.code)).toEqual(codes)
  const form = codes.includes('credit-code.check-digit') ? 'M1350100M000100Y43' : '91350100M000100Y43'
  expect(refusals[0]?.remedyZh).toBe(`请写成：${form}`)
  expect(refusals[0]?.remedyEn).toBe(`Write: ${form}`)
})

test.each([
  ['', ['credit-code.empty']],
  ['91350100M000100Y4', ['credit-code.length']],
  ['91350100M000100Y433', ['credit-code.length']],
  ['110108000000016', ['credit-code.length']],
  ['9135O100M000I00Y43', ['credit-code.character', 'credit-code.character']],
  ['91A50100M000100Y43', ['credit-code.division', 'credit-code.check-digit']],
  ['9'.repeat(65), ['credit-code.too-long']],
])('refuses %s', (text, codes) => {
  expect(codesOf(parseCreditCode(text))).toEqual(codes)
})

test('says where a character stands that the set does not have, and what it may be', () => {
  const refusals = refusalsOf(parseCreditCode('9135O100M000I00Y43'))
  expect(refusals.map((refusal) => refusal.values)).toEqual([
    { found: 'O', position: 5, likely: '0' },
    { found: 'I', position: 13, likely: '1' },
  ])
})

test('points an old registration number to its own field', () => {
  const [refusal] = refusalsOf(parseCreditCode('110108000000016'))
  expect(refusal?.remedyEn).toContain('old registration number')
})

test('refuses what is no text', () => {
  for (const input of [91350100, null, undefined, {}])
    expect(codesOf(parseCreditCode(input))).toEqual(['credit-code.not-text'])
})

test('gives its parts, and groups for reading', () => {
  const code = valueOrThrow(parseCreditCode('91350100M000100Y43'))
  expect([divisionCodeOf(code), organisationCodeOf(code)]).toEqual(['350100', 'M000100Y4'])
  expect(formatCreditCode(code)).toBe('91 350100 M000100Y4 3')
})

const character = fc.constantFrom(...Array.from(creditCodeAlphabet))
const anyCode = fc
  .record({
    division: fc.integer({ min: 0, max: 999_999 }),
    body: fc.string({ unit: character, minLength: 8, maxLength: 8 }),
  })
  .map(({ division, body }) => valueOrThrow(composeCreditCode('91', String(division).padStart(6, '0'), body)))

test('composes codes that are accepted without a warning', () => {
  fc.assert(
    fc.property(anyCode, (code) => {
      expect(readCreditCode(code)).toEqual(accept({ code, warnings: [] }))
      expect(organisationCheckOf(code.slice(8, 16))).toBe(code.charAt(16))
    }),
  )
  expect(codesOf(composeCreditCode('91', '35010', 'M000100Y'))).toEqual(['credit-code.length'])
  expect(codesOf(completeCreditCode('91350100M000100I4'))).toEqual(['credit-code.character'])
})

test('any single wrong character and any swapped neighbours are noticed', () => {
  fc.assert(
    fc.property(anyCode, fc.nat(17), character, (code, at, other) => {
      const wrong = code.slice(0, at) + other + code.slice(at + 1)
      expect(parseCreditCode(wrong).ok).toBe(wrong === code)
      const swapped = code.slice(0, at) + (code.charAt(at + 1) || '') + code.charAt(at) + code.slice(at + 2)
      expect(parseCreditCode(swapped).ok).toBe(swapped === code)
    }),
    { numRuns: 500 },
  )
})

test('throws where a body is not one', () => {
  for (const body of ['', '91350100M000100Y', '91350100M000100YZ', '91350100M000100Y43']) {
    expect(() => creditCheckOf(body as CreditCode)).toThrow(RangeError)
  }
})
