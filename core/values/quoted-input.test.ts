import { expect, test } from 'vitest'
import { quoteInput } from './quoted-input.ts'

test('repeats a short input and cuts a long one', () => {
  expect(quoteInput('１２３')).toBe('１２３')
  expect(quoteInput('x'.repeat(1_000_000))).toBe(`${'x'.repeat(40)}…`)
  expect(quoteInput('x'.repeat(40))).toBe('x'.repeat(40))
})

test('never passes control characters on', () => {
  expect(quoteInput('a\nb\u0000c')).toBe('a b c')
})

test('names what is no text', () => {
  expect([null, 12.5, true, [1], { a: 1 }, undefined].map(quoteInput)).toEqual([
    'null',
    '12.5',
    'true',
    'list',
    'object',
    'undefined',
  ])
})
