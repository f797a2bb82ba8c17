import { expect, test } from 'vitest'
import { can } from './action.ts'

test('an officer publishes lists, a bank acknowledges them, and neither does the other’s deed', () => {
  expect([can(['officer'], 'list:publish'), can(['institution'], 'list:publish')]).toEqual([true, false])
  expect([can(['officer'], 'edition:acknowledge'), can(['institution'], 'edition:acknowledge')]).toEqual([false, true])
})

test('who gives roles does not read enterprises, and who has no role may do nothing', () => {
  expect(can(['security-administrator'], 'enterprise:read')).toBe(false)
  expect(can([], 'session:read')).toBe(false)
})
