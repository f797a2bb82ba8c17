import { expect, test } from 'vitest'
import type { Enterprise, Problem } from '../../../contract/index.ts'
import { REGION } from '../../db/database.fixture.ts'
import { groundsOf } from '../../flows/index.ts'
import { Shelf } from '../../policy/index.ts'
import { openOffice, registerFirm } from './enterprise.fixture.ts'

const [TITLE = '', OTHER_TITLE = ''] = Object.keys(groundsOf(new Shelf())(REGION).vocabulary.choices['title'] ?? {})
const grant = (more: object = {}) => ({
  title: TITLE,
  certificateNo: 'GR202500001',
  grantedBy: '示例部门（虚构）',
  from: '2025-01-01',
  to: '2028-01-01',
  source: 'science-bureau',
  ...more,
})
const titlesOf = ({ facts }: Enterprise): unknown => (facts as { enterprise: { titles?: unknown } }).enterprise.titles

test('a title is a fact over the days on which it holds', async () => {
  const office = await openOffice()
  const firm = await registerFirm(office, 1)
  const told = await office.ask(office.officer, 'POST', `/api/enterprises/${firm.id}/titles`, grant())
  expect(told.body.titles).toMatchObject([
    { title: TITLE, from: '2025-01-01', to: '2028-01-01', state: 'in-force', version: 1 },
  ])
  expect(titlesOf(told.body)).toEqual([{ title: TITLE, from: '2025-01-01', to: '2028-01-01' }])
})

test('a title revoked from a past day counts before that day and not from it on, and may be granted anew', async () => {
  const office = await openOffice()
  const firm = await registerFirm(office, 1)
  const path = `/api/enterprises/${firm.id}/titles`
  const [first] = (await office.ask(office.officer, 'POST', path, grant())).body.titles
  const revocation = { version: 1, from: '2026-01-01', reason: '复核不合格（示例）' }
  const told = await office.ask(office.officer, 'POST', `${path}/${first?.id}/revocation`, revocation)
  expect(told.body.titles).toMatchObject([
    { state: 'revoked', revokedFrom: '2026-01-01', revokedReason: '复核不合格（示例）' },
  ])
  expect(titlesOf(told.body)).toEqual([{ title: TITLE, from: '2025-01-01', to: '2026-01-01' }])
  const again = await office.ask<Problem>(office.officer, 'POST', `${path}/${first?.id}/revocation`, revocation)
  expect([again.status, again.body.current]).toMatchObject([409, { id: first?.id, version: 2 }])
  const anew = await office.ask(office.officer, 'POST', path, grant({ from: '2026-02-01', to: null }))
  expect(titlesOf(anew.body)).toEqual([
    { title: TITLE, from: '2025-01-01', to: '2026-01-01' },
    { title: TITLE, from: '2026-02-01', to: null },
  ])
})

test('a title that never held is no fact, and stays in the record', async () => {
  const office = await openOffice()
  const firm = await registerFirm(office, 1)
  const path = `/api/enterprises/${firm.id}/titles`
  const [first] = (await office.ask(office.officer, 'POST', path, grant())).body.titles
  const told = await office.ask(office.officer, 'POST', `${path}/${first?.id}/revocation`, {
    version: 1,
    from: '2025-01-01',
    reason: '误登（示例）',
  })
  expect([titlesOf(told.body), told.body.titles.length]).toEqual([undefined, 1])
})

