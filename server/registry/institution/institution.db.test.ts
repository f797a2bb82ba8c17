import { expect, test } from 'vitest'
import { SYSTEM } from '../../db/database.fixture.ts'
import { actAs } from '../../db/tenant.ts'
import { type DirectoryHouse, directoryHouse, numbersOfPlan, rowsOf } from '../record/directory.fixture.ts'
import { addInstitutionRoutes, partnerBanksOf, readPartnerBanks } from './index.ts'

const MECHANISMS = ['ACCESS', 'APPROVAL', 'RISK', 'COORDINATION', 'PROVISION']

function house(set: Readonly<Record<string, string>> = { 'branch-mechanisms-min': '5' }): Promise<DirectoryHouse> {
  return directoryHouse((app, desk) => addInstitutionRoutes(app, desk, numbersOfPlan(set)))
}

function agreement(bank: string, from: string, lastDay: string | null, signers: string[] = []) {
  return { bank, agreementNo: '示例协议一号', from, lastDay, contact: '', ceilingFen: null, branches: [], signers }
}

test('a bank of the register qualifies from its first day through its last, and ending it changes no earlier loan', async () => {
  const { officer, unit, done, database } = await house()
  const bank = await unit('BANK', '示例银行（虚构）')
  const added = await done(officer, 'POST', '/api/partner-agreements', agreement(bank, '2023-03-01', null))
  const facts = (on: string) => actAs(database, SYSTEM, (tx) => partnerBanksOf(tx, on))
  expect(await facts('2023-12-31')).toEqual([{ lender: '示例银行（虚构）', from: '2023-03-01', to: null }])
  const ended = await done(officer, 'POST', `/api/partner-agreements/${added.id}/ending`, {
    lastDay: '2024-02-29',
    reason: '协议到期不再续签',
    version: added.version,
  })
  expect(ended).toMatchObject({ lastDay: '2024-02-29', to: '2024-03-01', inForce: true })
  // Interest in June 2024 on a loan of 2023 is still judged by the drawdown day, which the agreement covers.
  expect(await facts('2024-06-30')).toEqual([{ lender: '示例银行（虚构）', from: '2023-03-01', to: '2024-03-01' }])
  const listed = (on: string) =>
    actAs(database, { ...SYSTEM, reach: 'PUBLIC' }, async (tx) => (await readPartnerBanks(tx, 'here', on)).rows.length)
  expect([
    await listed('2023-02-28'),
    await listed('2023-03-01'),
    await listed('2024-02-29'),
    await listed('2024-03-01'),
  ]).toEqual([0, 1, 1, 0])
})

test('a user of the bank reads the register and cannot edit it, not even through the database', async () => {
  const { unit, person, ask, database } = await house()
  const bank = await unit('BANK', '示例银行（虚构）')
  const banker = await person({ role: 'institution', unit: bank })
  const refused = await ask(banker, 'POST', '/api/partner-agreements', agreement(bank, '2023-03-01', null))
  expect([refused.status, refused.body['code']]).toEqual([403, 'action.forbidden'])
  expect((await ask(banker, 'GET', '/api/partner-agreements')).status).toBe(200)
  const write = actAs(database, { ...SYSTEM, reach: 'UNIT', unit: bank }, (tx) =>
    tx.run(`insert into registry.partner_agreement (region, bank, agreement_no, valid)
      values (tenant.region(), '${bank}', '1', '[2023-03-01,)')`),
  )
  await expect(write).rejects.toMatchObject({ code: '42501' })
})

test('an agreement counts when both departments have signed it, and ends when both have signed its end', async () => {
  const { officer, unit, person, done, ask, database } = await house()
  const bank = await unit('BANK', '示例银行（虚构）')
  const finance = await person({ role: 'officer' })
  const other = await person({ role: 'officer' })
  const signers = [officer.unit ?? '', finance.unit ?? '']
  const { id, version } = await done(
    officer,
    'POST',
    '/api/partner-agreements',
    agreement(bank, '2023-03-01', null, signers),
  )
  const sign = (who: typeof officer, act: string) =>
    ask(who, 'POST', `/api/partner-agreements/${id}/signatures`, { act })
  const count = () => actAs(database, SYSTEM, async (tx) => (await partnerBanksOf(tx, '2026-01-01')).length)
  expect((await sign(other, 'IN')).body['code']).toBe('agreement.not-signer')
  expect((await sign(officer, 'IN')).body['inForce']).toBe(false)
  expect(await count()).toBe(0)
  expect((await sign(finance, 'IN')).body['inForce']).toBe(true)
  expect(await count()).toBe(1)
  const proposed = await done(officer, 'POST', `/api/partner-agreements/${id}/ending`, {
    lastDay: '2025-12-31',
    reason: '退出合作',
    version: version + 1,
  })
  expect(proposed).toMatchObject({ to: null, lastDayProposed: '2025-12-31' })
  await sign(officer, 'OUT')
  expect((await sign(finance, 'OUT')).body).toMatchObject({ to: '2026-01-01', lastDayProposed: null })
})

