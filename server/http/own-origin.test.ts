import { expect, test } from 'vitest'
import { isFromOwnPage, ownOrigin, readOrigin } from './own-origin.ts'

const from = (headers: Record<string, string>, remoteAddress = '127.0.0.1') =>
  ({ headers, socket: { remoteAddress } }) as unknown as Parameters<typeof ownOrigin>[0]

test('a password travels to the named https address or within this machine, nowhere else', () => {
  const named = 'https://kerong.example'
  expect(ownOrigin(from({ host: 'kerong.example' }, '192.0.2.7'), named)).toBe(named)
  expect(ownOrigin(from({ host: 'other.example' }, '192.0.2.7'), named)).toBeNull()
  expect(ownOrigin(from({ host: 'localhost:8787' }), null)).toBe('http://localhost:8787')
  expect(ownOrigin(from({ host: '127.0.0.1:80' }), null)).toBe('http://127.0.0.1')
  expect(ownOrigin(from({ host: '[::1]:8787' }, '::1'), null)).toBe('http://[::1]:8787')
  expect(ownOrigin(from({ host: 'localhost:8787' }, '192.0.2.7'), null)).toBeNull()
  for (const host of ['rebound.example:8787', 'localhost.example', '127.0.0.1.example', 'localhost@example', ''])
    expect([host, ownOrigin(from({ host }), null)]).toEqual([host, null])
})

test('a change comes from a page of this server: by origin, or where a browser sends none by what it says of the site', () => {
  const host = 'localhost:8787'
  const says = (headers: Record<string, string>) => isFromOwnPage(from({ host, ...headers }), null)
  expect(says({ origin: 'http://localhost:8787' })).toBe(true)
  expect(says({ 'sec-fetch-site': 'same-origin' })).toBe(true)
  expect(says({})).toBe(false)
  for (const origin of [
    'http://localhost:8788',
    'https://localhost:8787',
    'http://127.0.0.1:8787',
    'null',
    'https://elsewhere.example',
  ])
    expect([origin, says({ origin })]).toEqual([origin, false])
  for (const site of ['same-site', 'cross-site', 'none'])
    expect([site, says({ 'sec-fetch-site': site })]).toEqual([site, false])
})

test('an address that is not encrypted, or more than an origin, names no deployment', () => {
  expect(readOrigin('https://kerong.example/')).toBe('https://kerong.example')
  expect(readOrigin('http://localhost:8787')).toBe('http://localhost:8787')
  for (const text of [
    '',
    'http://kerong.example',
    'kerong.example',
    'https://kerong.example/desk',
    'https://me@kerong.example',
    'ftp://localhost',
  ])
    expect([text, readOrigin(text)]).toEqual([text, null])
})
