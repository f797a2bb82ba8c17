import { expect, test } from 'vitest'
import { comparisonHolds } from './comparison.ts'
import type { Comparison } from './determination.ts'

const compared = (left: string, operator: Comparison['operator'], right: string, gap: string): boolean =>
  comparisonHolds({ left, operator, right, unit: 'CNY', gap })

test('a comparison holds by the side on which the left number lies', () => {
  const tried = (['<', '<=', '>', '>=', '=', '!='] as const).map((operator) => [
    compared('1.00', operator, '2.00', '-1.00'),
    compared('2.00', operator, '2.00', '0.00'),
    compared('3.00', operator, '2.00', '1.00'),
  ])
  expect(tried).toEqual([
    [true, false, false],
    [true, true, false],
    [false, false, true],
    [false, true, true],
    [false, true, false],
    [true, false, true],
  ])
})

test('texts hold by being equal', () => {
  expect([compared('A', '=', 'A', ''), compared('A', '=', 'B', ''), compared('A', '!=', 'B', '')]).toEqual([
    true,
    false,
    true,
  ])
})
