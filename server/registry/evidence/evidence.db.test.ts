import { Readable } from 'node:stream'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { Evidence, EvidencePage, type Problem } from '../../../contract/index.ts'
import { AT, type SignedIn } from '../../access/access.fixture.ts'
import { Desk } from '../../access/index.ts'
import { REGION } from '../../db/database.fixture.ts'
import { createApp } from '../../http/index.ts'
import { faultsOf, formWith } from '../../server.fixture.ts'
import { openOffice, registerFirm } from '../enterprise/enterprise.fixture.ts'
import { docx, pdf, png } from './evidence.fixture.ts'
import { addEvidenceRoutes, type EvidenceParts } from './index.ts'

type Told = Evidence & EvidencePage & Problem

async function house(parts: Partial<EvidenceParts> = {}) {
  const office = await openOffice()
  const app = parts.scan ? await createApp() : office.app
  if (parts.scan)
    addEvidenceRoutes(app, new Desk(office.database, () => AT), { database: office.database, now: () => AT, ...parts })
  const firm = await registerFirm(office, 1)
  const own = await office.enter({ role: 'applicant', enterprise: firm.id })
  const [bank, other] = [await office.enter({ role: 'institution' }), await office.enter({ role: 'institution' })]
  const client = new pg.Client(office.administrator)
  await client.connect()
  onTestFinished(() => client.end())
  const query = async (text: string, values: unknown[] = []) =>
    (await client.query(text, values)).rows as Record<string, unknown>[]
  const give = (who: SignedIn, enterprise = firm.id) =>
    query(
      `insert into registry.basis (region, unit, enterprise, kind, reference, valid) values ($1, $2, $3, 'consent', 'x', '[2026-01-01,2027-01-01)')`,
      [REGION, who.unit, enterprise],
    )
  const send = async (
    who: SignedIn,
    content: Buffer | string,
    { about = 'enterprise', id = firm.id, name = '营业执照.pdf' } = {},
  ) => {
    const { payload, headers } = formWith({ name, content }, { about, id })
    const reply = await app.inject({
      method: 'POST',
      url: '/api/evidence',
      headers: { ...who.headers, ...headers },
      payload,
    })
    return { status: reply.statusCode, body: reply.json<Told>() }
  }
  const list = async (who: SignedIn, id = firm.id, about = 'enterprise', more = '') => {
    const reply = await app.inject({ url: `/api/evidence?about=${about}&id=${id}${more}`, headers: who.headers })
    return { status: reply.statusCode, body: reply.json<Told>() }
  }
  const load = (who: SignedIn, id: string) => app.inject({ url: `/api/evidence/${id}/content`, headers: who.headers })
  const end = (who: SignedIn, id: string, version = 1) =>
    office.ask<Told>(who, 'POST', `/api/evidence/${id}/end`, { version, reason: '传错了（示例）' })
  return { office, app, firm, own, bank, other, query, give, send, list, load, end }
}

const codes = ({ body }: { readonly body: Problem }) => [body.code, ...body.refusals.map(({ code }) => code)]

test('an enterprise adds a file about itself; it comes back byte for byte, as a file that nothing guesses at or runs', async () => {
  const { own, firm, send, load, list, query } = await house()
  const { status, body } = await send(own, pdf(), { name: '..\\C:/财务 报表(2025)\u202E*.exe' })
  expect([status, faultsOf(Evidence, body)]).toEqual([200, []])
  expect(body).toMatchObject({
    about: 'enterprise',
    enterprise: firm.id,
    name: '财务 报表(2025)_.exe.pdf',
    kind: 'PDF',
    size: pdf().length,
    scan: 'NOT_SCANNED',
    addedBy: 'ENTERPRISE',
    addedByName: firm.name,
    mayEnd: true,
    version: 1,
  })
  const { headers, rawPayload } = await load(own, body.id)
  expect(rawPayload).toEqual(pdf())
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(pdf().length),
    'content-disposition': `attachment; filename="__ __(2025)_.exe.pdf"; filename*=UTF-8''${encodeURIComponent('财务 报表')}%282025%29_.exe.pdf`,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store, no-transform',
  })
  expect(faultsOf(EvidencePage, (await list(own)).body)).toEqual([])
  const events = await query(`select action, enterprise from audit.event where action like 'evidence:%' order by id`)
  expect(events).toEqual(['added', 'read', 'read'].map((deed) => ({ action: `evidence:${deed}`, enterprise: firm.id })))
})

