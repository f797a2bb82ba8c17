import { expect, test } from 'vitest'
import { REGION } from '../../db/database.fixture.ts'
import { type DirectoryHouse, directoryHouse, numbersOfPlan, rowsOf, type Told } from '../record/directory.fixture.ts'
import { addParkRoutes } from './index.ts'

const NUMBERS = {
  'cooperation-reminder-days-first': '60',
  'cooperation-reminder-days-second': '15',
  'incubation-agreement-idle-months-max': '6',
}

function house(set: Readonly<Record<string, string>> = NUMBERS): Promise<DirectoryHouse> {
  return directoryHouse((app, desk) => addParkRoutes(app, desk, numbersOfPlan(set)))
}

async function platformOf(
  { unit, done, officer }: DirectoryHouse,
  name: string,
  details: object = {},
  parent?: string,
): Promise<string> {
  const id = await unit('INCUBATOR', name, parent)
  await done(officer, 'POST', '/api/platforms', {
    unit: id,
    kind: 'INCUBATOR',
    level: 'CITY',
    recognisedFrom: '2020-01-01',
    recognisedTo: null,
    areaSqm: 1000,
    privateShareBp: 6000,
    services: '',
    needs: '',
    ...details,
  })
  return id
}

test('an agreement counts when both sides have confirmed it, both are reminded 60 and 15 days before its end, and it has expired after', async () => {
  const here = await house()
  const { unit, person, done, ask } = here
  const incubator = await platformOf(here, '示例孵化器（虚构）')
  const bank = await unit('BANK', '示例银行（虚构）')
  const [host, banker] = [
    await person({ role: 'park', unit: incubator }),
    await person({ role: 'institution', unit: bank }),
  ]
  const terms = {
    platform: incubator,
    partner: bank,
    scope: '融资服务',
    contact: '',
    from: '2023-01-01',
    lastDay: '2025-12-31',
  }
  const proposed = await done(host, 'POST', '/api/cooperations', terms)
  expect(proposed).toMatchObject({ state: 'EXPIRED', to: '2026-01-01' })
  const on = (day: string) => done(host, 'GET', `/api/cooperations/${proposed.id}?on=${day}`)
  expect(await on('2024-01-01')).toMatchObject({ state: 'PROPOSED' })
  const confirm = (who: typeof host, version: number) =>
    ask(who, 'POST', `/api/cooperations/${proposed.id}/confirmation`, { version })
  const first = await confirm(host, proposed.version)
  expect((await confirm(banker, proposed.version)).body['code']).toBe('record.changed')
  await confirm(banker, first.body.version)
  expect([(await on('2025-12-31'))['state'], (await on('2026-01-01'))['state']]).toEqual(['IN_FORCE', 'EXPIRED'])
  const reminded = async (who: typeof host, day: string) =>
    rowsOf(await done(who, 'GET', `/api/cooperation-reminders?on=${day}`)).map((row) => row['reminder'])
  expect(await reminded(host, '2025-10-31')).toEqual([])
  expect([await reminded(host, '2025-11-01'), await reminded(banker, '2025-11-01')]).toEqual([[60], [60]])
  expect([await reminded(host, '2025-12-16'), await reminded(host, '2026-01-01')]).toEqual([[15], []])
})

test('a department does not confirm for a side, and whoever is no side does not see the agreement', async () => {
  const here = await house()
  const { unit, person, done, ask, officer } = here
  const incubator = await platformOf(here, '示例孵化器（虚构）')
  const bank = await unit('BANK', '示例银行（虚构）')
  const stranger = await person({ role: 'institution', unit: await unit('BANK', '示例银行二（虚构）') })
  const terms = {
    platform: incubator,
    partner: bank,
    scope: '融资服务',
    contact: '',
    from: '2023-01-01',
    lastDay: '2027-12-31',
  }
  const proposed = await done(officer, 'POST', '/api/cooperations', terms)
  const confirm = { version: proposed.version }
  expect((await ask(officer, 'POST', `/api/cooperations/${proposed.id}/confirmation`, confirm)).status).toBe(403)
  expect((await ask(stranger, 'GET', `/api/cooperations/${proposed.id}`)).status).toBe(404)
})

