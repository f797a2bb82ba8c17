import { expect, test } from 'vitest'
import { hashPassword, matchesPassword } from './password.ts'

test('a password is kept as argon2id with at least 19 MiB and two passes, each time with another salt', async () => {
  const [one, two] = [await hashPassword('Blue kettle 41 river'), await hashPassword('Blue kettle 41 river')]
  const [, memory, passes] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$[\w+/]{22}\$[\w+/]{43}$/.exec(one) ?? []
  expect(Number(memory)).toBeGreaterThanOrEqual(19 * 1024)
  expect(Number(passes)).toBeGreaterThanOrEqual(2)
  expect(one).not.toBe(two)
  expect([
    await matchesPassword('Blue kettle 41 river', one),
    await matchesPassword('blue kettle 41 river', one),
  ]).toEqual([true, false])
})

test('one letter typed in two ways of Unicode is one letter', async () => {
  expect(await matchesPassword('Café ＡＢ 1234', await hashPassword('Cafe\u0301 AB 1234'))).toBe(true)
})

test('a hash of another cost is read as it was made, and what is no hash matches nothing', async () => {
  const cheap = `$argon2id$v=19$m=64,t=2,p=1$c29tZXNhbHQxMjM0NTY3OA$${'A'.repeat(43)}`
  expect(await matchesPassword('x', cheap)).toBe(false)
  for (const hash of [null, '', 'plain', '$argon2i$v=19$m=64,t=1,p=1$AAAA$AAAA'])
    expect(await matchesPassword('', hash)).toBe(false)
})

test('a check takes at most 150 ms, and as long where there is nothing to check', async () => {
  const hash = await hashPassword('Blue kettle 41 river')
  const quickest = async (tried: string | null): Promise<number> => {
    const times: number[] = []
    for (let count = 0; count < 5; count += 1) {
      const start = performance.now()
      await matchesPassword('wrong', tried)
      times.push(performance.now() - start)
    }
    return Math.min(...times)
  }
  const [known, unknown] = [await quickest(hash), await quickest(null)]
  expect(known).toBeLessThan(150)
  expect(unknown / known).toBeGreaterThan(0.5)
  expect(unknown / known).toBeLessThan(2)
})
