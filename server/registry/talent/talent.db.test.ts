import { expect, test } from 'vitest'
import { REGION } from '../../db/database.fixture.ts'
import { type DirectoryHouse, directoryHouse, rowsOf } from '../record/directory.fixture.ts'
import { addTalentRoutes } from './index.ts'

const PERSON = {
  officeNo: '示例一号',
  sector: '新材料',
  creditGrade: 'A',
  incomeFen: 30_000_000,
  contactUnit: null,
  contactName: null,
}

function house(): Promise<DirectoryHouse> {
  return directoryHouse((app, desk) => addTalentRoutes(app, desk))
}

async function bandsOf({ officer, done }: DirectoryHouse): Promise<void> {
  const kept = { institution: null, way: '信用', isSample: true, from: '2025-01-01', to: null }
  await done(officer, 'POST', '/api/talent-bands', {
    ...kept,
    scoreMin: '80',
    lineFen: 500_000_000,
    rate: '3.65',
    termMonths: 36,
  })
  await done(officer, 'POST', '/api/talent-bands', {
    ...kept,
    scoreMin: '60',
    lineFen: 200_000_000,
    rate: '4.00',
    termMonths: 24,
  })
}

test('a score of 80 opens the first band, 79.99 the second, less than 60 none, and without authorisation nothing is computed', async () => {
  const here = await house()
  const { officer, unit, person, done, ask } = here
  await bandsOf(here)
  const bank = await unit('BANK', '示例银行（虚构）')
  const banker = await person({ role: 'institution', unit: bank })
  const { id } = await done(officer, 'POST', '/api/talents', PERSON)
  const offer = (score: string) => ask(banker, 'POST', `/api/talents/${id}/offer`, { score })
  const refused = await offer('80')
  expect([refused.status, refused.body['code']]).toEqual([403, 'talent.no-consent'])
  const authorisation = { talent: id, institution: bank, document: '示例授权书', from: '2026-01-01', to: '2026-03-03' }
  await done(officer, 'POST', '/api/talent-authorisations', authorisation)
  expect((await offer('80')).body['band']).toMatchObject({
    lineFen: 500_000_000,
    rate: '3.65',
    termMonths: 36,
    isSample: true,
  })
  expect((await offer('79.99')).body['band']).toMatchObject({ lineFen: 200_000_000, rate: '4', termMonths: 24 })
  expect((await offer('59.99')).body['band']).toBeNull()
  await here.turnTo('2026-03-03')
  expect((await offer('80')).body['code']).toBe('talent.no-consent')
})

test('without consent a bank sees the class alone, with it the rest', async () => {
  const here = await house()
  const { officer, unit, person, done } = here
  const bank = await unit('BANK', '示例银行（虚构）')
  const banker = await person({ role: 'institution', unit: bank })
  const { id } = await done(officer, 'POST', '/api/talents', PERSON)
  await done(officer, 'POST', '/api/talent-classes', { talent: id, class: 'VENTURE', from: '2025-01-01', to: null })
  const seen = () => done(banker, 'GET', `/api/talents/${id}`)
  expect(await seen()).toMatchObject({
    classes: ['VENTURE'],
    officeNo: null,
    incomeFen: null,
    creditGrade: null,
    isAuthorised: false,
  })
  expect(rowsOf(await done(banker, 'GET', '/api/talents?class=VENTURE'))).toHaveLength(1)
  await done(officer, 'POST', '/api/talent-authorisations', {
    talent: id,
    institution: bank,
    document: '示例授权书',
    from: '2026-01-01',
    to: null,
  })
  expect(await seen()).toMatchObject({ incomeFen: 30_000_000, creditGrade: 'A', isAuthorised: true })
})

test('85 people of one class: 31 with a talent loan, 12 insured, each with a contact; who is in two classes counts once in the total', async () => {
  const here = await house()
  const { officer, unit, done, query } = here
  const bank = await unit('BANK', '示例银行（虚构）')
  await query(
    `with people as (insert into registry.talent (region, office_no, contact_unit, contact_name)
       select $1, '示例' || to_char(n, 'FM000'), $2, '示例联系人' from generate_series(1, 85) n returning region, id, office_no),
     venture as (insert into registry.talent_class (region, talent, class, valid) select region, id, 'VENTURE', '[2025-01-01,)' from people),
     young as (insert into registry.talent_class (region, talent, class, valid)
       select region, id, 'YOUTH', '[2025-01-01,)' from people where office_no = '示例001'),
     loans as (insert into registry.talent_use (region, talent, institution, kind, amount_fen, on_day)
       select region, id, $2, 'TALENT_LOAN', 10000000, '2025-06-01' from people where office_no <= '示例031'),
     guaranteed as (insert into registry.talent_use (region, talent, institution, kind, amount_fen, on_day)
       select region, id, $2, 'VENTURE_GUARANTEE_LOAN', 5000000, '2025-06-01' from people where office_no <= '示例003')
     insert into registry.talent_use (region, talent, institution, kind, on_day, satisfaction)
     select region, id, $2, 'INSURANCE', '2025-06-01', 4 from people where office_no <= '示例012'`,
    [REGION, bank],
  )
  const report = await done(officer, 'GET', '/api/talent-report?on=2025-12-31')
  expect(rowsOf(report).find((row) => row['class'] === 'VENTURE')).toMatchObject({
    people: 85,
    talentLoans: 31,
    guaranteeLoans: 3,
    insurance: 12,
    contactPercent: '100.00',
    satisfactionAverage: '4.00',
  })
  expect(rowsOf(report).find((row) => row['class'] === 'YOUTH')).toMatchObject({ people: 1 })
  expect(report['total']).toMatchObject({ people: 85, talentLoans: 31, amountFen: 325_000_000 })
})
