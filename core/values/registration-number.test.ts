import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accept, refusalsOf } from './refusal.ts'
import { parseRegistrationNumber, registrationCheckOf } from './registration-number.ts'
import { codesOf } from './values.fixture.ts'

test('computes the check digit of the example of the standard', () => {
  expect(registrationCheckOf('11010800000001')).toBe('6')
  expect(parseRegistrationNumber('110108000000016')).toEqual(accept('110108000000016'))
})

test('any single wrong digit is noticed, and the digit expected is named', () => {
  const digit = fc.integer({ min: 0, max: 9 })
  fc.assert(
    fc.property(
      fc.array(digit, { minLength: 14, maxLength: 14 }),
      fc.nat(14),
      fc.integer({ min: 1, max: 9 }),
      (digits, at, by) => {
        const body = digits.join('')
        const whole = `${body}${registrationCheckOf(body)}`
        expect(parseRegistrationNumber(whole)).toEqual(accept(whole))
        const wrong = whole.slice(0, at) + String((Number(whole.charAt(at)) + by) % 10) + whole.slice(at + 1)
        const [refusal] = refusalsOf(parseRegistrationNumber(wrong))
        expect(refusal?.code).toBe('registration-number.check-digit')
        expect(refusal?.values?.['expected']).toBe(registrationCheckOf(wrong.slice(0, 14)))
      },
    ),
  )
})

test.each([
  ['', ['registration-number.empty']],
  ['1101080000000', ['registration-number.length']],
  ['91350100M000100Y43', ['registration-number.characters']],
  ['１１０１０８０００００００１６', ['registration-number.full-width']],
  ['110108 000000016', ['registration-number.separators']],
  ['110108000000017', ['registration-number.check-digit']],
])('refuses %s', (text, codes) => {
  expect(codesOf(parseRegistrationNumber(text))).toEqual(codes)
})
