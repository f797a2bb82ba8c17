import { expect, test } from 'vitest'
import { Invitation, Invited, People } from '../../contract/index.ts'
import { freshDatabase, OTHER_REGION, REGION } from '../db/database.fixture.ts'
import { Database } from '../db/index.ts'
import { isDeskAddress } from '../http/page-address.ts'
import { createServer } from '../main.ts'
import { faultsOf } from '../server.fixture.ts'
import { AT, codeAt, HERE, makePerson, PASSWORD, type SignedIn, signedIn, type Wanted } from './access.fixture.ts'
import { issueFirst } from './issue-first.ts'

type Payload = Record<string, unknown>

/** A server on a fresh database, a security administrator, and requests in someone's name. */
async function office() {
  const fresh = await freshDatabase()
  const clock = { at: AT }
  const app = await createServer({ pages: '/nowhere', database: fresh.database, now: () => clock.at })
  const send = async (who: Pick<SignedIn, 'headers'> | null, method: string, url: string, payload?: Payload) =>
    app.inject({ method: method as 'GET', url, headers: who?.headers ?? HERE, ...(payload ? { payload } : {}) })
  const make = (wanted: Wanted) => signedIn(fresh.administrator, wanted)
  return { ...fresh, app, clock, send, make }
}

const YEAR = { from: '2026-03-02', to: '2027-01-01' }

test('someone invited sets password and authenticator by a link of one use, and signs in', async () => {
  const { send, make, clock } = await office()
  const admin = await make({ role: 'security-administrator' })
  const wish = {
    signInName: 'Officer.New',
    name: '示例经办',
    appointment: { role: 'officer', unit: admin.unit, valid: YEAR },
  }
  const invited = await send(admin, 'POST', '/api/people', wish)
  expect([invited.statusCode, faultsOf(Invited, invited.json())]).toEqual([200, []])
  const { code, person } = invited.json()
  expect(person).toMatchObject({
    signInName: 'officer.new',
    hasPassword: false,
    appointments: [{ role: 'officer', givenByName: '示例人员' }],
  })
  const look = await send(null, 'POST', '/api/invitation/look', { code })
  expect(faultsOf(Invitation, look.json())).toEqual([])
  expect(look.json()).toMatchObject({ kind: 'person', region: REGION, signInName: 'officer.new' })
  const { secret, uri, picture } = look.json()
  expect([uri.includes(secret), picture.startsWith('<svg')]).toEqual([true, true])
  const accept = (change: Payload = {}) =>
    send(null, 'POST', '/api/invitation/accept', {
      code,
      password: PASSWORD,
      authenticatorCode: codeAt(AT, secret),
      ...change,
    })
  expect((await accept({ authenticatorCode: '000000' })).json().code).toBe('invitation.code-wrong')
  expect((await accept({ password: 'short' })).json().code).toBe('password.refused')
  expect((await accept()).json()).toMatchObject({ person: person.id, standing: { roles: ['officer'] } })
  expect((await accept()).json().code).toBe('invitation.absent')
  clock.at = new Date(AT.getTime() + 60_000)
  const credentials = { name: 'officer.new', password: PASSWORD, code: codeAt(clock.at, secret) }
  expect((await send(null, 'POST', '/api/session', credentials)).statusCode).toBe(200)
})

test('an invitation runs out', async () => {
  const { send, make, clock } = await office()
  const admin = await make({ role: 'security-administrator' })
  const wish = { signInName: 'late', name: '示例', appointment: { role: 'officer', unit: admin.unit, valid: YEAR } }
  const { code } = (await send(admin, 'POST', '/api/people', wish)).json()
  clock.at = new Date(AT.getTime() + 3 * 86_400_000)
  expect((await send(null, 'POST', '/api/invitation/look', { code })).json().code).toBe('invitation.absent')
})