test('two agreements of one bank do not overlap, and a change of what was changed meanwhile is told with the record as it is', async () => {
  const { officer, unit, done, ask } = await house()
  const bank = await unit('BANK', '示例银行（虚构）')
  const first = await done(officer, 'POST', '/api/partner-agreements', agreement(bank, '2023-03-01', '2024-02-29'))
  const again = { ...agreement(bank, '2024-02-29', null), agreementNo: '示例协议二号' }
  expect((await ask(officer, 'POST', '/api/partner-agreements', again)).body['code']).toBe('record.overlap')
  const change = { ...agreement(bank, '2023-03-01', '2024-02-29'), contact: '示例联系人', version: first.version }
  await done(officer, 'PUT', `/api/partner-agreements/${first.id}`, change)
  const stale = await ask(officer, 'PUT', `/api/partner-agreements/${first.id}`, change)
  expect([stale.status, stale.body['code'], (stale.body['current'] as { contact: string }).contact]).toEqual([
    409,
    'record.changed',
    '示例联系人',
  ])
})

test('an institution shows capital, ownership and its year, and without a valid licence opens nothing new', async () => {
  const { officer, unit, done } = await house()
  const guarantor = await unit('GUARANTOR', '示例担保公司（虚构）')
  await done(officer, 'POST', '/api/capital', {
    unit: guarantor,
    capitalFen: 10_000_000_000,
    ownership: 'STATE',
    from: '2020-01-01',
    to: null,
  })
  await done(officer, 'POST', '/api/licences', {
    unit: guarantor,
    number: '示例许可一号',
    scope: '融资担保',
    from: '2023-01-01',
    to: '2026-01-01',
  })
  await done(officer, 'POST', '/api/unit-figures', {
    unit: guarantor,
    park: null,
    kind: 'GUARANTEED',
    year: 2024,
    asOf: '2024-12-31',
    amountFen: 4_600_000_000,
  })
  const shown = await done(officer, 'GET', `/api/institutions/${guarantor}?on=2025-12-31`)
  expect(shown).toMatchObject({
    capital: { capitalFen: 10_000_000_000, ownership: 'STATE' },
    figures: [{ kind: 'GUARANTEED', year: 2024, amountFen: 4_600_000_000 }],
    mayOpenNew: true,
    licensedUntil: '2026-01-01',
  })
  expect(await done(officer, 'GET', `/api/institutions/${guarantor}?on=2026-01-01`)).toMatchObject({
    mayOpenNew: false,
  })
})

async function branchOf(
  { officer, done }: DirectoryHouse,
  bank: string,
  scheme: object,
  form = 'BRANCH',
): Promise<string> {
  const { id } = await done(officer, 'POST', '/api/recognition-schemes', {
    nameZh: '示例认定办法',
    clause: null,
    aspects: MECHANISMS,
    aspectsMin: null,
    aspectsMinParameter: null,
    required: [],
    needsConfirmation: false,
    from: null,
    to: null,
    ...scheme,
  })
  const unit = await done(officer, 'POST', '/api/tech-units', {
    institution: bank,
    nameZh: '示例科技支行（虚构）',
    scheme: id,
    form,
    upgradedFrom: null,
    since: '2014-04-10',
    quotaFen: 8_000_000_000,
    approvalLimitFen: 500_000_000,
    staff: 12,
  })
  return unit.id
}

