import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSameValue } from './same-value.ts'

test('plain data are equal by value, whatever the order of keys', () => {
  expect(isSameValue({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true)
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(isSameValue(value, structuredClone(value))).toBe(true)
    }),
  )
})

test('tells different data apart', () => {
  const pairs: [unknown, unknown][] = [
    [1, 2],
    [null, undefined],
    [null, {}],
    [[], {}],
    [[1], [1, 2]],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: undefined }, { b: undefined }],
    ['1', 1],
    [new Map(), new Map()],
  ]
  for (const [left, right] of pairs)
    expect([isSameValue(left, right), isSameValue(right, left)]).toEqual([false, false])
})
