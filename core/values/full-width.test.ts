import { expect, test } from 'vitest'
import { hasFullWidth, toHalfWidth } from './full-width.ts'

test('brings full-width digits, letters and signs to half-width and leaves other text alone', () => {
  expect(toHalfWidth('１，２３４．５０　ＡＢｃ－９−８')).toBe('1,234.50 ABc-9-8')
  expect(toHalfWidth('嘉禾科技12')).toBe('嘉禾科技12')
})

test('tells full-width forms from half-width ones and from Chinese', () => {
  expect(['１', '．', '，', '　', '−', '％'].every(hasFullWidth)).toBe(true)
  expect(['1', '.', '元', ' ', '-', '。'].some(hasFullWidth)).toBe(false)
})