test('a branch with four of five documents is in preparation, with the fifth recognised from its day', async () => {
  const here = await house()
  const bank = await here.unit('BANK', '示例银行（虚构）')
  const banker = await here.person({ role: 'institution', unit: bank })
  const id = await branchOf(here, bank, { aspectsMinParameter: 'branch-mechanisms-min' })
  for (const aspect of MECHANISMS)
    await here.done(banker, 'POST', `/api/tech-units/${id}/proofs`, {
      aspect,
      document: `示例文件-${aspect}`,
      from: aspect === 'PROVISION' ? '2014-06-01' : '2014-05-01',
    })
  const on = (day: string) => here.done(here.officer, 'GET', `/api/tech-units/${id}?on=${day}`)
  expect(await on('2014-05-31')).toMatchObject({ status: 'IN_PREPARATION', aspectsProved: 4, missing: ['PROVISION'] })
  const recognised = await on('2014-06-01')
  expect(recognised).toMatchObject({ status: 'RECOGNISED', statusSince: '2014-06-01' })
  const proof = (recognised['proofs'] as { id: string; version: number }[])[0]
  const end = { on: '2015-06-01', reason: '年度复核缺材料', version: proof?.version }
  const url = `/api/tech-units/${id}/proofs/${proof?.id}/end`
  expect((await here.ask(banker, 'PUT', url, end)).status).toBe(403)
  await here.done(here.officer, 'PUT', url, end)
  expect([(await on('2015-05-31'))['status'], (await on('2015-06-01'))['status']]).toEqual([
    'RECOGNISED',
    'UNDER_CORRECTION',
  ])
})

test('while nobody has set how many mechanisms are asked, no branch is recognised and the number is named', async () => {
  const here = await house({})
  const bank = await here.unit('BANK', '示例银行（虚构）')
  const id = await branchOf(here, bank, { aspectsMinParameter: 'branch-mechanisms-min' })
  expect(await here.done(here.officer, 'GET', `/api/tech-units/${id}`)).toMatchObject({
    status: 'IN_PREPARATION',
    numberNotSet: { parameter: 'branch-mechanisms-min', owedBy: 'bureau' },
  })
})

test('a counter with two of four tilts shows two of four, stays planned without the upper letter, and is not confirmed by its bank', async () => {
  const here = await house()
  const bank = await here.unit('BANK', '示例银行（虚构）')
  const banker = await here.person({ role: 'institution', unit: bank })
  const aspects = ['PRODUCT', 'APPROVAL', 'PRICING', 'TOLERANCE']
  const id = await branchOf(here, bank, { aspects, required: ['UPPER_APPROVAL'], needsConfirmation: true }, 'COUNTER')
  const prove = (aspect: string) =>
    here.done(banker, 'POST', `/api/tech-units/${id}/proofs`, { aspect, document: '示例文件', from: '2025-01-01' })
  await prove('PRODUCT')
  expect(await prove('PRICING')).toMatchObject({ status: 'PLANNED', aspectsProved: 2, aspectsAsked: 4 })
  const lettered = await prove('UPPER_APPROVAL')
  expect(lettered).toMatchObject({ status: 'IN_PREPARATION', missing: ['APPROVAL', 'TOLERANCE'] })
  const confirmation = { from: '2025-02-01', version: lettered.version }
  expect((await here.ask(banker, 'PUT', `/api/tech-units/${id}/confirmation`, confirmation)).status).toBe(403)
  expect(await here.done(here.officer, 'PUT', `/api/tech-units/${id}/confirmation`, confirmation)).toMatchObject({
    status: 'RECOGNISED',
    statusSince: '2025-02-01',
  })
})

test('a park shows what its branch lent there and the share of the quota, and a park without a branch is listed', async () => {
  const here = await house()
  const bank = await here.unit('BANK', '示例银行（虚构）')
  const park = await here.unit('PARK', '示例云园区（虚构）')
  await here.unit('PARK', '示例农业园区（虚构）')
  const id = await branchOf(here, bank, {})
  await here.done(here.officer, 'POST', `/api/tech-units/${id}/parks`, { park, from: '2023-01-01', to: null })
  await here.done(here.officer, 'POST', '/api/unit-figures', {
    unit: id,
    park,
    kind: 'LENT',
    year: 2024,
    asOf: '2024-06-30',
    amountFen: 5_200_000_000,
  })
  const table = rowsOf(await here.done(here.officer, 'GET', '/api/park-credit?on=2024-12-31'))
  expect(table.map((row) => [row['nameZh'], row['lentFen'], row['usedPercent']])).toEqual([
    ['示例云园区（虚构）', 5_200_000_000, '65.00'],
    ['示例农业园区（虚构）', null, null],
  ])
})

