import pg from 'pg'
import { expect, test } from 'vitest'
import { AuditEvents, DataReadings } from '../../contract/index.ts'
import { AT, codeAt, HERE, PASSWORD, signedIn } from '../access/access.fixture.ts'
import { freshDatabase, OTHER_REGION, REGION } from '../db/database.fixture.ts'
import { createServer } from '../main.ts'
import { faultsOf } from '../server.fixture.ts'

async function house() {
  const fresh = await freshDatabase()
  const app = await createServer({ pages: '/nowhere', database: fresh.database, now: () => AT })
  const get = async (who: { headers: Record<string, string> }, url: string) => app.inject({ url, headers: who.headers })
  const client = new pg.Client(fresh.administrator)
  await client.connect()
  const one = async (text: string, values: unknown[]) =>
    (await client.query<{ id: string }>(text, values)).rows[0]?.id ?? ''
  const enterprise = await one(
    `insert into registry.enterprise (region, credit_code, name) values ($1, '91310000MA1FL0000X', '示例企业（虚构）') returning id`,
    [REGION],
  )
  const note = (person: string, unit: string | null, action: string, at: string, region = REGION) =>
    client.query(
      `insert into audit.event (region, at, person, unit, action, subject_kind, subject_id, enterprise) values ($1, $2, $3, $4, $5, 'enterprise', $6, $7)`,
      [region, at, person, unit, action, enterprise, region === REGION ? enterprise : null],
    )
  return { ...fresh, app, get, enterprise, note, close: () => client.end() }
}

test('who checks sees every deed by person, action, subject and day, page by page; others see nothing', async () => {
  const { get, note, administrator, close, enterprise } = await house()
  const auditor = await signedIn(administrator, { role: 'auditor' })
  const officer = await signedIn(administrator, { role: 'officer', name: '示例经办' })
  for (const hour of ['09', '10', '11'])
    await note(officer.person, officer.unit, 'enterprise:read', `2026-03-01T${hour}:00:00+08:00`)
  await note(officer.person, officer.unit, 'title:granted', '2026-03-02T00:00:00+08:00')
  await note(officer.person, null, 'enterprise:read', '2026-03-01T12:00:00+08:00', OTHER_REGION)
  const all = (await get(auditor, `/api/audit?person=${officer.person}`)).json()
  expect(faultsOf(AuditEvents, all)).toEqual([])
  expect(all.rows.map(({ action }: { action: string }) => action)).toEqual([
    'title:granted',
    ...Array(3).fill('enterprise:read'),
  ])
  expect(all.rows[0]).toMatchObject({ personName: '示例经办', enterpriseName: '示例企业（虚构）' })
  const numberAt = async (query: string) => (await get(auditor, `/api/audit?${query}`)).json().rows.length
  expect(await numberAt('from=2026-03-01&to=2026-03-02&action=enterprise:read')).toBe(3)
  expect(await numberAt('from=2026-03-02&to=2026-03-03&action=title:granted')).toBe(1)
  expect(await numberAt(`subjectKind=enterprise&subject=${enterprise}`)).toBe(4)
  expect(await numberAt('action=audit:read')).toBe(4)
  const first = (await get(auditor, `/api/audit?person=${officer.person}&limit=3`)).json()
  const second = (await get(auditor, `/api/audit?person=${officer.person}&limit=3&after=${first.next}`)).json()
  expect([first.rows.length, second.rows.length, second.next]).toEqual([3, 1, null])
  expect((await get(officer, '/api/audit')).json().code).toBe('action.forbidden')
  expect((await get(auditor, '/api/audit?from=2026-02-30')).statusCode).toBe(400)
  await close()
})

test('an enterprise sees who read its data, by unit; a person only where it is its own', async () => {
  const { get, note, administrator, close, enterprise } = await house()
  const officer = await signedIn(administrator, { role: 'officer', name: '示例经办' })
  const applicant = await signedIn(administrator, { role: 'applicant', enterprise, name: '示例申请人' })
  await note(officer.person, officer.unit, 'enterprise:read', '2026-03-01T09:00:00+08:00')
  await note(applicant.person, null, 'enterprise:read', '2026-03-01T10:00:00+08:00')
  await note(officer.person, officer.unit, 'enterprise:changed', '2026-03-01T11:00:00+08:00')
  const answer = await get(applicant, '/api/enterprise/reads')
  expect(faultsOf(DataReadings, answer.json())).toEqual([])
  expect(answer.json().rows).toMatchObject([
    { isOwn: true, personName: '示例申请人', unitName: null },
    { isOwn: false, personName: null, unitName: `示例单位${officer.signInName}` },
  ])
  expect(answer.body).not.toContain('示例经办')
  expect(answer.body).not.toContain(officer.person)
  expect((await get(officer, '/api/enterprise/reads')).json().code).toBe('action.forbidden')
  expect((await get(applicant, '/api/audit')).json().code).toBe('action.forbidden')
  await close()
})

test('signing in, failing, choosing, signing out and every change of a role are on record', async () => {
  const { get, administrator, close, app } = await house()
  const auditor = await signedIn(administrator, { role: 'auditor' })
  const admin = await signedIn(administrator, { role: 'security-administrator', unit: auditor.unit ?? '' })
  const officer = await signedIn(administrator, { role: 'officer', unit: auditor.unit ?? '', hasCredential: true })
  const signIn = (code: string) =>
    app.inject({
      method: 'POST',
      url: '/api/session',
      headers: HERE,
      payload: { name: officer.signInName, password: PASSWORD, code },
    })
  await signIn('000000')
  const cookie = String((await signIn(codeAt(AT))).headers['set-cookie']).split(';')[0] ?? ''
  await app.inject({ method: 'DELETE', url: '/api/session', headers: { ...HERE, cookie } })
  const valid = { from: '2026-03-02', to: null }
  await app.inject({
    method: 'POST',
    url: `/api/people/${officer.person}/appointments`,
    headers: admin.headers,
    payload: { role: 'expert', unit: auditor.unit, valid },
  })
  const { rows } = (await get(auditor, '/api/audit')).json()
  const told = rows.map(({ action, person }: { action: string; person: string }) => [action, person])
  expect(told).toEqual([
    ['appointment:given', admin.person],
    ['session:ended', officer.person],
    ['session:begun', officer.person],
    ['session:refused', officer.person],
  ])
  await close()
})

test('the record is added to, never changed', async () => {
  const { database, close } = await house()
  for (const text of ['update audit.event set action = action', 'delete from audit.event'])
    await expect(database.transaction((tx) => tx.run(text))).rejects.toThrow(/permission denied/)
  await close()
})
