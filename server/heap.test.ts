import { expect, test } from 'vitest'
import { openHeapKeeper } from './heap.ts'

test('a process that was never told to stay small is left as it is', async () => {
  const told: string[] = []
  const { hurry } = openHeapKeeper((flag) => told.push(flag))
  expect([await hurry(() => Promise.resolve(7)), told]).toEqual([7, []])
})

test('the heap is kept small but for the time of long work, also where works overlap or fail', async () => {
  const told: string[] = []
  const { keepSmall, hurry } = openHeapKeeper((flag) => told.push(flag))
  keepSmall()
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const first = hurry(() => promise)
  await expect(hurry(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(told.at(-1)).toBe('--no-optimize-for-size')
  resolve(undefined)
  await first
  expect(told.at(-1)).toBe('--optimize-for-size')
})
