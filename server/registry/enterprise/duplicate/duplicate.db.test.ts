import pg from 'pg'
import { expect, test } from 'vitest'
import { Duplicates, type Enterprise, type Problem } from '../../../../contract/index.ts'
import { REGION } from '../../../db/database.fixture.ts'
import { faultsOf } from '../../../server.fixture.ts'
import { type Office, openOffice, registerFirm } from '../enterprise.fixture.ts'

async function find(office: Office) {
  await office.ask(office.officer, 'POST', '/api/duplicates/search')
  const told = await office.ask<Duplicates>(office.officer, 'GET', '/api/duplicates')
  expect(faultsOf(Duplicates, told.body)).toEqual([])
  return told.body.rows
}

const pairOf = ({ one, other }: { one: { name: string }; other: { name: string } }) => [one.name, other.name].sort()
const named = (name: string) => ({ enterprise: { name } })

test('records that may be one are found: equal names, a linked code, names nearly alike in one division', async () => {
  const office = await openOffice()
  await registerFirm(office, 1, named('甲乙丙示例装备有限公司'))
  await registerFirm(office, 2, named('甲乙丙 示例装备有限公司'))
  await registerFirm(office, 3, named('甲乙丙示例装备股份有限公司'))
  await registerFirm(office, 4, { enterprise: { name: '甲乙丙示例装备有限责任公司', division: '990201' } })
  const five = await registerFirm(office, 5, named('旧号企业（虚构）'))
  await registerFirm(office, 6, named('毫不相干公司（虚构）'))
  const client = new pg.Client(office.administrator)
  await client.connect()
  await client.query(
    `insert into registry.enterprise (region, credit_code, name) values ($1, '110000000000000', '老执照企业（虚构）')`,
    [REGION],
  )
  await client.query(
    `insert into registry.former_code (region, enterprise, code, source) values ($1, $2, '110000000000000', 'registry')`,
    [REGION, five.id],
  )
  await client.end()
  const rows = await find(office)
  const pairs = rows.map((row) => [...pairOf(row), row.reasons.join()])
  expect(pairs).toContainEqual(['甲乙丙示例装备有限公司', '甲乙丙示例装备有限公司', 'same-name'])
  expect(
    pairs.filter((pair) => pair.includes('near-name')).every((pair) => pair.includes('甲乙丙示例装备股份有限公司')),
  ).toBe(true)
  expect(pairs.filter((pair) => pair.includes('near-name'))).toHaveLength(2)
  expect(pairs).toContainEqual(['旧号企业（虚构）', '老执照企业（虚构）', 'linked-code'])
  expect(pairs.flat()).not.toContain('甲乙丙示例装备有限责任公司')
  expect(await find(office)).toHaveLength(rows.length)
  const [row] = rows
  const told = await office.ask<{ state: string }>(office.officer, 'POST', `/api/duplicates/${row?.id}/different`, {
    version: 1,
    reason: '两家不同企业（示例）',
  })
  expect(told.body.state).toBe('DIFFERENT')
  expect(await find(office)).toHaveLength(rows.length - 1)
})

test('a merge brings statements and titles into one record, keeps the other’s code, and is undone to the row', async () => {
  const office = await openOffice()
  const kept = await registerFirm(office, 1, {
    enterprise: { name: '同名企业（虚构）', years: [{ year: 2025, staff: 3 }] },
  })
  const other = await registerFirm(office, 2, {
    enterprise: { name: '同名企业（虚构）', ownsCoreIp: true, years: [{ year: 2024, staff: 2 }] },
  })
  await find(office)
  const request = { version: kept.version, other: other.id, otherVersion: other.version, reason: '同一主体（示例）' }
  const merged = await office.ask(office.officer, 'POST', `/api/enterprises/${kept.id}/merges`, request)
  expect(merged.status).toBe(200)
  expect(merged.body.facts).toMatchObject({
    enterprise: {
      creditCode: kept.creditCode,
      ownsCoreIp: true,
      years: [
        { year: 2024, staff: 2 },
        { year: 2025, staff: 3 },
      ],
    },
  })
  expect(merged.body.formerCodes).toEqual([other.creditCode])
  const gone = await office.ask(office.officer, 'GET', `/api/enterprises/${other.id}`)
  expect(gone.body.mergedInto?.id).toBe(kept.id)
  const list = await office.ask<{ rows: { id: string }[] }>(office.officer, 'GET', '/api/enterprises')
  expect(list.body.rows.map(({ id }) => id)).toEqual([kept.id])
  const known = await office.ask<Problem>(office.officer, 'POST', '/api/enterprises', {
    creditCode: other.creditCode,
    source: 'registry',
    statedOn: '2026-01-05',
    facts: {},
  })
  expect(known.body.code).toBe('record.exists')
  const back = await office.ask(office.officer, 'POST', `/api/enterprises/${other.id}/unmerge`, {
    version: gone.body.version,
    reason: '误并（示例）',
  })
  const facts = async (firm: Enterprise) =>
    (await office.ask(office.officer, 'GET', `/api/enterprises/${firm.id}`)).body.facts
  expect([back.body.mergedInto, await facts(kept), await facts(other)]).toEqual([null, kept.facts, other.facts])
  const client = new pg.Client(office.administrator)
  await client.connect()
  const { rows } = await client.query(
    `select action from audit.event where enterprise = $1 and action like '%merged' order by id`,
    [other.id],
  )
  await client.end()
  expect(rows).toEqual([{ action: 'enterprise:merged' }, { action: 'enterprise:unmerged' }])
})

test('a merge of records that changed since they were seen, or cannot be merged, is told and nothing is moved', async () => {
  const office = await openOffice()
  const [one, two] = [await registerFirm(office, 1), await registerFirm(office, 2)]
  const merge = (more: object) =>
    office.ask<Problem>(office.officer, 'POST', `/api/enterprises/${one.id}/merges`, {
      version: one.version,
      other: two.id,
      otherVersion: two.version,
      reason: '示例',
      ...more,
    })
  expect((await merge({ otherVersion: two.version - 1 })).body.code).toBe('record.changed')
  expect((await merge({ other: one.id, otherVersion: one.version })).body.refusals.map(({ code }) => code)).toEqual([
    'merge.not-possible',
  ])
  expect((await merge({ other: '00000000-0000-0000-0000-000000000000' })).status).toBe(404)
  const own = await office.enter({ role: 'applicant', enterprise: one.id })
  expect((await office.ask(own, 'POST', `/api/enterprises/${one.id}/merges`, {})).status).toBe(400)
  expect((await office.ask(own, 'GET', '/api/duplicates')).status).toBe(403)
})