test('nobody gives themselves a role, and no other administrator gives any', async () => {
  const { send, make } = await office()
  const admin = await make({ role: 'security-administrator' })
  const wish = { role: 'officer', unit: admin.unit, valid: YEAR }
  const own = await send(admin, 'POST', `/api/people/${admin.person}/appointments`, wish)
  expect(own.json()).toMatchObject({ status: 403, code: 'appointment.own' })
  for (const role of ['system-administrator', 'auditor', 'officer', 'approver', 'payer']) {
    const other = await make({ role, unit: admin.unit ?? '' })
    for (const person of [other.person, admin.person]) {
      const given = await send(other, 'POST', `/api/people/${person}/appointments`, wish)
      expect([role, given.json().code]).toEqual([role, 'action.forbidden'])
    }
  }
  for (const [method, path, body] of [
    ['PUT', 'lock', { reason: '离岗' }],
    ['DELETE', 'lock', undefined],
    ['POST', 'reset', undefined],
    ['PUT', `appointments/${admin.appointment}/end`, { from: '2026-03-02' }],
  ] as const)
    expect((await send(admin, method, `/api/people/${admin.person}/${path}`, body)).json().code).toBe('appointment.own')
})

test('the database itself refuses a role to whoever asks without the right, or for themselves', async () => {
  const { database, make } = await office()
  const admin = await make({ role: 'security-administrator' })
  const give = (roles: string, person: string) =>
    database.transaction(async (tx) => {
      await tx.rows(
        `select set_config('kerong.region', $1, true), set_config('kerong.person', $2, true), set_config('kerong.roles', $3, true)`,
        [REGION, admin.person, roles],
      )
      return tx.row(`select refused from access.appoint($1, 'officer', $2, null, '2026-03-02', null)`, [
        person,
        admin.unit,
      ])
    })
  await expect(give('auditor', admin.person)).rejects.toThrow(/only a security administrator/)
  expect(await give('security-administrator', admin.person)).toEqual({ refused: 'own' })
})

test('a role that another excludes is refused with the name of that one, until that one ends', async () => {
  const { send, make } = await office()
  const admin = await make({ role: 'security-administrator' })
  const officer = await make({ role: 'officer', unit: admin.unit ?? '' })
  const give = (role: string, valid = YEAR) =>
    send(admin, 'POST', `/api/people/${officer.person}/appointments`, { role, unit: admin.unit, valid })
  const refused = await give('approver')
  expect(refused.json()).toMatchObject({ status: 409, code: 'appointment.excluded' })
  expect(refused.json().words.en).toContain('The role of approver excludes that of officer')
  expect(refused.json().words.zh).toContain('审批人与此人在同一期间的经办人')
  expect((await give('officer')).json().code).toBe('appointment.twice')
  expect((await give('applicant')).json().code).toBe('appointment.unfit')
  expect((await give('emperor')).json().code).toBe('appointment.unfit')
  expect((await give('approver', { from: '2026-05-01', to: '2026-05-01' })).json().code).toBe('appointment.unfit')
  const end = `/api/people/${officer.person}/appointments/${officer.appointment}/end`
  const ended = await send(admin, 'PUT', end, { from: '2026-05-01' })
  expect(ended.json().appointments[0].valid).toEqual({ from: '2026-01-01', to: '2026-05-01' })
  expect((await give('approver', { from: '2026-05-01', to: '2027-01-01' })).statusCode).toBe(200)
  expect((await send(officer, 'GET', '/api/session')).statusCode).toBe(200)
  await send(admin, 'PUT', end, { from: '2026-03-01' })
  expect((await send(officer, 'GET', '/api/session')).statusCode).toBe(401)
  expect((await send(admin, 'PUT', end, { from: '2026-03-01' })).json().code).toBe('appointment.unknown')
})

test('an appointment that is taken back before it begins stays on record, and frees its days', async () => {
  const { send, make } = await office()
  const admin = await make({ role: 'security-administrator' })
  const officer = await make({ role: 'expert', unit: admin.unit ?? '' })
  const give = (role: string) =>
    send(admin, 'POST', `/api/people/${officer.person}/appointments`, { role, unit: admin.unit, valid: YEAR })
  const given = (await give('payer')).json().appointments.find(({ role }: { role: string }) => role === 'payer')
  const end = await send(admin, 'PUT', `/api/people/${officer.person}/appointments/${given.id}/end`, {
    from: '2026-03-02',
  })
  expect(end.json().appointments.find(({ id }: { id: string }) => id === given.id).isWithdrawn).toBe(true)
  expect((await give('officer')).statusCode).toBe(200)
})

