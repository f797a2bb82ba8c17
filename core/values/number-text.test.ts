import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumberText } from './number-text.ts'
import { accept, refusalsOf } from './refusal.ts'
import { codesOf } from './values.fixture.ts'

const share = { area: 'share', zh: '份额', en: 'Share' }

test('takes plain decimal text as it stands', () => {
  for (const text of ['0', '-0.5', '12', '1234.500', '-99']) expect(readNumberText(text, share)).toEqual(accept(text))
})

test.each([
  ['１２．５', ['share.full-width'], '12.5'],
  ['1,234.50', ['share.thousands-separators'], '1234.50'],
  ["1'234'567", ['share.thousands-separators'], '1234567'],
  [' 12 ', ['share.spaces'], '12'],
  ['1 234', ['share.spaces'], '1234'],
  ['１，２３４', ['share.full-width', 'share.thousands-separators'], '1234'],
  ['0012', ['share.leading-zeros'], '12'],
  ['¥12', ['share.unit-written'], '12'],
  ['12元', ['share.unit-written'], '12'],
  ['−5', ['share.full-width'], '-5'],
])('shows the form to type for %s', (text, codes, form) => {
  const refusals = refusalsOf(readNumberText(text, share))
  expect(refusals.map((refusal) => refusal.code)).toEqual(codes)
  for (const refusal of refusals) {
    expect(refusal.values?.['form']).toBe(form)
    expect(refusal.remedyEn).toContain(form)
    expect(refusal.remedyZh).toContain(form)
  }
})

test.each([
  ['', ['share.empty']],
  ['   ', ['share.empty']],
  ['1e5', ['share.exponent']],
  ['1.2E-3', ['share.exponent']],
  ['12万元', ['share.unit-written']],
  ['12亿', ['share.unit-written']],
  ['12%', ['share.unit-written']],
  ['twelve', ['share.not-a-number']],
  ['十二', ['share.not-a-number']],
  ['.5', ['share.not-a-number']],
  ['5.', ['share.not-a-number']],
  ['1.2.3', ['share.not-a-number']],
  ['--1', ['share.not-a-number']],
  ['+1', ['share.not-a-number']],
  ['NaN', ['share.not-a-number']],
  ['Infinity', ['share.not-a-number']],
  ['0x10', ['share.not-a-number']],
  ['1,2', ['share.thousands-separators']],
  ['9'.repeat(65), ['share.too-long']],
])('refuses %s and guesses no number', (text, codes) => {
  const refusals = refusalsOf(readNumberText(text, share))
  expect(refusals.map((refusal) => refusal.code)).toEqual(codes)
  expect(refusals.every((refusal) => (refusal.values?.['form'] ?? null) === null)).toBe(true)
})

test('refuses what is no text, numbers included', () => {
  for (const input of [5, null, undefined, true, {}, ['5']])
    expect(codesOf(readNumberText(input, share))).toEqual(['share.not-text'])
})

test('accepts exactly the texts of plain decimals, refuses all others with both languages', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,-+ e１．，元万')), maxLength: 12 }),
      (text) => {
        const read = readNumberText(text, share)
        expect(read.ok).toBe(/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text))
        for (const refusal of refusalsOf(read)) {
          expect(refusal.messageZh && refusal.messageEn && refusal.remedyZh && refusal.remedyEn).toBeTruthy()
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('never offers a form that it would refuse itself', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,- １２．，元')), maxLength: 10 }),
      (text) => {
        const forms = refusalsOf(readNumberText(text, share)).map((refusal) => refusal.values?.['form'] ?? null)
        expect(forms.filter((form) => form !== null && !readNumberText(form, share).ok)).toEqual([])
      },
    ),
    { numRuns: 500 },
  )
})
