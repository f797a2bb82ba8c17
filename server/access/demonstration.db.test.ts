import { expect, test } from 'vitest'
import { DemonstrationPeople, Session } from '../../contract/index.ts'
import { freshDatabase } from '../db/database.fixture.ts'
import { createServer } from '../main.ts'
import { faultsOf } from '../server.fixture.ts'
import { AT, HERE, makePerson } from './access.fixture.ts'
import { readAccessSettings } from './settings.ts'

async function house(isDemonstrable = true) {
  const fresh = await freshDatabase()
  const access = { passwordRule: 'asvs', origin: null, isDemonstrable } as const
  const app = await createServer({ pages: '/nowhere', database: fresh.database, now: () => AT, access })
  const people = () => app.inject({ url: '/api/demonstration/people', headers: HERE })
  const enter = (person: string, headers: Record<string, string> = HERE) =>
    app.inject({ method: 'POST', url: '/api/demonstration/session', headers, payload: { person } })
  return { ...fresh, app, people, enter }
}

test('one tries the system as someone fictitious with one step, marked as such', async () => {
  const { administrator, people, enter, app } = await house()
  const made = await makePerson(administrator, { role: 'officer', name: '经办（虚构）', isDemonstration: true })
  await makePerson(administrator, { role: 'security-administrator', name: '安全（虚构）', isDemonstration: true })
  const listed = await people()
  expect(faultsOf(DemonstrationPeople, listed.json())).toEqual([])
  expect(
    listed
      .json()
      .rows.map(({ name }: { name: string }) => name)
      .toSorted(),
  ).toEqual(['安全（虚构）', '经办（虚构）'])
  const begun = await enter(made.person)
  expect(faultsOf(Session, begun.json())).toEqual([])
  expect(begun.json()).toMatchObject({
    isDemonstration: true,
    factors: ['demonstration'],
    standing: { roles: ['officer'] },
  })
  const cookie = String(begun.headers['set-cookie']).split(';')[0] ?? ''
  expect((await app.inject({ url: '/api/session', headers: { ...HERE, cookie } })).json().personName).toBe(
    '经办（虚构）',
  )
  expect((await enter(made.person, { ...HERE, origin: 'https://elsewhere.example' })).json().code).toBe(
    'origin.foreign',
  )
})

test('nobody real is tried as, and where somebody real stands nobody is', async () => {
  const { administrator, people, enter } = await house()
  const fictitious = await makePerson(administrator, { role: 'officer', isDemonstration: true })
  expect((await people()).statusCode).toBe(200)
  const real = await makePerson(administrator, { role: 'officer' })
  for (const answer of [await people(), await enter(real.person), await enter(fictitious.person)])
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'demonstration.absent'])
})

test('an empty database and one without fictitious people offer none', async () => {
  const { people } = await house()
  expect((await people()).json().code).toBe('demonstration.absent')
})

test('a configured database never has it, whoever stands in it', async () => {
  const { administrator, database } = await house()
  const made = await makePerson(administrator, { role: 'officer', isDemonstration: true })
  const configured = { DATABASE_URL: 'postgresql://kerong@localhost/kerong' }
  const isDemonstrable = [readAccessSettings(configured, false), readAccessSettings(configured, true)].some(
    (settings) => settings.isDemonstrable,
  )
  expect([isDemonstrable, readAccessSettings({}, true).isDemonstrable]).toEqual([false, true])
  const access = readAccessSettings(configured, false)
  const app = await createServer({ pages: '/nowhere', database, now: () => AT, access })
  const asked = await app.inject({ url: '/api/demonstration/people', headers: HERE })
  const entered = await app.inject({
    method: 'POST',
    url: '/api/demonstration/session',
    headers: HERE,
    payload: { person: made.person },
  })
  for (const answer of [asked, entered])
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'demonstration.absent'])
})

test('a setting that cannot be is refused before anything is served', () => {
  expect(() => readAccessSettings({ KERONG_PASSWORD_RULE: 'none' }, true)).toThrow(/KERONG_PASSWORD_RULE/)
  expect(() => readAccessSettings({ KERONG_ORIGIN: 'http://kerong.example' }, true)).toThrow(/KERONG_ORIGIN/)
  expect(readAccessSettings({ KERONG_PASSWORD_RULE: 'djbh3' }, false)).toEqual({
    passwordRule: 'djbh3',
    origin: null,
    isDemonstrable: false,
  })
})

test('who is tried as needs no fresh code for what asks for one', async () => {
  const { administrator, app, enter } = await house()
  const admin = await makePerson(administrator, { role: 'security-administrator', isDemonstration: true })
  const officer = await makePerson(administrator, { role: 'officer', isDemonstration: true, unit: admin.unit ?? '' })
  const cookie = String((await enter(admin.person)).headers['set-cookie']).split(';')[0] ?? ''
  const locked = await app.inject({
    method: 'PUT',
    url: `/api/people/${officer.person}/lock`,
    headers: { ...HERE, cookie },
    payload: { reason: '演示' },
  })
  expect(locked.json().isLocked).toBe(true)
})