test('a locked person is out at once and cannot come back until the lock ends; another region decides for itself', async () => {
  const { send, make, administrator } = await office()
  const admin = await make({ role: 'security-administrator' })
  const officer = await make({ role: 'officer', unit: admin.unit ?? '', hasCredential: true })
  const lock = `/api/people/${officer.person}/lock`
  expect((await send(admin, 'PUT', lock, { reason: '离岗' })).json().isLocked).toBe(true)
  expect((await send(officer, 'GET', '/api/session')).statusCode).toBe(401)
  const credentials = { name: officer.signInName, password: PASSWORD, code: codeAt(AT) }
  expect((await send(null, 'POST', '/api/session', credentials)).json().code).toBe('standing.none')
  expect((await send(admin, 'PUT', lock, { reason: '离岗' })).json().code).toBe('person.locked')
  expect((await send(admin, 'DELETE', lock)).json().isLocked).toBe(false)
  await makePerson(administrator, { role: 'auditor', region: OTHER_REGION, person: officer.person })
  expect((await send(admin, 'POST', `/api/people/${officer.person}/reset`)).json().code).toBe('person.elsewhere')
})

test('a reset takes password, authenticator and sessions, and its link sets new ones', async () => {
  const { send, make } = await office()
  const admin = await make({ role: 'security-administrator' })
  const officer = await make({ role: 'officer', unit: admin.unit ?? '', hasCredential: true })
  const { code } = (await send(admin, 'POST', `/api/people/${officer.person}/reset`)).json()
  expect((await send(officer, 'GET', '/api/session')).statusCode).toBe(401)
  const { secret } = (await send(null, 'POST', '/api/invitation/look', { code })).json()
  const accepted = await send(null, 'POST', '/api/invitation/accept', {
    code,
    password: PASSWORD,
    authenticatorCode: codeAt(AT, secret),
  })
  expect(accepted.json()).toMatchObject({ person: officer.person })
})

test('grave deeds ask for a fresh code, which renews the token', async () => {
  const { send, make, clock } = await office()
  const admin = await make({ role: 'security-administrator', hasCredential: true })
  const officer = await make({ role: 'officer', unit: admin.unit ?? '' })
  clock.at = new Date(AT.getTime() + 301_000)
  const lock = (who: Pick<SignedIn, 'headers'>) =>
    send(who, 'PUT', `/api/people/${officer.person}/lock`, { reason: '离岗' })
  expect((await lock(admin)).json()).toMatchObject({ status: 403, code: 'session.confirm' })
  const wrong = await send(admin, 'POST', '/api/session/confirmation', { code: '000000' })
  expect(wrong.json().code).toBe('sign-in.refused')
  const confirmed = await send(admin, 'POST', '/api/session/confirmation', { code: codeAt(clock.at) })
  expect(confirmed.json().confirmedUntil).toBe(new Date(clock.at.getTime() + 300_000).toISOString())
  const cookie = String(confirmed.headers['set-cookie']).split(';')[0] ?? ''
  expect((await lock({ headers: { ...admin.headers, cookie } })).statusCode).toBe(200)
  expect((await send(admin, 'GET', '/api/session')).statusCode).toBe(401)
})

test('people are listed page by page, within the region only', async () => {
  const { send, make } = await office()
  const admin = await make({ role: 'security-administrator', name: '甲' })
  for (const name of ['乙', '丙', '丁']) await make({ role: 'officer', name, unit: admin.unit ?? '' })
  await make({ role: 'officer', name: '外', region: OTHER_REGION })
  const first = (await send(admin, 'GET', '/api/people?limit=3')).json()
  expect(faultsOf(People, first)).toEqual([])
  const second = (await send(admin, 'GET', `/api/people?limit=3&after=${first.next}`)).json()
  const names = [...first.rows, ...second.rows].map(({ name }: { name: string }) => name)
  expect([names.toSorted(), second.next]).toEqual([['丁', '丙', '乙', '甲'], null])
  expect((await send(admin, 'GET', '/api/people?after=nonsense')).statusCode).toBe(400)
  expect((await send(admin, 'GET', '/api/people?text=丙')).json().rows).toHaveLength(1)
})