test('two grants of one title do not overlap, whatever else is wrong with them', async () => {
  const office = await openOffice()
  const firm = await registerFirm(office, 1)
  const path = `/api/enterprises/${firm.id}/titles`
  await office.ask(office.officer, 'POST', path, grant())
  const refused = async (more: object) => {
    const told = await office.ask<Problem>(office.officer, 'POST', path, grant(more))
    return [told.status, ...told.body.refusals.map(({ code }) => code)]
  }
  expect(await refused({ from: '2027-12-31', to: null })).toEqual([422, 'title.held'])
  expect(await refused({ title: 'NO_TITLE', source: 'nobody' })).toEqual([422, 'title.unknown', 'statement.source'])
  expect(await refused({ to: '2025-01-01' })).toEqual([422, 'interval.empty'])
  expect((await office.ask(office.officer, 'POST', path, grant({ from: '2028-01-01', to: null }))).status).toBe(200)
  expect((await office.ask(office.officer, 'POST', path, grant({ title: OTHER_TITLE }))).status).toBe(200)
  const bank = await office.enter({ role: 'institution' })
  expect((await office.ask(bank, 'POST', path, grant())).status).toBe(403)
})

test('people are named without numbers, and only whom the licence prints is seen by a bank', async () => {
  const office = await openOffice()
  const firm = await registerFirm(office, 1)
  const path = `/api/enterprises/${firm.id}/people`
  await office.ask(office.officer, 'POST', path, {
    role: 'LEGAL_REPRESENTATIVE',
    name: '示例甲',
    from: null,
    source: 'registry',
  })
  const told = await office.ask(office.officer, 'POST', path, {
    role: 'CORE_TECHNICIAN',
    name: '示例乙',
    from: '2026-01-01',
    source: 'enterprise',
  })
  expect(told.body.people.map(({ role, sensitivity }) => [role, sensitivity])).toEqual([
    ['CORE_TECHNICIAN', 'INTERNAL'],
    ['LEGAL_REPRESENTATIVE', 'PUBLIC'],
  ])
  const bank = await office.enter({ role: 'institution' })
  const { default: pg } = await import('pg')
  const client = new pg.Client(office.administrator)
  await client.connect()
  await client.query(
    `insert into registry.basis (region, unit, enterprise, kind, reference, valid) values ($1, $2, $3, 'consent', '1', '[2026-01-01,2027-01-01)')`,
    [REGION, bank.unit, firm.id],
  )
  await client.end()
  const seen = await office.ask(bank, 'GET', `/api/enterprises/${firm.id}`)
  expect(seen.body.people.map(({ name }) => name)).toEqual(['示例甲'])
  const technician = told.body.people[0]
  const ended = await office.ask(office.officer, 'POST', `${path}/${technician?.id}/end`, {
    version: 1,
    from: '2026-03-01',
  })
  expect(ended.body.people.map(({ name }) => name)).toEqual(['示例甲'])
})

test('an enterprise stands on a node of a chain from a day on, and the node counts it', async () => {
  const office = await openOffice()
  const firm = await registerFirm(office, 1)
  const node = {
    chain: 'sample-chain',
    node: 'first-node',
    chainWords: { zh: '示例链', en: 'Sample chain' },
    nodeWords: { zh: '示例环节', en: 'Sample node' },
    upstream: [],
    place: 1,
  }
  await office.ask(office.officer, 'PUT', '/api/chains', node)
  const tag = { chain: 'sample-chain', node: 'first-node', phase: 'TRIAL', from: '2026-01-01' }
  const told = await office.ask(office.officer, 'POST', `/api/enterprises/${firm.id}/chains`, tag)
  expect(told.body.chains).toMatchObject([
    { nodeWords: { zh: '示例环节' }, phase: 'TRIAL', from: '2026-01-01', to: null },
  ])
  expect((await office.ask(office.officer, 'POST', `/api/enterprises/${firm.id}/chains`, tag)).status).toBe(404)
  const chains = await office.ask<{ nodes: { enterprises: number }[] }>(office.officer, 'GET', '/api/chains')
  expect(chains.body.nodes.map(({ enterprises }) => enterprises)).toEqual([1])
  await registerFirm(office, 2)
  const list = await office.ask<{ rows: { id: string }[] }>(
    office.officer,
    'GET',
    '/api/enterprises?chain=sample-chain/first-node',
  )
  expect(list.body.rows.map(({ id }) => id)).toEqual([firm.id])
})