test('while the days of reminders are not set, nobody is reminded and the numbers are named', async () => {
  const { officer, done } = await house({})
  const told = await done(officer, 'GET', '/api/cooperation-reminders')
  expect([told['days'], (told['numbersNotSet'] as Told[]).map((each) => each['parameter'])]).toEqual([
    [],
    ['cooperation-reminder-days-first', 'cooperation-reminder-days-second'],
  ])
})

test('four of six bases have an agreement in force on its last day, three the day after, and one that is not used is idle', async () => {
  const here = await house()
  const { unit, done, officer, query } = here
  const bank = await unit('BANK', '示例银行（虚构）')
  const bases: string[] = []
  for (const index of [1, 2, 3, 4, 5, 6]) bases.push(await platformOf(here, `示例基地${index}（虚构）`))
  for (const [index, base] of bases.slice(0, 4).entries())
    await query(
      `insert into registry.cooperation (region, platform, partner, scope, valid, platform_confirmed_at, partner_confirmed_at)
       values ($1, $2, $3, '融资服务', daterange('2024-07-01', $4::date), now(), now())`,
      [REGION, base, bank, index === 0 ? '2025-07-01' : null],
    )
  await query(
    `update registry.cooperation set valid = daterange(lower(valid), '2030-01-01') where upper(valid) is null`,
  )
  const cover = (day: string) => done(officer, 'GET', `/api/cooperation-cover?on=${day}`)
  expect(await cover('2025-06-30')).toMatchObject({ platforms: 6, withCooperation: 4, percent: '66.67' })
  expect((await cover('2025-07-01'))['percent']).toBe('50.00')
  const rows = rowsOf(await done(officer, 'GET', '/api/cooperations?on=2025-06-30'))
  for (const { id } of rows.slice(1))
    await done(officer, 'POST', `/api/cooperations/${id}/uses`, { kind: 'LOAN', on: '2025-03-01', note: '' })
  const idle = rowsOf(await done(officer, 'GET', '/api/cooperations?on=2025-06-30')).filter((row) => row['isIdle'])
  expect(idle.map(({ id }) => id)).toEqual([rows[0]?.id])
})

test('what touches credit is never shared without consent, and a project is stored and counted in the half-year', async () => {
  const here = await house()
  const { unit, person, done, ask, query } = here
  const park = await platformOf(here, '示例园区（虚构）')
  const branch = await unit('BRANCH', '示例科技支行（虚构）')
  const host = await person({ role: 'park', unit: park })
  const item = {
    platform: park,
    branch,
    title: '示例事项',
    owner: '',
    followUp: '',
    sharedOn: '2025-03-01',
    isFinanced: true,
    consent: null,
  }
  const refused = await ask(host, 'POST', '/api/exchange-items', { ...item, class: 'CREDIT' })
  expect([refused.status, refused.body['code']]).toEqual([403, 'exchange.no-consent'])
  const invented = { ...item, class: 'CREDIT', consent: '00000000-0000-4000-8000-000000000000' }
  expect((await ask(host, 'POST', '/api/exchange-items', invented)).body['code']).toBe('exchange.no-consent')
  await expect(
    query(
      `insert into registry.exchange_item (region, platform, branch, class, title, shared_on) values ($1, $2, $3, 'CREDIT', 'x', '2025-03-01')`,
      [REGION, park, branch],
    ),
  ).rejects.toMatchObject({ constraint: 'exchange_credit_by_consent' })
  await done(host, 'POST', '/api/exchange-items', { ...item, class: 'PROJECT' })
  const half = await done(host, 'GET', '/api/exchange-summary?from=2025-01-01&to=2025-07-01')
  expect(half).toMatchObject({ projectsFinanced: 1 })
  expect((half['classes'] as Told[]).map((row) => row['items'])).toEqual([0, 1, 0, 0, 0])
})

