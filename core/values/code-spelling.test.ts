import { expect, test } from 'vitest'
import { readCodeSpelling } from './code-spelling.ts'
import { codesOf } from './values.fixture.ts'

const code = { area: 'permit-code', zh: '许可证号', en: 'Permit code' }

test('brings a code to half-width capitals without separators and lists each fault with the form to type', () => {
  const read = readCodeSpelling('ａｂ-12 c', code)
  if (!read.ok) throw new Error('refused')
  expect(read.value.text).toBe('AB12C')
  expect(read.value.refusals.map((refusal) => refusal.code)).toEqual([
    'permit-code.full-width',
    'permit-code.lower-case',
    'permit-code.separators',
  ])
  for (const refusal of read.value.refusals)
    expect([refusal.remedyZh, refusal.remedyEn]).toEqual(['请写成：AB12C', 'Write: AB12C'])
})

test('refuses outright what cannot be a code', () => {
  expect(codesOf(readCodeSpelling(42, code))).toEqual(['permit-code.not-text'])
  expect(codesOf(readCodeSpelling(' ', code))).toEqual(['permit-code.empty'])
  expect(codesOf(readCodeSpelling('A'.repeat(65), code))).toEqual(['permit-code.too-long'])
})
