import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocate } from './allocation.ts'
import { fen } from './money.ts'
import { accept } from './refusal.ts'
import { anyFen, codesOf } from './values.fixture.ts'

test('gives the fen left over to the largest remainders, ties to the lower index', () => {
  expect(allocate(fen(100), [1, 1, 1])).toEqual(accept([34, 33, 33]))
  expect(allocate(fen(5), [1, 1, 1])).toEqual(accept([2, 2, 1]))
  expect(allocate(fen(10), [1, 2, 4])).toEqual(accept([1, 3, 6]))
  expect(allocate(fen(-100), [1, 1, 1])).toEqual(accept([-34, -33, -33]))
  expect(allocate(fen(7), [0, 5, 0])).toEqual(accept([0, 7, 0]))
})

test('splits the yearly interest of a note among its members by amount', () => {
  const members = [80, 60, 50, 50, 40, 30, 30, 20]
  expect(allocate(fen(2_232_000_000), members)).toEqual(
    accept([496_000_000, 372_000_000, 310_000_000, 310_000_000, 248_000_000, 186_000_000, 186_000_000, 124_000_000]),
  )
})

test('the parts sum to the amount and stay within one fen of the exact share', () => {
  const weights = fc.array(fc.oneof(fc.nat(10), fc.maxSafeInteger().map(Math.abs)), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(anyFen, weights, (total, list) => {
      const sum = list.reduce((all, weight) => all + BigInt(weight), 0n)
      fc.pre(sum > 0n)
      const parts = allocate(total, list)
      if (!parts.ok) throw new Error('refused')
      expect(parts.value.reduce((all, part) => all + part, 0)).toBe(total)
      parts.value.forEach((part, index) => {
        const off = BigInt(part) * sum - BigInt(total) * BigInt(list[index] ?? 0)
        expect((off < 0n ? -off : off) < sum).toBe(true)
      })
    }),
  )
})

test('refuses weights that are all zero and throws on wrong ones', () => {
  expect(codesOf(allocate(fen(1), [0, 0]))).toEqual(['money.no-weights'])
  expect(codesOf(allocate(fen(1), []))).toEqual(['money.no-weights'])
  expect(() => allocate(fen(1), [1, -1])).toThrow(RangeError)
  expect(() => allocate(fen(1), [0.5])).toThrow(RangeError)
})
