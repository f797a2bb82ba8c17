import { expect, test } from 'vitest'
import { enrolmentOf, makeSecret, stepOfCode } from './authenticator.ts'

/** RFC 6238, appendix B, SHA-1: the secret is the text 12345678901234567890; of eight digits the last six are shown. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const VECTORS = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
] as const

const at = (seconds: number): Date => new Date(seconds * 1000)

test('the vectors of RFC 6238 come out', () => {
  for (const [seconds, code] of VECTORS)
    expect(stepOfCode(RFC_SECRET, code, at(seconds), 0)).toBe(Math.floor(seconds / 30))
})

test('a code is good for one time step on either side, and no further', () => {
  expect(stepOfCode(RFC_SECRET, '287082', at(0), 0)).toBe(1)
  expect(stepOfCode(RFC_SECRET, '287082', at(89), 0)).toBe(1)
  expect(stepOfCode(RFC_SECRET, '287082', at(91), 0)).toBeNull()
})

test('a step that was used, or one before it, is used no more', () => {
  expect(stepOfCode(RFC_SECRET, '287082', at(59), 1)).toBeNull()
  expect(stepOfCode(RFC_SECRET, '287082', at(59), 0)).toBe(1)
})

test('nothing but six digits is a code, and without a secret none is right', () => {
  for (const code of ['', '28708', '2870820', '２８７０８２', '28708a'])
    expect(stepOfCode(RFC_SECRET, code, at(59), 0)).toBeNull()
  expect(stepOfCode(null, '287082', at(59), 0)).toBeNull()
})

test('a secret has 160 bits, and its picture is one that stands alone', () => {
  const secret = makeSecret()
  expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  const { uri, picture } = enrolmentOf(secret, 'li.fang')
  expect(new URL(uri).searchParams.get('secret')).toBe(secret)
  expect(picture).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]*>.*<\/svg>$/s)
  expect(picture).not.toMatch(/<script|href/)
})
