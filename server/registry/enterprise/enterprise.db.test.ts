import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { Enterprise, EnterpriseList, type Problem, StatementHistory } from '../../../contract/index.ts'
import { registrationCheckOf } from '../../../core/values/index.ts'
import { OTHER_REGION, REGION } from '../../db/database.fixture.ts'
import { faultsOf } from '../../server.fixture.ts'
import { codeOf, type Office, openOffice, registerFirm } from './enterprise.fixture.ts'

/** A registration number of nobody. */
const OLD_CODE = `99010000000001${registrationCheckOf('99010000000001')}`

const state = (version: number, facts: unknown, more: object = {}) => ({
  version,
  source: 'enterprise',
  statedOn: '2026-03-01',
  facts,
  ...more,
})

async function rowsOf({ administrator }: Office, text: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new pg.Client(administrator)
  await client.connect()
  const { rows } = await client.query(text, values)
  await client.end()
  return rows
}

describe('what is known of an enterprise', () => {
  test('is told with source and day, and what another source says is kept beside it', async () => {
    const office = await openOffice()
    const firm = await registerFirm(office, 1, { enterprise: { years: [{ year: 2025, revenueYuan: '5.00' }] } })
    const said = { enterprise: { name: '另一名称（虚构）', years: [{ year: 2025, revenueYuan: '6.00', staff: 3 }] } }
    const told = await office.ask(
      office.officer,
      'POST',
      `/api/enterprises/${firm.id}/statements`,
      state(firm.version, said),
    )
    expect(told.status).toBe(200)
    expect(faultsOf(Enterprise, told.body)).toEqual([])
    const known = Object.fromEntries(told.body.known.map((each) => [each.path, each]))
    expect(known['enterprise.name']).toMatchObject({
      value: '示例企业1（虚构）',
      source: 'registry',
      statedOn: '2026-01-05',
      label: { zh: '企业名称' },
      others: [{ value: '另一名称（虚构）', source: 'enterprise', statedOn: '2026-03-01' }],
    })
    expect(known['enterprise.years[2025].staff']).toMatchObject({ value: 3, source: 'enterprise', others: [] })
    expect(told.body.facts).toMatchObject({
      enterprise: { creditCode: codeOf(1), years: [{ year: 2025, revenueYuan: '5.00', staff: 3 }] },
    })
  })

  test('changes when a source takes back what it said, and its history stays', async () => {
    const office = await openOffice()
    const firm = await registerFirm(office, 1)
    const path = `/api/enterprises/${firm.id}/statements`
    const more = await office.ask(
      office.officer,
      'POST',
      path,
      state(firm.version, { enterprise: { name: '自报名称（虚构）' } }),
    )
    const without = state(more.body.version, {}, { source: 'registry', withdraw: ['enterprise.name'] })
    const told = await office.ask(office.officer, 'POST', path, without)
    expect(told.body.name).toBe('自报名称（虚构）')
    expect(told.body.names).toEqual([
      { name: '示例企业1（虚构）', source: 'registry', from: '2026-01-05', to: '2026-03-01' },
      { name: '自报名称（虚构）', source: 'enterprise', from: '2026-03-01', to: null },
    ])
    const history = await office.ask<StatementHistory>(office.officer, 'GET', `${path}?limit=2`)
    expect(faultsOf(StatementHistory, history.body)).toEqual([])
    expect(history.body.rows.map(({ source, recordedTo }) => [source, recordedTo === null])).toEqual([
      ['registry', true],
      ['enterprise', true],
    ])
    const rest = await office.ask<StatementHistory>(office.officer, 'GET', `${path}?after=${history.body.next ?? ''}`)
    expect(rest.body.rows.map(({ source, recordedTo }) => [source, recordedTo === null])).toEqual([['registry', false]])
  })

  test('can be asked as of a past day and as it was recorded at a past instant', async () => {
    const office = await openOffice()
    const firm = await registerFirm(office, 1)
    const between = (await rowsOf(office, 'select clock_timestamp()::text as at')) as { at: string }[]
    const instant = new Date(between[0]?.at ?? '').toISOString()
    const said = { enterprise: { division: '990102', name: '更名后的企业（虚构）' } }
    await office.ask(
      office.officer,
      'POST',
      `/api/enterprises/${firm.id}/statements`,
      state(firm.version, said, { source: 'registry', statedOn: '2026-02-01' }),
    )
    const at = async (query: string) => {
      const { body } = await office.ask(office.officer, 'GET', `/api/enterprises/${firm.id}?${query}`)
      return [body.name, body.division]
    }
    expect(await at('')).toEqual(['更名后的企业（虚构）', '990102'])
    expect(await at('on=2026-01-31')).toEqual(['示例企业1（虚构）', '990100'])
    expect(await at(`recordedBy=${encodeURIComponent(instant)}`)).toEqual(['示例企业1（虚构）', '990100'])
    const { body } = await office.ask(office.officer, 'GET', `/api/enterprises/${firm.id}`)
    expect(body.areas.map(({ division, from, to }) => [division, from, to])).toEqual([
      ['990100', '2026-01-05', '2026-02-01'],
      ['990102', '2026-02-01', null],
    ])
  })

  test('is one row that follows from the statements, to the byte', async () => {
    const office = await openOffice()
    const firm = await registerFirm(office, 1, {
      enterprise: { years: [{ year: 2025, staff: 1 }] },
      loans: [{ id: 'L1', lender: '甲银行' }],
    })
    await office.ask(
      office.officer,
      'POST',
      `/api/enterprises/${firm.id}/statements`,
      state(firm.version, { loans: [{ id: 'L1', lender: '乙银行' }] }),
    )
    const { body } = await office.ask(office.officer, 'GET', `/api/enterprises/${firm.id}`)
    const stored = await rowsOf(
      office,
      'select document, digest, conflicts from registry.believed where enterprise = $1',
      [firm.id],
    )
    expect(stored).toEqual([{ document: body.facts, digest: body.digest, conflicts: 1 }])
  })
})

