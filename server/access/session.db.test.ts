import { expect, test } from 'vitest'
import { OwnSessions } from '../../contract/index.ts'
import { freshDatabase } from '../db/database.fixture.ts'
import { createServer } from '../main.ts'
import { faultsOf } from '../server.fixture.ts'
import { AT, codeAt, HERE, makePerson, PASSWORD } from './access.fixture.ts'

/** A server, a person who can sign in, and browsers that keep their cookie. */
async function house() {
  const fresh = await freshDatabase()
  const clock = { at: AT }
  const app = await createServer({ pages: '/nowhere', database: fresh.database, now: () => clock.at })
  const made = await makePerson(fresh.administrator, { role: 'officer', hasCredential: true })
  const later = (seconds: number) => {
    clock.at = new Date(clock.at.getTime() + seconds * 1000)
  }
  const browser = (agent: string) => {
    const jar = { cookie: '' }
    const send = async (method: string, url: string, payload?: object, headers: Record<string, string> = {}) => {
      const answer = await app.inject({
        method: method as 'GET',
        url,
        headers: { ...HERE, 'user-agent': agent, ...(jar.cookie ? { cookie: jar.cookie } : {}), ...headers },
        ...(payload ? { payload } : {}),
      })
      const [set] = [answer.headers['set-cookie']].flat()
      if (set !== undefined) jar.cookie = set.includes('Max-Age=0') ? '' : (set.split(';')[0] ?? '')
      return answer
    }
    const signIn = (password = PASSWORD) =>
      send('POST', '/api/session', { name: made.signInName, password, code: codeAt(clock.at) })
    return { jar, send, signIn }
  }
  return { ...fresh, app, clock, later, browser }
}

test('signing out ends the session on the server too, not only in the browser', async () => {
  const { browser } = await house()
  const one = browser('one')
  await one.signIn()
  const { cookie } = one.jar
  const answer = await one.send('DELETE', '/api/session')
  expect([answer.statusCode, one.jar.cookie]).toEqual([204, ''])
  expect((await one.send('GET', '/api/session', undefined, { cookie })).json().code).toBe('session.absent')
})

test('twenty silent minutes end a session, and ten hours whatever happens', async () => {
  const { browser, later } = await house()
  const one = browser('one')
  await one.signIn()
  later(20 * 60 - 1)
  expect((await one.send('GET', '/api/session')).statusCode).toBe(200)
  later(20 * 60)
  expect((await one.send('GET', '/api/session')).statusCode).toBe(401)
  await one.signIn()
  for (let minutes = 15; minutes < 600; minutes += 15) {
    later(15 * 60)
    expect((await one.send('GET', '/api/session')).statusCode).toBe(200)
  }
  later(15 * 60)
  expect((await one.send('GET', '/api/session')).statusCode).toBe(401)
})

test('one sees where one is signed in, and ends one session or all others', async () => {
  const { browser, later } = await house()
  const [one, two, three] = [browser('one'), browser('two'), browser('three')]
  for (const each of [one, two, three]) {
    await each.signIn()
    later(30)
  }
  const listed = (await one.send('GET', '/api/sessions')).json()
  expect(faultsOf(OwnSessions, listed)).toEqual([])
  expect(listed.rows.map(({ agent, isCurrent }: { agent: string; isCurrent: boolean }) => [agent, isCurrent])).toEqual([
    ['three', false],
    ['two', false],
    ['one', true],
  ])
  await one.send('DELETE', `/api/sessions/${listed.rows[1].id}`)
  expect((await two.send('GET', '/api/session')).statusCode).toBe(401)
  expect((await one.send('DELETE', `/api/sessions/${listed.rows[1].id}`)).json().code).toBe('session.unknown')
  expect((await one.send('DELETE', '/api/sessions')).json().rows).toHaveLength(1)
  expect((await three.send('GET', '/api/session')).statusCode).toBe(401)
})

test('nobody ends the session of someone else', async () => {
  const { browser, administrator, app } = await house()
  const one = browser('one')
  const session = (await one.signIn()).json().id
  const other = await makePerson(administrator, { role: 'security-administrator', hasCredential: true })
  const begun = await app.inject({
    method: 'POST',
    url: '/api/session',
    headers: HERE,
    payload: { name: other.signInName, password: PASSWORD, code: codeAt(AT) },
  })
  const cookie = String(begun.headers['set-cookie']).split(';')[0] ?? ''
  const ended = await app.inject({ method: 'DELETE', url: `/api/sessions/${session}`, headers: { ...HERE, cookie } })
  expect(ended.json().code).toBe('session.unknown')
  expect((await one.send('GET', '/api/session')).statusCode).toBe(200)
})

test('a new password needs the present one, and ends the sessions elsewhere', async () => {
  const { browser, later } = await house()
  const [one, two] = [browser('one'), browser('two')]
  await one.signIn()
  later(30)
  await two.signIn()
  const newPassword = 'Green lantern over water'
  const change = (password: string, wish: string) =>
    one.send('PUT', '/api/session/password', { password, newPassword: wish })
  expect((await change('wrong', newPassword)).json().code).toBe('sign-in.refused')
  expect((await change(PASSWORD, PASSWORD)).json().refusals[0].code).toBe('password.unchanged')
  expect((await change(PASSWORD, newPassword)).statusCode).toBe(200)
  expect((await two.send('GET', '/api/session')).statusCode).toBe(401)
  expect((await one.send('GET', '/api/session')).statusCode).toBe(200)
  later(30)
  expect((await two.signIn()).statusCode).toBe(401)
  expect((await two.signIn(newPassword)).statusCode).toBe(200)
})

test('a page elsewhere changes nothing in the name of who is signed in here', async () => {
  const { browser } = await house()
  const one = browser('one')
  await one.signIn()
  for (const headers of [
    { origin: 'https://elsewhere.example' },
    { origin: 'http://localhost:9999' },
    { origin: 'null' },
    { origin: '', 'sec-fetch-site': 'cross-site' },
  ])
    for (const [method, url] of [
      ['DELETE', '/api/session'],
      ['DELETE', '/api/sessions'],
      ['PUT', '/api/session/password'],
      ['POST', '/api/people'],
    ] as const) {
      const answer = await one.send(method, url, method === 'DELETE' ? undefined : {}, headers)
      expect([url, answer.statusCode, answer.json().code]).toEqual([url, 403, 'origin.foreign'])
    }
  expect((await one.send('GET', '/api/session')).statusCode).toBe(200)
})