test('the first security administrator of a region comes in by a link of one hour, and by no second one', async () => {
  const { administrator, send, clock, database } = await office()
  const owner = new Database(administrator)
  const issue = (region = REGION) => issueFirst(owner, { region, unitName: '示例局', at: clock.at })
  expect(await issue('nowhere')).toEqual({ refused: 'region' })
  const early = await issue()
  const issued = await issue()
  if ('refused' in issued || 'refused' in early) throw new Error('not issued')
  const codeOf = (path: string) => path.split('#')[1] ?? ''
  expect((await send(null, 'POST', '/api/invitation/look', { code: codeOf(early.path) })).statusCode).toBe(404)
  const code = codeOf(issued.path)
  const { secret, kind } = (await send(null, 'POST', '/api/invitation/look', { code })).json()
  expect(kind).toBe('first')
  const names = { signInName: 'keeper', personName: '示例管理员' }
  const payload = { code, ...names, password: PASSWORD, authenticatorCode: codeAt(AT, secret) }
  clock.at = new Date(AT.getTime() + 3_600_000)
  expect((await send(null, 'POST', '/api/invitation/accept', payload)).json().code).toBe('invitation.absent')
  clock.at = AT
  const both = await Promise.all([1, 2].map(() => send(null, 'POST', '/api/invitation/accept', payload)))
  expect(both.map(({ statusCode }) => String(statusCode)).toSorted()).toEqual(['200', '404'])
  const accepted = both.find(({ statusCode }) => statusCode === 200)
  expect(accepted?.json()).toMatchObject({ standing: { unitName: '示例局', roles: ['security-administrator'] } })
  expect(await issue()).toEqual({ refused: 'taken' })
  await expect(
    database.transaction((tx) => tx.rows(`select access.issue_first('x', 'y', '', now(), now())`)),
  ).rejects.toThrow(/permission denied/)
  await owner.close()
})

test('nobody real comes into a database of fictitious people', async () => {
  const { administrator, make } = await office()
  await make({ role: 'officer', isDemonstration: true })
  const owner = new Database(administrator)
  expect(await issueFirst(owner, { region: REGION, unitName: '示例局', at: AT })).toEqual({ refused: 'demonstration' })
  await owner.close()
})

test('every link leads to a page that there is', async () => {
  const { send, make } = await office()
  const admin = await make({ role: 'security-administrator' })
  const wish = { signInName: 'guest', name: '示例', appointment: { role: 'officer', unit: admin.unit, valid: YEAR } }
  const { path, code } = (await send(admin, 'POST', '/api/people', wish)).json()
  const [page, secret] = path.split('#')
  expect([secret, isDeskAddress(page)]).toEqual([code, true])
})

test('people of another region are not there: neither seen, nor appointed, locked or reset', async () => {
  const { send, make } = await office()
  const admin = await make({ role: 'security-administrator' })
  const stranger = await make({ role: 'officer', region: OTHER_REGION })
  const wish = { role: 'expert', unit: admin.unit, valid: YEAR }
  for (const [method, path, body] of [
    ['GET', '', undefined],
    ['POST', '/appointments', wish],
    ['PUT', '/lock', { reason: '离岗' }],
    ['POST', '/reset', undefined],
  ] as const) {
    const answer = await send(admin, method, `/api/people/${stranger.person}${path}`, body)
    expect([path, answer.json().code]).toEqual([path, 'person.unknown'])
  }
  const end = `/api/people/${stranger.person}/appointments/${stranger.appointment}/end`
  expect((await send(admin, 'PUT', end, { from: '2026-03-02' })).json().code).toBe('person.unknown')
  expect((await send(stranger, 'GET', '/api/session')).statusCode).toBe(200)
  const elsewhere = await send(admin, 'POST', `/api/people`, {
    signInName: 'guest',
    name: '示例',
    appointment: { role: 'officer', unit: stranger.unit, valid: YEAR },
  })
  expect(elsewhere.json().code).toBe('appointment.unfit')
  expect((await send(admin, 'GET', '/api/people?text=guest')).json().rows).toEqual([])
})

test('two excluding roles given at the same moment: one is refused', async () => {
  const { send, make } = await office()
  const [one, two] = [await make({ role: 'security-administrator' }), await make({ role: 'security-administrator' })]
  const person = await make({ role: 'expert', unit: one.unit ?? '' })
  const give = (who: SignedIn, role: string) =>
    send(who, 'POST', `/api/people/${person.person}/appointments`, { role, unit: one.unit, valid: YEAR })
  const both = await Promise.all([give(one, 'officer'), give(two, 'payer')])
  expect(both.map(({ statusCode }) => String(statusCode)).toSorted()).toEqual(['200', '409'])
})