describe('a statement', () => {
  test('that cannot be is refused by path, and nothing of it is taken', async () => {
    const office = await openOffice()
    const firm = await registerFirm(office, 1)
    const post = async (facts: unknown, more: object = {}) => {
      const told = await office.ask<Problem>(
        office.officer,
        'POST',
        `/api/enterprises/${firm.id}/statements`,
        state(firm.version, facts, more),
      )
      return [told.status, ...told.body.refusals.map(({ code, path }) => `${code} ${path}`)]
    }
    expect(await post({ enterprise: { years: [{ year: 2025, staff: -1 }] }, colour: 1 })).toEqual([
      422,
      'facts.unknown-field colour',
      'decimal.negative enterprise.years[2025].staff',
    ])
    expect(await post({ enterprise: { titles: [] } })).toEqual([422, 'statement.titles enterprise.titles'])
    expect(await post({ enterprise: { creditCode: codeOf(2) } })).toEqual([
      422,
      'statement.other-enterprise enterprise.creditCode',
    ])
    expect(await post({}, { source: 'nobody', statedOn: '2026-03-03' })).toEqual([
      422,
      'statement.source source',
      'statement.in-future statedOn',
    ])
    expect(await post({}, { statedOn: '2026-02-30' })).toEqual([422, 'day.does-not-exist statedOn'])
    expect(await post({}, { withdraw: ['enterprise.colour'] })).toEqual([422, 'statement.path enterprise.colour'])
    expect(await post({ enterprise: { name: '旧' } }, { source: 'registry', statedOn: '2026-01-01' })).toEqual([
      422,
      'statement.older enterprise',
    ])
    expect((await office.ask(office.officer, 'GET', `/api/enterprises/${firm.id}`)).body.version).toBe(firm.version)
  })

  test('on a record that someone else changed is told so, with the record as it is now', async () => {
    const office = await openOffice()
    const firm = await registerFirm(office, 1)
    const second = await office.enter({ role: 'officer' })
    const path = `/api/enterprises/${firm.id}/statements`
    await office.ask(second, 'POST', path, state(firm.version, { enterprise: { ownsCoreIp: true } }))
    const told = await office.ask<Problem>(
      office.officer,
      'POST',
      path,
      state(firm.version, { enterprise: { ownsCoreIp: false } }),
    )
    expect([told.status, told.body.code]).toEqual([409, 'record.changed'])
    expect(told.body.current).toMatchObject({ id: firm.id, facts: { enterprise: { ownsCoreIp: true } } })
  })

  test('of the same thing twice is one', async () => {
    const office = await openOffice()
    const firm = await registerFirm(office, 1)
    const path = `/api/enterprises/${firm.id}/statements`
    const once = await office.ask(
      office.officer,
      'POST',
      path,
      state(firm.version, { enterprise: { ownsCoreIp: true } }),
    )
    const twice = await office.ask(
      office.officer,
      'POST',
      path,
      state(once.body.version, { enterprise: { ownsCoreIp: true } }),
    )
    expect(twice.body.version).toBe(once.body.version)
  })
})

