import { expect, test } from 'vitest'
import { Session } from '../../contract/index.ts'
import { freshDatabase, OTHER_REGION } from '../db/database.fixture.ts'
import type { Transaction } from '../db/index.ts'
import { createServer } from '../main.ts'
import { faultsOf } from '../server.fixture.ts'
import { AT, codeAt, HERE, makePerson, PASSWORD } from './access.fixture.ts'
import type { AccessSettings } from './index.ts'
import { countAttempt } from './store.ts'
import { hashOf } from './token.ts'

/** A server on a fresh database whose clock the test moves. */
async function serverAt(settings: Partial<AccessSettings> = {}) {
  const fresh = await freshDatabase()
  const clock = { at: AT }
  const access = { passwordRule: 'asvs', origin: null, isDemonstrable: false, ...settings } as const
  const app = await createServer({ pages: '/nowhere', database: fresh.database, now: () => clock.at, access })
  const later = (seconds: number) => {
    clock.at = new Date(clock.at.getTime() + seconds * 1000)
  }
  const signIn = (name: string, change: Record<string, unknown> = {}, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { ...HERE, ...headers },
      payload: { name, password: PASSWORD, code: codeAt(clock.at), ...change },
    })
  return { ...fresh, app, clock, later, signIn }
}

test('name, password and code begin a session, and its cookie answers who is signed in', async () => {
  const { app, administrator, signIn } = await serverAt()
  const made = await makePerson(administrator, { role: 'officer', hasCredential: true })
  const begun = await signIn(` ${made.signInName.toUpperCase()} `)
  expect([begun.statusCode, faultsOf(Session, begun.json())]).toEqual([200, []])
  const [cookie = ''] = [begun.headers['set-cookie']].flat() as string[]
  expect(cookie).toMatch(/^__Host-kerong=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  const asked = await app.inject({ url: '/api/session', headers: { ...HERE, cookie: cookie.split(';')[0] ?? '' } })
  expect(asked.json()).toEqual(begun.json())
  expect(asked.headers['cache-control']).toBe('no-store')
  expect(asked.json()).toMatchObject({
    person: made.person,
    factors: ['password', 'totp'],
    standing: { roles: ['officer'] },
  })
})

test('whatever is wrong, the answer is the same to the byte', async () => {
  const { administrator, signIn } = await serverAt()
  const made = await makePerson(administrator, { role: 'officer', hasCredential: true })
  const answers = [
    await signIn('nobody-here'),
    await signIn(made.signInName, { password: 'wrong' }),
    await signIn(made.signInName, { code: '000000' }),
  ]
  expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1)
  expect(answers[0]?.json()).toMatchObject({ status: 401, code: 'sign-in.refused' })
})

test('each code counts once, the one before it too', async () => {
  const { administrator, signIn, clock, later } = await serverAt()
  const made = await makePerson(administrator, { role: 'officer', hasCredential: true })
  const before = codeAt(new Date(clock.at.getTime() - 30_000))
  expect((await signIn(made.signInName)).statusCode).toBe(200)
  expect((await signIn(made.signInName)).statusCode).toBe(401)
  expect((await signIn(made.signInName, { code: before })).statusCode).toBe(401)
  later(30)
  expect((await signIn(made.signInName)).statusCode).toBe(200)
})

test('after five failures a name waits, known or not, and twice as long after each further one', async () => {
  const { administrator, signIn, later } = await serverAt()
  const made = await makePerson(administrator, { role: 'officer', hasCredential: true })
  const fail = async (name: string) => (await signIn(name, { password: 'wrong' })).body
  for (let count = 0; count < 5; count += 1) expect(await fail('nobody-here')).toBe(await fail(made.signInName))
  expect((await signIn(made.signInName)).statusCode).toBe(401)
  later(29)
  expect((await signIn(made.signInName)).statusCode).toBe(401)
  later(1)
  await fail(made.signInName)
  later(59)
  expect((await signIn(made.signInName)).statusCode).toBe(401)
  later(1)
  expect((await signIn(made.signInName)).statusCode).toBe(200)
  await fail(made.signInName)
  later(30)
  expect((await signIn(made.signInName)).statusCode).toBe(200)
})

test('guesses at one name come one after another, so that none goes uncounted', async () => {
  const { database } = await serverAt()
  const count = (tx: Transaction) => countAttempt(tx, 'somebody', hashOf('somebody'), AT)
  await database.transaction(count)
  let second: Promise<unknown> | undefined
  let isSecondDone = false
  await database.transaction(async (tx) => {
    await count(tx)
    second = database.transaction(count).then(() => {
      isSecondDone = true
    })
    await new Promise((done) => setTimeout(done, 150))
    expect(isSecondDone).toBe(false)
  })
  await second
  for (let further = 0; further < 2; further += 1) expect((await database.transaction(count)).waits).toBe(false)
  expect((await database.transaction(count)).waits).toBe(true)
})