test('equal content stands once a region, and each who added it has their own row', async () => {
  const { own, office, send, query } = await house()
  await send(own, png())
  await send(office.officer, png(), { name: '图.png' })
  expect(
    await query(
      'select (select count(*)::int from registry.evidence) as rows, (select count(*)::int from registry.evidence_content) as contents',
    ),
  ).toEqual([{ rows: 2, contents: 1 }])
})

test('who has no basis is told that there is nothing; an institution sees what its basis opens, but not what another institution added', async () => {
  const { own, bank, other, office, send, list, load, give, end } = await house()
  const { body } = await send(own, pdf())
  expect([(await list(bank)).status, (await load(bank, body.id)).statusCode, (await send(bank, pdf())).status]).toEqual(
    [404, 404, 404],
  )
  await give(bank)
  await give(other)
  expect((await load(bank, body.id)).rawPayload).toEqual(pdf())
  const added = await send(bank, docx(), { name: '尽调.docx' })
  expect([added.status, added.body.addedBy]).toEqual([200, 'INSTITUTION'])
  expect((await list(other)).body.rows.map(({ id }) => id)).toEqual([body.id])
  expect((await load(other, added.body.id)).statusCode).toBe(404)
  expect((await list(own)).body.rows).toHaveLength(2)
  expect(codes(await end(own, added.body.id))[0]).toBe('evidence.not-yours')
  expect((await end(bank, body.id)).status).toBe(403)
  const foreign = await office.enter({ role: 'applicant', enterprise: (await registerFirm(office, 2)).id })
  expect([(await load(foreign, body.id)).statusCode, (await end(foreign, body.id)).status]).toEqual([404, 404])
  expect((await end(own, body.id)).body).toMatchObject({ endedReason: '传错了（示例）', mayEnd: false, version: 2 })
  expect([(await load(bank, body.id)).statusCode, (await load(own, body.id)).statusCode]).toEqual([404, 200])
  expect(codes(await end(own, body.id, 2))[0]).toBe('evidence.ended')
})

test('evidence for an objection is the department’s and the enterprise’s alone, and ends with its decision', async () => {
  const { own, bank, office, firm, send, list, give } = await house()
  await give(bank)
  const raised = await office.ask<{ id: string }>(own, 'POST', `/api/enterprises/${firm.id}/objections`, {
    path: 'enterprise.name',
    claimed: null,
    reason: '示例',
  })
  const about = { about: 'objection', id: raised.body.id }
  expect((await send(own, pdf(), about)).body.enterprise).toBe(firm.id)
  expect((await list(office.officer, about.id, 'objection')).body.rows).toHaveLength(1)
  expect((await list(bank, about.id, 'objection')).status).toBe(404)
  expect((await list(bank)).body.rows).toEqual([])
  await office.ask(own, 'POST', `/api/objections/${about.id}/withdrawal`, { version: 1 })
  expect(codes(await send(own, png(), about))[0]).toBe('evidence.closed')
})

test('the proof of a technology unit is for its bank and the departments, and a title for whoever sees it', async () => {
  const { bank, other, office, own, query, give, send, list, firm } = await house()
  await query('insert into registry.tech_unit (region, unit, form, since) values ($1, $2, $3, $4)', [
    REGION,
    bank.unit,
    'BRANCH',
    '2026-01-01',
  ])
  const [proof] = await query(
    `insert into registry.tech_unit_proof (region, unit, aspect, document, valid) values ($1, $2, 'TEAM', '示例', '[2026-01-01,)') returning id`,
    [REGION, bank.unit],
  )
  const about = { about: 'tech-unit-proof', id: String(proof?.['id']) }
  expect((await send(bank, pdf(), about)).body).toMatchObject({ unit: bank.unit, enterprise: null })
  expect([
    (await list(other, about.id, about.about)).status,
    (await list(office.officer, about.id, about.about)).body.rows?.length,
  ]).toEqual([404, 1])
  const [grant] = await query(
    `insert into registry.title_grant (region, enterprise, title, granted_by, valid, source) values ($1, $2, 'x', '示例', '[2026-01-01,)', 'registry') returning id`,
    [REGION, firm.id],
  )
  const title = String(grant?.['id'])
  await send(own, pdf(), { about: 'title', id: title })
  expect((await list(bank, title, 'title')).status).toBe(404)
  await give(bank)
  expect((await list(bank, title, 'title')).body.rows).toHaveLength(1)
})