describe('who sees an enterprise', () => {
  test('is not another region, and not a bank without a basis: for them there is none', async () => {
    const office = await openOffice()
    const firm = await registerFirm(office, 1)
    const stranger = await office.enter({ role: 'officer', region: OTHER_REGION })
    const bank = await office.enter({ role: 'institution' })
    for (const who of [stranger, bank]) {
      const told = await office.ask<Problem>(who, 'GET', `/api/enterprises/${firm.id}`)
      expect([told.status, told.body.code]).toEqual([404, 'record.unknown'])
      expect((await office.ask<EnterpriseList>(who, 'GET', '/api/enterprises')).body.rows).toEqual([])
      expect((await office.ask(who, 'GET', `/api/enterprises/${firm.id}/statements`)).status).toBe(404)
    }
    await rowsOf(
      office,
      `insert into registry.basis (region, unit, enterprise, kind, reference, valid) values ($1, $2, $3, 'consent', '1', '[2026-01-01,2027-01-01)')`,
      [REGION, bank.unit, firm.id],
    )
    expect((await office.ask(bank, 'GET', `/api/enterprises/${firm.id}`)).body.name).toBe('示例企业1（虚构）')
  })

  test('is the enterprise itself, which speaks as itself and for nobody else', async () => {
    const office = await openOffice()
    const [firm, other] = [await registerFirm(office, 1), await registerFirm(office, 2)]
    const own = await office.enter({ role: 'applicant', enterprise: firm.id })
    expect((await office.ask<EnterpriseList>(own, 'GET', '/api/enterprises')).body.rows.map(({ id }) => id)).toEqual([
      firm.id,
    ])
    expect((await office.ask(own, 'GET', `/api/enterprises/${other.id}`)).status).toBe(404)
    const said = state(firm.version, { enterprise: { name: '自称（虚构）', ownsCoreIp: true } }, { source: 'registry' })
    const told = await office.ask(own, 'POST', `/api/enterprises/${firm.id}/statements`, said)
    expect([told.status, told.body.name]).toEqual([200, '示例企业1（虚构）'])
    expect(told.body.known.find(({ path }) => path === 'enterprise.ownsCoreIp')?.source).toBe('enterprise')
    expect((await office.ask(own, 'POST', `/api/enterprises/${other.id}/statements`, said)).status).toBe(404)
  })

  test('is written down with every reading', async () => {
    const office = await openOffice()
    const firm = await registerFirm(office, 1)
    const bank = await office.enter({ role: 'institution' })
    await office.ask(office.officer, 'GET', `/api/enterprises/${firm.id}`)
    await office.ask(bank, 'GET', `/api/enterprises/${firm.id}`)
    const events = await rowsOf(office, `select action, person from audit.event where enterprise = $1 order by id`, [
      firm.id,
    ])
    const { person } = office.officer
    expect(events).toEqual([
      { action: 'enterprise:registered', person },
      { action: 'enterprise:stated', person },
      { action: 'enterprise:read', person },
      { action: 'enterprise:read', person },
    ])
  })
})