test('one code sent twice at once begins one session', async () => {
  const { administrator, signIn } = await serverAt()
  const made = await makePerson(administrator, { role: 'officer', hasCredential: true })
  const both = await Promise.all([signIn(made.signInName), signIn(made.signInName)])
  expect(both.map(({ statusCode }) => String(statusCode)).toSorted()).toEqual(['200', '401'])
})

test('a failure takes as long for a name that nobody has', async () => {
  const { administrator, signIn } = await serverAt()
  const made = await makePerson(administrator, { role: 'officer', hasCredential: true })
  const timeOf = async (name: string) => {
    const start = performance.now()
    await signIn(name, { password: 'wrong' })
    return performance.now() - start
  }
  const times = [await timeOf('nobody-here'), await timeOf(made.signInName)]
  for (const time of times) expect(time).toBeGreaterThan(245)
})

test('under the rule of ninety days an old password is replaced at sign-in, under the other it stays', async () => {
  const strict = await serverAt({ passwordRule: 'djbh3' })
  const made = await makePerson(strict.administrator, { role: 'officer', hasCredential: true })
  strict.later(91 * 86_400)
  expect((await strict.signIn(made.signInName)).json()).toMatchObject({ status: 403, code: 'password.expired' })
  const weak = await strict.signIn(made.signInName, { newPassword: 'kerong1' })
  expect(weak.json().refusals.map(({ code }: { code: string }) => code)).toEqual([
    'password.too-short',
    'password.too-few-kinds',
    'password.widely-used',
    'password.holds-name',
  ])
  const newPassword = 'Teal-9 lantern'
  expect((await strict.signIn(made.signInName, { newPassword })).statusCode).toBe(200)
  strict.later(30)
  expect((await strict.signIn(made.signInName)).statusCode).toBe(401)
  expect((await strict.signIn(made.signInName, { password: newPassword })).statusCode).toBe(200)
  const lenient = await serverAt()
  const other = await makePerson(lenient.administrator, { role: 'officer', hasCredential: true })
  lenient.later(91 * 86_400)
  expect((await lenient.signIn(other.signInName)).statusCode).toBe(200)
})

test('no password is taken over an open network, or from a page elsewhere', async () => {
  const { administrator, signIn, app } = await serverAt({ origin: 'https://kerong.example' })
  const made = await makePerson(administrator, { role: 'officer', hasCredential: true })
  const open = await signIn(made.signInName, {}, { host: 'kerong.lan:8787', origin: 'http://kerong.lan:8787' })
  expect(open.json()).toMatchObject({ status: 403, code: 'sign-in.unsafe' })
  const elsewhere = await signIn(made.signInName, {}, { origin: 'https://elsewhere.example' })
  expect(elsewhere.json()).toMatchObject({ status: 403, code: 'origin.foreign' })
  const away = await app.inject({
    method: 'POST',
    url: '/api/session',
    headers: HERE,
    remoteAddress: '192.0.2.7',
    payload: { name: made.signInName, password: PASSWORD, code: codeAt(AT) },
  })
  expect(away.json().code).toBe('sign-in.unsafe')
  const named = { host: 'kerong.example', origin: 'https://kerong.example' }
  expect((await signIn(made.signInName, {}, named)).statusCode).toBe(200)
})

test('whoever acts for several chooses, and the token changes with it', async () => {
  const { app, administrator, signIn } = await serverAt()
  const made = await makePerson(administrator, { role: 'officer', hasCredential: true })
  await makePerson(administrator, { role: 'auditor', region: OTHER_REGION, person: made.person })
  const begun = await signIn(made.signInName)
  const cookie = String(begun.headers['set-cookie']).split(';')[0] ?? ''
  const other = begun.json().standings.find(({ id }: { id: string }) => id !== begun.json().standing.id)
  const choose = (standing: string, sent: string) =>
    app.inject({
      method: 'PUT',
      url: '/api/session/standing',
      headers: { ...HERE, cookie: sent },
      payload: { standing },
    })
  expect((await choose(made.person, cookie)).json().code).toBe('standing.unknown')
  const chosen = await choose(other.id, cookie)
  expect(chosen.json()).toMatchObject({ standing: { region: OTHER_REGION, roles: ['auditor'] } })
  expect((await app.inject({ url: '/api/session', headers: { ...HERE, cookie } })).statusCode).toBe(401)
  const fresh = String(chosen.headers['set-cookie']).split(';')[0] ?? ''
  expect((await app.inject({ url: '/api/session', headers: { ...HERE, cookie: fresh } })).statusCode).toBe(200)
})