test('a file is refused with every reason, and nothing of it is kept; so is a form that is none', async () => {
  const { own, send, app, query } = await house()
  expect(codes(await send(own, pdf('3 0 obj\n<</S/Launch>>\nendobj\n')))).toEqual([
    'evidence.refused',
    'evidence.active',
  ])
  expect(codes(await send(own, ''))).toEqual(['evidence.refused', 'evidence.empty'])
  expect(codes(await send(own, Buffer.alloc(20 * 1024 * 1024 + 1)))[0]).toBe('upload.too-large')
  expect(codes(await send(own, pdf(), { about: 'person' }))[0]).toBe('request.not-valid')
  const bare = await app.inject({ method: 'POST', url: '/api/evidence', headers: own.headers, payload: {} })
  expect(bare.json<Problem>().code).toBe('upload.no-file')
  const { payload, headers } = formWith({ name: 'a.pdf', content: pdf() }, { about: 'enterprise' })
  const cut = await app.inject({
    method: 'POST',
    url: '/api/evidence',
    headers: { ...own.headers, ...headers },
    payload: Readable.from([payload.subarray(0, -60)]),
  })
  expect(cut.json<Problem>().code).toBe('request.not-valid')
  expect(await query('select from registry.evidence_content')).toEqual([])
})

test('a disk without room refuses the upload clearly, and a scanner that finds something has the file refused', async () => {
  const full = await house()
  await full.query(
    `create function public.no_room() returns trigger language plpgsql as $$ begin raise exception 'no space left' using errcode = '53100'; end $$`,
  )
  await full.query(
    'create trigger no_room before insert on registry.evidence_piece for each row execute function public.no_room()',
  )
  const told = await full.send(full.own, pdf())
  expect([told.status, ...codes(told)]).toEqual([507, 'store.full'])
  expect(await full.query('select from registry.evidence_content')).toEqual([])
  const scan = async (bytes: Uint8Array) =>
    bytes.length > 400
      ? { state: 'INFECTED' as const, by: 'example 1', found: 'Example' }
      : { state: 'CLEAN' as const, by: 'example 1' }
  const scanned = await house({ scan })
  expect((await scanned.send(scanned.own, png())).body).toMatchObject({ scan: 'CLEAN', scannedBy: 'example 1' })
  expect(codes(await scanned.send(scanned.own, pdf(`%${'x'.repeat(400)}\n`)))).toEqual([
    'evidence.refused',
    'evidence.infected',
  ])
})

test('files about one enterprise are bounded, by side and altogether', async () => {
  const { own, office, send, query, firm } = await house()
  await send(own, pdf())
  const fill = (count: number, size: number, side: string) =>
    query(
      `insert into registry.evidence (region, about, about_id, digest, name, kind, size, side, side_unit)
       select e.region, e.about, $1, e.digest, e.name, e.kind, $2, $3, null from (select * from registry.evidence limit 1) e, generate_series(1, $4)`,
      [firm.id, size, side, count],
    )
  await query(
    `select set_config('kerong.region', $1, false), set_config('kerong.regions', $1, false), set_config('kerong.reach', 'SYSTEM', false)`,
    [REGION],
  )
  await fill(199, 10, 'ENTERPRISE')
  expect(codes(await send(own, png()))).toEqual(['evidence.refused', 'evidence.too-many'])
  expect((await send(office.officer, png())).status).toBe(200)
  await fill(1, 500 * 1024 * 1024, 'ENTERPRISE')
  expect(codes(await send(own, png()))).toEqual(['evidence.refused', 'evidence.too-many', 'evidence.too-much'])
})

test('pages of the list lead on, and a torn content is noticed before its last byte', async () => {
  const { own, send, list, load, query } = await house()
  const sent = await Promise.all([send(own, pdf()), send(own, png())])
  await send(own, docx())
  expect(sent.map(({ status }) => status)).toEqual([200, 200])
  const first = (await list(own, undefined, 'enterprise', '&limit=2')).body
  const rest = (await list(own, undefined, 'enterprise', `&limit=2&after=${first.next}`)).body
  expect([first.rows.length, rest.rows.length, rest.next]).toEqual([2, 1, null])
  expect(new Set([...first.rows, ...rest.rows].map(({ id }) => id)).size).toBe(3)
  await query('update registry.evidence_piece set bytes = overlay(bytes placing $1 from 1)', [Buffer.from('x')])
  expect((await load(own, first.rows[0]?.id ?? '')).statusCode).toBe(500)
})