test('with four stars new loans get sixty percent, with three in the next year fifty, and the earlier loans keep sixty', async () => {
  const { officer, unit, done } = await house()
  const branch = await unit('BRANCH', '示例科技支行（虚构）')
  const kind = {
    kind: 'COMPENSATION_SHARE',
    nameZh: '风险补偿比例',
    valueUnit: 'percent',
    from: '2023-01-01',
    to: null,
  }
  await done(officer, 'POST', '/api/guidance-measures', { ...kind, starsMin: 4, value: '60' })
  await done(officer, 'POST', '/api/guidance-measures', { ...kind, starsMin: 0, value: '50' })
  await done(officer, 'POST', '/api/star-ratings', { unit: branch, stars: 4, from: '2024-01-01', to: '2025-01-01' })
  await done(officer, 'POST', '/api/star-ratings', { unit: branch, stars: 3, from: '2025-01-01', to: null })
  const value = async (day: string) =>
    rowsOf(await done(officer, 'GET', `/api/institutions/${branch}/measures?startedOn=${day}`)).map(
      (row) => row['value'],
    )
  expect([await value('2024-12-31'), await value('2025-01-01')]).toEqual([['60'], ['50']])
})

test('an opening that is overdue by thirty days stands in the list of the office, and no unit is opened over open steps', async () => {
  const { officer, unit, done, ask } = await house()
  const landing = await done(officer, 'POST', '/api/landings', {
    nameZh: '示例科技保险公司（虚构）',
    kind: 'INSURER',
    clause: null,
    unit: null,
  })
  const titles = ['许可', '登记', '场所', '开业']
  for (const [position, title] of titles.entries())
    await done(officer, 'POST', '/api/landing-steps', {
      landing: landing.id,
      position,
      title,
      responsible: '示例处室',
      dueOn: '2026-01-31',
      doneOn: title === '开业' ? null : '2026-01-20',
      document: null,
      obstacle: null,
    })
  const shown = rowsOf(await done(officer, 'GET', '/api/landings?on=2026-03-02'))[0]
  expect(shown).toMatchObject({ stepsDone: 3, overdueDays: 30, isOpen: false })
  const opened = await unit('INSURER', '示例科技保险公司（虚构）')
  const open = {
    nameZh: '示例科技保险公司（虚构）',
    kind: 'INSURER',
    clause: null,
    unit: opened,
    version: landing.version,
  }
  expect((await ask(officer, 'PUT', `/api/landings/${landing.id}`, open)).body['code']).toBe('landing.open-steps')
})

test('a department that took over is the successor from its day, and its branches go with it', async () => {
  const { officer, unit, done } = await house()
  const branch = await unit('GOV', '示例金融监管旧局')
  const below = await unit('GOV', '示例监管处', branch)
  const before = await done(officer, 'GET', `/api/units/${branch}`)
  const after = await done(officer, 'POST', `/api/units/${branch}/succession`, {
    on: '2023-05-18',
    nameZh: '示例金融监管新局',
    nameEn: null,
    version: before.version,
  })
  expect(after).toMatchObject({ from: '2023-05-18', predecessor: branch, predecessorName: '示例金融监管旧局' })
  expect(await done(officer, 'GET', `/api/units/${branch}`)).toMatchObject({ to: '2023-05-18', successor: after.id })
  expect(await done(officer, 'GET', `/api/units/${below}`)).toMatchObject({ parent: after.id })
})

test('an institution keeps its own contact persons and no other sees them', async () => {
  const { unit, person, done, ask } = await house()
  const [bank, other] = [await unit('BANK', '示例银行（虚构）'), await unit('BANK', '示例银行二（虚构）')]
  const [banker, stranger] = [
    await person({ role: 'institution', unit: bank }),
    await person({ role: 'institution', unit: other }),
  ]
  const contact = {
    unit: bank,
    name: '示例联系人',
    duty: '科技金融专员',
    officePhone: '0990-000000',
    from: '2025-01-01',
    to: null,
  }
  await done(banker, 'POST', '/api/specialists', contact)
  expect(rowsOf(await done(banker, 'GET', '/api/specialists'))).toHaveLength(1)
  expect(rowsOf(await done(stranger, 'GET', '/api/specialists'))).toHaveLength(0)
  expect((await ask(stranger, 'POST', '/api/specialists', contact)).body['code']).toBe('record.not-kept')
})
