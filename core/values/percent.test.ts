import { expect, test } from 'vitest'
import { percentOf } from './index.ts'

test.each([
  ['0', '0'],
  ['0.2', '20'],
  ['0.05', '5'],
  ['0.005', '0.5'],
  ['0.125', '12.5'],
  ['0.0385', '3.85'],
  ['0.2000', '20'],
  ['1', '100'],
  ['1.5', '150'],
  ['12.345', '1234.5'],
])('%s is %s percent', (fraction, percent) => {
  expect(percentOf(fraction)).toBe(percent)
})
