import { expect, test } from 'vitest'
import { organisationCheckOf, parseOrganisationCode, warnOrganisationCheck } from './organisation-code.ts'
import { accept } from './refusal.ts'
import { codesOf } from './values.fixture.ts'

test('computes the check character, X for ten and 0 for eleven', () => {
  expect(organisationCheckOf('D2143569')).toBe('X')
  expect(organisationCheckOf('M000100Y')).toBe('4')
  expect(organisationCheckOf('00000000')).toBe('0')
  expect(() => organisationCheckOf('M000100')).toThrow(RangeError)
})

test('reads the code with or without its printed hyphen', () => {
  expect(parseOrganisationCode('M000100Y-4')).toEqual(accept('M000100Y4'))
  expect(parseOrganisationCode('D2143569X')).toEqual(accept('D2143569X'))
})

test.each([
  ['m000100y-4', ['organisation-code.lower-case']],
  ['Ｍ000100Y4', ['organisation-code.full-width']],
  ['M000100Y', ['organisation-code.form']],
  ['M000100YA', ['organisation-code.form']],
  ['M0-00100Y4', ['organisation-code.separators']],
  ['', ['organisation-code.empty']],
])('refuses %s', (text, codes) => {
  expect(codesOf(parseOrganisationCode(text))).toEqual(codes)
})

test('a wrong check character warns and names the one expected', () => {
  expect(warnOrganisationCheck('M000100Y4')).toBeNull()
  const warning = warnOrganisationCheck('M000100Y5')
  expect(warning?.code).toBe('organisation-code.check-character')
  expect(warning?.values).toEqual({ organisationCode: 'M000100Y5', found: '5', expected: '4' })
})