test('enterprises are listed by name, page by page, and filtered by name, code, division and title', async () => {
  const office = await openOffice()
  const firms = [
    await registerFirm(office, 1),
    await registerFirm(office, 2, { enterprise: { division: '990102' } }),
    await registerFirm(office, 3),
  ]
  const title = {
    title: 'HIGH_TECH',
    certificateNo: 'GR1',
    grantedBy: '示例部门',
    from: '2025-01-01',
    to: '2028-01-01',
    source: 'science-bureau',
  }
  const titles = Object.keys(
    (await import('../../flows/index.ts')).groundsOf(new (await import('../../policy/index.ts')).Shelf())(REGION)
      .vocabulary.choices['title'] ?? {},
  )
  const [code = ''] = titles
  await office.ask(office.officer, 'POST', `/api/enterprises/${firms[2]?.id}/titles`, { ...title, title: code })
  const list = async (query: string) =>
    (await office.ask<EnterpriseList>(office.officer, 'GET', `/api/enterprises?${query}`)).body
  const first = await list('limit=2')
  expect(faultsOf(EnterpriseList, first)).toEqual([])
  const rest = await list(`limit=2&after=${first.next ?? ''}`)
  expect([first.rows.length, rest.rows.length, rest.next]).toEqual([2, 1, null])
  const names = async (query: string) => (await list(query)).rows.map(({ creditCode }) => creditCode)
  expect(await names(`text=${encodeURIComponent('企业 ２')}`)).toEqual([codeOf(2)])
  expect(await names(`text=${codeOf(3).toLowerCase()}`)).toEqual([codeOf(3)])
  expect(await names('division=990102')).toEqual([codeOf(2)])
  expect(await names('division=990100')).toHaveLength(3)
  expect(await names(`title=${code}`)).toEqual([codeOf(3)])
  expect(await names('stage=SEED')).toEqual([])
  expect(await names('after=nonsense')).toHaveLength(3)
})

test('an older code names the enterprise, and a predecessor is linked but never a firm’s own successor', async () => {
  const office = await openOffice()
  const [firm, old] = [await registerFirm(office, 1), await registerFirm(office, 2)]
  const coded = await office.ask(office.officer, 'POST', `/api/enterprises/${firm.id}/former-codes`, {
    code: OLD_CODE,
    source: 'registry',
  })
  expect([coded.status, coded.body.formerCodes]).toEqual([200, [OLD_CODE]])
  const again = await office.ask<Problem>(office.officer, 'POST', '/api/enterprises', {
    creditCode: OLD_CODE,
    source: 'registry',
    statedOn: '2026-01-05',
    facts: {},
  })
  expect([again.status, again.body.code]).toEqual([409, 'record.exists'])
  const link = { version: firm.version, predecessor: old.id, on: '2026-01-01', reason: '改制（示例）' }
  const told = await office.ask(office.officer, 'PUT', `/api/enterprises/${firm.id}/predecessor`, link)
  expect(told.body.predecessor).toEqual({ id: old.id, creditCode: old.creditCode, name: old.name })
  const loop = { version: old.version, predecessor: firm.id, on: null, reason: '示例' }
  expect((await office.ask(office.officer, 'PUT', `/api/enterprises/${old.id}/predecessor`, loop)).status).toBe(404)
  const seen = await office.ask(office.officer, 'GET', `/api/enterprises/${old.id}`)
  expect(seen.body.successors.map(({ id }) => id)).toEqual([firm.id])
})
