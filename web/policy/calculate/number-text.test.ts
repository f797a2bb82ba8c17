import { expect, test } from 'vitest'
import { caretIn, editedNumber, groupedMoney, plainNumber } from './number-text.ts'

test('thousands separators and full-width forms are taken as people type them', () => {
  const typed = ['5000000', '5,000,000', '５，０００，０００', ' 5，000，000 ', '５000000']
  expect(new Set(typed.map(plainNumber))).toEqual(new Set(['5000000']))
  expect(plainNumber('1,234.5')).toBe('1234.5')
  expect(plainNumber('１２．３４')).toBe('12.34')
})

test('a comma that separates no thousands stays, to be refused', () => {
  for (const text of ['1,5', '5,00,000', '500,0000', ',500', '1,234,', '1.234,5']) expect(plainNumber(text)).toBe(text)
})

test('money is shown in thousands, and what is no money as it was typed', () => {
  expect(['5000000', '49291.67', '999', '12', '1,5', ''].map(groupedMoney)).toEqual([
    '5,000,000',
    '49,291.67',
    '999',
    '12',
    '1,5',
    '',
  ])
})

test('thousands move with the figures while a person edits, and separators of one’s own stay', () => {
  const shown = '5,000,000'
  expect(editedNumber({ shown, raw: '5,000,0001', put: '1' })).toBe('50,000,001')
  expect(editedNumber({ shown, raw: '5,000,00', put: '' })).toBe('500,000')
  expect(editedNumber({ shown, raw: '5,000,000.', put: '.' })).toBe('5,000,000.')
  expect(editedNumber({ shown, raw: '5,000,000５', put: '５' })).toBe('50,000,005')
  expect(editedNumber({ shown, raw: '1,5', put: '1,5' })).toBe('1,5')
  expect(editedNumber({ shown, raw: '1,5', put: null })).toBe('1,5')
  expect(editedNumber({ shown: '1,', raw: '1,5', put: '5' })).toBe('1,5')
})

test('the caret stays between the same figures', () => {
  expect(caretIn('50,000,001', '5,000,0001', 10)).toBe(10)
  expect(caretIn('51,000,000', '51,000,000', 2)).toBe(2)
  expect(caretIn('500,000', '5,000,00', 1)).toBe(1)
})