test('a project enters, becomes a company and graduates: three dated rows, and no step goes back', async () => {
  const here = await house()
  const { person, done, ask } = here
  const incubator = await platformOf(here, '示例孵化器（虚构）')
  const host = await person({ role: 'park', unit: incubator })
  const firm = { platform: incubator, name: '示例项目（虚构）', creditCode: null, areaSqm: 100 }
  const { id } = await done(host, 'POST', '/api/tenant-firms', firm)
  const step = (name: string, on: string) =>
    ask(host, 'POST', `/api/tenant-firms/${id}/steps`, { step: name, on, note: '' })
  expect((await step('GRADUATED', '2014-03-01')).body['code']).toBe('tenancy.step')
  await step('PRE_INCUBATION', '2014-03-01')
  await step('COMPANY', '2014-09-15')
  expect((await step('GRADUATED', '2014-09-15')).body['code']).toBe('tenancy.step')
  const { body } = await step('GRADUATED', '2016-09-15')
  expect((body['steps'] as Told[]).map((each) => [each['step'], each['on']])).toEqual([
    ['PRE_INCUBATION', '2014-03-01'],
    ['COMPANY', '2014-09-15'],
    ['GRADUATED', '2016-09-15'],
  ])
  const other = await person({ role: 'park', unit: await platformOf(here, '示例孵化器二（虚构）') })
  expect((await ask(other, 'GET', `/api/tenant-firms/${id}`)).status).toBe(404)
})

test('a cluster of six bases with 148 firms, 37 of them with loans, shows 25 percent; platforms without finance come first', async () => {
  const here = await house()
  const { unit, done, officer, query } = here
  const cluster = await unit('PARK', '示例孵化集群（虚构）')
  await done(officer, 'POST', '/api/platforms', {
    unit: cluster,
    kind: 'INCUBATOR_CLUSTER',
    level: 'COUNTY',
    recognisedFrom: null,
    recognisedTo: null,
    areaSqm: null,
    privateShareBp: null,
    services: '',
    needs: '',
  })
  const bases: string[] = []
  for (const index of [1, 2, 3, 4, 5, 6]) bases.push(await platformOf(here, `示例基地${index}（虚构）`, {}, cluster))
  await query(
    `with firms as (insert into registry.tenant_firm (region, platform, name)
       select $1, ($2::uuid[])[1 + n % 6], '示例企业' || n from generate_series(1, 148) n returning region, id, name),
     steps as (insert into registry.tenant_step (region, tenant, step, on_day) select region, id, 'COMPANY', '2024-01-01' from firms)
     insert into registry.tenant_finance (region, tenant, kind, amount_fen, on_day)
     select region, id, 'LOAN', 100000000, '2025-03-01' from firms order by name limit 37`,
    [REGION, bases],
  )
  const half = rowsOf(await done(officer, 'GET', '/api/platform-services?from=2025-01-01&to=2025-07-01'))
  const whole = half.find((row) => row['platform'] === cluster)
  expect(whole).toMatchObject({
    bases: 6,
    members: 148,
    membersWithLoan: 37,
    loanPercent: '25.00',
    loanFen: 3_700_000_000,
  })
  const [left] = await query<{ id: string }>(`select id from registry.tenant_firm order by name limit 1`)
  await done(officer, 'POST', `/api/tenant-firms/${left?.id}/steps`, { step: 'LEFT', on: '2025-05-20', note: '' })
  const members = async (from: string, to: string) =>
    rowsOf(await done(officer, 'GET', `/api/platform-services?from=${from}&to=${to}`)).find(
      (row) => row['platform'] === cluster,
    )?.['members']
  expect([await members('2025-01-01', '2025-07-01'), await members('2025-12-31', '2026-01-01')]).toEqual([148, 147])
  const none = rowsOf(await done(officer, 'GET', '/api/platform-services?from=2023-01-01&to=2024-01-01'))
  expect(none.every((row) => row['hasFinance'] === false)).toBe(true)
})

test('a zone with eight milestones, six done and one overdue, shows 75 percent and one red; none is closed without a result', async () => {
  const { officer, done, ask } = await house()
  const zone = await done(officer, 'POST', '/api/zones', {
    nameZh: '示例示范区（虚构）',
    clause: null,
    division: null,
    leadUnits: [],
  })
  const milestone = (index: number, details: object) => ({
    zone: zone.id,
    title: `示例节点${index}`,
    dueOn: index === 7 ? '2026-01-31' : '2026-12-31',
    doneOn: null,
    resultDocument: null,
    ...details,
  })
  for (const index of [1, 2, 3, 4, 5, 6])
    await done(
      officer,
      'POST',
      '/api/zone-milestones',
      milestone(index, { doneOn: '2026-02-01', resultDocument: '示例成果' }),
    )
  await done(officer, 'POST', '/api/zone-milestones', milestone(7, {}))
  const last = await done(officer, 'POST', '/api/zone-milestones', milestone(8, {}))
  expect(await done(officer, 'GET', `/api/zones/${zone.id}?on=2026-03-02`)).toMatchObject({
    done: 6,
    overdue: 1,
    donePercent: '75.00',
  })
  const closed = { ...milestone(8, { doneOn: '2026-03-01' }), version: last.version }
  expect((await ask(officer, 'PUT', `/api/zone-milestones/${last.id}`, closed)).body['code']).toBe(
    'milestone.no-result',
  )
})

test('a measure marked replicable stands in the list of the others the same day', async () => {
  const here = await house()
  const { officer, done, ask, person } = here
  const zone = await done(officer, 'POST', '/api/zones', {
    nameZh: '示例示范区（虚构）',
    clause: null,
    division: null,
    leadUnits: [],
  })
  const measure = {
    zone: zone.id,
    kind: 'MEASURE',
    title: '示例措施',
    description: '',
    finishedOn: null,
    replicableFrom: null,
  }
  const { id, version } = await done(officer, 'POST', '/api/zone-items', measure)
  const marked = { ...measure, finishedOn: '2026-03-01', replicableFrom: '2026-03-02', version }
  expect((await ask(officer, 'PUT', `/api/zone-items/${id}`, marked)).body['code']).toBe('record.contradictory')
  await done(officer, 'PUT', `/api/zone-items/${id}`, { ...marked, description: '做法和成效的说明' })
  const town = await person({ role: 'park' })
  const listed = async (day: string) => rowsOf(await done(town, 'GET', `/api/replicable-measures?on=${day}`)).length
  expect([await listed('2026-03-01'), await listed('2026-03-02')]).toEqual([0, 1])
})

test('residents of a cluster are counted on any day: who leaves on the last of December is not there on the first of January', async () => {
  const here = await house()
  const { officer, done, query } = here
  const zone = await platformOf(here, '示例集聚区（虚构）')
  await query(
    `insert into registry.cluster_resident (region, platform, name, origin, assets_fen, valid)
     select $1, $2, '示例投资机构' || n, case when n <= 2 then 'FOREIGN' else 'DOMESTIC' end,
       case when n = 1 then 20000000000 else 15000000000 end,
       daterange('2013-01-01', case when n = 12 then '2015-01-01'::date end) from generate_series(1, 12) n`,
    [REGION, zone],
  )
  const on = (day: string) => done(officer, 'GET', `/api/platforms/${zone}/cluster?on=${day}`)
  expect(await on('2014-12-31')).toMatchObject({ residents: 12, foreign: 2, assetsFen: 185_000_000_000 })
  expect((await on('2015-01-01'))['residents']).toBe(11)
  const [resident] = rowsOf(await done(officer, 'GET', `/api/cluster-residents?platform=${zone}`))
  const deal = (amountFen: number, isLocal: boolean, day: string) =>
    done(officer, 'POST', `/api/cluster-residents/${resident?.id}/deals`, { amountFen, isLocal, on: day })
  await deal(100, true, '2013-05-01')
  await deal(200, true, '2014-05-01')
  await deal(400, false, '2014-05-02')
  expect(await on('2014-12-31')).toMatchObject({ deals: 1, dealsFen: 200, dealsYearBefore: 1, dealsYearBeforeFen: 100 })
})
